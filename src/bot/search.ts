import { FormattedString } from '@grammyjs/parse-mode';
import type { Message } from 'grammy/types';
import type { ListPage } from './callback-data.ts';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { isolate, markFor } from './direction.ts';
import { lookedFor } from './found-by.ts';
import { shortened } from './headline.ts';
import { boundsOf } from './history.ts';
import { oneLine, plainText } from './lines.ts';
import { listingOf, PAGE_LENGTH } from './listing.ts';
import type { Reply } from './reply.ts';
import { addressOf, send } from './send.ts';
import { snippetOf } from './snippet.ts';
import type { Wording } from './wording/wording.ts';

/** Of what is looked for no more is taken, in UTF-16 units. */
const LONGEST_WORDS = 100;

/** /search words: where they stand in what came to this chat, blind to spelling. */
export async function search(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  const words = shortened(oneLine(typeof ctx.match === 'string' ? ctx.match : ''), LONGEST_WORDS);
  const say = async (text: string) => send(ctx.api, addressOf(ctx.msg), { text: plainText(text) });
  if (lookedFor(words, deps.reader).length === 0) return say(wording.searchHow);
  const reply = await searchPage(ctx.chat.id, words, null, wording, deps);
  if (reply === null) return say(wording.searchNothing(isolate(words)));
  await send(ctx.api, addressOf(ctx.msg), reply);
}

/** A page of what is found by `words`; without one the first. Null when there is nothing on it. */
export async function searchPage(
  chatId: number,
  words: string,
  page: ListPage | null,
  wording: Wording,
  { store, reader }: Deps,
): Promise<Reply | null> {
  const looked = lookedFor(words, reader);
  const bounds = page === null ? { limit: PAGE_LENGTH } : boundsOf(page);
  const terms = looked.map(({ forms }) => forms);
  const found = await store.search(chatId, terms, bounds);
  if (found.found.length === 0) return null;
  const upTo = page?.upTo ?? (await newestOf(chatId, store));
  return listingOf(
    {
      page: { list: 'search', number: page?.number ?? 0, upTo },
      found,
      heading: new FormattedString(markFor('🔎') + '🔎 ').concat(FormattedString.bold(words)),
      more: ({ article }, reading) => snippetOf(article, reading?.sentences ?? [], looked, reader),
      turn: { back: wording.previous, on: wording.next },
    },
    reader,
    wording,
  );
}

/** Whatever comes later is found by the next search, not on the pages of this one. */
async function newestOf(chatId: number, store: Deps['store']): Promise<number> {
  const { found } = await store.history(chatId, { limit: 1 });
  return found[0]?.article.id ?? 0;
}

/** What a list of found articles was found by: the words that stand in bold on top of it. */
export function wordsOfList({ text = '', entities = [] }: Message): string | null {
  const bold = entities.find(({ type }) => type === 'bold');
  return bold === undefined ? null : text.slice(bold.offset, bold.offset + bold.length);
}

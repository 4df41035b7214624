import { FormattedString } from '@grammyjs/parse-mode';
import type { ListPage } from './callback-data.ts';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { markFor } from './direction.ts';
import { plainText } from './lines.ts';
import { listingOf, PAGE_LENGTH } from './listing.ts';
import type { Reply } from './reply.ts';
import { addressOf, send } from './send.ts';
import type { Wording } from './wording/wording.ts';

/** /history: what came to this chat, the newest first. */
export async function history(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  const reply = await historyPage(ctx.chat.id, null, wording, deps);
  await send(ctx.api, addressOf(ctx.msg), reply ?? { text: plainText(wording.historyEmpty) });
}

/** A page of it; without one the first, as the chat is now. Null when there is nothing on it. */
export async function historyPage(
  chatId: number,
  page: ListPage | null,
  wording: Wording,
  { store, reader }: Deps,
): Promise<Reply | null> {
  // The first page shows what is newest whenever it is shown.
  const at = page === null || page.number === 0 ? { limit: PAGE_LENGTH } : { ...boundsOf(page) };
  const found = await store.history(chatId, at);
  const [newest] = found.found;
  if (newest === undefined) return null;
  const { number, upTo } = page === null || page.number === 0 ? { number: 0, upTo: newest.article.id } : page;
  const heading = new FormattedString(markFor('🗂') + '🗂 ').concat(FormattedString.bold(wording.history));
  return listingOf(
    { page: { list: 'history', number, upTo }, found, heading, turn: { back: wording.newer, on: wording.older } },
    reader,
    wording,
  );
}

/** What of the store's list stands on a page. */
export const boundsOf = ({ number, upTo }: Omit<ListPage, 'list'>) => ({
  limit: PAGE_LENGTH,
  skip: number * PAGE_LENGTH,
  upTo,
});

import { InputFile } from 'grammy';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { mayDecide } from './members.ts';
import { jsonParts, textParts } from './export-files.ts';
import type { KeptArticle } from './export-files.ts';
import { plainText } from './lines.ts';
import { addressOf, send } from './send.ts';

/** So many articles are fetched at a time. */
const BATCH = 50;

/** /export: all that is kept of this chat, as a JSON document for programs and a text for people. In groups for administrators. */
export async function exportAll(ctx: MessageContext, deps: Deps): Promise<void> {
  const { store, reader, now } = deps;
  const wording = await wordingFor(ctx, deps);
  const address = addressOf(ctx.msg);
  const say = async (text: string) => send(ctx.api, address, { text: plainText(text) });
  if (!(await mayDecide(ctx, ctx.chat))) return say(wording.exportOnlyAdministrators);
  const chatId = ctx.chat.id;
  const articles = await everythingOf(chatId, deps);
  const [settings, subscriptions, sources] = await Promise.all([
    store.settings(chatId),
    store.subscriptions.of(chatId),
    store.follows.followed(chatId),
  ]);
  const nothingChosen = Object.keys(settings).length === 0 && subscriptions.length === 0 && sources.length === 0;
  if (articles.length === 0 && nothingChosen) return say(wording.nothingKept);
  const about = { chatId, at: now(), settings, subscriptions, sources };
  const day = about.at.toISOString().slice(0, 10);
  for (const [extension, parts] of [
    ['json', jsonParts(articles, about)],
    ['txt', articles.length === 0 ? [] : textParts(articles, reader, wording)],
  ] as const) {
    for (const [index, part] of parts.entries()) {
      const number = parts.length === 1 ? '' : `-${index + 1}`;
      await ctx.api.sendDocument(address.chatId, new InputFile(part, `chekide-${day}${number}.${extension}`), {
        caption: extension === 'json' ? wording.exportJson : wording.exportText,
        reply_parameters: { message_id: address.replyTo, allow_sending_without_reply: true },
        ...(address.threadId !== undefined && { message_thread_id: address.threadId }),
      });
    }
  }
}

async function everythingOf(chatId: number, { store }: Deps): Promise<KeptArticle[]> {
  const all: KeptArticle[] = [];
  for (;;) {
    const batch = await store.everything(chatId, { after: all.at(-1)?.article.id ?? 0, limit: BATCH });
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

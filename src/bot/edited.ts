import type { Api, Context, Filter } from 'grammy';
import type { Place, StoredArticle } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import { wordsToMe } from './addressed.ts';
import { articleOf } from './article.ts';
import type { Deps } from './deps.ts';
import { choicesFor } from './deps.ts';
import { isOver } from './gate.ts';
import { isCommand, readOf, wordsOfCommand } from './news.ts';
import { placeOf, showReading } from './readings.ts';
import type { To } from './readings.ts';
import { remember } from './remember.ts';
import { addressOf } from './send.ts';
import { MESSAGE_LIMIT } from './split.ts';

/** An edited post: when its words have changed, our reading of it changes in its place. */
export const editedNews = (deps: Deps) => async (ctx: Filter<Context, 'edited_message'>) => {
  const post = ctx.editedMessage;
  const address = addressOf(post);
  const known = await deps.store.find(placeOf(address));
  // What was not read before, or was a question, stays as it was answered.
  if (known?.mention.role !== 'post' || known.mention.question !== undefined) return;
  const words = wordsToMe(post, ctx.me);
  const article = articleOf(post, isCommand(post) ? wordsOfCommand(post) : words);
  const choices = await choicesFor(ctx, deps);
  const read = readOf(post, article, choices.wording, deps);
  if (read === 'silence' || 'say' in read) return;
  // It came in parts, and this is one of them.
  if (known.article.text.length > MESSAGE_LIMIT) return;
  if (deps.reader.fingerprint(article) === deps.reader.fingerprint(known.article)) return;
  if (isOver(ctx, deps)) return;
  const name = post.chat.type === 'private' ? {} : { botName: ctx.me.username };
  await correctReading(ctx.api, { article, before: known.article }, { ...choices, ...name, address }, deps);
};

/** The post at an address, which was `before`, has become `article`: the reading that replies to it becomes the new one. */
async function correctReading(
  api: Api,
  { article, before }: { readonly article: Article; readonly before: StoredArticle },
  to: To,
  deps: Deps,
) {
  const place = placeOf(to.address);
  const { article: stored } = await remember(article, place, deps);
  for (const messageId of await besides(place, before, deps))
    await deps.store.note({ chatId: place.chatId, messageId, articleId: stored.id, role: 'part' });
  await showReading(api, stored, { ...to, view: 'brief' }, deps);
}

/** An album has at most so many pictures. */
const ALBUM = 10;

/** The other pictures of an album whose caption stands at `place`: they are numbered side by side. */
async function besides({ chatId, messageId: post }: Place, { id }: StoredArticle, { store }: Deps): Promise<number[]> {
  const [found] = await store.everything(chatId, { after: id - 1, limit: 1 });
  if (found?.article.id !== id) return [];
  const parts = found.mentions.filter(({ role, messageId }) => role === 'part' && Math.abs(messageId - post) < ALBUM);
  return parts.map(({ messageId }) => messageId);
}

import type { Api } from 'grammy';
import type { Message, User } from 'grammy/types';
import type { Mention, Place, StoredArticle } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import { articleOf } from './article.ts';
import type { Deps } from './deps.ts';
import { foundBy } from './found-by.ts';
import type { Read } from './reply.ts';
import { replyOf } from './reply.ts';
import type { Address } from './send.ts';
import { resend, send } from './send.ts';
import type { View } from './views.ts';
import type { Wording } from './wording/wording.ts';

interface To {
  /** Its `replyTo` is the post. */
  readonly address: Address;
  readonly wording: Wording;
  /** Awaited before anything is sent. */
  readonly ready?: Promise<void>;
  /** Further messages that the article stands in. */
  readonly parts?: readonly number[] | undefined;
}

/** An article and what was read in it: what a post is answered with is read once. */
export interface ArticleRead {
  readonly article: Article;
  readonly reading: Read;
}

interface Shown {
  readonly view: View;
  /** The number of the article whose messages are meant, where others' may reply to the same message. */
  readonly onlyOf?: number;
}

/**
 * Remembers an article that can be read and replies to its post with the reading. What a run that was stopped has sent
 * already is not sent again.
 */
export async function sendReading(
  api: Api,
  { article, reading }: ArticleRead,
  { address, wording, ready, parts = [] }: To,
  deps: Deps,
) {
  const { store, reader, now } = deps;
  const place = placeOf(address);
  const before = await store.find(place);
  const key = { place, fingerprint: reader.fingerprint(article), now: now(), searchable: foundBy(article, reader) };
  const { article: stored, isNew } = await store.remember(article, key);
  const sentBefore = !isNew && before === null;
  for (const messageId of parts) await store.note({ ...place, messageId, articleId: stored.id, role: 'part' });
  const reply = replyOf({ article, reading, reader }, wording, { sentBefore });
  const already = await readingsOf(place, deps);
  await ready;
  const sent = noting(place, stored.id, deps);
  if (reply !== null) await send(api, address, reply, { skip: already.length, sent });
}

/**
 * Sends the reading of a stored article again, in reply to another message than its post; `tell` is awaited first and told
 * whether it is there already, or that there is nothing to say of it.
 */
export async function sendReadingAgain(
  api: Api,
  article: StoredArticle,
  {
    address,
    wording,
    tell,
  }: Pick<To, 'address' | 'wording'> & { readonly tell: (what: 'fresh' | 'there' | 'nothing') => Promise<void> },
  deps: Deps,
) {
  const place = placeOf(address);
  const reply = replyTo(article, wording, 'brief', deps);
  const already = await readingsOf(place, deps, article.id);
  await tell(reply === null ? 'nothing' : already.length > 0 ? 'there' : 'fresh');
  if (reply !== null) await send(api, address, reply, { skip: already.length, sent: noting(place, article.id, deps) });
}

/** A post that a question replies to, though nobody had it read: the question is about it. */
export async function rememberPost(post: Message | undefined, me: User, { store, reader, now }: Deps): Promise<void> {
  if (post === undefined || post.from?.id === me.id) return;
  const place = { chatId: post.chat.id, messageId: post.message_id };
  if ((await store.find(place)) !== null) return;
  const article = articleOf(post);
  if (reader.read(article).kind === 'not-persian') return;
  await store.remember(article, {
    place,
    fingerprint: reader.fingerprint(article),
    now: now(),
    searchable: foundBy(article, reader),
  });
}

/** The post at an address has become `article`: the reading that replies to it becomes the new one. */
export async function correctReading(api: Api, article: Article, { address, wording }: To, deps: Deps) {
  const { store, reader, now } = deps;
  const place = placeOf(address);
  const { article: stored } = await store.remember(article, {
    place,
    fingerprint: reader.fingerprint(article),
    now: now(),
    searchable: foundBy(article, reader),
  });
  await showReading(api, stored, { address, wording, view: 'brief' }, deps);
}

/** Shows a side of a stored article's reading in the messages that hold it now; those of a topic stay in it. */
export async function showReading(
  api: Api,
  article: StoredArticle,
  { address, wording, view, onlyOf }: Pick<To, 'address' | 'wording'> & Shown,
  deps: Deps,
) {
  const place = placeOf(address);
  const reply = replyTo(article, wording, view, deps);
  if (reply === null) return;
  const previous = (await readingsOf(place, deps, onlyOf)).map(({ messageId }) => messageId);
  await resend(api, address, reply, { previous, sent: noting(place, article.id, deps) });
}

/** At most so many points are told with «بیشتر». */
const MOST_POINTS = 12;

function replyTo(article: Article, wording: Wording, view: View, { reader }: Deps) {
  const reading = reader.read(article);
  if (reading.kind === 'not-persian') return null;
  const fuller = view === 'more' ? reader.read(article, { points: MOST_POINTS }) : reading;
  // The buttons stay those of the brief reading.
  const points = fuller.kind === 'not-persian' ? reading.points : fuller.points;
  return replyOf({ article, reading: { ...reading, points }, reader }, wording, { view });
}

/** The readings in reply to a message; of a list there are several, of one article each. */
async function readingsOf(place: Place, { store }: Deps, onlyOf?: number): Promise<Mention[]> {
  const readings = (await store.repliesTo(place)).filter((mention) => mention.role === 'reply');
  return onlyOf === undefined ? readings : readings.filter(({ articleId }) => articleId === onlyOf);
}

const noting =
  (place: Place, articleId: number, { store }: Deps) =>
  async (messageId: number) =>
    store.note({ chatId: place.chatId, messageId, articleId, role: 'reply', inReplyTo: place.messageId });

const placeOf = (address: Address): Place => ({ chatId: address.chatId, messageId: address.replyTo });

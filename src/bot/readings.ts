import type { Api } from 'grammy';
import type { Message, User } from 'grammy/types';
import type { Mention, Place } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import { articleOf } from './article.ts';
import type { Deps } from './deps.ts';
import { replyOf } from './reply.ts';
import type { Address } from './send.ts';
import { resend, send } from './send.ts';
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

/**
 * Remembers an article that can be read and replies to its post with the reading. What a run that was stopped has sent
 * already is not sent again.
 */
export async function sendReading(api: Api, article: Article, { address, wording, ready, parts = [] }: To, deps: Deps) {
  const { store, reader, now } = deps;
  const place = placeOf(address);
  const before = await store.find(place);
  const key = { place, fingerprint: reader.fingerprint(article), now: now() };
  const { article: stored, isNew } = await store.remember(article, key);
  const sentBefore = !isNew && before === null;
  for (const messageId of parts) await store.note({ ...place, messageId, articleId: stored.id, role: 'part' });
  const reply = replyTo(article, wording, { sentBefore }, deps);
  const already = await readingsOf(place, deps);
  await ready;
  const sent = noting(place, stored.id, deps);
  if (reply !== null) await send(api, address, reply, { skip: already.length, sent });
}

/** A post that a question replies to, though nobody had it read: the question is about it. */
export async function rememberPost(post: Message | undefined, me: User, { store, reader, now }: Deps): Promise<void> {
  if (post === undefined || post.from?.id === me.id) return;
  const place = { chatId: post.chat.id, messageId: post.message_id };
  if ((await store.find(place)) !== null) return;
  const article = articleOf(post);
  if (reader.read(article).kind === 'not-persian') return;
  await store.remember(article, { place, fingerprint: reader.fingerprint(article), now: now() });
}

/** The post at an address has become `article`: the reading that replies to it becomes the new one. */
export async function correctReading(api: Api, article: Article, { address, wording }: To, deps: Deps) {
  const { store, reader, now } = deps;
  const place = placeOf(address);
  const previous = await readingsOf(place, deps);
  const { article: stored } = await store.remember(article, {
    place,
    fingerprint: reader.fingerprint(article),
    now: now(),
  });
  const reply = replyTo(article, wording, {}, deps);
  const sent = noting(place, stored.id, deps);
  if (reply !== null) await resend(api, address, reply, { previous: previous.map((it) => it.messageId), sent });
}

function replyTo(article: Article, wording: Wording, options: { readonly sentBefore?: boolean }, { reader }: Deps) {
  const reading = reader.read(article);
  return reading.kind === 'not-persian' ? null : replyOf({ article, reading, reader }, wording, options);
}

async function readingsOf(place: Place, { store }: Deps): Promise<Mention[]> {
  return (await store.repliesTo(place)).filter((mention) => mention.role === 'reply');
}

const noting =
  (place: Place, articleId: number, { store }: Deps) =>
  async (messageId: number) =>
    store.note({ chatId: place.chatId, messageId, articleId, role: 'reply', inReplyTo: place.messageId });

const placeOf = (address: Address): Place => ({ chatId: address.chatId, messageId: address.replyTo });

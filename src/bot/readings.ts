import type { Api } from 'grammy';
import type { Message, User } from 'grammy/types';
import type { Mention, Place, Settings, StoredArticle } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import type { Point } from '../summarize/text/reading.ts';
import { articleOf } from './article.ts';
import { sourceData } from './callback-data.ts';
import type { Choices, Deps } from './deps.ts';
import { privateLink } from './deep-links.ts';
import { remember } from './remember.ts';
import { replyOf } from './reply.ts';
import type { Read, Reply } from './reply.ts';
import type { Address } from './send.ts';
import { resend, send } from './send.ts';
import type { View } from './views.ts';

/** An article with its reading, which nobody needs to make again. */
export interface ArticleRead {
  readonly article: Article;
  readonly reading: Read;
}

export interface To extends Choices {
  /** Its `replyTo` is the post. */
  readonly address: Address;
  /** In a group, where a reading can be opened in private: the bot's username. */
  readonly botName?: string | undefined;
  /** Awaited before anything is sent. */
  readonly ready?: Promise<void>;
  /** Where the post is not in this chat, so that a reading must do without it. */
  readonly alone?: boolean;
  /** Further messages that the article stands in. */
  readonly parts?: readonly number[] | undefined;
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
export async function sendReading(api: Api, { article, reading }: ArticleRead, to: To, deps: Deps) {
  const { address, ready, parts = [] } = to;
  const { store } = deps;
  const place = placeOf(address);
  const before = await store.find(place);
  const { article: stored, isNew } = await remember(article, place, deps);
  const sentBefore = !isNew && before === null;
  for (const messageId of parts) await store.note({ ...place, messageId, articleId: stored.id, role: 'part' });
  const reply = await withFollow(replyTo({ article, reading }, to, { sentBefore }, deps), stored, to, deps);
  const already = await readingsOf(place, deps);
  await ready;
  const sent = noting(place, stored.id, deps);
  if (reply !== null) await send(api, laidOut(to), reply, { skip: already.length, sent });
}

const CHANNEL_OF_POST = /^https:\/\/t\.me\/(?<channel>[a-z]\w{3,31})\/\d+$/iu;

/** Under the first post of a public channel that a chat reads stands a button that follows the channel. */
async function withFollow(
  reply: Reply | null,
  stored: StoredArticle,
  { wording, address: { chatId } }: To,
  { store }: Deps,
): Promise<Reply | null> {
  const link = stored.origin?.link ?? '';
  const channel = CHANNEL_OF_POST.exec(link)?.groups?.channel;
  if (reply === null || channel === undefined) return reply;
  const start = link.slice(0, link.lastIndexOf('/') + 1);
  const isOffered = (await store.latest(chatId, 100)).some(
    ({ id, origin }) => id !== stored.id && origin?.link?.startsWith(start) === true,
  );
  if (isOffered) return reply;
  const followed = await store.follows.followed(chatId);
  if (followed.some(({ address }) => address.toLowerCase() === channel.toLowerCase())) return reply;
  const button = { text: wording.following.buttons.follow, callback_data: sourceData({ kind: 'follow', channel }) };
  return { ...reply, buttons: { inline_keyboard: [...(reply.buttons?.inline_keyboard ?? []), [button]] } };
}

/**
 * Sends the reading of a stored article again, in reply to another message than its post; `tell` is awaited first and told
 * whether it is there already, or that there is nothing to say of it.
 */
export async function sendReadingAgain(
  api: Api,
  article: StoredArticle,
  { tell, ...to }: To & { readonly tell: (what: 'fresh' | 'there' | 'nothing') => Promise<void> },
  deps: Deps,
) {
  const place = placeOf(to.address);
  const reading = deps.reader.read(article);
  const reply = reading.kind === 'not-persian' ? null : replyTo({ article, reading }, { ...to, alone: true }, {}, deps);
  const already = await readingsOf(place, deps, article.id);
  await tell(reply === null ? 'nothing' : already.length > 0 ? 'there' : 'fresh');
  if (reply === null) return;
  await send(api, laidOut(to), reply, { skip: already.length, sent: noting(place, article.id, deps) });
}

/** A post that a question replies to, though nobody had it read: the question is about it. */
export async function rememberPost(post: Message | undefined, me: User, deps: Deps): Promise<void> {
  if (post === undefined || post.from?.id === me.id) return;
  const place = { chatId: post.chat.id, messageId: post.message_id };
  if ((await deps.store.find(place)) !== null) return;
  const article = articleOf(post);
  if (deps.reader.read(article).kind === 'not-persian') return;
  await remember(article, place, deps);
}

/** Shows a side of a stored article's reading in the messages that hold it now; those of a topic stay in it. */
export async function showReading(api: Api, article: StoredArticle, to: To & Shown, deps: Deps) {
  const { reader } = deps;
  const { address, view, onlyOf } = to;
  const place = placeOf(address);
  const reading = reader.read(article);
  if (reading.kind === 'not-persian') return;
  const reply = replyTo({ article, reading }, to, { view }, deps);
  if (reply === null) return;
  const previous = (await readingsOf(place, deps, onlyOf)).map(({ messageId }) => messageId);
  await resend(api, laidOut(to), reply, { previous, sent: noting(place, article.id, deps) });
}

/**
 * Tells a stored article's points once more, fewer of them and without names: to a message that asks for it. What a run
 * that was stopped has sent is not sent again.
 */
export async function sendShorter(api: Api, article: StoredArticle, to: To, deps: Deps) {
  const { address, wording, ready } = to;
  const place = placeOf(address);
  if ((await readingsOf(place, deps)).length > 0) return;
  const reply = shorterReply(article, wording, deps);
  await ready;
  if (reply !== null) await send(api, laidOut(to), reply, { sent: noting(place, article.id, deps) });
}

/** The headline and the points, with `fewer` of them the best half, without names and buttons; where it has none, its sentences. */
export function shorterReply(
  article: Article,
  wording: Choices['wording'],
  { reader }: Deps,
  { fewer = true }: { readonly fewer?: boolean } = {},
): Reply | null {
  const reading = reader.read(article);
  if (reading.kind === 'not-persian') return null;
  const points = fewer ? pointsOf(article, { points: 'short' }, reading.points, { reader }) : reading.points;
  const reply = replyOf({ article, reading: { ...reading, points }, reader }, wording, { names: false, alone: true });
  return reply === null ? null : { text: reply.text };
}

/** At most so many points are told with «بیشتر». */
const MOST_POINTS = 12;

function replyTo({ article, reading }: ArticleRead, to: To, options: Told, { reader }: Deps) {
  const { settings, wording, address, botName, alone = false } = to;
  const points = pointsOf(article, options.view === 'more' ? 'all' : settings, reading.points, { reader });
  return replyOf({ article, reading: { ...reading, points }, reader }, wording, {
    ...options,
    names: settings.names !== 'off',
    alone,
    ...(botName !== undefined && { privateLink: privateLink(botName, placeOf(address)) }),
  });
}

type Told = Pick<NonNullable<Parameters<typeof replyOf>[2]>, 'sentBefore' | 'view'>;

/** The points as the chat wants them; `usual` are those that the length of the news asks for. */
function pointsOf(
  article: Article,
  wanted: Settings | 'all',
  usual: readonly Point[],
  { reader }: Pick<Deps, 'reader'>,
): readonly Point[] {
  const length = wanted === 'all' ? 'all' : wanted.points;
  if (length === undefined || usual.length === 0) return usual;
  const most = { all: MOST_POINTS, short: Math.ceil(usual.length / 2), long: Math.min(2 * usual.length, MOST_POINTS) };
  const reading = reader.read(article, { points: most[length] });
  return reading.kind === 'not-persian' ? usual : reading.points;
}

/** Whether a reading of the post at a place stands in its chat. */
export const isRead = async (place: Place, deps: Deps): Promise<boolean> => (await readingsOf(place, deps)).length > 0;

/** The readings in reply to a message; of a list there are several, of one article each. */
async function readingsOf(place: Place, { store }: Deps, onlyOf?: number): Promise<Mention[]> {
  const readings = (await store.repliesTo(place)).filter((mention) => mention.role === 'reply');
  return onlyOf === undefined ? readings : readings.filter(({ articleId }) => articleId === onlyOf);
}

const noting =
  (place: Place, articleId: number, { store }: Deps) =>
  async (messageId: number) =>
    store.note({ chatId: place.chatId, messageId, articleId, role: 'reply', inReplyTo: place.messageId });

/** Where it goes, in the layout that the chat likes. */
const laidOut = ({ address, settings }: To): Address => ({ ...address, isRich: settings.rich === 'on' });

export const placeOf = (address: Address): Place => ({ chatId: address.chatId, messageId: address.replyTo });

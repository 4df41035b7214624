import type { Message, Update } from 'grammy/types';
import { repliedTo } from './addressed.ts';
import { looksLikeQuestion } from './asked.ts';
import { joinParts, mayBePart, continues } from './paste.ts';

// What a person sends as one thing comes in several updates: an album as one a picture, a long paste in parts with nothing
// that binds them, a forward and the comment on it as two messages in either order. They are put together again before they
// are read, by what they are and how close they came; the pieces wait in the inbox, so that a kill loses none.

/** An update as the inbox has it. */
export interface Piece {
  readonly updateId: number;
  readonly update: Update;
  /** ISO instant. */
  readonly receivedAt: string;
}

/** An update that stands for several; `parts` are the other messages of the article it brings. */
export type Assembled = Update & { readonly parts?: readonly number[] };

export type Assembly =
  /** More may belong to it: to be looked at again after so many milliseconds. */
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'whole'; readonly update: Assembled; readonly updateIds: readonly number[] };

/** Clients send what belongs together at once; this long after the last piece, in milliseconds, nothing more of it comes. */
export const QUIET_MS = 1000;
/** Messages of one sending carry the same second, or the next. */
const CLOSE_SECONDS = 1;
/** A longer text beside a forward is no comment, in UTF-16 units. */
const LONGEST_COMMENT = 200;

/** Puts the first update together with those of its lane that followed it. */
export function assemble(
  first: Piece,
  following: readonly Piece[],
  { now, quietMs = QUIET_MS }: { readonly now: Date; readonly quietMs?: number },
): Assembly {
  const whole = { kind: 'whole', update: first.update, updateIds: [first.updateId] } as const;
  const pieces = [first, ...following];
  const messages = leadingMessages(pieces);
  if (messages.length === 0) return whole;
  const { unit, open } = unitOf(messages);
  const last = pieces[unit.count - 1]!;
  const age = now.getTime() - Date.parse(last.receivedAt);
  // What came after it and does not belong to it says that it is over.
  if (open && unit.count === pieces.length && age < quietMs) return { kind: 'wait', ms: quietMs - Math.max(0, age) };
  const parts = unit.parts.filter((id) => id !== unit.message.message_id);
  return {
    kind: 'whole',
    update: {
      ...first.update,
      // The same kind of update, with the message that stands for all.
      [first.update.message === undefined ? 'channel_post' : 'message']: unit.message,
      ...(parts.length > 0 && { parts }),
    },
    updateIds: pieces.slice(0, unit.count).map(({ updateId }) => updateId),
  };
}

/** The new messages or posts the updates begin with: up to an edit, a pressed button or the like. */
function leadingMessages(pieces: readonly Piece[]): Message[] {
  const messages = pieces.map(({ update }) => update.message ?? update.channel_post);
  const end = messages.indexOf(undefined);
  return messages.slice(0, end < 0 ? undefined : end) as Message[];
}

interface Unit {
  /** How many messages it takes. */
  readonly count: number;
  readonly message: Message;
  /** The messages its article stands in. */
  readonly parts: readonly number[];
}

/** What the messages begin with, and whether more may still belong to it. */
function unitOf(messages: readonly Message[]): { readonly unit: Unit; readonly open: boolean } {
  const [head, ...rest] = messages as [Message, ...Message[]];
  // Nobody comments in a channel: a short line beside a forward is a post of its own.
  if (head.chat.type === 'channel') return postOf(messages);
  if (isComment(head)) {
    const [post] = rest;
    if (post === undefined || !isForward(post) || !isClose(head, post))
      return { unit: postOf([head]).unit, open: true };
    const commented = postOf(rest);
    return { unit: withComment(commented.unit, head), open: commented.open };
  }
  const post = postOf(messages);
  if (!isForward(head)) return post;
  const comment = messages[post.unit.count];
  if (comment === undefined) return { ...post, open: true };
  return isComment(comment) && isClose(messages[post.unit.count - 1]!, comment)
    ? { unit: withComment(post.unit, comment), open: false }
    : post;
}

/** An album, the parts of a paste, or one message. */
function postOf(messages: readonly Message[]): { readonly unit: Unit; readonly open: boolean } {
  const [head] = messages as [Message];
  const belongs = (message: Message, at: number): boolean =>
    head.media_group_id === undefined
      ? isClose(messages[at]!, message) && continues(messages[at]!, message)
      : message.media_group_id === head.media_group_id;
  const end = messages.slice(1).findIndex((message, at) => !belongs(message, at));
  const members = messages.slice(0, end < 0 ? undefined : end + 1);
  const unit = {
    count: members.length,
    message: head.media_group_id === undefined ? joinParts(members) : wordsOfAlbum(members),
    parts: members.map(({ message_id: id }) => id),
  };
  return { unit, open: head.media_group_id !== undefined || mayBePart(members.at(-1)!) };
}

/** The words of an album are with any of its pictures. */
const wordsOfAlbum = (members: readonly Message[]): Message =>
  members.find(({ caption }) => caption !== undefined) ?? members[0]!;

/** A question beside a forward is asked about it, as if it replied to it; any other word beside it is not needed. */
function withComment({ count, message, parts }: Unit, comment: Message): Unit {
  if (!looksLikeQuestion(comment.text ?? '')) return { count: count + 1, message, parts };
  const asked = { ...comment, reply_to_message: { ...message, reply_to_message: undefined } } as Message;
  return { count: count + 1, message: asked, parts: [] };
}

const isForward = (message: Message): boolean => message.forward_origin !== undefined;

const isComment = (message: Message): boolean =>
  message.text !== undefined &&
  message.text.length <= LONGEST_COMMENT &&
  !isForward(message) &&
  repliedTo(message) === undefined &&
  !(message.entities ?? []).some(({ type, offset }) => (type === 'bot_command' && offset === 0) || type === 'url');

const isClose = (one: Message, next: Message): boolean =>
  one.from?.id === next.from?.id &&
  one.message_thread_id === next.message_thread_id &&
  Math.abs(next.date - one.date) <= CLOSE_SECONDS;

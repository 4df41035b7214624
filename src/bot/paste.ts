import type { Message } from 'grammy/types';
import { repliedTo } from './addressed.ts';
import { looksLikeQuestion } from './asked.ts';
import { MESSAGE_LIMIT } from './split.ts';

// A text longer than a message is cut by the client into parts, at a line's or a word's end in the latter half of what fits,
// with nothing that binds them.

/** A client does not cut before the middle of what fits. */
const SHORTEST_PART = MESSAGE_LIMIT / 2;
/** A shorter text after a finished part may be something else. */
const SHORT = 200;
const FINISHED = /[.!?؟»:…\n]\s*$/u;

/** Whether the client may have cut the text behind this message. */
export const mayBePart = ({ text, forward_origin: origin }: Message): boolean =>
  text !== undefined && origin === undefined && text.length > SHORTEST_PART;

/** Whether `next` goes on with the text that `part` was cut from. */
export function continues(part: Message, next: Message): boolean {
  const { text } = next;
  if (!mayBePart(part) || text === undefined || next.forward_origin !== undefined) return false;
  const replied = repliedTo(next);
  if (replied !== undefined && replied.message_id !== repliedTo(part)?.message_id) return false;
  if ((next.entities ?? []).some(({ type, offset }) => type === 'bot_command' && offset === 0)) return false;
  // In the middle of a sentence anything goes on; after its end a short line may be a question about it.
  return !FINISHED.test(part.text!) || text.length > SHORT || !looksLikeQuestion(text);
}

/** The parts as one message: the first, with all the words. Where the cut took a space or a line's end, it is put back. */
export function joinParts(parts: readonly Message[]): Message {
  const [head, ...rest] = parts as [Message, ...Message[]];
  if (rest.length === 0) return head;
  const text = rest.reduce((joined, { text: more = '' }) => joined + seamOf(joined, more) + more, head.text ?? '');
  return { ...head, text };
}

function seamOf(before: string, after: string): string {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return '';
  return FINISHED.test(before) || /^[\p{P}\p{S}\p{Extended_Pictographic}]/u.test(after) ? '\n' : ' ';
}

import type { Message, User } from 'grammy/types';
import { isCall } from './calls.ts';
import { isReplyToMe, repliedTo, wordsToMe } from './addressed.ts';

/** A message that may be a question, and what it is about. */
export interface Asked {
  readonly text: string;
  /** The message it replies to; absent where it is about what was last spoken of. */
  readonly about?: number;
  /** False where only its being a reply to us makes it one: «نظر وزیر». */
  readonly looksLikeQuestion: boolean;
}

/** Longer words than these are no question but a text to read, in UTF-16 units. */
const LONGEST_QUESTION = 200;

/** The question a message asks, or null when it asks none: forwards, media and long texts never do. */
export function questionOf(message: Message, me: User): Asked | null {
  if (message.forward_origin !== undefined || message.text === undefined) return null;
  const text = wordsToMe(message, me);
  if (text === '' || text.length > LONGEST_QUESTION || isCall(text)) return null;
  const asked = { text, looksLikeQuestion: looksLikeQuestion(text) };
  const about = repliedTo(message)?.message_id;
  if (!asked.looksLikeQuestion && !isReplyToMe(message, me)) return null;
  return about === undefined ? asked : { ...asked, about };
}

const ENDS_AS_QUESTION = /[?؟][\s!.»"”]*$/u;

// The half-space and the Arabic forms of ی and ک are as good as none here.
const QUESTION_WORDS =
  'چه|چی|چرا|چگونه|چطور|چطوری|چجوری|چقدر|چند|چندم|چندمین|چیست|چیه|کی|کیست|کیه|که[\\s\u200C]?بود|کجا|کجاست|کدام|کدامیک|کدوم|آیا|مگر|مگه|کو';
const BEGINS_AS_QUESTION = new RegExp(
  `^(?:و\\s+)?(?:(?:از|به|در|با|تا|برای|بر|توسط)\\s+)?(?:${QUESTION_WORDS})(?![\\p{L}\\p{M}])`,
  'u',
);

/** Whether words read as a question by themselves: by the mark at their end or the word at their beginning. */
export function looksLikeQuestion(text: string): boolean {
  const plain = text.trim().replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll('چه‌', 'چه ').replaceAll('‌', '');
  return ENDS_AS_QUESTION.test(plain) || BEGINS_AS_QUESTION.test(plain);
}

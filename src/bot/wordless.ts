import type { Message } from 'grammy/types';
import type { Wordless } from './wording/wording.ts';

/** Which field of a message says what it is; a message with none of them is a notice of Telegram's own. */
const KINDS: readonly (readonly [keyof Message, Wordless])[] = [
  ['photo', 'photo'],
  ['video', 'video'],
  ['animation', 'video'],
  ['video_note', 'video'],
  ['audio', 'audio'],
  ['voice', 'voice'],
  ['sticker', 'sticker'],
  ['document', 'document'],
  ['poll', 'poll'],
  ['venue', 'location'],
  ['location', 'location'],
  ['contact', 'contact'],
  ['dice', 'other'],
  ['game', 'other'],
  ['story', 'other'],
  ['paid_media', 'other'],
  ['checklist', 'other'],
];

/** What a message without words is; null for the notices of Telegram itself (someone joined, a message was pinned). */
export function wordlessKindOf(message: Message): Wordless | null {
  return KINDS.find(([field]) => message[field] !== undefined)?.[1] ?? null;
}

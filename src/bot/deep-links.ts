import type { Place } from '../store/store.ts';

// What stands after /start when somebody comes by a link: «settings» from a description, a reading from a group.

/** What a start payload asks for; `none` for the plain start and for whatever no version of ours has written. */
export type Payload =
  | { readonly kind: 'command'; readonly name: 'help' | 'settings' | 'language' | 'privacy' }
  | { readonly kind: 'reading'; readonly place: Place }
  | { readonly kind: 'none' };

const COMMANDS = ['help', 'settings', 'language', 'privacy'] as const;
const READING = /^r_(?<chatId>-?\d{1,16})_(?<messageId>\d{1,10})$/u;

export function parsePayload(payload: string): Payload {
  const name = COMMANDS.find((command) => command === payload);
  if (name !== undefined) return { kind: 'command', name };
  const { chatId, messageId } = READING.exec(payload)?.groups ?? {};
  if (chatId === undefined) return { kind: 'none' };
  return { kind: 'reading', place: { chatId: Number(chatId), messageId: Number(messageId) } };
}

/** The address that opens the article at a place in the reader's own chat with the bot. */
export const privateLink = (botName: string, { chatId, messageId }: Place): string =>
  `https://t.me/${botName}?start=r_${chatId}_${messageId}`;

/** @import { Beginning, Message, Room } from './types.ts' */

/**
 * What the page knows of the chats. Whoever shows something of it listens; nobody else keeps a copy.
 * @typedef {'rooms' | 'opened' | 'message' | 'edited' | 'deleted' | 'typing' | 'delivered'} Kind
 */

/** @type {Map<number, Room>} */
export const rooms = new Map();
/** @type {Room | null} */
let current = null;
/** False while a phone shows the list of chats instead. */
let isInSight = true;
/** @type {Map<Kind, ((...args: any[]) => void)[]>} */
const listeners = new Map();
/** Own messages that the bot was told of and has not fetched yet, as «chat/message».
 * @type {Set<string>} */
const underway = new Set();

/** Telegram shows typing for so long, unless something comes before. */
const TYPING_MS = 5000;

/** @param {Kind} kind @param {(...args: any[]) => void} listener */
export function on(kind, listener) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
}

/** @param {Kind} kind @param {...unknown} args */
function tell(kind, ...args) {
  for (const listener of listeners.get(kind) ?? []) listener(...args);
}

/** The room that is open. */
export function openRoom() {
  return current;
}

/** @param {number} chatId */
export function enter(chatId) {
  const room = rooms.get(chatId);
  if (!room || room === current) return seen();
  current = room;
  if (isInSight) room.unread = 0;
  tell('opened', room);
  tell('rooms');
}

/**
 * Takes over what the server has; drafts and the open room stay.
 * @param {Beginning['chats']} chats
 */
export function fill(chats) {
  for (const { chat, writers, messages } of chats) {
    const known = rooms.get(chat.id);
    const kept = new Map(messages.map((message) => [message.message_id, message]));
    if (known) Object.assign(known, { chat, writers, messages: kept });
    else {
      const writer = writers[0] ?? null;
      rooms.set(chat.id, {
        ...{ chat, writers, writer, messages: kept },
        ...{ unread: 0, draft: '', typing: null, scrollTop: null },
      });
    }
  }
  tell('rooms');
}

/** @param {{ chatId: number, message: Message }} event */
export function received({ chatId, message }) {
  const room = rooms.get(chatId);
  if (!room) return;
  room.messages.set(message.message_id, message);
  if (!isOwn(room, message)) {
    calm(room);
    if (room !== current || document.hidden || !isInSight) room.unread += 1;
  }
  tell('message', room, message);
  tell('rooms');
}

/** @param {{ chatId: number, message: Message }} event */
export function edited({ chatId, message }) {
  const room = rooms.get(chatId);
  if (!room) return;
  room.messages.set(message.message_id, message);
  tell('edited', room, message);
  tell('rooms');
}

/** @param {{ chatId: number, messageId: number }} event */
export function deleted({ chatId, messageId }) {
  const room = rooms.get(chatId);
  if (!room?.messages.delete(messageId)) return;
  tell('deleted', room, messageId);
  tell('rooms');
}

/** @param {{ chatId: number }} event */
export function typing({ chatId }) {
  const room = rooms.get(chatId);
  if (!room) return;
  if (room.typing !== null) clearTimeout(room.typing);
  room.typing = setTimeout(() => calm(room), TYPING_MS);
  tell('typing', room);
}

/** @param {Room} room */
function calm(room) {
  if (room.typing === null) return;
  clearTimeout(room.typing);
  room.typing = null;
  tell('typing', room);
}

// === Whether the bot has seen it

/** An update that carries a message was made for the bot. @param {any} update */
export function setOff(update) {
  const message = update.message ?? update.channel_post;
  if (message) underway.add(`${message.chat.id}/${message.message_id}`);
}

/** So many updates wait for the bot; with none, it has all. @param {{ pending: number }} event */
export function arrived({ pending }) {
  if (pending > 0) return;
  const all = [...underway];
  underway.clear();
  tell('delivered', all);
}

/** Whether the page's own person, or the channel itself, wrote it. @param {Room} room @param {Message} message */
export function isOwn(room, message) {
  if (message.chat.type === 'channel') return true;
  return room.writer !== null && message.from?.id === room.writer.id;
}

/** Whether the open chat can be seen, or a phone shows the list. @param {boolean} isShown */
export function setInSight(isShown) {
  isInSight = isShown;
  seen();
}

/** Whoever looks at the page again has seen what came meanwhile. */
export function seen() {
  if (!current || document.hidden || !isInSight || current.unread === 0) return;
  current.unread = 0;
  tell('rooms');
}

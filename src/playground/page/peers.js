/** @import { Message, Room, User } from './types.ts' */
/** @typedef {{ name: string, initial: string, colour: number, isBot?: boolean }} Peer */

/** So many colours of names there are in base.css. */
const COLOURS = 6;
/** The bot has one of its own. */
const BOT_COLOUR = 6;

/** @type {User | null} */
let bot = null;

/**
 * Whose bot this is; told once, at the start.
 * @param {User} user
 */
export function setBot(user) {
  bot = user;
}

/** The bot's name of the «@name» kind. */
export function botUsername() {
  return bot?.username ?? '';
}

/** @param {User | undefined} user */
export function isBot(user) {
  return user !== undefined && user.id === bot?.id;
}

/** @param {User} user @returns {Peer} */
export function peerOfUser(user) {
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
  return {
    name,
    initial: initialOf(name),
    colour: isBot(user) ? BOT_COLOUR : Math.abs(user.id) % COLOURS,
    isBot: isBot(user),
  };
}

/**
 * Whom one talks to in a room: in a private chat the bot.
 * @param {Room} room
 * @returns {Peer}
 */
export function peerOfRoom({ chat }) {
  if (chat.type === 'private') return bot ? peerOfUser(bot) : named('ربات', chat.id);
  return named(chat.title ?? '', chat.id);
}

/**
 * What tells rooms apart that have the same name, in a few words.
 * @param {Room} room
 */
export function noteOfRoom({ chat, writers }) {
  if (chat.type === 'channel') return 'کانال؛ ربات مدیر است';
  if (chat.type !== 'private') return `گروه، ${writers.length.toLocaleString('fa')} عضو و ربات`;
  const language = writers[0]?.language_code === 'en' ? 'انگلیسی' : 'فارسی';
  return `از دید ${writers[0]?.first_name ?? ''}، ${language}`;
}

/**
 * Who speaks in a message, as others see it.
 * @param {Message} message
 * @returns {Peer}
 */
export function peerOfMessage({ from, sender_chat: chat }) {
  if (chat) return named('title' in chat ? (chat.title ?? '') : '', chat.id);
  return from ? peerOfUser(from) : named('', 0);
}

/** @param {string} name @param {number} id @returns {Peer} */
function named(name, id) {
  return { name, initial: initialOf(name), colour: Math.abs(id) % COLOURS };
}

/** @param {string} name */
function initialOf(name) {
  return [...name][0] ?? '؟';
}

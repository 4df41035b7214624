import { dayOf } from './dates.js';
import { byId, element } from './dom.js';
import { drawEmpty } from './empty.js';
import { drawMessage, patchMessage } from './message.js';
import { holdEnd, isAtEnd, scrollToEnd, seek, showNews, watchScroll } from './scroll.js';
import { isOwn, on, openRoom } from './store.js';

/** @import { Handlers, Message, Room } from './types.ts' */

const list = byId('messages');
/** Articles by message id; the messages of an album share one. @type {Map<number, HTMLElement>} */
const articles = new Map();
/** The texts of the quotations that are open. @type {Set<string>} */
const unfolded = new Set();
/** @type {Omit<Handlers, 'onSeek'>} */
let handlers;

/** A speaker's messages within so many seconds stand close together. */
const SERIES_S = 600;

/** Shows the open room and keeps it as it is. @param {Omit<Handlers, 'onSeek'>} given */
export function startConversation(given) {
  handlers = given;
  watchScroll();
  on('opened', show);
  on('message', (room, message) => {
    if (room === openRoom()) add(room, message);
  });
  on('edited', (room, message) => {
    if (room === openRoom()) change(room, message);
  });
  on('deleted', (room, messageId) => {
    if (room === openRoom()) remove(room, messageId);
  });
  on('delivered', (/** @type {string[]} */ keys) => {
    const chatId = openRoom()?.chat.id;
    for (const key of keys) {
      const [chat, message] = key.split('/').map(Number);
      if (chat === chatId) articles.get(message ?? 0)?.classList.remove('underway');
    }
  });
}

/** Draws everything anew: another room, or another person's eyes. @param {Room} room */
export function show(room) {
  articles.clear();
  list.replaceChildren();
  list.classList.toggle('with-names', room.chat.type !== 'private');
  for (const message of room.messages.values()) append(room, message);
  if (room.messages.size === 0) list.append(drawEmpty(room, handlers.onCommand));
  markSeries();
  if (room.scrollTop === null) scrollToEnd();
  else byId('scroller').scrollTop = room.scrollTop;
}

/** @param {Room} room @param {Message} message */
function add(room, message) {
  list.querySelector('.empty')?.remove();
  const own = isOwn(room, message);
  const wasAtEnd = isAtEnd();
  const article = append(room, message);
  article.classList.add('new');
  if (own) article.classList.add('underway');
  markSeries();
  if (own || wasAtEnd) holdEnd(own ? null : article);
  else showNews();
}

/** @param {Room} room @param {Message} message @returns {HTMLElement} */
function append(room, message) {
  const album = albumOf(room, message);
  const first = album[0]?.message_id ?? message.message_id;
  const before = articles.get(first);
  const article = draw(room, album);
  for (const { message_id: id } of album) articles.set(id, article);
  if (before) before.replaceWith(article);
  else {
    const day = dayOf(message.date);
    if (lastDay() !== day) list.append(element('div', { class: 'day' }, element('span', {}, day)));
    list.append(article);
  }
  article.dataset.at = String(message.date);
  article.dataset.by = `${message.from?.id ?? message.sender_chat?.id ?? 0}`;
  return article;
}

/** @param {Room} room @param {Message} message */
function change(room, message) {
  const article = articles.get(message.message_id);
  if (!article) return;
  const wasAtEnd = isAtEnd();
  patchMessage(article, draw(room, albumOf(room, message)));
  if (wasAtEnd) holdEnd(article);
}

/** @param {Room} room @param {number} messageId */
function remove(room, messageId) {
  articles.get(messageId)?.remove();
  articles.delete(messageId);
  markSeries();
  if (room.messages.size === 0) show(room);
}

/** @param {Room} room @param {readonly Message[]} messages */
function draw(room, messages) {
  const own = messages[0] !== undefined && isOwn(room, messages[0]);
  /** @param {number} id */
  const onSeek = (id) => seek(articles.get(id));
  const withNames = room.chat.type !== 'private';
  return drawMessage(messages, { isOwn: own, withNames, handlers: { ...handlers, onSeek }, unfolded });
}

/** @param {Room} room @param {Message} message @returns {Message[]} */
function albumOf(room, message) {
  const { media_group_id: group } = message;
  return group === undefined ? [message] : [...room.messages.values()].filter((one) => one.media_group_id === group);
}

function lastDay() {
  return [...list.querySelectorAll('.day')].at(-1)?.textContent;
}

/** Only the first of a series has the name, only the last the tail and the picture. */
function markSeries() {
  const all = [...list.children];
  for (const [at, one] of all.entries()) {
    if (!(one instanceof HTMLElement) || !one.classList.contains('message')) continue;
    one.classList.toggle('first', !isSeries(all[at - 1], one));
    one.classList.toggle('last', !isSeries(one, all[at + 1]));
  }
}

/** @param {Element | undefined} one @param {Element | undefined} other */
function isSeries(one, other) {
  if (!(one instanceof HTMLElement) || !(other instanceof HTMLElement)) return false;
  if (one.dataset.by === undefined || one.dataset.by !== other.dataset.by) return false;
  return Number(other.dataset.at) - Number(one.dataset.at) < SERIES_S && !one.querySelector('.keyboard');
}

/** Arrows go from message to message, Enter replies. */
list.addEventListener('keydown', (event) => {
  const all = [...list.querySelectorAll('.message')];
  const at = all.findIndex((one) => one === document.activeElement);
  if (event.target !== list && at < 0) return;
  if (event.key === 'Enter' && at >= 0) {
    const tool = all[at]?.querySelector('.tool');
    if (tool instanceof HTMLElement) tool.click();
  } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    const next = at < 0 ? all.length - 1 : at + (event.key === 'ArrowUp' ? -1 : 1);
    const wanted = all[Math.max(0, Math.min(next, all.length - 1))];
    if (wanted instanceof HTMLElement) wanted.focus();
  } else return;
  event.preventDefault();
});

/** On a screen without a mouse a tap shows what can be done with a message. */
list.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const article = target?.closest('.message');
  if (!article || target?.closest('a, button, blockquote.foldable') || matchMedia('(hover: hover)').matches) return;
  for (const other of list.querySelectorAll('.message.chosen')) if (other !== article) other.classList.remove('chosen');
  article.classList.toggle('chosen');
});

list.addEventListener('dblclick', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('a, button, blockquote.foldable')) return;
  const reply = target?.closest('.message')?.querySelector('.tool');
  if (reply instanceof HTMLElement) reply.click();
});

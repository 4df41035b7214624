import { momentOf, timeOf } from './dates.js';
import { avatar, button, element, icon } from './dom.js';
import { drawKeyboard } from './keyboard.js';
import { drawMedia } from './media.js';
import { isBot, peerOfMessage } from './peers.js';
import { drawRich, richWords } from './rich.js';
import { drawText, isBlock, withCommands } from './text.js';

/** @import { Handlers, Message } from './types.ts' */
/** @typedef {{ isOwn: boolean, withNames: boolean, handlers: Handlers, unfolded: Set<string> }} Options */

/**
 * A message, or the messages of an album, as one article of the conversation.
 * @param {readonly Message[]} messages
 * @param {Options} options
 */
export function drawMessage(messages, options) {
  const { isOwn, withNames, handlers } = options;
  const message = messages.find(({ caption }) => caption !== undefined) ?? messages[0];
  if (!message) return element('article');
  const peer = peerOfMessage(message);
  const bubble = element('div', { class: 'bubble' });
  if (withNames && !isOwn) {
    const name = element('div', { class: 'sender' }, peer.name);
    name.dataset.colour = String(peer.colour);
    if (isBot(message.from)) name.append(' ', element('small', {}, 'ربات'));
    bubble.append(name);
  }
  if (message.via_bot)
    bubble.append(element('div', { class: 'origin' }, `به‌واسطهٔ @${message.via_bot.username ?? ''}`));
  if (message.forward_origin) bubble.append(drawOrigin(message.forward_origin));
  if (message.reply_to_message) bubble.append(drawReplied(message, message.reply_to_message, handlers));
  bubble.append(...drawMedia(messages), ...drawWords(message, options), drawMeta(message, isOwn));

  const stack = element(
    'div',
    { class: 'stack' },
    element('div', { class: 'row' }, bubble, drawTools(message, options)),
  );
  if (message.reply_markup) stack.append(drawKeyboard(message));
  const kind = isOwn ? 'own' : 'other';
  const article = element('article', {
    class: `message ${kind}`,
    tabindex: '-1',
    'aria-label': labelOf(message, isOwn),
  });
  if (withNames && !isOwn) article.append(avatar(peer));
  article.append(stack);
  article.dataset.id = String(message.message_id);
  const isOnlyPicture = message.text === undefined && message.caption === undefined;
  article.classList.toggle('bare', isOnlyPicture && (message.photo ?? message.video ?? message.sticker) !== undefined);
  return article;
}

/**
 * Puts what has changed of `fresh` into the place of what stood there; the rest is not touched, so nothing flickers.
 * @param {HTMLElement} article
 * @param {HTMLElement} fresh
 */
export function patchMessage(article, fresh) {
  for (const path of ['.stack > .row > .bubble', '.stack']) {
    const [before, after] = [article.querySelector(path), fresh.querySelector(path)];
    if (before && after) patchChildren(before, after);
  }
  article.setAttribute('aria-label', fresh.getAttribute('aria-label') ?? '');
}

/** @param {Element} before @param {Element} after */
function patchChildren(before, after) {
  /** @param {Element} element */
  const key = (element) => element.classList[0] ?? element.tagName;
  const old = new Map([...before.children].map((child) => [key(child), child]));
  const wanted = [...after.children].map((child) => {
    const known = old.get(key(child));
    const isSame = key(child) === 'row' || (known !== undefined && sameShown(known, child));
    return known && isSame ? known : child;
  });
  if (wanted.length === before.children.length && wanted.every((child, at) => child === before.children[at])) return;
  before.replaceChildren(...wanted);
}

/** Classes come and go with what is measured and pressed; the rest must be the same. @param {Element} one @param {Element} other */
function sameShown(one, other) {
  return (
    one.textContent === other.textContent &&
    one.querySelectorAll('*').length === other.querySelectorAll('*').length &&
    hrefs(one) === hrefs(other)
  );
}

/** @param {Element} element */
function hrefs(element) {
  return [...element.querySelectorAll('[href], [src]')]
    .map((it) => it.getAttribute('href') ?? it.getAttribute('src'))
    .join();
}

/**
 * One line about a message, for replies and the list of chats.
 * @param {Message} message
 */
export function gist(message) {
  const rich = message.rich_message && richWords(message.rich_message);
  const words = message.text ?? message.caption ?? rich ?? message.document?.file_name ?? message.sticker?.emoji;
  // Without marks of direction: in one line of a list the first letter decides.
  if (words !== undefined)
    return words
      .replaceAll(/[\u200E\u200F]/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .slice(0, 120);
  return message.photo ? 'عکس' : message.video ? 'ویدئو' : message.location ? 'مکان' : 'پیام';
}

// === The parts of a bubble

/** Nothing that reads right to left, nor its mark, stands before the first Latin letter; Persian digits decide nothing. */
const STARTS_LATIN = /^(?:[۰-۹]|[^\u200F\p{Script=Arabic}A-Za-z])*[A-Za-z]/u;

/** @param {Message} message @param {Options} options */
function drawWords(message, { handlers, unfolded }) {
  if (message.rich_message) return [drawRich(message.rich_message, unfolded)];
  const text = message.text ?? message.caption;
  if (text === undefined) return [];
  const entities = withCommands(text, message.entities ?? message.caption_entities ?? []);
  const made = element('div', { class: 'text' }, drawText(text, entities, { onCommand: handlers.onCommand, unfolded }));
  const isEndBlock = entities.some((entity) => isBlock(entity) && entity.offset + entity.length >= text.length);
  // The time stands beside the end of the last line: to the left after Persian, to the right after Latin.
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  if (isEndBlock) made.classList.add('ends-in-block');
  else if (STARTS_LATIN.test(lastLine)) made.classList.add('ends-in-latin');
  if (!isEndBlock) made.append(element('span', { class: 'room-for-time' }));
  return [made];
}

/** @param {NonNullable<Message['forward_origin']>} origin */
function drawOrigin(origin) {
  const name =
    'chat' in origin
      ? 'title' in origin.chat
        ? origin.chat.title
        : ''
      : 'sender_chat' in origin
        ? 'title' in origin.sender_chat
          ? origin.sender_chat.title
          : ''
        : 'sender_user' in origin
          ? origin.sender_user.first_name
          : origin.sender_user_name;
  const line = element('span', {}, 'بازفرست از ', element('b', {}, name ?? ''));
  return element('div', { class: 'origin' }, line, element('small', {}, momentOf(origin.date)));
}

/** @param {Message} message @param {Message} replied @param {Handlers} handlers */
function drawReplied(message, replied, { onSeek }) {
  const peer = peerOfMessage(replied);
  const name = element('b', {}, peer.name);
  const made = button(
    { class: 'replied', title: 'رفتن به پیام' },
    () => onSeek(replied.message_id),
    ...[name, element('span', { dir: 'auto' }, message.quote?.text.replaceAll(/\s+/gu, ' ') ?? gist(replied))],
  );
  made.dataset.colour = String(peer.colour);
  return made;
}

/** @param {Message} message @param {boolean} isOwn */
function drawMeta(message, isOwn) {
  const meta = element('div', { class: 'meta' });
  if (message.edit_date !== undefined) meta.append(element('span', { class: 'edited' }, 'ویرایش شد'));
  meta.append(element('time', { datetime: new Date(message.date * 1000).toISOString() }, timeOf(message.date)));
  if (isOwn) meta.append(icon('ticks'));
  return meta;
}

/** @param {Message} message @param {Options} options */
function drawTools(message, { isOwn, handlers }) {
  const tools = element('div', { class: 'tools' });
  const shared = { tabindex: '-1' };
  const words = message.text ?? message.caption;
  tools.append(
    button(
      { ...shared, class: 'tool', 'aria-label': 'پاسخ', title: 'پاسخ' },
      () => handlers.onReply(message),
      icon('reply'),
    ),
  );
  if (isOwn && words !== undefined && !message.via_bot && !message.forward_origin) {
    tools.append(
      button(
        { ...shared, class: 'tool', 'aria-label': 'ویرایش', title: 'ویرایش' },
        () => handlers.onEdit(message),
        icon('edit'),
      ),
    );
  }
  return tools;
}

/** @param {Message} message @param {boolean} isOwn */
function labelOf(message, isOwn) {
  return `${isOwn ? 'شما' : peerOfMessage(message).name}، ${timeOf(message.date)}`;
}

// @ts-check
/** Draws messages as DOM nodes. Text never passes through HTML. */

/**
 * @typedef {{ type: string, offset: number, length: number, url?: string }} Entity
 * @typedef {{ text: string, callback_data?: string, url?: string, copy_text?: { text: string } }} Button
 * @typedef {{ title?: string, first_name?: string }} Named
 * @typedef {{ type: string, date: number, chat?: Named, sender_chat?: Named, sender_user?: Named, sender_user_name?: string }} Origin
 * @typedef {{
 *   message_id: number, date: number, edit_date?: number, from?: { id: number, is_bot: boolean },
 *   text?: string, entities?: Entity[], caption?: string, caption_entities?: Entity[],
 *   photo?: unknown, video?: unknown, sticker?: { emoji?: string }, location?: unknown,
 *   document?: { file_id: string, file_name?: string },
 *   forward_origin?: Origin, reply_to_message?: Message, reply_markup?: { inline_keyboard: Button[][] },
 * }} Message
 * @typedef {{
 *   isOwn: boolean,
 *   onReply: (message: Message) => void,
 *   onEdit: (message: Message) => void,
 *   onCommand: (command: string) => void,
 *   onPress: (message: Message, button: Button, element: HTMLElement) => void,
 * }} Handlers
 */

/**
 * An element with a class, attributes and children; strings become text nodes.
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/**
 * @param {Message} message
 * @param {Handlers} handlers
 */
export function drawMessage(message, handlers) {
  const bubble = element('div', { class: 'bubble' });
  if (message.forward_origin) bubble.append(drawOrigin(message.forward_origin));
  if (message.reply_to_message) bubble.append(drawReplied(message.reply_to_message));
  bubble.append(...drawMedia(message));
  const text = message.text ?? message.caption ?? '';
  if (text !== '') {
    const entities = message.entities ?? message.caption_entities ?? [];
    bubble.append(element('div', { class: 'text', dir: 'rtl' }, drawText(text, entities, handlers.onCommand)));
  }
  bubble.append(drawMeta(message, handlers));
  bubble.addEventListener('click', (event) => {
    const isControl = event.target instanceof Element && event.target.closest('a, button, blockquote.expandable');
    if (!isControl && String(getSelection()) === '') handlers.onReply(message);
  });
  const whole = element('div', { class: handlers.isOwn ? 'message own' : 'message' }, bubble);
  if (message.reply_markup) whole.append(drawKeyboard(message, message.reply_markup.inline_keyboard, handlers));
  return whole;
}

/**
 * One line about a message, for replies.
 * @param {Message} message
 */
export function gist(message) {
  const text = message.text ?? message.caption ?? message.document?.file_name ?? 'رسانه';
  return text.replaceAll(/\s+/gu, ' ').slice(0, 80);
}

// === Text

/**
 * @param {string} text
 * @param {Entity[]} entities
 * @param {(command: string) => void} onCommand
 */
function drawText(text, entities, onCommand) {
  const ordered = entities.toSorted((one, other) => one.offset - other.offset || other.length - one.length);
  return drawRange(text, ordered, 0, text.length, onCommand);
}

/**
 * @param {string} text
 * @param {Entity[]} entities in order, the outer before the inner
 * @param {number} start
 * @param {number} end
 * @param {(command: string) => void} onCommand
 * @returns {DocumentFragment}
 */
function drawRange(text, entities, start, end, onCommand) {
  const fragment = document.createDocumentFragment();
  let at = start;
  while (entities.length > 0) {
    const [entity, ...rest] = entities;
    if (!entity) break;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    const inner = rest.filter((other) => other.offset < to);
    entities = rest.filter((other) => other.offset >= to);
    if (to <= from) continue;
    fragment.append(...drawPlain(text.slice(at, from), onCommand));
    const made = wrapper(entity, text.slice(from, to), onCommand);
    made.append(drawRange(text, inner, from, to, onCommand));
    fragment.append(made);
    // A quotation is a block of its own: the line break after it is already there.
    at = isBlock(entity) && text[to] === '\n' ? to + 1 : to;
  }
  fragment.append(...drawPlain(text.slice(at, end), onCommand));
  return fragment;
}

/** @param {Entity} entity */
function isBlock(entity) {
  return ['blockquote', 'expandable_blockquote', 'pre'].includes(entity.type);
}

/** @type {Record<string, string>} */
const TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre' };

/**
 * @param {Entity} entity
 * @param {string} covered
 * @param {(command: string) => void} onCommand
 */
function wrapper(entity, covered, onCommand) {
  switch (entity.type) {
    case 'text_link':
      return drawLink(entity.url ?? '');
    case 'url':
      return drawLink(/^[a-z]+:\/\//iu.test(covered) ? covered : `http://${covered}`);
    case 'bot_command': {
      const button = element('button', { class: 'command', type: 'button' });
      button.addEventListener('click', () => onCommand(covered));
      return button;
    }
    case 'blockquote':
      return element('blockquote');
    case 'expandable_blockquote': {
      const quote = element('blockquote', { class: 'expandable', title: 'باز و بسته کردن' });
      quote.addEventListener('click', () => quote.classList.toggle('open'));
      return quote;
    }
    default:
      return element(TAGS[entity.type] ?? 'span');
  }
}

/** @param {string} address */
function drawLink(address) {
  const isSafe = /^(?:https?|tg):\/\//iu.test(address);
  return element('a', isSafe ? { href: address, target: '_blank', rel: 'noopener noreferrer' } : {});
}

/**
 * Commands in a text can be tapped, as in Telegram.
 * @param {string} text
 * @param {(command: string) => void} onCommand
 * @returns {(Node | string)[]}
 */
function drawPlain(text, onCommand) {
  return text.split(/((?<![\p{L}\p{N}_/])\/[a-z_]{2,32}(?![\p{L}\p{N}_/]))/u).map((part, index) => {
    if (index % 2 === 0) return part;
    const button = element('button', { class: 'command', type: 'button' }, part);
    button.addEventListener('click', () => onCommand(part));
    return button;
  });
}

// === What surrounds it

const dayAndTime = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { dateStyle: 'long', timeStyle: 'short' });
const time = new Intl.DateTimeFormat('fa-IR', { hour: '2-digit', minute: '2-digit' });

/** @param {Origin} origin */
function drawOrigin(origin) {
  const named = origin.chat ?? origin.sender_chat ?? origin.sender_user;
  const name = named?.title ?? named?.first_name ?? origin.sender_user_name ?? '';
  return element('div', { class: 'origin' }, `بازفرستاده از ${name} · ${dayAndTime.format(origin.date * 1000)}`);
}

/** @param {Message} message */
function drawReplied(message) {
  return element('span', { class: 'replied' }, gist(message));
}

/** @param {Message} message */
function drawMedia({ photo, video, sticker, location, document: file }) {
  if (photo) return [element('div', { class: 'media', title: 'عکس' }, '🖼')];
  if (video) return [element('div', { class: 'media', title: 'ویدئو' }, '🎬')];
  if (sticker) return [element('div', { class: 'media' }, sticker.emoji ?? '🙂')];
  if (location) return [element('div', { class: 'media', title: 'مکان' }, '📍')];
  if (!file) return [];
  const address = `/playground/files/${encodeURIComponent(file.file_id)}`;
  return [element('a', { class: 'document', href: address, download: '' }, `📄 ${file.file_name ?? 'پرونده'}`)];
}

/**
 * @param {Message} message
 * @param {Handlers} handlers
 */
function drawMeta(message, { isOwn, onEdit }) {
  const meta = element('div', { class: 'meta' });
  if (isOwn && (message.text ?? message.caption) !== undefined) {
    const button = element('button', { class: 'quiet', type: 'button' }, 'ویرایش');
    button.addEventListener('click', () => onEdit(message));
    meta.append(button);
  }
  const edited = message.edit_date === undefined ? '' : 'ویرایش‌شده · ';
  meta.append(element('time', {}, edited + time.format(message.date * 1000)));
  return meta;
}

/**
 * @param {Message} message
 * @param {Button[][]} rows
 * @param {Handlers} handlers
 */
function drawKeyboard(message, rows, { onPress }) {
  const keyboard = element('div', { class: 'keyboard' });
  for (const row of rows) {
    const line = element('div');
    for (const button of row) {
      const made = element('button', { type: 'button' }, button.text);
      made.addEventListener('click', () => onPress(message, button, made));
      line.append(made);
    }
    keyboard.append(line);
  }
  return keyboard;
}

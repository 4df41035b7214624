import { element } from './dom.js';
import { drawQuote } from './quote.js';

/** @import { MessageEntity } from './types.ts' */
/** @typedef {{ onCommand: (command: string) => void, unfolded: Set<string> }} Options */

/**
 * A text with its entities as nodes.
 * @param {string} text
 * @param {readonly MessageEntity[]} entities
 * @param {Options} options `unfolded`: the quotations that are open
 */
export function drawText(text, entities, options) {
  const ordered = entities.toSorted((one, other) => one.offset - other.offset || other.length - one.length);
  return drawRange(text, ordered, { start: 0, end: text.length }, options);
}

/**
 * @param {string} text
 * @param {MessageEntity[]} entities in order, the outer before the inner
 * @param {{ start: number, end: number }} range
 * @param {Options} options
 * @returns {DocumentFragment}
 */
function drawRange(text, entities, { start, end }, options) {
  const fragment = document.createDocumentFragment();
  let at = start;
  let left = entities;
  while (left.length > 0) {
    const [entity, ...rest] = left;
    if (!entity) break;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    const inner = rest.filter((other) => other.offset < to);
    left = rest.filter((other) => other.offset >= to);
    if (to <= from) continue;
    fragment.append(text.slice(at, from));
    fragment.append(
      drawEntity(entity, text.slice(from, to), drawRange(text, inner, { start: from, end: to }, options), options),
    );
    // A quotation is a block of its own: the line break after it is already there.
    at = isBlock(entity) && text[to] === '\n' ? to + 1 : to;
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

/** @param {MessageEntity} entity */
export function isBlock(entity) {
  return ['blockquote', 'expandable_blockquote', 'pre'].includes(entity.type);
}

/** @type {Record<string, string>} */
const TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre' };

/**
 * @param {MessageEntity} entity
 * @param {string} covered
 * @param {DocumentFragment} inner
 * @param {Options} options
 */
function drawEntity(entity, covered, inner, { onCommand, unfolded }) {
  switch (entity.type) {
    case 'text_link':
      return drawLink(entity.url, inner);
    case 'url':
      return drawLink(/^[a-z]+:\/\//iu.test(covered) ? covered : `http://${covered}`, inner);
    case 'email':
      return element('a', { href: `mailto:${covered}` }, inner);
    case 'bot_command':
      return drawCommand(covered, inner, onCommand);
    case 'mention':
    case 'hashtag':
    case 'text_mention':
      return element('span', { class: 'tag' }, inner);
    case 'spoiler': {
      const spoiler = element('span', { class: 'spoiler' }, inner);
      spoiler.addEventListener('click', () => spoiler.classList.add('open'));
      return spoiler;
    }
    case 'blockquote':
      return element('blockquote', {}, inner);
    case 'expandable_blockquote':
      return drawQuote(covered, inner, unfolded);
    default:
      return element(TAGS[entity.type] ?? 'span', {}, inner);
  }
}

/**
 * A link and no button: a button would be one sign to the rules of direction and turn its line around.
 * @param {string} command
 * @param {DocumentFragment} inner
 * @param {(command: string) => void} onCommand
 */
function drawCommand(command, inner, onCommand) {
  const made = element('a', { class: 'command', href: '#', role: 'button', dir: 'ltr' }, inner);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    onCommand(command);
  });
  return made;
}

/** @param {string} address @param {...(Node | string)} inner */
export function drawLink(address, ...inner) {
  const isSafe = /^(?:https?|tg):\/\//iu.test(address);
  return element('a', isSafe ? { href: address, target: '_blank', rel: 'noopener noreferrer' } : {}, ...inner);
}

const COMMAND = /(?<![\p{L}\p{N}_/])\/[a-z][a-z0-9_]{0,31}(?![\p{L}\p{N}_/])/gu;

/**
 * The commands in a bot's text, which Telegram finds by itself; those inside other entities are left alone.
 * @param {string} text
 * @param {readonly MessageEntity[]} entities
 * @returns {MessageEntity[]}
 */
export function withCommands(text, entities) {
  const solid = ['text_link', 'url', 'code', 'pre', 'bot_command', 'mention', 'hashtag'];
  const found = [...text.matchAll(COMMAND)]
    .map((match) => /** @type {const} */ ({ type: 'bot_command', offset: match.index, length: match[0].length }))
    .filter((one) =>
      entities.every(
        (other) =>
          !solid.includes(other.type) ||
          one.offset >= other.offset + other.length ||
          other.offset >= one.offset + one.length,
      ),
    );
  return [...entities, ...found];
}

import { element } from './dom.js';
import { drawQuote } from './quote.js';
import { drawLink } from './text.js';

/** @import { RichBlock, RichMessage, RichText } from './types.ts' */

/**
 * A rich message as nodes, laid out as its blocks say; blocks that the playground's server does not take are not drawn.
 * @param {RichMessage} message
 * @param {Set<string>} unfolded the texts of quotations that are open
 */
export function drawRich({ blocks, is_rtl: isRtl }, unfolded) {
  return element('div', { class: 'rich', dir: isRtl ? 'rtl' : 'ltr' }, ...drawBlocks(blocks, unfolded));
}

/** Its first words, for one line about the message. @param {RichMessage} message */
export const richWords = ({ blocks }) => blocks.map(blockWords).join(' ');

/** @param {readonly RichBlock[]} blocks @param {Set<string>} unfolded */
const drawBlocks = (blocks, unfolded) => blocks.map((block) => drawBlock(block, unfolded));

/** @param {RichBlock} block @param {Set<string>} unfolded @returns {Node} */
function drawBlock(block, unfolded) {
  switch (block.type) {
    case 'heading':
      return element('div', { class: `heading size-${block.size}`, role: 'heading' }, ...drawText(block.text));
    case 'paragraph':
      return element('p', {}, ...drawText(block.text));
    case 'footer':
      return element('p', { class: 'footer' }, ...drawText(block.text));
    case 'divider':
      return element('hr');
    case 'list':
      return element('ul', {}, ...block.items.map((item) => element('li', {}, ...drawBlocks(item.blocks, unfolded))));
    case 'blockquote':
      return element('blockquote', {}, ...drawBlocks(block.blocks, unfolded));
    case 'expandable_blockquote': {
      const inner = document.createDocumentFragment();
      inner.append(...drawText(block.text));
      return drawQuote(textWords(block.text), inner, unfolded);
    }
    default:
      return document.createDocumentFragment();
  }
}

/** @type {Record<string, string>} */
const TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code' };

/** @param {RichText} text @returns {(Node | string)[]} */
function drawText(text) {
  if (typeof text === 'string') return [text];
  if (Array.isArray(text)) return text.flatMap(drawText);
  if (!('text' in text)) return [];
  const inner = drawText(text.text);
  return [text.type === 'url' ? drawLink(text.url, ...inner) : element(TAGS[text.type] ?? 'span', {}, ...inner)];
}

/** @param {RichBlock} block @returns {string} */
function blockWords(block) {
  if ('text' in block) return textWords(block.text);
  if (block.type === 'list') return block.items.map((item) => item.blocks.map(blockWords).join(' ')).join(' ');
  return 'blocks' in block ? block.blocks.map(blockWords).join(' ') : '';
}

/** @param {RichText} text @returns {string} */
function textWords(text) {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(textWords).join('');
  return 'text' in text ? textWords(text.text) : '';
}

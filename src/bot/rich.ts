import type { FormattedString } from '@grammyjs/parse-mode';
import type { InputRichBlock, InputRichMessage, MessageEntity, RichText } from 'grammy/types';

// A reply as a rich message: Telegram sets headings, lists and quotations itself, all of it right to left. The words are
// those of the text; only what stood in for layout (marks of direction, «▪️» before a point) is left to Telegram.

/** Telegram's own limits: characters in all, counted here in UTF-16 units to be safe, and blocks with the items of lists. */
const MOST_CHARACTERS = 32_768;
const MOST_BLOCKS = 500;

/** A title is a large heading, a chapter a small one; the sizes go from 1 to 6. */
const TITLE = 3;
const CHAPTER = 5;

type Block = InputRichBlock;
type Quotation = MessageEntity & { readonly type: 'blockquote' | 'expandable_blockquote' };

const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;
const MARK = /^\u200F+/u;
const BULLET = /^\u200F*▪️?\uFE0F?\s*/u;

/** The text as a rich message; null where it is more than one may hold. */
export function richOf(formatted: FormattedString): InputRichMessage | null {
  const blocks = blocksOf(formatted);
  const items = blocks.reduce((sum, block) => sum + (block.type === 'list' ? block.items.length : 1), blocks.length);
  if (formatted.text.length > MOST_CHARACTERS || items > MOST_BLOCKS) return null;
  return {
    blocks,
    ...(RIGHT_TO_LEFT.test(formatted.text) && { is_rtl: true }),
    // What a post calls its hashtag or its phone number is no business of the reply.
    skip_entity_detection: true,
  };
}

function blocksOf(formatted: FormattedString): Block[] {
  const quotations = formatted.entities.filter(isQuotation).toSorted((one, other) => one.offset - other.offset);
  const blocks: Block[] = [];
  let at = 0;
  for (const quotation of quotations) {
    const end = quotation.offset + quotation.length;
    // A quotation within another has been told with it.
    if (quotation.offset < at) continue;
    for (const line of linesOf(formatted.slice(at, quotation.offset))) addLine(blocks, line);
    blocks.push(quotationOf(quotation, formatted.slice(quotation.offset, end)));
    at = end;
  }
  for (const line of linesOf(formatted.slice(at, formatted.text.length))) addLine(blocks, line);
  return blocks;
}

const isQuotation = (entity: MessageEntity): entity is Quotation =>
  entity.type === 'blockquote' || entity.type === 'expandable_blockquote';

/** The lines that have words. */
function linesOf(formatted: FormattedString): FormattedString[] {
  const lines: FormattedString[] = [];
  let at = 0;
  for (const line of formatted.text.split('\n')) {
    if (line.trim() !== '') lines.push(formatted.slice(at, at + line.length));
    at += line.length + 1;
  }
  return lines;
}

/** Points in a row are one list. */
function addLine(blocks: Block[], line: FormattedString): void {
  const bullet = line.text.replace(MARK, '').startsWith('▪') ? BULLET.exec(line.text)![0].length : null;
  if (bullet === null) {
    blocks.push(lineBlock(line, blocks.length === 0));
    return;
  }
  const item = { blocks: [{ type: 'paragraph' as const, text: textOf(line, bullet) }] };
  const last = blocks.at(-1);
  if (last?.type === 'list') last.items.push(item);
  else blocks.push({ type: 'list', items: [item] });
}

function lineBlock(line: FormattedString, isFirst: boolean): Block {
  const start = MARK.exec(line.text)?.[0].length ?? 0;
  const [entity, ...others] = line.entities;
  const isBold =
    entity?.type === 'bold' &&
    others.length === 0 &&
    entity.offset <= start &&
    entity.offset + entity.length === line.text.length;
  if (!isBold) return { type: 'paragraph', text: textOf(line, start) };
  return { type: 'heading', text: line.text.slice(start), size: isFirst ? TITLE : CHAPTER };
}

function quotationOf({ type }: Quotation, quoted: FormattedString): Block {
  const lines = linesOf(quoted).map((line) => textOf(line, MARK.exec(line.text)?.[0].length ?? 0));
  if (type === 'blockquote') return { type, blocks: lines.map((text) => ({ type: 'paragraph', text })) };
  return { type, text: asOne(lines.flatMap((text, index) => (index === 0 ? [text] : ['\n', text]))) };
}

/** What Telegram calls a text in a rich message: strings, and stretches of them with what they are. */
function textOf(formatted: FormattedString, start: number): RichText {
  const entities = formatted.entities
    .filter((entity) => !isQuotation(entity))
    .toSorted((one, other) => one.offset - other.offset || other.length - one.length);
  return asOne(piecesOf(formatted.text, entities, start, formatted.text.length));
}

const asOne = (pieces: RichText[]): RichText => (pieces.length === 1 ? pieces[0]! : pieces);

/** `entities` in order, an outer one before those in it. */
function piecesOf(text: string, entities: readonly MessageEntity[], start: number, end: number): RichText[] {
  const pieces: RichText[] = [];
  let at = start;
  for (const [index, entity] of entities.entries()) {
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) continue;
    if (from > at) pieces.push(text.slice(at, from));
    const inner = entities.slice(index + 1).filter(({ offset }) => offset < to);
    pieces.push(styled(entity, asOne(piecesOf(text, inner, from, to))));
    at = to;
  }
  if (at < end) pieces.push(text.slice(at, end));
  return pieces;
}

function styled(entity: MessageEntity, text: RichText): RichText {
  switch (entity.type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
    case 'spoiler':
    case 'code':
      return { type: entity.type, text };
    case 'text_link':
      return { type: 'url', text, url: entity.url };
    default:
      return text;
  }
}

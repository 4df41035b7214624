import type { RichBlock, RichMessage, RichText } from 'grammy/types';

/** The words of a rich message that somebody forwards, a line a block; its media and formulas say nothing here. */
export const richWords = ({ blocks = [] }: Partial<RichMessage>): string => blocks.flatMap(linesOf).join('\n');

function linesOf(block: RichBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pre':
    case 'footer':
    case 'pullquote':
    case 'expandable_blockquote':
      return [textOf(block.text)];
    case 'blockquote':
      return block.blocks.flatMap(linesOf);
    case 'details':
      return [textOf(block.summary), ...block.blocks.flatMap(linesOf)];
    case 'list':
      return block.items.map((item) => `• ${item.blocks.flatMap(linesOf).join('\n')}`);
    case 'table':
      return block.cells.map((row) => row.map(({ text }) => (text === undefined ? '' : textOf(text))).join(' · '));
    case 'collage':
    case 'slideshow':
      return block.caption === undefined ? [] : [textOf(block.caption.text)];
    case 'photo':
    case 'video':
    case 'animation':
    case 'audio':
    case 'document':
    case 'voice_note':
      return block.caption === undefined ? [] : [textOf(block.caption.text)];
    default:
      return [];
  }
}

function textOf(text: RichText): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(textOf).join('');
  return 'text' in text ? textOf(text.text) : '';
}

import type { RichBlock, RichMessage, RichText } from '@grammyjs/types';
import { z } from 'zod';
import { refuse } from './errors.ts';
import { LIMITS } from './limits.ts';
import { linkFault } from './links.ts';
import { shaped } from './parameters.ts';

/**
 * What a bot sends as a rich message, checked and as it then stands in the message. Departures: only blocks of words are
 * known, no media, maps or formulas; HTML and Markdown are refused.
 */
export function readRich(raw: unknown): RichMessage {
  const given = shaped(MESSAGE, raw, 'InputRichMessage');
  if (given.html !== undefined || given.markdown !== undefined) throw refuse('richMarkup');
  const { blocks = [], is_rtl: isRtl } = given;
  const counted = { blocks: 0, characters: 0 };
  const read = blocks.map((block) => readBlock(block, counted, 1));
  if (counted.characters === 0) throw refuse('richEmpty');
  if (counted.characters > LIMITS.richCharacters) throw refuse('richTooLong');
  if (counted.blocks > LIMITS.richBlocks) throw refuse('richTooManyBlocks');
  return { blocks: read, ...(isRtl === true && { is_rtl: true }) };
}

interface Counted {
  blocks: number;
  characters: number;
}

const MESSAGE = z.looseObject({
  blocks: z.array(z.unknown()).optional(),
  html: z.string().optional(),
  markdown: z.string().optional(),
  is_rtl: z.boolean().optional(),
  skip_entity_detection: z.boolean().optional(),
});

const text = z.unknown();
const several = z.array(z.unknown());

const BLOCKS = {
  paragraph: z.strictObject({ type: z.literal('paragraph'), text }),
  heading: z.strictObject({ type: z.literal('heading'), text, size: z.int().min(1).max(6) }),
  footer: z.strictObject({ type: z.literal('footer'), text }),
  divider: z.strictObject({ type: z.literal('divider') }),
  list: z.strictObject({ type: z.literal('list'), items: z.array(z.strictObject({ blocks: several })) }),
  blockquote: z.strictObject({ type: z.literal('blockquote'), blocks: several }),
  expandable_blockquote: z.strictObject({ type: z.literal('expandable_blockquote'), text }),
};

function readBlock(raw: unknown, counted: Counted, depth: number): RichBlock {
  const { type } = shaped(z.looseObject({ type: z.string() }), raw, 'InputRichBlock');
  counted.blocks++;
  if (depth > LIMITS.richDepth) throw refuse('richTooDeep');
  if (!Object.hasOwn(BLOCKS, type)) throw refuse('richBlockType');
  const block = shaped<z.output<(typeof BLOCKS)[keyof typeof BLOCKS]>>(
    BLOCKS[type as keyof typeof BLOCKS],
    raw,
    'InputRichBlock',
  );
  const inner = (blocks: readonly unknown[]) => blocks.map((one) => readBlock(one, counted, depth + 1));
  switch (block.type) {
    case 'divider':
      return { type: block.type };
    case 'list': {
      counted.blocks += block.items.length;
      return { type: block.type, items: block.items.map(({ blocks }) => ({ label: '•', blocks: inner(blocks) })) };
    }
    case 'blockquote':
      return { type: block.type, blocks: inner(block.blocks) };
    case 'heading': {
      const { size } = block as { size: 1 | 2 | 3 | 4 | 5 | 6 };
      return { type: block.type, text: readRichText(block.text, counted, 1), size };
    }
    default:
      return { type: block.type, text: readRichText(block.text, counted, 1) };
  }
}

const STYLES = z.enum(['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'code', 'url']);
const STYLED = z.strictObject({ type: STYLES, text: z.unknown(), url: z.string().optional() });

function readRichText(raw: unknown, counted: Counted, depth: number): RichText {
  if (depth > LIMITS.richDepth) throw refuse('richTooDeep');
  if (typeof raw === 'string') {
    counted.characters += raw.length;
    return raw;
  }
  if (Array.isArray(raw)) return raw.map((one) => readRichText(one, counted, depth));
  const { type, text: inner, url } = shaped(STYLED, raw, 'RichText');
  const within = readRichText(inner, counted, depth + 1);
  if (type !== 'url') return { type, text: within };
  if (url === undefined || linkFault(url) !== null) throw refuse('richUrl');
  return { type, text: within, url };
}

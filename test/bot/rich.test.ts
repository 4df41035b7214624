import { FormattedString } from '@grammyjs/parse-mode';
import fc from 'fast-check';
import type { InputRichBlock, RichText } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { boldLine, paragraphs, plainLine, quotation } from '../../src/bot/lines.ts';
import { richOf } from '../../src/bot/rich.ts';
import { richWords } from '../../src/bot/rich-words.ts';

const blocksOf = (text: FormattedString): readonly InputRichBlock[] => richOf(text)?.blocks ?? [];

describe('a reply as a rich message', () => {
  it('has its title as a heading, its points as a list and its names as paragraphs', () => {
    const text = paragraphs([
      [boldLine('جشنواره قالی یزد آغاز شد')],
      [plainLine('▪️ نسرین آبکار آن را گشود'), plainLine('▪️ ۱۲۰۰ نفر آمدند')],
      [plainLine('👤 نسرین آبکار'), plainLine('📍 یزد')],
    ]);
    const item = (words: string) => ({ blocks: [{ type: 'paragraph', text: words }] });
    expect(richOf(text)).toEqual({
      is_rtl: true,
      skip_entity_detection: true,
      blocks: [
        { type: 'heading', text: 'جشنواره قالی یزد آغاز شد', size: 3 },
        { type: 'list', items: [item('نسرین آبکار آن را گشود'), item('۱۲۰۰ نفر آمدند')] },
        { type: 'paragraph', text: '👤 نسرین آبکار' },
        { type: 'paragraph', text: '📍 یزد' },
      ],
    });
  });

  it('keeps links, and what is bold within a line', () => {
    const line = new FormattedString('۱. ').concat(
      FormattedString.bold('باران در یزد'),
      new FormattedString(' · '),
      FormattedString.link('ایسنا', 'https://t.me/isna94/7'),
    );
    expect(blocksOf(FormattedString.join([boldLine('خبرها'), boldLine('جامعه'), line], '\n'))).toEqual([
      { type: 'heading', text: 'خبرها', size: 3 },
      { type: 'heading', text: 'جامعه', size: 5 },
      {
        type: 'paragraph',
        text: [
          '۱. ',
          { type: 'bold', text: 'باران در یزد' },
          ' · ',
          { type: 'url', text: 'ایسنا', url: 'https://t.me/isna94/7' },
        ],
      },
    ]);
  });

  it('has quotations, short ones open and long ones folded', () => {
    const long = `شهردار گفت: «${'این بودجه برای ساخت پارک و خرید اتوبوس است. '.repeat(8).trim()}»`;
    expect(blocksOf(paragraphs([[boldLine('شهردار')], [quotation('بودجه بسته شد.'), quotation(long)]]))).toEqual([
      { type: 'heading', text: 'شهردار', size: 3 },
      { type: 'blockquote', blocks: [{ type: 'paragraph', text: 'بودجه بسته شد.' }] },
      { type: 'expandable_blockquote', text: long },
    ]);
  });

  it('says nothing of direction where no word is Persian', () => {
    expect(richOf(plainLine('Send me a post or a link.'))).toEqual({
      blocks: [{ type: 'paragraph', text: 'Send me a post or a link.' }],
      skip_entity_detection: true,
    });
  });

  it('is refused beyond what one message may hold', () => {
    expect(richOf(new FormattedString('خ'.repeat(32_769)))).toBeNull();
    expect(richOf(new FormattedString('خبر\n'.repeat(501)))).toBeNull();
  });

  it('has the words of the text, whatever is bold, linked or quoted in it', () => {
    const word = fc.constantFrom('خبر', 'یزد', '۱۲', 'B2', '👍🏽', '▪️', '\u200F', 'می\u200Cرود', ' ', '\n');
    const types = fc.constantFrom('bold', 'italic', 'blockquote', 'expandable_blockquote', 'code');
    const stretch = fc.record({ type: types, from: fc.nat(), to: fc.nat() });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(stretch, { maxLength: 6 }), (words, stretches) => {
        const text = words.join('');
        const edges = words.reduce<number[]>((sums, one) => [...sums, sums.at(-1)! + one.length], [0]);
        const entities = stretches.flatMap(({ type, from, to }) => {
          const [start, end] = [edges[from % edges.length]!, edges[to % edges.length]!].toSorted((a, b) => a - b);
          return end! > start! ? [{ type, offset: start!, length: end! - start! }] : [];
        });
        const rich = richOf(new FormattedString(text, entities));
        expect(bare(rich!.blocks!.map(wordsOf).join(' '))).toBe(bare(text));
      }),
    );
  });
});

const bare = (text: string): string => text.replace(/[\s\u200F▪\uFE0F]/gu, '');

function wordsOf(block: InputRichBlock): string {
  if (block.type === 'list') return block.items.map(({ blocks }) => blocks.map(wordsOf).join(' ')).join(' ');
  if (block.type === 'blockquote') return block.blocks.map(wordsOf).join(' ');
  return 'text' in block ? textOf(block.text) : '';
}

function textOf(text: RichText): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(textOf).join('');
  return 'text' in text ? textOf(text.text) : '';
}

it('the words of a rich message that comes in are a line a block', () => {
  const cell = (text: string) => ({ text, align: 'right' as const, valign: 'top' as const });
  const words = richWords({
    blocks: [
      { type: 'heading', text: 'باران در یزد', size: 1 },
      { type: 'paragraph', text: ['دیروز ', { type: 'bold', text: 'باران' }, ' آمد.'] },
      { type: 'list', items: [{ label: '•', blocks: [{ type: 'paragraph', text: 'دو راه بسته شد' }] }] },
      { type: 'table', cells: [[cell('یزد'), cell('۱۲ میلی‌متر')]] },
      {
        type: 'details',
        summary: 'بیشتر',
        blocks: [{ type: 'blockquote', blocks: [{ type: 'paragraph', text: 'گفت' }] }],
      },
      { type: 'divider' },
      { type: 'mathematical_expression', expression: 'x^2' },
    ],
    is_rtl: true,
  });
  expect(words).toBe('باران در یزد\nدیروز باران آمد.\n• دو راه بسته شد\nیزد · ۱۲ میلی‌متر\nبیشتر\nگفت');
});

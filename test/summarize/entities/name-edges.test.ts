import { describe, expect, it } from 'vitest';
import { makeGazetteer } from '../../../src/summarize/entities/gazetteer.ts';
import { beforeDates, withSureEdges } from '../../../src/summarize/entities/name-edges.ts';
import { pieceOf } from '../../../src/summarize/entities/pieces.ts';
import type { Register } from '../../../src/summarize/entities/register.ts';
import { wordsOf } from '../../../src/summarize/persian/words.ts';
import type { EntityType } from '../../../src/summarize/text/reading.ts';

const gazetteer = makeGazetteer({ firstNames: [], places: ['شیراز', 'رودبار'], common: [] });

function edged(text: string, seen: string, type: EntityType): string[] {
  const start = text.indexOf(seen);
  const piece = pieceOf(text, { start: 0, end: text.length, index: 0, line: 0, words: wordsOf(text) });
  return withSureEdges(piece, { type, start, end: start + seen.length }, 'news', gazetteer).map(
    (mention) => `${mention.type} ${text.slice(mention.start, mention.end)}`,
  );
}

describe('sure edges of a name', () => {
  it.each<[string, string, EntityType, string[]]>([
    ['حرم امام رضا (ع) شلوغ بود', 'امام رضا (ع', 'person', ['person امام رضا (ع)']],
    ['خبرگزاری Northern Press نوشت', 'خبرگزاری Northern', 'organization', ['organization خبرگزاری Northern Press']],
    ['مجله Journal of Nature نوشت', 'Nature', 'organization', ['organization Journal of Nature']],
    ['شبکه « افق » گفت', 'شبکه « افق', 'organization', ['organization شبکه « افق »']],
    [
      'خبرگزاری دانشجویان (ایسنا) نوشت',
      'خبرگزاری دانشجویان (ایسنا',
      'organization',
      ['organization خبرگزاری دانشجویان'],
    ],
    [
      'خبرگزاری پارس از رودبار خبر داد',
      'خبرگزاری پارس از رودبار',
      'organization',
      ['organization خبرگزاری پارس', 'location رودبار'],
    ],
    ['گروه استان های باشگاه نور', 'های باشگاه نور', 'organization', ['organization باشگاه نور']],
    ['۶ ارژن شیراز', '۶ ارژن شیراز', 'organization', ['organization ارژن شیراز']],
    ['ستاد مبارزه با مواد مخدر', 'ستاد مبارزه با مواد مخدر', 'organization', ['organization ستاد مبارزه با مواد مخدر']],
    ['در کشور جمهوری آذربایجان', 'کشور جمهوری آذربایجان', 'location', ['location جمهوری آذربایجان']],
    ['نادر کریمی ، بهرام نوری آمدند', 'نادر کریمی ، بهرام نوری', 'person', ['person نادر کریمی', 'person بهرام نوری']],
    ['نادر کریمی ، و بهرام نوری', 'نادر کریمی ، و بهرام نوری', 'person', ['person نادر کریمی', 'person بهرام نوری']],
    ['از کوه سفید ، شیراز گذشت', 'کوه سفید ، شیراز', 'location', ['location کوه سفید', 'location شیراز']],
    ['استان های فارس ، شیراز', 'استان های فارس ، شیراز', 'location', ['location استان های فارس ، شیراز']],
    [
      'شرکت « نور » ، « باران سبز » آمد',
      'شرکت « نور » ، « باران سبز',
      'organization',
      ['organization شرکت « نور »', 'organization باران سبز'],
    ],
    [
      'وزارت صنعت ، معدن و تجارت',
      'وزارت صنعت ، معدن و تجارت',
      'organization',
      ['organization وزارت صنعت ، معدن و تجارت'],
    ],
    [
      'وزارت نفت و شرکت ملی گاز',
      'وزارت نفت و شرکت ملی گاز',
      'organization',
      ['organization وزارت نفت', 'organization شرکت ملی گاز'],
    ],
    ['وزارت فرهنگ و ارشاد', 'وزارت فرهنگ و ارشاد', 'organization', ['organization وزارت فرهنگ و ارشاد']],
    ['ارتش: شیراز آرام است', 'ارتش: شیراز', 'organization', ['organization ارتش', 'location شیراز']],
    ['گروه حمایت از سوریه', 'گروه حمایت از سوریه', 'organization', ['organization گروه حمایت از سوریه']],
  ])('%s', (text, seen, type, expected) => {
    expect(edged(text, seen, type)).toEqual(expected);
  });

  it('leaves dates and events as they are', () => {
    expect(edged('۷ اکتبر', '۷ اکتبر', 'event')).toEqual(['event ۷ اکتبر']);
  });
});

it('a country keeps «کشور» in prose without half-spaces, whose guide has it so', () => {
  const text = 'سفر به کشور چین';
  const piece = pieceOf(text, { start: 0, end: text.length, index: 0, line: 0, words: wordsOf(text) });
  const name = { type: 'location' as const, start: 7, end: text.length };
  const told = (register: Register) =>
    withSureEdges(piece, name, register, gazetteer).map(({ start, end }) => text.slice(start, end));
  expect([told('news'), told('spaced')]).toEqual([['چین'], ['کشور چین']]);
});

it('a name ends before the date it runs into', () => {
  const text = 'وزارت دفاع به‌مناسبت ۳۱ مرداد بیانیه داد';
  const piece = pieceOf(text, { start: 0, end: text.length, index: 0, line: 0, words: wordsOf(text) });
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const name = { type: 'organization' as const, ...at('وزارت دفاع به‌مناسبت ۳۱') };
  const found = beforeDates(piece, name, [{ type: 'date', ...at('۳۱ مرداد') }]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['وزارت دفاع']);
});

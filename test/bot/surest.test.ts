import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { surestOf } from '../../src/bot/surest.ts';
import { reader } from '../summarize/reader.ts';

const ARTICLES = [
  'شهردار کرج پل تازه رودخانه را گشود\nشهردار کرج پل تازه رودخانه را پس از سه سال ساخت گشود. هزینه آن ۴۰۰ میلیارد تومان بوده است.',
  'تیم والیبال شهباز در رفسنجان برد\nتیم والیبال شهباز در رفسنجان تیم پولادین را ۳ بر ۱ شکست داد. سرمربی شهباز گفت تیم آماده بود.',
  'برف راه‌های سمنان را بست\nبارش برف از نیمه‌شب در استان سمنان آغاز شد. راهداران با چهل دستگاه در راه هستند.',
].map((text, number) => ({ number, text }));

it.each([
  ['هزینه پل تازه کرج چقدر بود؟', 0, /۴۰۰ میلیارد تومان/u],
  ['سرمربی شهباز چه گفت؟', 1, /آماده بود/u],
  ['در سمنان چند دستگاه در راه هستند؟', 2, /چهل/u],
])('%s is answered by the article that means it', async (question, number, wanted) => {
  const { article, answer } = (await surestOf(ARTICLES, question, reader))!;
  expect(article.number).toBe(number);
  expect(article.text.slice(answer.answer!.start, answer.answer!.end)).toMatch(wanted);
});

it.each([
  ['قهرمان لیگ برتر فوتبال زنان کدام تیم شد؟', 'of another league'],
  ['نخست‌وزیر بریتانیا کی استعفا داد؟', 'of somebody that none names'],
])('%s is answered by none (%s)', async (question) => {
  expect(await surestOf(ARTICLES, question, reader)).toBeNull();
});

it('asks nothing of nothing', async () => {
  expect(await surestOf([], 'هزینه پل چقدر بود؟', reader)).toBeNull();
});

it('whoever else waits has a turn after each article', async () => {
  const happened: string[] = [];
  const watched = {
    ...reader,
    ask: (...given: Parameters<typeof reader.ask>) => {
      happened.push('asked');
      return reader.ask(...given);
    },
  };
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await setImmediate();
      happened.push('turn');
    }
  })();
  await surestOf(ARTICLES, 'چه شد؟', watched);
  isDone = true;
  await others;
  expect(happened.join(' ')).toMatch(/asked turn asked turn asked/u);
});

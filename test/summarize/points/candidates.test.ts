import { describe, expect, it } from 'vitest';
import { readModels } from '../../../src/models.ts';
import { candidatesOf } from '../../../src/summarize/points/candidates.ts';
import { makePointsTables } from '../../../src/summarize/points/model.ts';
import { layOut } from '../../../src/summarize/points/sheet.ts';
import { takeApart } from '../../../src/summarize/post/document.ts';
import { readingOf } from '../reader.ts';

const { verbs } = makePointsTables(readModels().points);

/** Everything that could be a point of a text, speakers before what they say. */
function candidatesIn(text: string): string[] {
  const document = takeApart({ text });
  const named = readingOf(text);
  return candidatesOf(layOut(document, named.entities), named, verbs).map(({ start, end, speaker }) => {
    const said = text.slice(start, end);
    return speaker === null ? said : `${text.slice(speaker.start, speaker.end)}: ${said}`;
  });
}

describe('what a point can be', () => {
  it.each([
    [
      'شورای شهر بودجه سال آینده را تصویب کرد و شهردار برنامه خود را به شورا داد.',
      'شورای شهر بودجه سال آینده را تصویب کرد',
      'a statement ends at its verb before «و»',
    ],
    [
      'همچنین، راه‌آهن مشهد از فردا سه قطار تازه به کار می‌گیرد.',
      'راه‌آهن مشهد از فردا سه قطار تازه به کار می‌گیرد',
      'what leans on the sentence before is left out',
    ],
    [
      'گفتنی است که نمایشگاه کتاب تا پایان هفته باز است.',
      'نمایشگاه کتاب تا پایان هفته باز است',
      '«گفتنی است که» says nothing',
    ],
    [
      'کارخانه سیمان تعطیل شد؛ کارگران از فردا در خانه می‌مانند.',
      'کارگران از فردا در خانه می‌مانند',
      'a statement begins after «؛»',
    ],
    [
      'بهروز نیک‌اندیش، مدیر آب استان، گفت: ذخیره سدها به نصف رسیده است.',
      'بهروز نیک‌اندیش: ذخیره سدها به نصف رسیده است',
      'what is said, with the name of who says it',
    ],
    [
      'بهروز نیک‌اندیش گفت: ذخیره سدها به نصف رسیده است.\nوی افزود: بارش امسال چهل درصد کمتر از پارسال بوده است.',
      'بهروز نیک‌اندیش: بارش امسال چهل درصد کمتر از پارسال بوده است',
      '«وی» gets its name',
    ],
  ])('%s', (text, wanted, why) => {
    expect(candidatesIn(text), why).toContain(wanted);
  });
});

describe('what no point can be', () => {
  it.each([
    ['وی در ادامه از کارگران سپاسگزاری کرد.', /./u, '«وی» without a name'],
    ['این طرح تا پایان سال در همه شهرها اجرا می‌شود.', /./u, '«این» points back'],
    ['در همین حال پلیس راه‌ها را بسته است و او در خانه مانده.', /^در همین حال|^او/u, 'connective and pronoun'],
    [
      'وزیر نیرو گفت که اگر باران نبارد و سدها پر نشود، آب جیره‌بندی می‌شود.',
      /اگر باران نبارد$/u,
      'a condition without its consequence',
    ],
    [
      'از آنجایی که راه کوهستانی بسته شد، کامیون‌ها از جاده ساحلی می‌روند.',
      /بسته شد$/u,
      'a clause that needs another verb',
    ],
    ['خبرنگار پرسید «چرا پل بسته شد، چه کسی دستور داد» و پاسخی نگرفت.', /بسته شد$/u, 'a quotation mark left open'],
    ['مسئله شهر این است که بودجه کم شد و کارها ماند.', /این است$/u, 'the head of «این است که»'],
  ])('%s', (text, not, why) => {
    expect(
      candidatesIn(text).filter((piece) => not.test(piece)),
      why,
    ).toEqual([]);
  });
});

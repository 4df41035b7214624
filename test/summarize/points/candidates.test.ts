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
  return candidatesOf(layOut(document, named.entities), named, verbs).map(({ pieces, speaker }) => {
    const said = pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');
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
    [
      'بهروز نیک‌اندیش با بیان اینکه سدهای استان پر شده‌اند، گفت: جیره‌بندی آب از فردا برداشته می‌شود.',
      'بهروز نیک‌اندیش: سدهای استان پر شده‌اند',
      'what is said by the way is said by the same',
    ],
    [
      'پس از بازی دیشب، تماشاگران به خیابان‌ها آمدند.',
      'پس از بازی دیشب، تماشاگران به خیابان‌ها آمدند',
      '«پس از بازی» says after what',
    ],
    [
      'در پی بارش‌های سنگین دیشب، مدارس کوهستانی دامغان تعطیل شد.',
      'مدارس کوهستانی دامغان تعطیل شد',
      'a circumstance before its subject can be left out',
    ],
    [
      'وزیر نیرو با اشاره به کم شدن بارش‌های پاییز، جیره‌بندی آب را رد کرد.',
      'وزیر نیرو … جیره‌بندی آب را رد کرد',
      'and after it',
    ],
    [
      'سد کهنه دره، که چهل سال پیش ساخته شده است، از امروز آب شهر را می‌دهد.',
      'سد کهنه دره … از امروز آب شهر را می‌دهد',
      'and a clause between commas',
    ],
    [
      'راه‌آهن استان (بزرگ‌ترین بنگاه باربری شرق) سه قطار تازه به شهر می‌آورد.',
      'راه‌آهن استان … سه قطار تازه به شهر می‌آورد',
      'and a long parenthesis',
    ],
    [
      'بر اساس این گزارش، شمار مسافران قطار دو برابر شده است.',
      'شمار مسافران قطار دو برابر شده است',
      'a circumstance that points back is left out',
    ],
    [
      'در این بیانیه آمده است: کارگران از فردا به کارخانه می‌روند.',
      'کارگران از فردا به کارخانه می‌روند',
      'and so is one with a verb',
    ],
    [
      'از این پس بلیت قطار فقط در سامانه فروخته می‌شود.',
      'از این پس بلیت قطار فقط در سامانه فروخته می‌شود',
      'that is now',
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
    ['پس از آن، تماشاگران به خیابان‌ها آمدند و شادی کردند.', /^پس از/u, '«پس از آن» points back'],
    [
      'شهردار با هدف آرام کردن خیابان‌ها، میدان‌ها و بوستان‌ها، سه گذر را پیاده‌راه کرد.',
      / … /u,
      'of a list nobody knows which comma ends it',
    ],
    ['در صورت بارش برف سنگین، مدارس کوهستانی تعطیل می‌شوند.', /^مدارس/u, 'a condition is no aside'],
    ['به گفته وزیر نیرو، آب سدهای شرق به نیمه رسیده است.', /^آب سدهای شرق به نیمه رسیده است$/u, 'nor is a source'],
    ['در این نشست مسائل آب شهر بررسی شد.', /./u, 'nobody knows where «در این نشست» ends'],
    ['در این ماده‌های ۱۰۰، ۲۰۰ و ۵۰۰ متر دوندگان شهر رقابت کردند.', /^۲۰۰/u, 'nor does it end at the comma of a list'],
    ['خاطرنشان کرد که راه کوهستانی تا فردا بسته می‌ماند.', /^خاطرنشان/u, 'who says it is not told'],
    [
      'وزیر خارجه تهدید کرد که سفیر را از کشور اخراج می‌کند.',
      /^وزیر خارجه: /u,
      'a threat is more than what is threatened',
    ],
    ['تیم شهر در\n۱۰\nدیدار اخیر خود برنده شده است.', /^دیدار|^۱۰|در$/u, 'part of a sentence that its lines break'],
    ['در حالی که پارسال سدهای استان پر شده بود.', /./u, 'half a sentence'],
    ['مسئله شهر این است که بودجه کم شد و کارها ماند.', /این است$/u, 'the head of «این است که»'],
  ])('%s', (text, not, why) => {
    expect(
      candidatesIn(text).filter((piece) => not.test(piece)),
      why,
    ).toEqual([]);
  });
});

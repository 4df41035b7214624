import { describe, expect, it, test } from 'vitest';
import { readingOf } from '../reader.ts';

const questionsOf = (...lines: string[]): string[] => readingOf(lines.join('\n')).questions.map(({ text }) => text);

describe('a suggestion', () => {
  it('asks for the reason of a deed that the points leave open', () => {
    const asked = questionsOf(
      'مدرسه‌های سه شهر فردا بسته است',
      '',
      'استاندار کرمان گفت: مدرسه‌های کرمان، بم و رفسنجان فردا بسته است و درس‌ها از راه دور برگزار می‌شود.',
      'کارگروه هوای استان از تعطیلی مدرسه‌ها به دلیل آلودگی شدید هوا خبر داد و خواست کسی بیهوده رانندگی نکند.',
    );
    expect(asked).toContain('دلیل تعطیلی مدرسه‌ها چیست؟');
  });

  it('asks for the source that a point does not tell', () => {
    const asked = questionsOf(
      'پل تازه کارون باز شد',
      '',
      'به گزارش خبرگزاری ایسنا، پل تازه کارون پس از سه سال کار به روی خودروها باز شد و رفت‌وآمد در آن روان است.',
    );
    expect(asked).toContain('منبع این خبر چیست؟');
  });
});

describe('what somebody says', () => {
  const SPEECH = [
    'وزیر نیرو: جیره‌بندی آب از شنبه در مشهد آغاز می‌شود',
    '',
    'رضا کاکاوند، وزیر نیرو، گفت: جیره‌بندی آب از شنبه در مشهد آغاز می‌شود و سه هفته می‌ماند.',
    'وی افزود: سدهای شرق کشور به نیمه رسیده‌اند و تا پاییز پر نمی‌شوند.',
    'کاکاوند تصریح کرد: تصفیه‌خانه تازه نیشابور تا پایان تابستان گشوده می‌شود و نیمی از آب شهر را می‌دهد.',
    'به گفته کاکاوند، کشاورزان باید الگوی کشت را تغییر دهند و چاه‌های بی‌پروانه پر می‌شوند.',
  ];

  it('is asked for as more of it where some is shown', () => {
    const asked = questionsOf(...SPEECH);
    expect(asked.some((text) => /(?:دیگر|در پایان) چه گفت؟$/u.test(text))).toBe(true);
    expect(asked).not.toContain('رضا کاکاوند چه گفت؟');
  });
});

test.each([
  [
    'وزیر نیرو گفت: آب سدهای شرق کشور به نیمه رسیده است و جیره‌بندی از شنبه در مشهد آغاز می‌شود.',
    'a post of one sentence',
  ],
  [
    'مدرسه‌های سه شهر فردا بسته است\n\nکارگروه هوای استان از تعطیلی مدرسه‌ها به دلیل آلودگی شدید هوا خبر داد و خواست کسی بیهوده رانندگی نکند.',
    'the point tells the reason',
  ],
  ['وزیر نیرو: جیره‌بندی آب از شنبه آغاز می‌شود\n\nسدهای شرق کشور تا پایان هفته پر نمی‌شوند.', 'the headline is seen'],
])('nothing is asked that is shown already: %s', (text, why) => {
  expect(questionsOf(text), why).toEqual([]);
});

const NO_SPEAKERS: readonly (readonly [line: string, bad: RegExp, why: string])[] = [
  ['شهر و شورا: بودجه پل تازه در نشست دیروز تصویب شد و کار از ماه آینده آغاز می‌شود.', /شهر و شورا/u, 'a column'],
  ['ادعای روزنامه: بودجه پل تازه در نشست دیروز تصویب شد و کار آغاز می‌شود.', /ادعای/u, 'what is claimed'],
  ['دوستم گفت بودجه پل تازه در نشست دیروز تصویب شد و کار از ماه آینده آغاز می‌شود.', /دوستم/u, 'nobody in particular'],
  ['این منابع گفتند بودجه پل تازه در نشست دیروز تصویب شد و کار آغاز می‌شود.', /این منابع/u, 'points back'],
];

test.each(NO_SPEAKERS)('of no speaker: %s', (line, bad) => {
  for (const text of questionsOf('پل تازه شهر ساخته می‌شود', '', line)) expect(text).not.toMatch(bad);
});

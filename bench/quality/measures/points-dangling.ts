import type { Article } from '../../../src/summarize/text/article.ts';
import type { Reader } from '../../../src/summarize/text/reader.ts';
import type { Data } from '../data.ts';
import type { Measure } from '../measure.ts';
import { row } from '../measure.ts';

// How many points of all texts there are begin with what their reader has not seen. The patterns are written apart from
// the product's own and are wider; they look at what is shown, after the speaker's name, too.

const LETTER = '[\\p{L}\\p{M}\\u200C]';
const END = `(?!${LETTER})`;
const THIS = `(?:این|آن|همین|همان|چنین|چنان|این‌گونه|اینگونه)${END}`;
const HE = `(?:وی|او|ایشان|آنها|آن‌ها|آن ها|آنان|اینها|این‌ها|این ها|نامبرده|مشارالیه)${END}`;
/** «این هفته», «از این پس», «همین الان» point to the day of the news. */
const NOW = `(?!\\s*(?:هفته|ماه|سال|روزها|شب‌ها|پس|الان|حالا|امروز|امشب)${END})`;
const RELATION =
  '(?:در|به|از|با|بر|برای|طی|ضمن|پس از|پیش از|قبل از|بعد از|علاوه بر|افزون بر|درباره|علیه|بنا بر|طبق|بر اساس|براساس|به گفته|به گزارش|به نوشته|برخلاف|بدون|مطابق|در پایان|در جریان|در ادامه)';
const CONNECTIVE =
  'همچنین|هم‌چنین|هم چنین|در همین حال|اما|ولی|لیکن|لکن|و|که|زیرا|چون|چون‌که|چراکه|چرا که|پس(?! از)|نیز|البته|لذا|یعنی|سپس|بنابراین|بلکه|ضمن اینکه|ضمن این‌که|وگرنه|چنانکه|همین‌طور|همینطور|در نتیجه|در نهایت|در ادامه|از سوی دیگر|از طرف دیگر|از سویی|از طرفی|در مقابل|به علاوه|به‌علاوه|گفتنی است|شایان ذکر است|قابل ذکر است|لازم به ذکر است|دیگر|یا(?!.*\\sیا\\s)';
/** The subject is not named: «گفت که …», «خاطرنشان کرد: …». */
const SUBJECTLESS =
  '(?:گفت|گفتند|افزود|افزودند|نوشت|نوشتند|می‌گوید|می‌افزاید|است|بود|شد|کرد)|(?:اظهار|تصریح|تأکید|تاکید|خاطرنشان|بیان|عنوان|ادامه|اضافه) (?:کرد|کردند|داشت|داد)';

const KINDS: Readonly<Record<string, RegExp>> = {
  'he or they': new RegExp(`^${HE}`, 'u'),
  this: new RegExp(`^${THIS}${NOW}`, 'u'),
  'by this': new RegExp(`^${RELATION} (?:${THIS}${NOW}|${HE})`, 'u'),
  connective: new RegExp(`^(?:${CONNECTIVE})${END}`, 'u'),
  'no subject': new RegExp(`^(?:${SUBJECTLESS})${END}`, 'u'),
};
const SPEAKER = /^[^:«»]{2,60}:\s+/u;
const OPENING = /^[\s«"“(]+/u;

/** How what is shown points back, or null. */
export function danglingKind(shown: string): string | null {
  const said = shown.replace(SPEAKER, '');
  for (const start of new Set([shown, said])) {
    const plain = start.replace(OPENING, '').replaceAll(/\s+/gu, ' ');
    const kind = Object.keys(KINDS).find((one) => KINDS[one]!.test(plain));
    if (kind !== undefined) return kind;
  }
  return null;
}

/** The share of points with a dangling start, over every post and every article, with headline and without. */
export const pointsDangling: Measure = {
  name: 'points.dangling',
  run(reader, data) {
    return Object.entries(textsOf(data)).flatMap(([set, articles]) => {
      const counts = countKinds(reader, articles);
      const hits = [...counts.kinds.values()].reduce((sum, one) => sum + one, 0);
      const total = row(`points.dangling ${set}`, counts.points, hits / Math.max(1, counts.points), { target: 0 });
      const kinds = Object.keys(KINDS).map((kind) =>
        row(
          `points.dangling ${set} ${kind}`,
          counts.points,
          (counts.kinds.get(kind) ?? 0) / Math.max(1, counts.points),
        ),
      );
      return [total, ...kinds];
    });
  },
};

function countKinds(
  reader: Reader,
  articles: readonly Article[],
): { readonly points: number; readonly kinds: Map<string, number> } {
  const kinds = new Map<string, number>();
  let points = 0;
  for (const article of articles) {
    const reading = reader.read(article);
    if (reading.kind === 'not-persian') continue;
    for (const { shown } of reading.points) {
      points++;
      const kind = danglingKind(shown);
      if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  return { points, kinds };
}

function textsOf(data: Data): Record<string, readonly Article[]> {
  const summaries = (['isna', 'fars', 'varzesh3'] as const).flatMap((corpus) => data.summaries(corpus));
  return {
    telegram: data.everyPost(),
    summaries: summaries.flatMap(({ title, paragraphs }) => {
      const body = paragraphs.join('\n');
      return [{ text: body }, { text: `${title}\n\n${body}` }];
    }),
  };
}

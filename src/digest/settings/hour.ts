import { fold } from '../../summarize/persian/fold.ts';

// An hour as people write it: «هشت صبح», «۷:۳۰», «ساعت نه و نیم شب», «یک ربع به هشت», "8pm", "20:15".

const NOON = 12 * 60;
const DAY = 24 * 60;

const ONES =
  'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست'.split(' ');
const TENS: Readonly<Record<string, number>> = { بیست: 20, سی: 30, چهل: 40, پنجاه: 50 };
const NUMBERS: ReadonlyMap<string, number> = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [fold(word), value]),
  ...Object.entries(TENS),
  ['یه', 1],
  ['شیش', 6],
  ['هیجده', 18],
  ['نیم', 30],
  ['ربع', 15],
]);

type Part = 'morning' | 'noon' | 'afternoon' | 'night';
const PARTS: ReadonlyMap<string, Part> = new Map([
  ...['صبح', 'بامداد', 'سحر', 'am', 'a.m', 'a.m.'].map((word): [string, Part] => [word, 'morning']),
  ...['ظهر', 'noon'].map((word): [string, Part] => [word, 'noon']),
  ...['بعدازظهر', 'بعدظهر', 'عصر', 'غروب', 'pm', 'p.m', 'p.m.'].map((word): [string, Part] => [word, 'afternoon']),
  ...['شب', 'نیمهشب', 'midnight'].map((word): [string, Part] => [word, 'night']),
]);

/** Words that say nothing about which hour. */
const EMPTY = new Set(['ساعت', 'در', 'سر', 'راس', 'هر', 'روز', 'دقیقه', 'at', "o'clock", 'o’clock', 'و', 'حدود']);

/** Minutes since midnight, 0 to 1439, or null where `text` names no hour or more than one. */
export function parseHour(text: string): number | null {
  const words = fold(text)
    .replace(/بعد\s+از\s+ظهر/gu, 'بعدازظهر')
    .replace(/نیمه\s+شب/gu, 'نیمهشب')
    .replace(/(?<digit>\d)(?<letter>[^\d\s:.٫])/gu, '$<digit> $<letter>')
    .split(/[\s،,]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word));
  const parts = words.flatMap((word) => PARTS.get(word) ?? []);
  const rest = words.filter((word) => !PARTS.has(word));
  if (parts.length > 1) return null;
  const [part] = parts;
  if (rest.length === 0) return bare(words[0]);
  const minute = clockOf(rest);
  return minute === null ? null : withPart(minute, part);
}

/** «ظهر» and «نیمه‌شب» are hours by themselves; «شب» is not. */
function bare(word: string | undefined): number | null {
  if (word === 'ظهر' || word === 'noon') return NOON;
  return word === 'نیمهشب' || word === 'midnight' ? 0 : null;
}

function clockOf(words: readonly string[]): number | null {
  if (words.length === 1) {
    const { hour, minute = '0' } =
      /^(?<hour>\d{1,2})(?:[:.٫](?<minute>\d{2}))?$/u.exec(words[0]!)?.groups ??
      /^(?<hour>\d{2})(?<minute>\d{2})$/u.exec(words[0]!)?.groups ??
      {};
    if (hour !== undefined) return valid(Number(hour), Number(minute));
  }
  // «یک ربع به هشت», «ده دقیقه به نه».
  const to = words.indexOf('به');
  if (to > 0) {
    const [less, hour] = [numberOf(words.slice(0, to)), numberOf(words.slice(to + 1))];
    return less === null || hour === null || less > 59 || less === 0 ? null : valid(hour - 1, 60 - less);
  }
  const hour = numberOf(words.slice(0, 1));
  if (hour === null) return null;
  // «بیست و دو»: the hour is of two words, and what follows it are minutes.
  const next = words.length > 1 ? numberOf(words.slice(1, 2)) : null;
  const isLong = words[0] === 'بیست' && next !== null && next >= 1 && next <= 3;
  const minutes = words.slice(isLong ? 2 : 1);
  const minute = minutes.length === 0 ? 0 : numberOf(minutes);
  return minute === null ? null : valid(isLong ? hour + next : hour, minute);
}

/** The number that words add up to: «بیست», «پنج»; «یک ربع» is a quarter. */
function numberOf(words: readonly string[]): number | null {
  const values = words.map((word) => (/^\d{1,2}$/u.test(word) ? Number(word) : NUMBERS.get(word)));
  if (values.length === 0 || values.includes(undefined)) return null;
  const [first, second, ...more] = values as number[];
  if (second === undefined) return first!;
  if (more.length > 0) return null;
  if (first === 1 && words[1] === 'ربع') return second;
  return first! >= 20 && first! % 10 === 0 && second < 10 ? first! + second : null;
}

const valid = (hour: number, minute: number): number | null =>
  hour >= 0 && minute < 60 && (hour < 24 || (hour === 24 && minute === 0)) ? (hour * 60 + minute) % DAY : null;

/** An hour of the clock in a part of the day; one that is told in 24 hours stays as it is. */
function withPart(minute: number, part: Part | undefined): number | null {
  const isTwelve = minute >= NOON && minute < NOON + 60;
  switch (part) {
    case undefined:
      return minute;
    case 'morning':
      return isTwelve ? minute - NOON : minute < NOON ? minute : null;
    case 'noon':
      // «۱ ظهر» is an hour after noon, «۱۱ ظهر» one before.
      return minute < 5 * 60 ? minute + NOON : minute >= 11 * 60 && minute < 17 * 60 ? minute : null;
    case 'afternoon':
      return minute < NOON ? minute + NOON : minute;
    case 'night':
      // «۱ شب» is after midnight, «۸ شب» before it, «۱۲ شب» is midnight.
      return isTwelve ? minute - NOON : minute >= 5 * 60 && minute < NOON ? minute + NOON : minute;
  }
}

import { numberAt } from '../persian/numbers.ts';
import type { Candidate } from './candidate.ts';
import { wordAfter, wordBefore } from './date-runs.ts';
import { RANGE } from './date-words.ts';
import { partAt } from './day-chains.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { measuredAt, relativeAt } from './relative-dates.ts';
import { mayBegin } from './time-starts.ts';

// Times of the day and what is counted in hours and less from now. «ساعت» and the part of the day belong to the time
// («ساعت ۸ صبح»), the day does not («ساعت ۸ صبح | امروز»). A bare «دو ساعت» is a quantity.

/** Clock times of a sentence: «ساعت ۸:۳۰ صبح», «۲۱:۳۰», «ساعت ۸ و ۳۰ دقیقه», «۸ شب», «ساعت ۱۸ تا ۲۲», «دقایقی پیش». */
export function findTimes(piece: Piece): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < piece.words.length; at++) {
    if (wordAt(piece, at) === 'از' || !mayBegin(piece, at)) continue;
    const led = ledAt(piece, at);
    const first = clockAt(piece, led ?? at);
    const last =
      rangeFrom(piece, led, first) ??
      timeFrom(piece, led ?? at, led !== null, first) ??
      relativeTime(piece, at) ??
      partOfDay(piece, at);
    if (last === null) continue;
    found.push({ type: 'time', start: piece.words[at]!.start, end: piece.words[last]!.end });
    at = last;
  }
  return found;
}

/** «۸ تا ۱۰ صبح» is a time by its end; «ساعت ۱۸ تا ۲۲» by its beginning. */
function rangeFrom(piece: Piece, led: number | null, first: Clock | null): number | null {
  if (first === null) return null;
  const dashed = /^\s*[-–]\s*$/u.test(piece.gap(first.last));
  if (!dashed && !(RANGE.has(wordAfter(piece, first.last)) && piece.adjacent(first.last + 1))) return null;
  const next = dashed ? first.last + 1 : first.last + 2;
  const second = clockAt(piece, ledAt(piece, next) ?? next);
  if (second === null) return null;
  const sure = led !== null || first.sure || second.sure;
  return sure && (!dashed || led !== null || (first.digital && second.digital)) ? placeAfter(piece, second.last) : null;
}

function timeFrom(piece: Piece, at: number, isLed: boolean, clock: Clock | null): number | null {
  const toHour = minutesTo(piece, at);
  if (toHour !== null) return placeAfter(piece, toHour);
  return clock !== null && (isLed || clock.sure) ? placeAfter(piece, clock.last) : null;
}

/** Past «ساعت», «راس ساعت», «صبح ساعت», «عصر حدود ساعت»; null where no «ساعت» leads. */
function ledAt(piece: Piece, at: number): number | null {
  let next = at;
  const part = partAt(piece, next);
  // «هر شب ساعت ۹»: the nights are a date of their own.
  if (part !== null && piece.adjacent(part) && wordBefore(piece, at) !== 'هر') next = part + 1;
  if (wordAt(piece, next) === 'حدود' && next > at && piece.adjacent(next)) next++;
  if (ON.has(wordAt(piece, next)) && piece.adjacent(next)) next++;
  return HOURS.has(wordAt(piece, next)) && piece.adjacent(next) ? next + 1 : null;
}

const ON: ReadonlySet<string> = new Set(['راس', 'سر']);
const HOURS: ReadonlySet<string> = new Set(['ساعت', 'ساعتهای', 'ساعات']);

interface Clock {
  readonly last: number;
  /** No doubt that an hour is meant. */
  readonly sure: boolean;
  /** «۸:۳۰» */
  readonly digital: boolean;
}

const DIGITAL = /^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/u;
const NOON: ReadonlySet<string> = new Set(['am', 'pm', 'a.m', 'p.m', 'ق.ظ', 'ب.ظ']);

/** An hour with its minutes and its part of the day: «۸:۳۰ صبح», «هشت و نیم شب», «۵ و ۳۰ دقیقه», «۱۲ و ربع», «۶ عصر». */
function clockAt(piece: Piece, at: number): Clock | null {
  const word = piece.words[at];
  if (word === undefined) return null;
  const digital = digitalAt(piece, at);
  let last: number;
  let minutes = false;
  if (digital !== null) last = digital;
  else {
    const hour = hourAt(piece, at);
    if (hour === null) return null;
    ({ last } = hour);
    const end = minutesAfter(piece, last);
    minutes = end !== null;
    last = end ?? last;
  }
  if (wordAfter(piece, last) === 'دقیقه' && digital !== null) last++;
  const part = piece.adjacent(last) ? partAt(piece, last + 1) : null;
  const noon = NOON.has(wordAfter(piece, last));
  const named = part !== null && wordAfter(piece, part) !== 'و';
  // «۸ شب» may be eight nights: in words it is, and «۳ صبح متوالی» counts mornings.
  const night = part !== null && wordAt(piece, last + 1) === 'شب';
  const few = word.kind === 'number' || minutes || !night;
  const sure = digital !== null || noon || (named && few && !/^(?:متوالی|پیاپی)$/u.test(wordAfter(piece, part)));
  return { last: noon ? last + 1 : named ? part : last, sure, digital: digital !== null };
}

/** «۲۱:۳۰», also with spaces around the colon; a score («۲:۱») has no two digits of minutes. */
function digitalAt(piece: Piece, at: number): number | null {
  const word = piece.words[at]!;
  if (word.kind !== 'number') return null;
  if (DIGITAL.test(word.folded)) return at;
  const colon = /^\s+:\s+$/u;
  if (!/^(?:[01]?\d|2[0-4])$/u.test(word.folded) || !colon.test(piece.gap(at))) return null;
  if (!/^[0-5]\d$/u.test(wordAt(piece, at + 1))) return null;
  return colon.test(piece.gap(at + 1)) && /^[0-5]\d$/u.test(wordAt(piece, at + 2)) ? at + 2 : at + 1;
}

function hourAt(piece: Piece, at: number): { readonly last: number } | null {
  const word = piece.words[at]!;
  if (word.kind === 'number') return /^(?:[01]?\d|2[0-4])$/u.test(word.folded) ? { last: at } : null;
  // The whole number would read «پنج و سی» as one; the hour is its first word, or «بیست و یک».
  const alone = numberAt(piece.words, at, () => false);
  if (alone === null || !Number.isInteger(alone.value) || alone.value > 24) return null;
  const whole = numberAt(piece.words, at, piece.adjacent);
  return whole !== null && whole.value > 20 && whole.value <= 24 ? { last: whole.last } : { last: alone.last };
}

const FRACTIONS: ReadonlySet<string> = new Set(['نیم', 'ربع']);

/** «و نیم», «و ربع», «و ۳۰ دقیقه», «و سی و چهار دقیقه و سی ثانیه» after an hour. */
function minutesAfter(piece: Piece, hour: number): number | null {
  if (wordAfter(piece, hour) !== 'و' || !piece.adjacent(hour + 1)) return null;
  if (FRACTIONS.has(wordAt(piece, hour + 2))) return hour + 2;
  const minutes = numberAt(piece.words, hour + 2, piece.adjacent);
  if (minutes === null || minutes.value > 59 || wordAfter(piece, minutes.last) !== 'دقیقه') return null;
  const end = minutes.last + 1;
  if (wordAfter(piece, end) !== 'و' || !piece.adjacent(end + 1)) return end;
  const seconds = numberAt(piece.words, end + 2, piece.adjacent);
  return seconds !== null && wordAfter(piece, seconds.last) === 'ثانیه' ? seconds.last + 1 : end;
}

/** «یک ربع به شش», «ده دقیقه به هشت». */
function minutesTo(piece: Piece, at: number): number | null {
  const count = numberAt(piece.words, at, piece.adjacent);
  if (count === null || !/^(?:ربع|دقیقه)$/u.test(wordAfter(piece, count.last))) return null;
  if (wordAfter(piece, count.last + 1) !== 'به' || !piece.adjacent(count.last + 2)) return null;
  const hour = clockAt(piece, ledAt(piece, count.last + 3) ?? count.last + 3);
  // «۱۰ دقیقه به ۵ نفر» gives them ten minutes.
  if (hour === null) return null;
  const ends = wordAfter(piece, hour.last) === '' || hour.sure || wordAt(piece, count.last + 1) === 'ربع';
  return ends || wordAt(piece, count.last + 3) === 'ساعت' ? hour.last : null;
}

/** «به وقت تهران», «به وقت محلی» after a time. */
function placeAfter(piece: Piece, last: number): number {
  const led = wordAfter(piece, last) === 'به' && wordAfter(piece, last + 1) === 'وقت' && piece.adjacent(last + 2);
  return led && piece.words[last + 3]!.kind === 'letters' ? last + 3 : last;
}

/** «چند ساعت پیش», «دقایقی قبل», «هر ۵ دقیقه»; and a span before or after a thing: «دو ساعت | پس از». */
function relativeTime(piece: Piece, at: number): number | null {
  const run = relativeAt(piece, at, null);
  if (run !== null) return run.grain === 'clock' ? run.last : null;
  const span = measuredAt(piece, at);
  if (span?.grain !== 'clock') return null;
  const said = wordAfter(piece, span.last);
  return /^(?:پس|بعد|قبل|پیش)$/u.test(said) && wordAfter(piece, span.last + 1) === 'از' ? span.last : null;
}

const AT_PARTS: ReadonlySet<string> = new Set([
  'ساعات',
  'ساعتهای',
  'هنگام',
  'نوبت',
  'حوالی',
  'حدود',
  'نزدیک',
  'نزدیکی',
]);

/** A part of the day by itself: «بعد از ظهر», «نیمه‌شب», and after «ساعات» or «هنگام» also «صبح», «عصر و شب». */
function partOfDay(piece: Piece, at: number): number | null {
  const part = partAt(piece, at);
  if (part === null) return null;
  const second = wordAfter(piece, part) === 'و' && piece.adjacent(part + 1) ? partAt(piece, part + 2) : null;
  const last = second ?? part;
  const before = wordBefore(piece, at);
  const led = AT_PARTS.has(before);
  const compound = /^(?:بعداز|پیشاز|قبلاز|نیمه)/u.test(
    piece.words
      .slice(at, part + 1)
      .map((w) => w.folded)
      .join(''),
  );
  if (!led && !compound) return null;
  // «در عصر حاضر» is an age, «شب قدر» a feast.
  const after = wordAfter(piece, last);
  const ends = after === '' || compound || !piece.adjacent(last) || STOPS.has(after);
  return ends ? last : null;
}

const STOPS: ReadonlySet<string> = new Set('به از با در را تا و که هم نیز بر برای است بود شد ها'.split(' '));

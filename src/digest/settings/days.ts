import { fold } from '../../summarize/persian/fold.ts';
import type { Weekday } from '../schedule/due.ts';

// Days as people choose them: «هر روز», «شنبه تا چهارشنبه», «شنبه، دوشنبه و جمعه», "weekdays".

/** The week from Saturday to Friday. */
const WEEK: readonly Weekday[] = [6, 0, 1, 2, 3, 4, 5];
/** Saturday to Wednesday: the days offices and markets are open in Iran. */
const WORKING_DAYS: readonly Weekday[] = [6, 0, 1, 2, 3];
const WEEKEND: readonly Weekday[] = [4, 5];

const NAMES: ReadonlyMap<string, Weekday> = new Map<string, Weekday>([
  ['شنبه', 6],
  ['یکشنبه', 0],
  ['دوشنبه', 1],
  ['سهشنبه', 2],
  ['چهارشنبه', 3],
  ['پنجشنبه', 4],
  ['پنشنبه', 4],
  ['جمعه', 5],
  ...['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].flatMap(
    (name, day): [string, Weekday][] => [
      [name, day as Weekday],
      [`${name}s`, day as Weekday],
      [name.slice(0, 3), day as Weekday],
    ],
  ),
]);

const ALL =
  /^(?:هر\s*روز|همه\s*(?:ی\s*)?روز\s*ها(?:ی\s*هفته)?|همه\s*(?:ی\s*)?هفته|روزانه|همه|every\s*day|daily|all(?:\s*days)?)/u;
const WORKING = /^(?:روز\s*های\s*(?:کاری|اداری|عادی)|weekdays|working\s*days)$/u;
const WEEKEND_NAME = /^(?:آخر\s*هفته\s*ها|آخر\s*هفته|weekends?)$/u;
const EXCEPT = /\s(?:به\s*)?(?:جز|غیر\s*از|بجز|except)\s/u;
const TO = /\s(?:تا|الی|to|through)\s|\s*[-–—]\s*/u;

/** The days that `text` names, from Saturday on, or null where it names none or something else. */
export function parseDays(text: string): Weekday[] | null {
  const folded = fold(text)
    .replace(/(?<number>یک|دو|سه|چهار|پنج|پن)\s+شنبه/gu, '$<number>شنبه')
    .replace(/\s+/gu, ' ')
    .trim();
  const [named = '', ...excepted] = folded.split(EXCEPT);
  const days = daysIn(named);
  const without = excepted.map(daysIn);
  if (days === null || without.includes(null)) return null;
  const left = WEEK.filter((day) => days.includes(day) && !without.some((some) => some!.includes(day)));
  return left.length === 0 ? null : left;
}

function daysIn(text: string): readonly Weekday[] | null {
  const all = ALL.exec(text);
  if (all !== null && all[0].length === text.length) return WEEK;
  if (WORKING.test(text)) return WORKING_DAYS;
  if (WEEKEND_NAME.test(text)) return WEEKEND;
  const pieces = text
    .replace(/(?:^|\s)(?:روز\s*های|روز|فقط|از|on|from)(?=\s)/gu, ' ')
    .split(/\s*[،,;+/]\s*|\s+و\s+|\s+and\s+/u)
    .map((piece) => piece.trim());
  const found: Weekday[] = [];
  for (const piece of pieces) {
    const days = rangeOf(piece);
    if (days === null) return null;
    found.push(...days);
  }
  return found;
}

/** «شنبه تا چهارشنبه», over the end of the week where need be; or a few names in a row: «شنبه دوشنبه». */
function rangeOf(piece: string): readonly Weekday[] | null {
  const ends = piece.split(TO);
  if (ends.length === 2) {
    const [from, to] = ends.map((name) => NAMES.get(name.trim()));
    if (from === undefined || to === undefined) return null;
    const start = WEEK.indexOf(from);
    const length = ((WEEK.indexOf(to) - start + 7) % 7) + 1;
    return Array.from({ length }, (_, index) => WEEK[(start + index) % 7]!);
  }
  const days = piece.split(' ').map((name) => NAMES.get(name));
  return days.includes(undefined) ? null : (days as Weekday[]);
}

import { fold } from '../persian/fold.ts';
import type { Span } from '../text/span.ts';
import { trimSpan } from '../text/span.ts';
import { OWN_AGENCIES } from './agencies.ts';

// «به گزارش خبرگزاری …، » opens one agency article in two. It says where the text comes from, not what happened.
// A paper or station that is quoted («به گزارش رویترز، …») says whose claim it is and stays with the news.

export interface Preamble {
  /** What to pass over, up to the first word of the news. */
  readonly span: Span;
  /** The outlet's name. */
  readonly agency: Span;
  /** The outlet speaks of itself: the preamble is noise. */
  readonly own: boolean;
}

const REPORTED =
  /^به[\s\u200C]+(?:گزارش|نقل\s+از)\s+(?<who>[^،؛:.\n]{2,70}?)(?<link>\s+(?:و\s+)?به\s+نقل\s+از\s+[^،؛:.\n]{2,60}?)?\s*[،؛:]\s*/u;
/** «به گزارش خبرنگار اقتصادی خبرگزاری تسنیم بر اساس …»: an outlet of the list needs no comma after it. */
const REPORTED_PLAINLY =
  /^به[\s\u200C]+گزارش\s+(?<desk>(?:[\p{L}\u200C]+\s+){0,5}?خبرگزاری\s+)(?<who>[\p{L}\u200C]+)\s+(?!و(?!\p{L}))(?=\p{L})/u;
/** «مهر در خبری نوشت:» */
const WROTE =
  /^(?<who>(?:خبرگزاری\s+)?[\p{L}\u200C]+(?:\s[\p{L}\u200C]+)?)\s+(?:در\s+(?:خبری|گزارشی|مطلبی|یادداشتی)\s+)(?:نوشت|آورد|آورده\s+است|گزارش\s+داد)\s*[:؛،]\s*/u;
/** «برنا - گروه ورزشی:», «همشهری آنلاین - », «تهران - ایرنا - » */
const DATELINE =
  /^(?<who>[\p{L}\u200C]+(?:\s[\p{L}\u200C]+){0,2})\s*[-–—]\s*(?:(?:گروه|سرویس)\s[\p{L}\u200C\s]{2,30}[:؛\-–—]\s*|(?<agency>[\p{L}\u200C]+(?:\s[\p{L}\u200C]+){0,2})\s*[-–—:]\s*)?/u;
/** Words before an outlet's own name: «خبرنگار اقتصادی خبرگزاری …», «گروه اجتماعی خبرگزاری …». */
const DESK =
  /^(?:(?:خبرنگار|خبرنگاران|گروه|سرویس|پایگاه\s+خبری|روابط\s+عمومی)\s+)(?:[\p{L}\u200C]+\s+(?:و\s+[\p{L}\u200C]+\s+)?)?/u;

const LONGEST_OUTLET = 4;

/** The preamble at the head of `span`, or null. `publisher` is whose text it is, as people call it: it speaks of itself, too. */
export function preambleOf(text: string, span: Span, publisher = ''): Preamble | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + 180));
  return reported(head, span.start, publisher) ?? plainlyNamed(head, span.start) ?? dateline(head, span.start);
}

function reported(head: string, offset: number, publisher: string): Preamble | null {
  const match = REPORTED.exec(head);
  if (match === null) return null;
  const who = match.groups!.who!;
  const at = match[0].indexOf(who);
  const desk = DESK.exec(who)?.[0] ?? '';
  // «خبرنگار مهر»: the desk's pattern may have eaten the name itself.
  const skip = desk.length < who.length ? desk.length : (/^\S+\s+/u.exec(who)?.[0].length ?? 0);
  const agency = listedIn(who, at) ?? unlisted(head, { start: at + skip, end: at + who.length });
  const named = head.slice(agency.start, agency.end);
  const own = desk !== '' || isOwnAgency(named) || plainly(named) === plainly(publisher);
  return preamble(offset, match[0].length, agency, own);
}

/** The shapes in which an outlet of the list is told without more marks. */
function plainlyNamed(head: string, offset: number): Preamble | null {
  const match = REPORTED_PLAINLY.exec(head) ?? WROTE.exec(head);
  if (match === null) return null;
  const { who, desk = '' } = match.groups!;
  if (!isOwnAgency(who!)) return null;
  const start = match[0].indexOf(who!, desk === '' ? 0 : match[0].indexOf(desk) + desk.length);
  const begins = /خبرگزاری\s+$/u.exec(match[0].slice(0, start))?.index ?? start;
  return preamble(offset, match[0].length, { start: begins, end: start + who!.length }, true);
}

/** The outlet of the list that `who` names: «گروه استان‌های باشگاه خبرنگاران جوان از شیراز». */
function listedIn(who: string, offset: number): Span | null {
  const words = [...who.matchAll(/[\p{L}\p{N}\u200C]+/gu)];
  for (let length = Math.min(LONGEST_OUTLET, words.length); length > 0; length--)
    for (let first = 0; first + length <= words.length; first++) {
      const [opening, closing] = [words[first]!, words[first + length - 1]!];
      const span = { start: opening.index, end: closing.index + closing[0].length };
      if (!OWN_AGENCIES.has(plainly(who.slice(span.start, span.end)))) continue;
      const start = fold(words[first - 1]?.[0] ?? '') === 'خبرگزاری' ? words[first - 1]!.index : span.start;
      return { start: offset + start, end: offset + span.end };
    }
  return null;
}

/** What is left after the desk, up to the place it reports from or a bracket. */
function unlisted(head: string, { start, end }: Span): Span {
  const name = /^.+?(?=\s+(?:از|در|به)\s|\s*[(\-–—]|$)/u.exec(head.slice(start, end))?.[0] ?? '';
  return trimSpan(head, { start, end: start + name.length }, /[\s«»]/u);
}

function dateline(head: string, offset: number): Preamble | null {
  const match = DATELINE.exec(head);
  if (match === null) return null;
  const { who, agency } = match.groups!;
  const name = agency !== undefined && isOwnAgency(agency) ? agency : isOwnAgency(who!) ? who! : null;
  if (name === null) return null;
  const start = match[0].indexOf(name);
  return preamble(offset, match[0].length, { start, end: start + name.length }, true);
}

const preamble = (offset: number, length: number, agency: Span, own: boolean): Preamble => ({
  span: { start: offset, end: offset + length },
  agency: { start: offset + agency.start, end: offset + agency.end },
  own,
});

function isOwnAgency(name: string): boolean {
  const folded = plainly(name);
  return folded.startsWith('خبرگزاری ') || OWN_AGENCIES.has(folded) || OWN_AGENCIES.has(folded.replaceAll(' ', ''));
}

/** A name as the list of outlets spells it. */
const plainly = (name: string): string => fold(name).replace(/\s+/gu, ' ').trim();

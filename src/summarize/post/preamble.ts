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
  /^به\s+(?:گزارش|نقل\s+از)\s+(?<who>[^،؛:.\n]{2,70}?)(?<link>\s+(?:و\s+)?به\s+نقل\s+از\s+[^،؛:.\n]{2,60}?)?\s*[،؛:]\s*/u;
/** «به گزارش خبرنگار اقتصادی خبرگزاری تسنیم بر اساس …»: an outlet of the list needs no comma after it. */
const REPORTED_PLAINLY =
  /^به\s+گزارش\s+(?<desk>(?:[\p{L}\u200C]+\s+){0,5}?خبرگزاری\s+)(?<who>[\p{L}\u200C]+)\s+(?!و(?!\p{L}))(?=\p{L})/u;
/** «مهر در خبری نوشت:» */
const WROTE =
  /^(?<who>(?:خبرگزاری\s+)?[\p{L}\u200C]+(?:\s[\p{L}\u200C]+)?)\s+(?:در\s+(?:خبری|گزارشی|مطلبی|یادداشتی)\s+)(?:نوشت|آورد|آورده\s+است|گزارش\s+داد)\s*[:؛،]\s*/u;
/** «برنا - گروه ورزشی:», «همشهری آنلاین - », «تهران - ایرنا - » */
const DATELINE =
  /^(?<who>[\p{L}\u200C]+(?:\s[\p{L}\u200C]+){0,2})\s*[-–—]\s*(?:(?:گروه|سرویس)\s[\p{L}\u200C\s]{2,30}[:؛\-–—]\s*|(?<agency>[\p{L}\u200C]+(?:\s[\p{L}\u200C]+){0,2})\s*[-–—:]\s*)?/u;
/** Words before an outlet's own name: «خبرنگار اقتصادی خبرگزاری …», «گروه اجتماعی خبرگزاری …». */
const DESK =
  /^(?:(?:خبرنگار|خبرنگاران|گروه|سرویس|پایگاه\s+خبری|روابط\s+عمومی)\s+)(?:[\p{L}\u200C]+\s+(?:و\s+[\p{L}\u200C]+\s+)?)?/u;

/** The preamble at the head of `span`, or null. */
export function preambleOf(text: string, span: Span): Preamble | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + 180));
  return reported(head, span.start) ?? plainlyNamed(head, span.start) ?? dateline(head, span.start);
}

function reported(head: string, offset: number): Preamble | null {
  const match = REPORTED.exec(head);
  if (match === null) return null;
  const who = match.groups!.who!;
  const at = match[0].indexOf(who);
  const desk = DESK.exec(who)?.[0] ?? '';
  // «خبرنگار مهر»: the desk's pattern may have eaten the name itself.
  const skip = desk.length < who.length ? desk.length : (/^\S+\s+/u.exec(who)?.[0].length ?? 0);
  const agency = trimSpan(head, { start: at + skip, end: at + who.length }, /[\s«»]/u);
  const named = head.slice(agency.start, agency.end);
  const own = desk !== '' || isOwnAgency(named);
  return preamble(offset, match[0].length, agency, own);
}

/** The shapes in which an outlet of the list is told without more marks. */
function plainlyNamed(head: string, offset: number): Preamble | null {
  const match = REPORTED_PLAINLY.exec(head) ?? WROTE.exec(head);
  if (match === null) return null;
  const { who, desk = '' } = match.groups!;
  if (!isOwnAgency(who!)) return null;
  const start = match[0].indexOf(who!, desk === '' ? 0 : match[0].indexOf(desk) + desk.length);
  return preamble(offset, match[0].length, { start, end: start + who!.length }, true);
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
  const folded = fold(name).replace(/\s+/gu, ' ').trim();
  return folded.startsWith('خبرگزاری ') || OWN_AGENCIES.has(folded) || OWN_AGENCIES.has(folded.replaceAll(' ', ''));
}

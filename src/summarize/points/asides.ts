import { wordSet } from '../persian/fold.ts';
import type { Span } from '../text/span.ts';
import type { Grammar } from './grammar.ts';
import { wordFrom } from './sheet.ts';

// What a sentence says by the way and is whole without: a circumstance before its subject («در پی بارش‌ها، …») or after
// it («وزیر با اشاره به …، …»), a clause between commas («…، که … است، …»), a long parenthesis. Conditions, sources and
// exceptions («در صورت …», «به گفته …», «به جز …») are no asides: without them another thing is said.

/** Words of an aside, from `from` to `to`, `to` exclusive. */
export interface Aside {
  readonly from: number;
  readonly to: number;
}

/** Fewer words are not worth the «…» that stands for them. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 30;

/** The second words of circumstances, by their first. */
const AFTER_WITH = wordSet(
  'اشاره توجه تاکید تأکید بیان اعلام ابراز تشریح یادآوری انتقاد تقدیر تشکر قدردانی استقبال اظهار عنایت ذکر هدف حضور',
);
const AFTER_IN = wordSet('پی حاشیه جریان راستای پاسخ واکنش گفتگو گفت‌وگو');
const AFTER_TO = wordSet('دنبال منظور مناسبت همت');
/** What only before the subject is one. */
const BEFORE_SUBJECT = wordSet('پس پیش همزمان علاوه افزون');
const SAYING = wordSet('بیان اعلام تاکید تأکید اشاره ابراز یادآوری اظهار تصریح عنوان ذکر');
const THAT = wordSet('اینکه این‌که آنکه');

/** Where a sentence goes on after the circumstance that it opens with; null where it opens with none. */
export function openingAside(grammar: Grammar, span: Span): number | null {
  const { words } = grammar.sheet;
  const from = wordFrom(words, span.start);
  const first = words[from]?.folded ?? '';
  const isOne = isCircumstance(grammar, from) || BEFORE_SUBJECT.has(first);
  const after = isOne ? commaAfter(grammar, from, span.end) : null;
  return after === null ? null : words[after]!.start;
}

/** Where what is said begins in «با بیان این‌که …» within the span, null where nothing is. */
export function saidAside({ sheet: { words } }: Grammar, span: Span): number | null {
  for (let at = wordFrom(words, span.start) + 2; at < words.length && words[at]!.end <= span.end; at++) {
    if (!THAT.has(words[at - 1]!.folded)) continue;
    const noun = words[at - 2]!.folded;
    if (SAYING.has(noun) || ((noun === 'بر' || noun === 'به') && SAYING.has(words[at - 3]?.folded ?? '')))
      return words[at]!.start;
  }
  return null;
}

/** The asides within a sentence, in order: those that leave something before them and after them. */
export function asidesOf(grammar: Grammar, index: number): Aside[] {
  const { sheet } = grammar;
  const [begin, stop] = [sheet.firsts[index]!, sheet.firsts[index + 1]!];
  const end = sheet.document.sentences[index]!.end;
  const asides: Aside[] = [];
  for (let from = begin + 1; from < stop - 1; from++) {
    const to = asideFrom(grammar, from, stop, end);
    if (to !== null && to - from >= FEWEST_WORDS && to < stop) asides.push({ from, to });
  }
  return asides;
}

function asideFrom(grammar: Grammar, from: number, stop: number, end: number): number | null {
  const { words, document } = grammar.sheet;
  const before = document.text.slice(words[from - 1]!.end, words[from]!.start);
  if (before.includes('(')) return parenthesisFrom(grammar, from, stop);
  if (isCircumstance(grammar, from)) return commaAfter(grammar, from, end);
  return words[from]!.folded === 'که' && before.includes('،') ? clauseAfter(grammar, from, stop) : null;
}

function isCircumstance({ sheet: { words } }: Grammar, at: number): boolean {
  const [first, second] = [words[at]?.folded ?? '', words[at + 1]?.folded ?? ''];
  if (first === 'با') return AFTER_WITH.has(second);
  if (first === 'در') return AFTER_IN.has(second);
  return first === 'به' ? AFTER_TO.has(second) : first === 'ضمن';
}

/**
 * The word after the comma that ends a circumstance, which has no finite verb of its own. A second comma before the
 * sentence's verb, or «و» soon after it, means a list or an apposition: then nobody knows which comma ends it.
 */
function commaAfter({ sheet, verbs, depths }: Grammar, from: number, end: number): number | null {
  const { words, document } = sheet;
  let after: number | null = null;
  for (let at = from; at + 1 < words.length && words[at + 1]!.start < end; at++) {
    if (verbs.has(words[at]!.folded) || THAT.has(words[at]!.folded)) return after;
    const mark = document.text.slice(words[at]!.end, words[at + 1]!.start);
    if (/[:؛]/u.test(mark)) return after;
    if (!mark.includes('،')) continue;
    const isList = words[at + 2]?.folded === 'و' || words[at + 3]?.folded === 'و';
    if (after !== null || isList || at - from >= MOST_WORDS || depths.before[at + 1] !== depths.before[from])
      return null;
    after = at + 1;
  }
  return after;
}

/** The word after the verb and comma that end «، که …،». */
function clauseAfter({ sheet, verbs, depths }: Grammar, from: number, stop: number): number | null {
  const { words, document } = sheet;
  for (let at = from + 1; at + 1 < stop && at - from < MOST_WORDS; at++) {
    const mark = document.text.slice(words[at]!.end, words[at + 1]!.start);
    if (/[:؛]/u.test(mark)) return null;
    if (mark.includes('،') && verbs.has(words[at]!.folded) && depths.before[at + 1] === depths.before[from])
      return at + 1;
  }
  return null;
}

/** The word after the bracket that closes what opens before `from`. */
function parenthesisFrom({ sheet, depths }: Grammar, from: number, stop: number): number | null {
  const { words, document } = sheet;
  for (let at = from + 1; at < stop && at - from <= MOST_WORDS; at++)
    if (document.text.slice(words[at - 1]!.end, words[at]!.start).includes(')'))
      return depths.before[at] === depths.before[from]! - 1 ? at : null;
  return null;
}

import { wordSet } from '../persian/fold.ts';
import { verbOf } from '../persian/verbs.ts';
import { wordsOf } from '../persian/words.ts';
import type { Word } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';

// Posts break lines in the middle of a sentence: a headline too long for one, a name, figure or address set off in a line of
// its own. Half a sentence is no statement, so where the words on both sides show that it goes on, the lines are one. A
// bullet, an emoji or an empty line between two lines parts them whatever they say.

/** No sentence ends with these. */
const LEADS_ON = wordSet('و در به از با که برای واسه تا یا را رو بر اما ولی درباره توسط جهت بین میان طی مثل مانند');
/** No sentence begins with these, but with two of them («بود و نبود»). */
const FOLLOWS = wordSet('را که است نیست بود نبود شد نشد بودند شدند نشدند هستند نیستند');
/** Verbs without a stem of their own. */
const IS = wordSet('است نیست هست');
const PREPOSITIONS = wordSet('به از در با بر برای نسبت');
/** «کنند», «شود»: what somebody wants or may do, so that its subject and main verb stand before it. */
const WANTED =
  /^(?:ن?(?:کند|کنند|شود|شوند|باشد|باشند|دهد|دهند|یابد|یابند|گیرد|گیرند|نمایند|نماید)|ب(?:دهد|دهند|گیرد|گیرند|رسد|رسند|پردازد|پردازند|رود|روند))$/u;
/** What makes a wish or an order of its own: «باید … شود». */
const OWN_WISH = wordSet('باید نباید شاید مبادا کاش اگر تا که');
const UNDER = /^[^\S\n]*\n[^\S\n]*$/u;
const TAG_BETWEEN = /^[^\S\n]*\n[^\S\n]*#[\p{L}\p{N}_\u200C]+[^\S\n]*\n[^\S\n]*$/u;
const COMMA = /^[،,]$/u;
/** After these a sentence may go on. */
const CLOSED = /^[»)"]$/u;
/** What is set off in a line of its own has at most so many words. */
const SET_OFF = 2;
/** A predicate without its subject: so many words, so many after a preposition. */
const PREDICATE = 2;
const LONG_PREDICATE = 5;

/** The lines of news, those that were broken in the middle of a sentence as one. */
export function joinBroken(text: string, news: readonly Span[]): Span[] {
  const lines = news.map((span) => lineOf(text, span));
  const joined: Span[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const goesOn: boolean =
      before !== undefined && isUnder(text, before, line) && (isOpen || isBroken(text, before, line, lines[at + 1]));
    if (goesOn) joined.push({ start: joined.pop()!.start, end: line.span.end });
    else joined.push(line.span);
    // What comes under a name or a figure that was set off goes on with the sentence, too.
    isOpen = goesOn && line.mark === '' && (line.isForeign || (line.words.length <= SET_OFF && !line.isVerbal));
  }
  return joined;
}

interface Line {
  readonly span: Span;
  readonly words: readonly Word[];
  /** What stands after its last word. */
  readonly mark: string;
  /** Whether it has a finite verb. */
  readonly isVerbal: boolean;
  /** An address or a name in Latin letters, and nothing else. */
  readonly isForeign: boolean;
}

function lineOf(text: string, span: Span): Line {
  const words = wordsOf(text, span);
  return {
    span,
    words,
    mark: text.slice(words.at(-1)?.end ?? span.start, span.end).trim(),
    isVerbal: words.some(isFinite),
    isForeign: /\p{Script=Latin}/u.test(sliceOf(text, span)) && words.every(({ kind }) => kind !== 'letters'),
  };
}

/** A finite verb of the third person. */
const isFinite = ({ folded }: Word): boolean => IS.has(folded) || (/[دت]$/u.test(folded) && verbOf(folded) !== null);

/** Whether `next` stands right under `line`; a hashtag between them is a word of the sentence that leads into it. */
function isUnder(text: string, line: Line, next: Line): boolean {
  const between = text.slice(line.span.end, next.span.start);
  return UNDER.test(between) || (TAG_BETWEEN.test(between) && leadsOn(line));
}

function isBroken(text: string, line: Line, next: Line, after: Line | undefined): boolean {
  const [last, first] = [line.words.at(-1), next.words[0]];
  if (last === undefined || first === undefined) return false;
  if (leadsOn(line)) return true;
  if (line.mark !== '' && !CLOSED.test(line.mark)) return false;
  if (isPredicate(line, next)) return true;
  // «در سامانه | vam.example.ir | انجام می‌شود»; under a headline such a line stands for itself.
  const isSetOff = next.isForeign && (next.mark === '' || CLOSED.test(next.mark));
  return isSetOff && after !== undefined && isUnder(text, next, after) && isPredicate(line, after);
}

/** Whether `next` tells what `line` does or is. */
function isPredicate(line: Line, next: Line): boolean {
  const [first, second] = next.words;
  if (first === undefined) return false;
  // «بود و نبود این طرح»
  return (FOLLOWS.has(first.folded) && second?.folded !== 'و') || lacksSubject(line, next);
}

const leadsOn = ({ words, mark }: Line): boolean =>
  COMMA.test(mark) || (mark === '' && LEADS_ON.has(words.at(-1)?.folded ?? ''));

/** «… در تهران | فرود آمد», «… از نفوذ چین | برای اهداف خود استفاده کند». */
function lacksSubject(line: Line, { words }: Line): boolean {
  const verbs = words.filter(isFinite);
  const [first, last] = [words[0]!, words.at(-1)!];
  if (verbs.length !== 1 || !isFinite(last) || isFinite(line.words.at(-1)!)) return false;
  const isLed = PREPOSITIONS.has(first.folded);
  if (isLed && WANTED.test(last.folded)) return !words.some(({ folded }) => OWN_WISH.has(folded));
  return !line.isVerbal && words.length <= (isLed ? LONG_PREDICATE : PREDICATE);
}

import { stem } from '../persian/stem.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import { wordsOf } from '../persian/words.ts';
import type { Word } from '../text/document.ts';
import type { QuestionKind } from './question-shapes.ts';
import { ASKING, SHAPES } from './question-shapes.ts';
import { written } from './spoken.ts';

/** One word of a question as it is looked for. */
export interface Term {
  readonly folded: string;
  readonly stem: string;
  /** Its place among the question's words. */
  readonly at: number;
  /** False for words that only hold the question together. */
  readonly tells: boolean;
  /** 1, or less for a word of the question before. */
  readonly share: number;
}

/** A question taken apart. */
export interface Understood {
  readonly kind: QuestionKind;
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  /** The words that ask: `first` to `last`, both inclusive; at the end where no word asks. */
  readonly wh: { readonly first: number; readonly last: number };
  /** Stem of the noun that is asked for: «نفر» of «چند نفر», «شهر» of «کدام شهر», «نام» of «نام … چیست»; or ''. */
  readonly head: string;
}

/**
 * Takes a question apart, once it is put into written words. A question that fits no pattern is taken for «yes-no»: its
 * statement is looked for.
 */
export function understand(question: string): Understood {
  const words = wordsOf(written(question));
  const joined = words.map(({ folded }) => folded).join(' ');
  const starts = startsOf(joined.split(' '));
  for (const { kind, pattern } of SHAPES) {
    const match = pattern.exec(joined);
    if (match === null) continue;
    const groups = match.indices!.groups ?? {};
    const asking = groups.wh ?? groups.wh2 ?? groups.wh3 ?? match.indices![0]!;
    const headed = groups.head ?? groups.head2 ?? groups.head3;
    const first = wordAt(starts, asking[0]);
    const last = Math.max(first, wordAt(starts, asking[1] - 1));
    const head = headed === undefined ? firstNoun(words, first, last) : joined.slice(...headed).split(' ')[0]!;
    return { kind, words, terms: termsOf(words, first, last), wh: { first, last }, head: stem(head) };
  }
  const end = words.length;
  return { kind: 'yes-no', words, terms: termsOf(words, end, end), wh: { first: end, last: end }, head: '' };
}

/** Where each word begins in the joined question. */
function startsOf(words: readonly string[]): number[] {
  let at = 0;
  return words.map((word) => {
    const start = at;
    at += word.length + 1;
    return start;
  });
}

const wordAt = (starts: readonly number[], offset: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );

const NAMES: ReadonlySet<string> = new Set(['نام', 'اسم', 'اسمش', 'نامش']);

/** «پایتخت ایران کجاست؟» asks for a «پایتخت». */
function firstNoun(words: readonly Word[], first: number, last: number): string {
  if (last < words.length - 2) return '';
  const noun = words
    .slice(0, first)
    .find(({ folded }) => NAMES.has(folded) || (!STOP_WORDS.has(folded) && !ASKING.has(folded)));
  if (noun === undefined) return '';
  return NAMES.has(noun.folded) ? 'نام' : noun.folded;
}

function termsOf(words: readonly Word[], first: number, last: number): Term[] {
  return words.flatMap(({ folded, kind }, at) => {
    const asks = ASKING.has(folded) && at >= first && at <= last;
    if (asks) return [];
    const tells = kind === 'number' || !(STOP_WORDS.has(folded) || ASKING.has(folded));
    return [{ folded, stem: stem(folded), at, tells, share: 1 }];
  });
}

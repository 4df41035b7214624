import { verbOf } from '../persian/verbs.ts';
import type { Matched } from './matching.ts';
import type { Prepared, Token } from './prepared.ts';
import type { Allows } from './answer-spans.ts';
import { sortNumber } from './token-classes.ts';

// «دلیلش چیست؟», «به چه اتهامی؟»: where the question's own noun has a phrase of its own in news («به دلیل …», «به اتهام …»), the
// answer is what stands after that phrase, and nowhere else.

export type CueKind = 'reason' | 'aim' | 'condition' | 'accusation' | 'result' | 'occasion' | 'return';

/** Cues that a whole clause follows; after all others stands a phrase without a verb. */
const CLAUSAL = /(?:که|زیرا|چون|باعث|موجب|سبب|شد|شود|است|تا)\s*$/u;

/** How each is asked for, folded; and the words it is told after, in the text's own spelling. */
export const CUES: Readonly<Record<CueKind, { readonly asked: RegExp; readonly told: RegExp }>> = {
  reason: {
    asked: /^(?:و )?(?:دلیل|دلیلش|علت|علتش)\s/u,
    told: /(?:به|بنا به)[\s\u200C]?(?:دلیل|علت|سبب|خاطر)(?:\s(?:این|آن)[\s\u200C]?که)?|(?<!^)(?:زیرا|چرا[\s\u200C]?که|چون)|بر[\s\u200C]?اثر|ناشی از/u,
  },
  aim: {
    asked: /^(?:و )?(?:هدف|هدفش)\s/u,
    told: /با هدف|به[\s\u200C]?منظور/u,
  },
  condition: {
    asked: /(?:^|\s)(?:شرط|شرطش|شرایط|شرایطش|شروط)\s|^به چه شرطی/u,
    told: /به[\s\u200C]?شرط(?:ی[\s\u200C]که|\s?آن[\s\u200C]?که|\s?این[\s\u200C]?که)?|مشروط (?:به|بر)(?:\s(?:این|آن)[\s\u200C]?که)?|در[\s\u200C]?صورتی[\s\u200C]که/u,
  },
  accusation: {
    asked: /(?:^|\s)(?:به )?(?:چه (?:اتهامی|جرمی)|اتهام|اتهامش|جرمش)(?:\s|$)/u,
    told: /به[\s\u200C]?(?:اتهام|جرم)|متهم به/u,
  },
  result: {
    asked: /^(?:و )?(?:نتیجه|نتیجهاش|پیامد|پیامدش|عاقبت)\s/u,
    told: /منجر به|منجر شد به|(?:باعث|موجب|سبب)(?:\s(?:شد|شود|شده(?:\sاست)?|می[\s\u200C]?شود)(?:\s(?:تا|که))?)?/u,
  },
  occasion: {
    asked: /^به چه مناسبتی/u,
    told: /به[\s\u200C]?مناسبت/u,
  },
  return: {
    asked: /^در (?:ازای|قبال|برابر) چه/u,
    told: /در (?:ازای|قبال)/u,
  },
};

const [VERB, COPULA] = ['verb', 'copula'].map(sortNumber) as [number, number];
const IS = new Set(['است', 'بود', 'هست', 'بوده']);
/** Words of a question that point to the news and name nothing of it. */
const POINTING: ReadonlySet<string> = new Set('کار اقدام خبر موضوع ماجرا تصمیم اتفاق حرف مورد'.split(' '));
/** A word of the question meets a sentence that holds it at least so well. */
const LEAST_STRENGTH = 0.5;

/** Which pieces follow such a phrase, in the sentences that hold what else is asked; null where nothing is cued so. */
export function cuedPieces(prepared: Prepared, { question, terms, strength }: Matched): Allows | null {
  const text = question.words.map(({ folded }) => folded).join(' ');
  const cue = Object.values(CUES).find(({ asked }) => asked.test(text));
  if (cue === undefined) return null;
  const rest = terms.flatMap((term, index) =>
    POINTING.has(term.folded) || cue.asked.test(` ${term.folded} `.trimStart()) || term.at < 0 ? [] : [index],
  );
  const { tokens, sentences } = prepared;
  /** For each token 1 where a phrase may begin, 2 for a clause. */
  let starts: Uint8Array | null = null;
  for (const [row, { first, end, sentence }] of sentences.entries()) {
    if (!rest.every((index) => strength[row * terms.length + index]! >= LEAST_STRENGTH)) continue;
    const said = prepared.document.text.slice(sentence.start, sentence.end);
    for (const after of placesAfter(said, cue.told)) {
      let at = first;
      while (at < end && tokens[at]!.start < sentence.start + after) at++;
      if (at >= end) continue;
      starts ??= new Uint8Array(tokens.length);
      starts[at] = CLAUSAL.test(said.slice(0, after)) ? 2 : 1;
    }
  }
  if (starts === null) return null;
  const begins = starts;
  // A phrase holds no verb and no comma, and does not end inside «لغو شد».
  const breaks = runningCount(tokens, (token) => isFinite(token) || token.after === '،');
  const isCut = (last: number): boolean => {
    const next = tokens[last + 1];
    return next !== undefined && tokens[last]!.after === '' && isFinite(next) && !IS.has(next.folded);
  };
  return (first, last) =>
    begins[first] === 2 ||
    (begins[first] === 1 && breaks[last] === breaks[first] && !isFinite(tokens[last]!) && !isCut(last));
}

/** «شدن» is as good as a noun. */
const isFinite = ({ sort, folded }: Token): boolean =>
  (sort === VERB || sort === COPULA) && !(folded.endsWith('ن') && verbOf(folded.slice(0, -1)) !== null);

/** Where in a text the words after each cue begin; a cue is made of whole words. */
export function placesAfter(text: string, cue: RegExp): number[] {
  return [...text.matchAll(new RegExp(`(?<=^|[\\s،؛:(«])(?:${cue.source})\\s+`, 'gu'))].map(
    (match) => match.index + match[0].length,
  );
}

/** How many tokens before each place are of a sort. */
function runningCount(tokens: readonly Token[], isOne: (token: Token, at: number) => boolean): Uint16Array {
  const counts = new Uint16Array(tokens.length + 1);
  tokens.forEach((token, at) => {
    counts[at + 1] = counts[at]! + (isOne(token, at) ? 1 : 0);
  });
  return counts;
}

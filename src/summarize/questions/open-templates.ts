import { stopsName } from '../entities/stoppers.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import type { Document } from '../text/document.ts';
import { contains, overlaps, sliceOf } from '../text/span.ts';
import { cuesIn } from './cues.ts';
import type { Template } from './suggest.ts';

// What points leave open: why, what for, what next, how much. The headline itself is asked nothing: it is seen.

const REASON = /به\s?دلیل|به[\s\u200C]?علت|زیرا|چرا که|چراکه|چون/u;
const AIM = /با هدف|به[\s\u200C]?منظور/u;
const NEXT = /قرار است|قراره/u;
const PRICED = /قیمت|نرخ|هزینه|بودجه|خسارت|جریمه|ارزش|سرمایه|درآمد/u;

/** Words that no price is of. */
const VAGUE = /^(?:نزدیک|حدود|بیش|کمتر|بیشتر|حداقل|حداکثر|تقریبا|معادل|کل|هر|خود|فعلی|نهایی)$/u;

const isSeen = (document: Document, sentence: { start: number; end: number }): boolean =>
  document.title !== null && overlaps(document.title, sentence) && document.sentences.length > 1;

const cued =
  (cue: RegExp, text: string): Template =>
  (document) =>
    cuesIn(document, cue)
      .filter(({ sentence }) => !isSeen(document, sentence))
      .map(({ sentence, after }) => ({ text, sentence, asked: after }));

/** «قیمت نفت چقدر است؟» where the sum stands soon after the word. */
const howMuch: Template = (document, { entities }) =>
  cuesIn(document, PRICED).flatMap(({ sentence, after }) => {
    const sums = entities.filter(({ type }) => type === 'money').flatMap(({ mentions }) => mentions);
    const sum = sums.find((mention) => contains(sentence, mention) && overlaps(mention, after));
    const at = sentence.words.findIndex((word) => word.start >= after.start);
    const [priced, thing] = [sentence.words[at - 1], sentence.words[at]];
    if (sum === undefined || priced === undefined || thing === undefined || isSeen(document, sentence)) return [];
    if (thing.kind !== 'letters' || VAGUE.test(thing.folded) || stopsName(thing.folded) || STOP_WORDS.has(thing.folded))
      return [];
    return [
      { text: `${sliceOf(document.text, { start: priced.start, end: thing.end })} چقدر است؟`, sentence, asked: sum },
    ];
  });

export const OPEN_TEMPLATES: readonly Template[] = [
  cued(REASON, 'دلیل آن چیست؟'),
  cued(AIM, 'هدف از این کار چیست؟'),
  howMuch,
  cued(NEXT, 'قرار است چه شود؟'),
];

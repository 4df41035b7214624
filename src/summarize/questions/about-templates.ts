import { verbOf } from '../persian/verbs.ts';
import type { Document, Sentence } from '../text/document.ts';
import { overlaps, sliceOf } from '../text/span.ts';
import { ADVERBS, COPULAS, PREDICATES } from './clause-words.ts';
import { isPreposition } from './plain-clauses.ts';
import type { Template } from './suggest.ts';
import { phraseFrom } from './topics.ts';

/** A line shorter than this, or without a verb at its end, tells nothing yet. */
const FEWEST_WORDS = 8;

/** A line with so many commas is a list. */
const MOST_COMMAS = 3;

/** «درباره … چه آمده است؟» of what a sentence begins with that nobody says. */
export const about: Template = (document, named, tidy) =>
  document.sentences.flatMap((sentence) => {
    if (!isTold(document, sentence) || named.quotes.some(({ said }) => overlaps(said, sentence))) return [];
    const topic = phraseFrom(document, named, sentence.words);
    return topic === null || !goesOnAfter(document, sentence, topic)
      ? []
      : [{ text: tidy(`درباره ${topic} چه آمده است؟`), sentence, asked: sentence, topic }];
  });

const isTold = ({ text }: Document, sentence: Sentence): boolean =>
  sentence.words.length >= FEWEST_WORDS &&
  (COPULAS.has(sentence.words.at(-1)!.folded) || verbOf(sentence.words.at(-1)!.folded) !== null) &&
  !/[:؟?]/u.test(sliceOf(text, sentence)) &&
  sliceOf(text, sentence).split('،').length <= MOST_COMMAS;

/** Whether a sentence goes on after its topic as it does after a whole name. */
function goesOnAfter({ text }: Document, sentence: Sentence, topic: string): boolean {
  const end = text.indexOf(topic, sentence.start) + topic.length;
  const next = sentence.words.find(({ start }) => start >= end);
  return next !== undefined && (isPreposition(next) || ADVERBS.has(next.folded) || PREDICATES.has(next.folded));
}

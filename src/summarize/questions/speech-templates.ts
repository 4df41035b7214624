import { isOutlet } from '../entities/sources.ts';
import { fold } from '../persian/fold.ts';
import { verbOf } from '../persian/verbs.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, sliceOf } from '../text/span.ts';
import { COPULAS } from './clause-words.ts';
import type { Statement } from './askable-statements.ts';
import { FEWEST_SAID, statementsOf } from './askable-statements.ts';
import { saidBy } from './statement.ts';
import type { Template } from './suggest.ts';
import { announcedIn, topicsOf } from './topics.ts';

// Questions about what was said, in the words of the verb that tells it: «… درباره هرمز چه گفت؟», «… چه هشداری داد؟».

/** What is asked of a statement that its verb tells apart; the first that matches. */
const BY_VERB: readonly (readonly [RegExp, string])[] = [
  [/هشدار/u, 'چه هشداری داد'],
  [/تهدید/u, 'چه تهدیدی کرد'],
  [/تاکید|تأکید/u, 'بر چه تأکید کرد'],
  [/خواستار|خواست/u, 'چه خواست'],
  [/ادعا|مدعی/u, 'چه ادعایی کرد'],
  [/خبر/u, 'از چه خبر داد'],
];

/** How all else is asked for. */
const SAID: typeof BY_VERB = [
  [/نوشت/u, 'نوشت'],
  [/اعلام/u, 'اعلام کرد'],
  [/^/u, 'گفت'],
];

/** «X درباره Y چه گفت؟» of what each statement announces or speaks of, the later ones first, which points leave out. */
const saidAbout: Template = (document, named, tidy) =>
  statementsOf(document, named)
    .toReversed()
    .flatMap(({ quote, speaker, sentence, many }) => {
      const before = { start: sentence.start, end: Math.max(sentence.start, quote.said.start) };
      return [...announcedIn(document, named, sentence, before), ...topicsOf(document, named, sentence, quote.said)]
        .filter((topic) => !speaker.includes(topic) && !topic.includes(speaker))
        .map((topic) => ({
          text: tidy(`${speaker} درباره ${topic} چه ${verbOfTelling(speaker, many)}؟`),
          sentence,
          asked: quote.said,
          topic,
          speaker: quote.speaker!,
        }));
    });

const verbOfTelling = (speaker: string, many: boolean): string =>
  isOutlet(speaker) ? (many ? 'نوشتند' : 'نوشت') : many ? 'گفتند' : 'گفت';

/** «X چه هشداری داد؟»: one of his statements, told by its verb. */
const warned: Template = (document, named, tidy) =>
  statementsOf(document, named).flatMap(({ quote, speaker, sentence, many }) => {
    const asked = BY_VERB.find(([pattern]) => pattern.test(telling(document, quote)))?.[1];
    return asked === undefined
      ? []
      : [{ text: tidy(`${speaker} ${asked}${many ? 'ند' : ''}؟`), sentence, asked: quote.said }];
  });

/** «X چه گفت؟» */
const said: Template = (document, named, tidy) =>
  firstOfEach(statementsOf(document, named))
    .filter(({ speaker }) => !isOutlet(speaker))
    .map(({ quote, speaker, sentence, many }) => ({
      text: tidy(
        `${speaker} چه ${SAID.find(([pattern]) => pattern.test(telling(document, quote)))![1]}${many ? 'ند' : ''}؟`,
      ),
      sentence,
      asked: quote.said,
      speaker: quote.speaker!,
    }));

/** «ویدئو را در کانال ما ببینید» is the channel's, whoever spoke before it; a line without a verb is a signature. */
const isCall = ({ words }: Sentence): boolean =>
  /^ب.+ید$/u.test(words.at(-1)?.folded ?? '') ||
  words.every(({ folded }) => verbOf(folded) === null && !COPULAS.has(folded));

/** Asked what he said, a text gives what he says first. */
const firstOfEach = (statements: readonly Statement[]): Statement[] =>
  statements.filter(({ quote }, at) => statements.findIndex((one) => one.quote.speaker === quote.speaker) === at);

/** «X دیگر چه گفت؟», «X در پایان چه گفت؟» of whose words some are seen. */
const more: Template = (document, named, tidy) =>
  firstOfEach(statementsOf(document, named)).flatMap(({ quote, speaker, many }) => {
    const heard = quote.speaker!;
    const told = saidBy({ named, sentences: document.sentences }, heard);
    const places: readonly (readonly [string, Span | undefined])[] = [
      ['دیگر', told[1]],
      ['در پایان', told.length > 2 ? told.at(-1) : undefined],
    ];
    return places.flatMap(([again, asked]) => {
      const sentence = document.sentences.find((one) => asked !== undefined && contains(one, asked));
      if (sentence === undefined || asked === undefined || isCall(sentence)) return [];
      const words = sentence.words.filter((word) => word.kind === 'letters' && contains(asked, word));
      const text = tidy(`${speaker} ${again} چه ${verbOfTelling(speaker, many)}؟`);
      return words.length < FEWEST_SAID ? [] : [{ text, sentence, asked, heard }];
    });
  });

export const SPEECH_TEMPLATES: readonly Template[] = [saidAbout, warned, said, more];

const telling = (document: Document, { verb }: Quote): string =>
  verb === undefined ? '' : fold(sliceOf(document.text, verb));

import { isOutlet, SOURCE_WORDS } from '../entities/sources.ts';
import { verbOf } from '../persian/verbs.ts';
import { fold, wordSet } from '../persian/fold.ts';
import type { Document } from '../text/document.ts';
import type { Entity, EntityType, Quote } from '../text/reading.ts';
import { contains, overlaps, sliceOf } from '../text/span.ts';
import type { Named } from './prepared.ts';
import type { Proposal, Template } from './suggest.ts';

// Questions about what was said, in the words of the verb that tells it: «… درباره هرمز چه گفت؟», «… چه هشداری داد؟».

/** A speaker is told in at most so many units: the question must fit a button. */
const LONGEST_SPEAKER = 30;
const LONGEST_TOPIC = 18;
/** In fewer words nothing is said that somebody would ask for. */
const FEWEST_SAID = 5;
/** Nobody in particular, and a name cut short. */
const NO_SPEAKER =
  /^(?:یک|یکی|برخی|بعضی|او|وی|ایشان|این|آن|همین|همان|خیلی|همه|مردم|برخی|چند|سه|دو)(?:\s|$)|های$|\sو\s/u;
/** Offices by the one word that tells nobody which. */
const ANYBODY: ReadonlySet<string> = wordSet('خبرنگار گزارشگر مجری منابع مقامات کارشناس کارشناسان مقام نویسنده');
const OFFICES =
  /^(?:رییسجمهور|رییسجمهوری|رییس|نخستوزیر|وزارت|سازمان|ستاد|دولت|ارتش|سپاه|دبیر|دبیرکل|دادستان|استاندار|فرماندار|شهردار|سفیر|مدیرکل|مدیرعامل|معاون|معاونت|بانک|شرکت|پلیس|مجلس|شورای|کمیته|کمیسیون|دادگستری|اتحادیه|انجمن|سخنگوی|رهبر|امام|سردار|دریادار|ژنرال|پرزیدنت)/u;
/** Plurals by their ending; «سازمان» and its like are none. */
const MANY =
  /^(?!سازمان|فرمان|درمان|پیمان|عمان|ایران|تهران|استان|خاندان|جهان|میهن).*(?:ها|ان|ین|ات)$|^(?:منابع|افراد|شهود)$/u;
/** What a statement may be about. */
const TOPICS: ReadonlySet<EntityType> = new Set(['location', 'organization', 'person', 'event', 'facility', 'product']);

/** What is asked, by what the telling verb says; the first that matches. */
const BY_VERB: readonly (readonly [RegExp, string])[] = [
  [/هشدار/u, 'چه هشداری داد'],
  [/تهدید/u, 'چه تهدیدی کرد'],
  [/تاکید|تأکید/u, 'بر چه تأکید کرد'],
  [/خواستار|خواست/u, 'چه خواست'],
  [/ادعا|مدعی/u, 'چه ادعایی کرد'],
  [/خبر/u, 'از چه خبر داد'],
  [/نوشت/u, 'چه نوشت'],
  [/اعلام/u, 'چه اعلام کرد'],
];

/** «X درباره Y چه گفت؟»: of each statement that names something, the later ones first, which points leave out. */
const saidAbout: Template = (document, named, tidy) =>
  statementsOf(document, named)
    .toReversed()
    .flatMap(({ quote, speaker, sentence, many }) =>
      topicsIn(document, named.entities, quote)
        .filter((topic) => !speaker.includes(topic) && !topic.includes(speaker))
        .map((topic) => ({
          text: tidy(
            `${speaker} درباره ${topic} چه ${isOutlet(speaker) ? (many ? 'نوشتند' : 'نوشت') : many ? 'گفتند' : 'گفت'}؟`,
          ),
          sentence,
          asked: quote.said,
        })),
    );

/** «X چه هشداری داد؟», «X چه گفت؟» */
const said: Template = (document, named, tidy) =>
  statementsOf(document, named)
    .filter(({ speaker }) => !isOutlet(speaker))
    .map(({ quote, speaker, sentence, many }) => {
      const verb = quote.verb === undefined ? '' : fold(sliceOf(document.text, quote.verb));
      const asked = BY_VERB.find(([pattern]) => pattern.test(verb))?.[1] ?? 'چه گفت';
      return { text: tidy(`${speaker} ${asked}${many ? 'ند' : ''}؟`), sentence, asked: quote.said };
    });

export const SPEECH_TEMPLATES: readonly Template[] = [saidAbout, said];

interface Statement {
  readonly quote: Quote;
  readonly speaker: string;
  readonly sentence: Proposal['sentence'];
  /** «منابع», «مسئولان»: more than one. */
  readonly many: boolean;
}

/** The statements whose speaker has a name that fits, each with the sentence that holds most of it. */
function statementsOf(document: Document, { quotes, entities }: Named): Statement[] {
  return quotes.flatMap((quote) => {
    const speaker = quote.speaker === null ? null : shortName(document, quote.speaker, entities);
    const sentence = document.sentences.find((other) => overlaps(other, quote.said));
    if (speaker === null || sentence === undefined || !maySpeak(speaker, quote, entities)) return [];
    // «یک طرح تازه:» says nothing yet.
    const said = sentence.words.filter((word) => contains(quote.said, word));
    if (said.length < FEWEST_SAID || /:\s*$/u.test(sliceOf(document.text, quote.said))) return [];
    // The text's own verb agrees with its speaker; where it has none, the speaker's ending tells.
    const verb = quote.verb === undefined ? null : fold(sliceOf(document.text, quote.verb));
    const isNamed = entities.some(({ name }) => name === quote.speaker);
    const isPlural = !isNamed && MANY.test(fold(speaker).split(' ')[0]!);
    // Where they do not agree, somebody else speaks.
    if (isPlural && verb !== null && !verb.endsWith('ند')) return [];
    return [{ quote, speaker, sentence, many: isPlural }];
  });
}

/** Whether a reader would ask what he said: somebody named, or an office; not «ادعای امارات», «یکی», «دوستم». */
function maySpeak(speaker: string, { speaker: told }: Quote, entities: readonly Entity[]): boolean {
  const words = fold(speaker).split(/\s+/u);
  if (NO_SPEAKER.test(fold(speaker)) || (words.length === 1 && ANYBODY.has(words[0]!))) return false;
  if (verbOf(words.at(-1)!) !== null) return false;
  const isNamed = entities.some(
    ({ name, mentions }) => mentions.length > 0 && (name === told || words.join(' ').startsWith(fold(name))),
  );
  return isNamed || SOURCE_WORDS.has(words[0]!) || OFFICES.test(words[0]!);
}

/** The speaker as a headline would: the name, or the family name where the text uses it alone. */
function shortName(document: Document, name: string, entities: readonly Entity[]): string | null {
  if (name.length <= LONGEST_SPEAKER) return verbOf(fold(name)) === null ? name : null;
  const mentions = entities
    .find((entity) => entity.name === name)
    ?.mentions.map((span) => sliceOf(document.text, span));
  return mentions?.find((mention) => mention.length > 2 && mention.length <= LONGEST_SPEAKER) ?? null;
}

/** The names in a statement, the first mention of each. */
function topicsIn(document: Document, entities: readonly Entity[], { said: span }: Quote): string[] {
  return entities
    .filter(({ type }) => TOPICS.has(type))
    .flatMap(({ mentions }) => mentions.filter((mention) => contains(span, mention)).slice(0, 1))
    .filter(({ start, end }) => end - start <= LONGEST_TOPIC && end - start > 2)
    .map((mention) => sliceOf(document.text, mention));
}

import { stopsName } from '../entities/stoppers.ts';
import { fold, foldWithOffsets } from '../persian/fold.ts';
import type { Document, Sentence, Word } from '../text/document.ts';
import type { Entity } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, sliceOf } from '../text/span.ts';
import { COUNT_TEMPLATES, EVENT_TEMPLATES } from './event-templates.ts';
import { OPEN_TEMPLATES, PLAIN_TEMPLATES, source } from './open-templates.ts';
import { SPEECH_TEMPLATES } from './speech-templates.ts';
import type { Proposal, Template } from './suggest.ts';

// Questions in the shape of the sentence they come from: «۵۰ سازه را منهدم کردند» gives «چند سازه را منهدم کردند؟».

/** What stands before a figure that only measures something else. */
const GOVERNS = /^(?:از|به|در|با|پس|تا|طی|عنوان|حدود|برای|این|آن|ان|هر|حداکثر|بر|که)$/u;
/** A question's clause goes on for at most this many words after the piece asked for. */
const LONGEST_CLAUSE = 8;
const FINITE =
  /(?:^|\s)(?:شد|شدند|کرد|کردند|داد|دادند|بود|بودند|است|گرفت|گرفتند|رسید|یافت|رفت|گذاشت|شده است|کرده است|می‌شود|می‌کند|می‌کنند|می‌دهد|دارد|دارند|خواهد شد|خواهد کرد)$/u;

const NO_WHEN = /^چه زمانی|(?:تاریخ|روز|ساعت|سال|ماه|هفته) چه زمانی/u;
const HAPPENS = /(?:شد|شدند|می‌شود|می‌شوند|شده است|شده‌اند|رخ داد|روی داد|افتاد|یافت|خواهد شد|خواهد داد)؟$/u;

/** «… چند …؟» of each figure that is counted for itself: not «پس از ۱۱ ماه», not «به عنوان یک …». */
const howMany: Template = (document, named, tidy) =>
  mentionsOf(document, named.entities, ['quantity']).flatMap(({ mention, sentence }) => {
    const words = sentence.words.filter((word) => contains(mention, word));
    const before = sentence.words.findLast((word) => word.end <= mention.start);
    const unit = words.at(-1)!;
    // «۳پا» is a word.
    if (words.length < 2 || words[0]!.end === words[1]!.start) return [];
    if (/^(?:یک|دو)$/u.test(words[0]!.folded) || GOVERNS.test(before?.folded ?? '')) return [];
    if (/(?:ی|ان|ساله|بندی)$/u.test(unit.folded)) return [];
    return inPlace(document, sentence, mention, `چند ${sliceOf(document.text, unit)}`, tidy);
  });

/** «چند درصد …؟» */
const percent: Template = (document, named, tidy) =>
  mentionsOf(document, named.entities, ['percent']).flatMap(({ mention, sentence }) => {
    const rest = restOfClause(document, sentence, mention.end);
    return rest === null ? [] : inPlace(document, sentence, mention, 'چند درصد', tidy);
  });

/** «… کجا …؟» of a place that «در» leads to. */
const where: Template = (document, named, tidy) =>
  mentionsOf(document, named.entities, ['location', 'facility']).flatMap(({ mention, sentence }) => {
    if (!/(?:^|\s)در\s$/u.test(document.text.slice(sentence.start, mention.start))) return [];
    // «سفیر ایران در تهران گفت»: only what happens happens somewhere.
    return inPlace(document, sentence, mention, 'کجا', tidy).filter(({ text }) => HAPPENS.test(text));
  });

/** «… چه زمانی …؟» of a date, where the clause says before it what of. */
const when: Template = (document, named, tidy) =>
  mentionsOf(document, named.entities, ['date']).flatMap(({ mention, sentence }) =>
    inPlace(document, sentence, mention, 'چه زمانی', tidy).filter(({ text }) => !NO_WHEN.test(text)),
  );

/** «… کیست؟» of a person with a title. */
const whoIs: Template = (document, { entities }, tidy) =>
  entities
    .filter(
      (entity) =>
        entity.type === 'person' && entity.name.includes(' ') && (entity.role ?? entity.title)?.includes(' ') === true,
    )
    .flatMap((entity) => {
      const mention = entity.mentions[0]!;
      const sentence = document.sentences.find((other) => contains(other, mention));
      const office = sentence === undefined ? null : officeOf(document, sentence, entity.role ?? entity.title!);
      return office === null ? [] : [{ text: tidy(`${entity.name} کیست؟`), sentence: sentence!, asked: office }];
    });

/** «چرا …؟» of a short sentence that tells its reason at the end. */
const why: Template = (document, _named, tidy) =>
  document.sentences.flatMap((sentence) => {
    const text = sliceOf(document.text, sentence);
    const match = /^(?<fact>.{10,60}?)[،]?\s(?:زیرا|چراکه|چون)\s/u.exec(text);
    const fact = match?.groups!.fact;
    if (fact === undefined || !FINITE.test(fact)) return [];
    const after = { start: sentence.start + match!.index + fact.length, end: sentence.end };
    return [{ text: tidy(`چرا ${fact}؟`), sentence, asked: after }];
  });

/** «چه کسی …؟» of a person who opens a clause that is soon over. */
const who: Template = (document, named, tidy) =>
  mentionsOf(document, named.entities, ['person']).flatMap(({ mention, sentence }) => {
    const rest = mention.start === sentence.start ? restOfClause(document, sentence, mention.end) : null;
    // «چه کسی تأکید کرد؟» asks nothing.
    return rest === null || rest.split(' ').length < 4
      ? []
      : [{ text: tidy(`چه کسی ${rest}؟`), sentence, asked: mention }];
  });

/** Tried in this order, one of each before a second of any. */
export const TEMPLATES: readonly Template[] = [
  why,
  ...EVENT_TEMPLATES,
  ...OPEN_TEMPLATES,
  ...SPEECH_TEMPLATES,
  howMany,
  where,
  when,
  percent,
  ...COUNT_TEMPLATES,
  whoIs,
  who,
  ...PLAIN_TEMPLATES,
  source,
];

/** Where a person's office stands in a sentence. */
function officeOf(document: Document, sentence: Sentence, office: string): Span | null {
  const folded = foldWithOffsets(sliceOf(document.text, sentence));
  const at = folded.text.indexOf(fold(office));
  if (at < 0) return null;
  return {
    start: sentence.start + folded.offsets[at]!,
    end: sentence.start + folded.offsets[at + fold(office).length - 1]! + 1,
  };
}

function mentionsOf(
  document: Document,
  entities: readonly Entity[],
  types: readonly Entity['type'][],
): { mention: Span; sentence: Sentence }[] {
  return entities
    .filter((entity) => types.includes(entity.type))
    .flatMap((entity) => entity.mentions)
    .toSorted((a, b) => a.start - b.start)
    .flatMap((mention) => {
      const sentence = document.sentences.find((other) => contains(other, mention));
      return sentence === undefined ? [] : [{ mention, sentence }];
    });
}

/** The words from `from` to the end of the clause when they are few and end with a finite verb. */
function restOfClause(document: Document, sentence: Sentence, from: number): string | null {
  const words = sentence.words.filter((word) => word.start >= from);
  const end = clauseEnd(document, words, sentence);
  const clause = words.filter((word) => word.end <= end);
  if (clause.length === 0 || clause.length > LONGEST_CLAUSE) return null;
  const text = document.text.slice(clause[0]!.start, clause.at(-1)!.end);
  return FINITE.test(text) && /^\s*$/u.test(document.text.slice(from, clause[0]!.start)) ? text : null;
}

/** The clause that holds `mention`, its place taken by `asking`. */
function inPlace(
  document: Document,
  sentence: Sentence,
  mention: Span,
  asking: string,
  tidy: (text: string) => string,
): Proposal[] {
  const rest = restOfClause(document, sentence, mention.end);
  if (rest === null || /^(?:و|یا)\s/u.test(rest)) return [];
  const before = clauseStart(document, sentence, mention.start);
  return before === null ? [] : [{ text: tidy(`${before} ${asking} ${rest}؟`.trim()), sentence, asked: mention }];
}

/** What a question cannot begin with: it hangs on what was said before. */
const BAD_START =
  /^(?:که|و|وی|او|ایشان|این|آن|آنچه|تا|اما|ولی|بلکه|زیرا|چون|چرا|اگر|وقتی|همچنین|پس|سپس|در[\s\u200C]?حالی[\s\u200C]?که|هرچند|گرچه|البته|نیز|\d+)(?:\s|$)/u;

function clauseStart(document: Document, sentence: Sentence, until: number): string | null {
  const text = document.text.slice(sentence.start, until);
  // «۷:۳۰» goes on.
  const cut = [...text.matchAll(/[،؛«/]|:(?![\d۰-۹])/gu)].at(-1)?.index ?? -1;
  const clause = text.slice(cut + 1).trim();
  return clause.split(/\s+/u).length > LONGEST_CLAUSE ||
    BAD_START.test(clause) ||
    /[«»()"؟]/u.test(clause) ||
    stopsName(clause)
    ? null
    : clause;
}

function clauseEnd(document: Document, words: readonly Word[], sentence: Sentence): number {
  for (const [index, word] of words.entries()) {
    const after = document.text.slice(word.end, words[index + 1]?.start ?? sentence.end);
    if (/[،؛.:»(]/u.test(after)) return word.end;
    if (FINITE.test(sliceOf(document.text, word)) && ['و', 'که', 'اما', 'تا'].includes(words[index + 1]?.folded ?? ''))
      return word.end;
  }
  return sentence.end;
}

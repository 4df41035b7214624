import { fold, foldWithOffsets } from '../persian/fold.ts';
import { stem } from '../persian/stem.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import { wordsOf } from '../persian/words.ts';
import type { Document, Sentence, Word } from '../text/document.ts';
import type { Entity, EntityType, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps, sliceOf, trimSpan } from '../text/span.ts';
import type { QuestionKind, Understood } from './understand.ts';

// The shortest piece of a sentence that answers: an entity of the asked kind, the clause after a word of reason, what was
// said. Of several, the one nearest to the question's own words; Persian leaves its question word where the answer stands.

export interface Named {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

const KINDS: Readonly<Partial<Record<QuestionKind, readonly EntityType[]>>> = {
  who: ['person', 'organization'],
  'which-body': ['organization'],
  where: ['location', 'facility'],
  when: ['date', 'time'],
  'how-many': ['quantity', 'percent', 'money'],
  percent: ['percent'],
  money: ['money'],
};

const REASON =
  /(?:^|[\s،])(?<cue>زیرا|چراکه|چرا که|چون|به دلیل|بهدلیل|به علت|بهعلت|به خاطر|بهخاطر|به منظور|بهمنظور|با هدف|به سبب|بر اثر|در پی|در واکنش به|از آنجا که|از آنجایی که|با توجه به|برای|به جهت|تا بتوان|در اعتراض به)\s+/gu;
/** A reason is told in at most this many units. */
const LONGEST_REASON = 160;
const LONGEST_SPAN_WORDS = 14;

/** The piece of `sentence` that answers, or null when it holds nothing of the asked kind. */
export function answerIn(document: Document, sentence: Sentence, question: Understood, named: Named): Span | null {
  const types = KINDS[question.kind];
  if (types !== undefined) return entityIn(sentence, question, named.entities, types);
  if (question.kind === 'why') return reasonIn(document, sentence);
  if (question.kind === 'said') return saidIn(sentence, named.quotes) ?? restOf(document, sentence, question);
  if (question.kind === 'who-is')
    return (
      holderIn(sentence, question, named.entities) ??
      titleIn(document, sentence, question, named.entities) ??
      restOf(document, sentence, question)
    );
  if (question.kind === 'yes-no' || question.kind === 'about') return trimSpan(document.text, sentence, /[\s.]/u);
  return restOf(document, sentence, question);
}

function entityIn(
  sentence: Sentence,
  question: Understood,
  entities: readonly Entity[],
  types: readonly EntityType[],
): Span | null {
  const asked = new Set(question.topics);
  const places = sentence.words.filter((word) => asked.has(stem(word.folded)));
  let best: { span: Span; score: number } | null = null;
  for (const entity of entities) {
    const rank = types.indexOf(entity.type);
    if (rank < 0) continue;
    for (const mention of entity.mentions) {
      if (!contains(sentence, mention)) continue;
      const words = sentence.words.filter((word) => contains(mention, word));
      const stems = words.map((word) => stem(word.folded));
      const isFigure = entity.type === 'quantity' || entity.type === 'money' || entity.type === 'percent';
      // What the question itself names is not what it asks for; the unit of a figure may be named in it.
      if (!isFigure && stems.every((word) => asked.has(word))) continue;
      const headed = question.head !== undefined && stems.includes(stem(question.head)) ? 2 : 0;
      const score = headed - 0.4 * rank - distance(mention, places) / 60;
      if (best === null || score > best.score) best = { span: mention, score };
    }
  }
  return best?.span ?? null;
}

/** How far `span` stands from the nearest of `places`, in UTF-16 units. */
function distance(span: Span, places: readonly Span[]): number {
  let least = 120;
  for (const place of places) {
    if (overlaps(span, place)) continue;
    least = Math.min(least, place.start >= span.end ? place.start - span.end : span.start - place.end);
  }
  return least;
}

function reasonIn(document: Document, sentence: Sentence): Span | null {
  const folded = foldWithOffsets(sliceOf(document.text, sentence));
  for (const match of folded.text.matchAll(REASON)) {
    const from = match.index + match[0].length;
    const rest = folded.text.slice(from);
    const stop = rest.search(/[؛.]|،\s(?=\S+\s\S+)/u);
    const length = Math.min(stop < 0 ? rest.length : stop, LONGEST_REASON);
    if (rest.slice(0, length).trim().split(/\s+/u).length < 2) continue;
    return trimSpan(document.text, {
      start: sentence.start + folded.offsets[from]!,
      end: sentence.start + folded.offsets[from + length]!,
    });
  }
  return null;
}

function saidIn(sentence: Sentence, quotes: readonly Quote[]): Span | null {
  return quotes.find(({ said }) => overlaps(sentence, said))?.said ?? null;
}

/** «رئیس پلیس … کیست؟»: the person whose office the question names, where the sentence names him. */
export function holderIn(sentence: Sentence, question: Understood, entities: readonly Entity[]): Span | null {
  const asked = new Set(question.words.map(({ folded }) => stem(folded)));
  for (const { type, name, title, role, mentions } of entities) {
    if (type !== 'person' || wordsOf(name).some(({ folded }) => asked.has(stem(folded)))) continue;
    const office = wordsOf(role ?? title ?? '').map(({ folded }) => stem(folded));
    const shared = office.filter((word) => asked.has(word)).length;
    if (office.length < 2 || shared < 2 || shared < question.topics.length / 2) continue;
    const mention = mentions.find((span) => contains(sentence, span));
    if (mention !== undefined) return mention;
  }
  return null;
}

/** The office of the person asked about, where the sentence tells it. */
function titleIn(
  document: Document,
  sentence: Sentence,
  question: Understood,
  entities: readonly Entity[],
): Span | null {
  const person = entities.find(
    ({ type, name }) => type === 'person' && wordsOf(name).some(({ folded }) => question.topics.includes(stem(folded))),
  );
  const sentenceText = foldWithOffsets(sliceOf(document.text, sentence));
  for (const office of [person?.role, person?.title]) {
    const at = office === undefined ? -1 : sentenceText.text.indexOf(fold(office));
    if (at < 0) continue;
    const end = sentenceText.offsets[at + fold(office!).length - 1]! + 1;
    return { start: sentence.start + sentenceText.offsets[at]!, end: sentence.start + end };
  }
  return null;
}

/** What the sentence says beyond the question's own words: its longest run of other words, small words at the edges off. */
function restOf(document: Document, sentence: Sentence, question: Understood): Span | null {
  const asked = new Set(question.topics);
  const runs: Word[][] = [[]];
  for (const word of sentence.words) {
    if (asked.has(stem(word.folded))) runs.push([]);
    else if (runs.at(-1)!.length === LONGEST_SPAN_WORDS) runs.push([word]);
    else runs.at(-1)!.push(word);
  }
  const longest = runs.map(withoutSmallWords).reduce((best, run) => (run.length > best.length ? run : best));
  if (longest.length === 0) return trimSpan(document.text, sentence, /[\s.]/u);
  return { start: longest[0]!.start, end: longest.at(-1)!.end };
}

function withoutSmallWords(run: readonly Word[]): readonly Word[] {
  const first = run.findIndex((word) => !STOP_WORDS.has(word.folded));
  const last = run.findLastIndex((word) => !STOP_WORDS.has(word.folded));
  return first < 0 ? [] : run.slice(first, last + 1);
}

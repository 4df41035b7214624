import { wordSet } from '../persian/fold.ts';
import { verbOf } from '../persian/verbs.ts';
import type { Document, Sentence, Word } from '../text/document.ts';
import type { EntityType } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, sliceOf } from '../text/span.ts';
import { NEWS_TOPICS, RELATIONS } from './news-topics.ts';
import { isPreposition, startsIn } from './plain-clauses.ts';
import type { Named } from './prepared.ts';
import type { Mention } from './subjects.ts';
import { mentionsIn, pointsAway, subjectEnd, subjectStart } from './subjects.ts';

// What a stretch of text is about, in words that can follow «درباره».

/** What a topic can be named by, in letters. */
const LONGEST = 26;
const SHORTEST = 3;
const MOST_WORDS = 4;

const TYPES: ReadonlySet<EntityType> = new Set(['location', 'organization', 'person', 'event', 'facility', 'product']);
/** A name in the first so many words is what is spoken of. */
const EARLY = 12;

/** «درباره …», «با اشاره به …». */
const ABOUT =
  /(?:^|\s)(?:درباره|درباره‌ی|دربارهٔ|دربارۀ|در مورد|در خصوص|درخصوص|درمورد|پیرامون|با اشاره به|در رابطه با)\s+/gu;

/** What follows «درباره» in a stretch of a sentence. */
export function announcedIn(
  document: Document,
  named: Named,
  sentence: Pick<Sentence, 'words'>,
  within: Span,
): string[] {
  return [...sliceOf(document.text, within).matchAll(ABOUT)].flatMap((match) => {
    const start = within.start + match.index + match[0].length;
    const words = sentence.words.filter((word) => word.start >= start && word.end <= within.end);
    const phrase = phraseFrom(document, named, words);
    return phrase === null ? [] : [phrase];
  });
}

/** What a statement speaks of: its subject, the names early in it, and what news has one word for; likeliest first. */
export function topicsOf(document: Document, named: Named, sentence: Sentence, said: Span): string[] {
  const words = sentence.words.filter((word) => contains(said, word));
  return [
    ...subjectsOf(document, named, sentence, said),
    ...namesIn(document, named, words),
    ...newsIn(document, named, words),
  ];
}

/** What the clauses of a stretch speak of, by their subjects. */
function subjectsOf(document: Document, named: Named, sentence: Sentence, within: Span): string[] {
  return [...startsIn(document, named, sentence)].flatMap((start) => {
    const phrase = phraseFrom(
      document,
      named,
      sentence.words.filter((word) => word.start >= start && contains(within, word)),
    );
    return phrase === null ? [] : [phrase];
  });
}

/** The phrase that some words begin with, where it is sure where it ends. */
export function phraseFrom(document: Document, named: Named, words: readonly Word[]): string | null {
  if (words.length < 2) return null;
  const mentions = mentionsIn(words, named);
  const first = subjectStart(document, words, mentions);
  if (first === null) return null;
  const name = mentions.find(({ from, entity }) => from === first && TYPES.has(entity.type));
  if (name !== undefined) return isCut(document, words, name, mentions) ? null : fitting(sliceOf(document.text, name));
  const end = subjectEnd(document, words, first, words.length, mentions);
  if (end === null || end === first || end === words.length) return null;
  const phrase = words.slice(first, words[end - 1]!.folded === 'را' ? end - 1 : end);
  // «تهدید به …» is of something.
  if (phrase.length < 2 && !NEWS_TOPICS.has(phrase[0]?.folded ?? '')) return null;
  if (phrase.length > MOST_WORDS || phrase.some(({ folded }) => verbOf(folded) !== null || VAGUE.has(folded)))
    return null;
  if (phrase[0]!.folded.endsWith('ترین') || phrase.some(({ folded }) => folded === 'این')) return null;
  const told = document.text.slice(phrase[0]!.start, phrase.at(-1)!.end);
  // What the text names once may be half a phrase («نیاز به …»); what it names again is a thing of its own.
  return document.text.split(told).length > 2 ? fitting(told) : null;
}

/** The names in the first words, those of a list left out. */
function namesIn(document: Document, named: Named, words: readonly Word[]): string[] {
  const mentions = mentionsIn(words, named);
  return mentions.flatMap((mention) => {
    if (!TYPES.has(mention.entity.type) || mention.from > EARLY) return [];
    const before = words[mention.from - 1];
    if (before?.folded === 'و' || isCut(document, words, mention, mentions)) return [];
    const isOwner = before !== undefined && !isPreposition(before);
    const name = isOwner ? null : fitting(sliceOf(document.text, mention));
    return name === null ? [] : [name];
  });
}

/** «قیمت بنزین», «حمله به ایران»: what news asks about a thing, and the thing. */
function newsIn(document: Document, named: Named, words: readonly Word[]): string[] {
  const mentions = mentionsIn(words, named);
  return words.flatMap(({ folded, start }, at) => {
    const links = RELATIONS.get(folded);
    if (links === undefined) return [];
    const next = words[at + 1]?.folded ?? '';
    const thing = links.includes(next) ? at + 2 : at + 1;
    if (thing === at + 1 && !links.includes('')) return [];
    const name = mentions.find(({ from, entity }) => from === thing && TYPES.has(entity.type));
    const end = name?.end ?? (NEWS_TOPICS.has(words[thing]?.folded ?? '') ? words[thing]!.end : null);
    const topic = end === null || pointsAway(words.slice(at, thing)) ? null : fitting(document.text.slice(start, end));
    return topic === null ? [] : [topic];
  });
}

/** «روسیه و چین», «پاکستان، عربستان و قطر»: one of several; «دولت ترامپ»: a name that goes on. */
function isCut({ text }: Document, words: readonly Word[], { to }: Mention, mentions: readonly Mention[]): boolean {
  const next = words[to];
  if (next === undefined) return false;
  return (
    next.folded === 'و' ||
    text.slice(words[to - 1]!.end, next.start).includes('،') ||
    mentions.some(({ from }) => from === to)
  );
}

function fitting(topic: string): string | null {
  return topic.length >= SHORTEST && topic.length <= LONGEST && !/[«»()"\n:،]/u.test(topic) ? topic : null;
}

const VAGUE = wordSet(
  'چیز چیزی کسی کسانی افرادی مردمی نفر حال امر مورد موضوع قرار آنچه یک هر همه جمله نوع یکی من ما شما او بحث سوال پرسش پاسخ حالی ادامه گفت گفته',
);

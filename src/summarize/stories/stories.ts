import type { Document } from '../text/document.ts';
import type { Entity } from '../text/reading.ts';
import type { KeyedArticle, Story } from '../text/story.ts';
import type { Span } from '../text/span.ts';
import { lengthOf } from '../text/span.ts';
import { cluster } from './cluster.ts';
import { findDifferences } from './differences.ts';
import type { LikenessModel, Telling } from './likeness.ts';
import { cosine, logOddsOf } from './likeness.ts';
import type { SignTools } from './signs.ts';
import { signsOf } from './signs.ts';

/** Reports further apart than this are of different events, however alike: «عبور ۲۵ کشتی از تنگه» comes every day. */
const MOST_DAYS_APART = 2;
/** «غرب تهران» heads nothing. */
const FEWEST_WORDS = 4;

export interface StoryTools extends SignTools {
  readonly likeness: LikenessModel;
  readonly tidy: (text: string) => string;
  /** Called for the articles of stories with more than one. */
  readonly entities: (document: Document) => readonly Entity[];
}

export interface KeyedDocument {
  readonly article: KeyedArticle;
  readonly document: Document;
}

/** Articles that report the same event, largest story first, then in the order given. */
export function findStories(keyed: readonly KeyedDocument[], tools: StoryTools): Story[] {
  const signs = keyed.map(({ document }) => signsOf(document, tools));
  const days = keyed.map(({ article }) => dayOf(article));
  const told = keyed.map(({ article }) => ({ hour: hourOf(article), source: article.origin?.name }));
  const groups = cluster(signs, {
    odds: (a, b) => logOddsOf(signs[a]!, signs[b]!, tellingOf(told[a]!, told[b]!), tools.likeness),
    mayBeOne: (a, b) => !(Math.abs(days[a]! - days[b]!) > MOST_DAYS_APART),
  });
  return groups.map((members) => {
    // The article most like its fellows speaks for the story; one headed by a word or two only where all are.
    const telling = members.filter(
      (index) => wordsIn(headlineOf(keyed[index]!.document), keyed[index]!) >= FEWEST_WORDS,
    );
    const central = (telling.length > 0 ? telling : members).toSorted((a, b) => likeness(b) - likeness(a) || a - b)[0]!;
    function likeness(index: number): number {
      return members.reduce((sum, other) => sum + cosine(signs[index]!, signs[other]!), 0);
    }
    const { article, document } = keyed[central]!;
    const counted = members.map((index) => ({
      id: keyed[index]!.article.id,
      document: keyed[index]!.document,
      entities: members.length > 1 ? tools.entities(keyed[index]!.document) : [],
    }));
    return {
      ids: members.map((index) => keyed[index]!.article.id),
      title: { ...headlineOf(document), id: article.id },
      differs: findDifferences(counted, tools.tidy),
    };
  });
}

/** Days since 1970, or NaN where no day is known: such an article may be of any. */
const dayOf = ({ publishedAt }: KeyedArticle): number => Date.parse(publishedAt?.slice(0, 10) ?? '') / 86_400_000;

/** Hours since 1970, or NaN where the hour is not told. */
const hourOf = ({ publishedAt = '' }: KeyedArticle): number =>
  publishedAt.length > 'YYYY-MM-DD'.length ? Date.parse(publishedAt) / 3_600_000 : NaN;

/** When and by whom an article was told. */
interface Told {
  readonly hour: number;
  readonly source: string | undefined;
}

function tellingOf(a: Told, b: Told): Telling {
  const hours = Math.abs(a.hour - b.hour);
  return {
    hoursApart: Number.isNaN(hours) ? null : hours,
    isOneSource: a.source !== undefined && a.source === b.source,
  };
}

const wordsIn = ({ start, end }: Span, { document }: KeyedDocument): number =>
  document.text.slice(start, end).trim().split(/\s+/u).length;

/**
 * A story is headed by an article's headline, else by its first sentence, else by all of its text. A speaker alone («فرمانده
 * نیروی دریایی:») is headed with what he says.
 */
function headlineOf(document: Document): Span {
  const { title, sentences, text } = document;
  const first = title !== null && lengthOf(title) > 0 ? title : sentences[0];
  if (first === undefined) return { start: 0, end: text.length };
  const said = /:\s*$/u.test(text.slice(first.start, first.end))
    ? sentences.find(({ start }) => start >= first.end)
    : undefined;
  return { start: first.start, end: (said ?? first).end };
}

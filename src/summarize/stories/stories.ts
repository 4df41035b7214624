import type { Document } from '../text/document.ts';
import type { Entity } from '../text/reading.ts';
import type { KeyedArticle, Story } from '../text/story.ts';
import { cluster } from './cluster.ts';
import { findDifferences } from './differences.ts';
import type { LikenessModel, Telling } from './likeness.ts';
import { logOddsOf } from './likeness.ts';
import { headlineOf, tellingOf } from './headline.ts';
import type { SignTools } from './signs.ts';
import { signsOf } from './signs.ts';

/** Reports further apart than this are of different events, however alike: «عبور ۲۵ کشتی از تنگه» comes every day. */
const MOST_DAYS_APART = 2;

export interface StoryTools extends SignTools {
  readonly likeness: LikenessModel;
  readonly tidy: (text: string) => string;
  /** Called once for each article. */
  readonly entities: (document: Document) => readonly Entity[];
}

export interface KeyedDocument {
  readonly article: KeyedArticle;
  readonly document: Document;
}

/** Articles that report the same event, largest story first, then in the order given. */
export function findStories(keyed: readonly KeyedDocument[], tools: StoryTools): Story[] {
  const named = keyed.map(({ document }) => tools.entities(document));
  const signs = keyed.map(({ document }, index) => signsOf(document, named[index]!, tools));
  const days = keyed.map(({ article }) => dayOf(article));
  const told = keyed.map(({ article }) => ({ hour: hourOf(article), source: article.origin?.name }));
  const groups = cluster(signs, {
    odds: (a, b) => logOddsOf(signs[a]!, signs[b]!, betweenOf(told[a]!, told[b]!), tools.likeness),
    mayBeOne: (a, b) => !(Math.abs(days[a]! - days[b]!) > MOST_DAYS_APART),
  });
  return groups.map((members) => {
    const telling =
      members[tellingOf(members.map((index) => ({ document: keyed[index]!.document, signs: signs[index]! })))]!;
    const { article, document } = keyed[telling]!;
    const counted = members.map((index) => ({
      id: keyed[index]!.article.id,
      document: keyed[index]!.document,
      entities: named[index]!,
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

function betweenOf(a: Told, b: Told): Telling {
  const hours = Math.abs(a.hour - b.hour);
  return {
    hoursApart: Number.isNaN(hours) ? null : hours,
    isOneSource: a.source !== undefined && a.source === b.source,
  };
}

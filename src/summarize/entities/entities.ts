import { dayInTehran } from '../persian/calendar.ts';
import { wordsOf } from '../persian/words.ts';
import type { Document } from '../text/document.ts';
import type { DateValue, Entity, EntityType } from '../text/reading.ts';
import { overlaps } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { findDates } from './dates.ts';
import { findFigures } from './figures.ts';
import type { Gazetteer } from './gazetteer.ts';
import { groupMentions } from './grouping.ts';
import { findNames } from './names.ts';
import { settleOverlaps } from './overlap.ts';
import { withTitles } from './person-titles.ts';
import type { Piece } from './pieces.ts';
import { pieceOf } from './pieces.ts';
import { findTimes } from './times.ts';
import type { Tagger } from './tagger.ts';

/** What has a value that a rule works out. */
const VALUED: ReadonlySet<EntityType> = new Set(['date', 'time', 'money', 'percent']);

export interface EntityTools {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
  readonly tidy: (text: string) => string;
}

/** The things named in the news of a document and the agency it names as its source. */
export function findEntities(document: Document, tools: EntityTools): Entity[] {
  const { text, article } = document;
  const dateline = datelineOf(document);
  const published = dayInTehran(article.publishedAt ?? dateline?.value.iso ?? '');
  const pieces = document.sentences.map((sentence) => pieceOf(text, sentence));
  const tagged = tools.tagger(pieces);
  const mentions = pieces.flatMap((piece, index) => {
    const ruled = [...findDates(piece, published), ...findTimes(piece), ...findFigures(piece)];
    const found = settleOverlaps([...ruled, ...besideRules(piece, ruled, tagged[index]!, tools)]);
    const persons = withTitles(
      piece,
      found.filter((mention) => mention.type === 'person'),
    );
    return [...found.filter((mention) => mention.type !== 'person'), ...persons].toSorted((a, b) => a.start - b.start);
  });
  return groupMentions(text, withHead(document, dateline, mentions), tools.tidy);
}

/**
 * What the tagger saw where no rule did better: rules know the value of a date or an amount. And names after a title that
 * the tagger passed over («سردار کاکاوند»), and what it learnt least of, by its head («ورزشگاه …»).
 */
function besideRules(
  piece: Piece,
  ruled: readonly Candidate[],
  tagged: readonly Candidate[],
  { gazetteer }: EntityTools,
): Candidate[] {
  const seen = tagged.filter(
    (mention) => !VALUED.has(mention.type) || !ruled.some((other) => overlaps(mention, other)),
  );
  const names = findNames(piece, gazetteer).filter((name) => !tagged.some((other) => overlaps(name, other)));
  return [...seen, ...names];
}

type Dateline = Candidate & { readonly value: DateValue };

/** The date told at the head of the text; it needs no day to count from. */
function datelineOf({ text, dateline }: Document): Dateline | null {
  if (dateline === null) return null;
  const piece = pieceOf(text, { ...dateline, index: 0, line: 0, words: wordsOf(text, dateline) });
  const [found] = findDates(piece, null);
  return found?.value !== undefined && 'iso' in found.value ? { ...found, value: found.value } : null;
}

/** Agency and dateline stand in what was passed over; they are told all the same. */
function withHead(
  document: Document,
  dateline: Candidate | null,
  mentions: readonly Candidate[],
): readonly Candidate[] {
  const { agency } = document;
  const head: Candidate[] = dateline === null ? [] : [dateline];
  if (agency !== null && !mentions.some((mention) => overlaps(mention, agency)))
    head.push({ ...agency, type: 'organization' });
  return [...head, ...mentions].toSorted((a, b) => a.start - b.start);
}

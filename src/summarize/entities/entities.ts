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

/** What the tagger was taught to find. */
const TAUGHT: ReadonlySet<EntityType> = new Set(['person', 'organization', 'location']);

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
  const mentions = document.sentences.flatMap((sentence) => {
    const piece = pieceOf(text, sentence);
    const found = settleOverlaps([
      ...findDates(piece, published),
      ...findTimes(piece),
      ...findFigures(piece),
      ...namesOf(piece, tools),
    ]);
    const persons = withTitles(
      piece,
      found.filter((mention) => mention.type === 'person'),
    );
    return [...found.filter((mention) => mention.type !== 'person'), ...persons].toSorted((a, b) => a.start - b.start);
  });
  return groupMentions(text, withHead(document, dateline, mentions), tools.tidy);
}

/**
 * People, bodies and places by the tagger; by rules the kinds it was not taught, and names after a title that it passed
 * over («سردار کاکاوند»).
 */
function namesOf(piece: Piece, { gazetteer, tagger }: EntityTools): Candidate[] {
  const tagged = tagger(piece);
  const ruled = findNames(piece, gazetteer).filter(
    (name) => !TAUGHT.has(name.type) || (name.title !== undefined && !tagged.some((other) => overlaps(name, other))),
  );
  return [...ruled, ...tagged];
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

import { dayInTehran } from '../persian/calendar.ts';
import { wordsOf } from '../persian/words.ts';
import type { Document } from '../text/document.ts';
import type { DateValue, Entity, EntityType } from '../text/reading.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { findDates } from './dates.ts';
import { findFigures } from './figures.ts';
import { BUILDINGS, HEAD_KINDS, KNOWN } from './heads.ts';
import type { Gazetteer } from './gazetteer.ts';
import { groupMentions } from './grouping.ts';
import { findNames } from './names.ts';
import { settleOverlaps } from './overlap.ts';
import { withTitles } from './person-titles.ts';
import type { Piece } from './pieces.ts';
import { pieceOf } from './pieces.ts';
import { beforeDates, withSureEdges } from './name-edges.ts';
import { outletsOf } from './outlets.ts';
import type { Register } from './register.ts';
import { registerOf } from './register.ts';
import { findTimes } from './times.ts';
import type { Tagger } from './tagger.ts';
import { wholeSentences } from './whole-sentences.ts';

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
  const pieces = wholeSentences(document).map((sentence) => pieceOf(text, sentence));
  const register = registerOf(text);
  const tagged = tools.tagger(pieces, register);
  const mentions = pieces.flatMap((piece, index) => {
    const dates = findDates(piece, published);
    // «پاییز ۱۴۰۲ نفتکش …»: the number a date ends with counts nothing.
    const isOfDate = ({ start }: Candidate): boolean => dates.some((date) => date.start < start && start < date.end);
    const ruled = [...dates, ...findTimes(piece), ...findFigures(piece).filter((figure) => !isOfDate(figure))];
    const found = settleOverlaps([...ruled, ...namesIn(piece, tagged[index]!, ruled, register, tools)]);
    const others = found.filter((mention) => mention.type !== 'person');
    const persons = withTitles(
      piece,
      found.filter((mention) => mention.type === 'person'),
      others,
    );
    return [...others, ...persons].toSorted((a, b) => a.start - b.start);
  });
  return groupMentions(text, withHead(document, dateline, mentions), tools.tidy);
}

/**
 * What the tagger saw, with sure edges; outlets, which it takes for what else their names mean; names after a title that it
 * passed over («سردار کاکاوند»), and what it learnt least of, by its head («ورزشگاه …»).
 */
function namesIn(
  piece: Piece,
  tagged: readonly Candidate[],
  ruled: readonly Candidate[],
  register: Register,
  { gazetteer }: EntityTools,
): Candidate[] {
  const outlets = outletsOf(piece);
  const seen = tagged
    .flatMap((mention) => withSureEdges(piece, mention, register, gazetteer))
    .flatMap((mention) => beforeDates(piece, mention, ruled))
    .map((mention) => retyped(piece, mention, register))
    .filter((mention) => !outlets.some((outlet) => overlaps(mention, outlet)));
  const taken = [...tagged, ...outlets];
  const names = findNames(piece, gazetteer).filter(
    (name) =>
      (register === 'news' || FOR_RULES.has(name.type)) &&
      taken.every((other) => !overlaps(name, other) || holdsPlace(name, other)),
  );
  return [...seen, ...outlets, ...names];
}

/**
 * In prose whose half-spaces were lost, of which it saw most, the tagger knows buildings and titled people better than a rule,
 * which takes «بیمارستان بستری» for one: there only what was never annotated in such prose, and listed places, are left to rules.
 */
const FOR_RULES: ReadonlySet<EntityType> = new Set(['event', 'product', 'location']);

/**
 * A listed name is what the list says, whatever stands around it («جمهوری اسلامی ایران»); and a location, or a body in the news, that
 * begins with «ورزشگاه» is a facility, which PEYMA, most of what the tagger learnt from, does not know. PEYMA's prose keeps its own guide to listed names.
 */
function retyped(piece: Piece, mention: Candidate, register: Register): Candidate {
  const words = piece.words.filter((word) => contains(mention, word)).map(({ folded }) => folded);
  const listed = register === 'news' && words.length > 2 ? KNOWN.get(words.join(' ')) : undefined;
  const type = listed ?? mention.type;
  const isBuilding =
    words.length > 1 &&
    ((type === 'location' && HEAD_KINDS.get(words[0]!) === 'facility') ||
      (type === 'organization' && register === 'news' && BUILDINGS.has(words[0]!)));
  return { ...mention, type: isBuilding ? 'facility' : type };
}

/** «ورزشگاه نقش جهان اصفهان» is one facility though the tagger saw a town in it. */
const holdsPlace = (name: Candidate, other: Candidate): boolean =>
  name.type === 'facility' && other.type === 'location' && contains(name, other);

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
  // «برنا» is the outlet here, whatever else it is called.
  const others = agency === null ? mentions : mentions.filter((m) => m.type === 'organization' || !overlaps(m, agency));
  if (agency !== null && !others.some((mention) => overlaps(mention, agency)))
    head.push({ ...agency, type: 'organization' });
  return [...head, ...others].toSorted((a, b) => a.start - b.start);
}

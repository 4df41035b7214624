import { wordSet } from '../persian/fold.ts';
import type { EntityType } from '../text/reading.ts';
import type { Candidate } from './candidate.ts';
import type { Gazetteer } from './gazetteer.ts';
import { HEAD_KINDS, KNOWN, WEAK_HEADS } from './heads.ts';
import type { Piece } from './pieces.ts';
import { wordAt } from './pieces.ts';
import { stopsName } from './stoppers.ts';
import { FAMILY_TAILS, HONORIFICS, OFFICES } from './titles.ts';

// What the tagger was taught least of, by rules and lists: buildings, events and works by the head that announces them,
// some events, works and places by name; and a person by the title before the name, where the tagger may pass over it.

/** The longest listed name has this many words. */
const LONGEST_KNOWN = 5;
/** The kinds that a head announces, and how many words it may draw after it. */
const REACH: ReadonlyMap<EntityType, number> = new Map([
  ['facility', 3],
  ['event', 4],
  ['product', 4],
]);

/** Buildings, events, works and titled persons of a sentence; they may overlap. */
export function findNames(piece: Piece, gazetteer: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < piece.words.length; at++) {
    if (piece.words[at]!.kind !== 'letters') continue;
    for (const run of [
      knownAt(piece, at),
      governedAt(piece, at, gazetteer),
      headedAt(piece, at, gazetteer),
      titledAt(piece, at, gazetteer),
    ])
      if (run !== null) found.push(run);
  }
  return found;
}

function span(piece: Piece, first: number, last: number, type: EntityType): Candidate {
  return { type, start: piece.words[first]!.start, end: piece.words[last]!.end };
}

/** Listed places and names of the headed kinds, and the words that open them; a body's name is often a word («استقلال»). */
const LISTED: ReadonlyMap<string, EntityType> = new Map(
  [...KNOWN].filter(([, type]) => type === 'location' || REACH.has(type)),
);
const OPENINGS: ReadonlySet<string> = new Set(Array.from(LISTED.keys(), (name) => name.split(' ')[0]!));

function knownAt(piece: Piece, at: number): Candidate | null {
  let name = wordAt(piece, at);
  if (!OPENINGS.has(name)) return null;
  let found: Candidate | null = null;
  for (let last = at; last < Math.min(piece.words.length, at + LONGEST_KNOWN); last++) {
    if (last > at && !piece.adjacent(last - 1)) break;
    if (last > at) name = `${name} ${wordAt(piece, last)}`;
    const type = LISTED.get(name);
    if (type !== undefined) found = span(piece, at, last, type);
  }
  return found;
}

/** «فرماندار میبد»: what such an officer governs is a place, however seldom it is told of. */
function governedAt(piece: Piece, at: number, { places }: Gazetteer): Candidate | null {
  if (!GOVERNORS.has(wordAt(piece, at)) || !piece.adjacent(at)) return null;
  const two = piece.adjacent(at + 1) && places.has(`${wordAt(piece, at + 1)} ${wordAt(piece, at + 2)}`);
  if (!two && !places.has(wordAt(piece, at + 1))) return null;
  return span(piece, at + 1, two ? at + 2 : at + 1, 'location');
}

const GOVERNORS = wordSet('فرماندار استاندار شهردار بخشدار');

function headedAt(piece: Piece, at: number, gazetteer: Gazetteer): Candidate | null {
  const head = wordAt(piece, at);
  const type = HEAD_KINDS.get(head);
  const reach = type === undefined ? undefined : REACH.get(type);
  if (type === undefined || reach === undefined || isOneOfMany(piece, at)) return null;
  const last = extend(piece, at, reach, gazetteer);
  if (last === at) return null;
  if (WEAK_HEADS.has(head) && !opensName(piece, at, gazetteer)) return null;
  return span(piece, at, last, type);
}

/** «هر ورزشگاه», «یک فیلم»: no name follows. */
const isOneOfMany = (piece: Piece, at: number): boolean =>
  at > 0 &&
  piece.adjacent(at - 1) &&
  ['هر', 'یک', 'این', 'آن', 'ان', 'چند', 'دو', 'سه'].includes(wordAt(piece, at - 1));

/** Whether what follows a weak head is surely a name. */
function opensName(piece: Piece, at: number, gazetteer: Gazetteer): boolean {
  if (piece.gap(at).includes('«')) return true;
  const next = wordAt(piece, at + 1);
  return (
    gazetteer.places.has(next) ||
    KNOWN.has(next) ||
    gazetteer.places.has(`${next} ${wordAt(piece, at + 2)}`) ||
    HEAD_KINDS.has(next)
  );
}

/** The last word of the name that begins with the head at `at`. «و» is passed only between two words of one name. */
function extend(piece: Piece, at: number, reach: number, gazetteer: Gazetteer): number {
  let last = at;
  while (last - at < reach) {
    const next = last + 1;
    const word = piece.words[next];
    if (word === undefined || word.kind === 'number') break;
    const quoted = last === at && /^\s*«$/u.test(piece.gap(last));
    if (!quoted && !piece.adjacent(last)) break;
    if (
      (word.folded === 'و' && joinsName(piece, next)) ||
      (word.folded === 'با' && ['مبارزه', 'مقابله'].includes(wordAt(piece, last)))
    ) {
      last = next + 1;
      continue;
    }
    if (stopsName(word.folded) || OFFICES.has(word.folded) || HONORIFICS.has(word.folded)) break;
    if (gazetteer.firstNames.has(word.folded) && last > at && !gazetteer.places.has(word.folded)) break;
    last = next;
    // A place closes most names: «استانداری فارس», «بیمارستان … تهران».
    if (gazetteer.places.has(word.folded) && !gazetteer.places.has(`${word.folded} ${wordAt(piece, next + 1)}`)) break;
  }
  return last;
}

/** Pairs that «و» joins inside names of ministries and bodies. */
const PAIRS: ReadonlySet<string> = new Set(
  'آموزش پرورش|فرهنگ ارشاد|صدا سیما|راه شهرسازی|علوم تحقیقات|تحقیقات فناوری|ورزش جوانان|اقتصاد دارایی|اقتصادی دارایی|تعاون کار|کار رفاه|صنعت معدن|معدن تجارت|بهداشت درمان|درمان آموزش|ارتباطات فناوری|برنامه بودجه|آب فاضلاب|ثبت اسناد|اسناد املاک|امنیت اطلاعات|مدیریت برنامهریزی|بورس اوراق|غذا دارو|آتشنشانی خدمات|دفاع پشتیبانی|سیاست خارجی|صنایع معادن|معادن کشاورزی|امنیت سیاست'.split(
    '|',
  ),
);
const joinsName = (piece: Piece, at: number): boolean =>
  piece.adjacent(at) && PAIRS.has(`${wordAt(piece, at - 1)} ${wordAt(piece, at + 1)}`);

/** A title and the name after it: the name is the mention, the title stands beside it. */
function titledAt(piece: Piece, at: number, gazetteer: Gazetteer): Candidate | null {
  if (!HONORIFICS.has(wordAt(piece, at)) || !piece.adjacent(at)) return null;
  let first = at + 1;
  while (HONORIFICS.has(wordAt(piece, first)) && piece.adjacent(first)) first++;
  if (!isNameWord(piece, first, gazetteer) || HEAD_KINDS.has(wordAt(piece, first))) return null;
  const last = gazetteer.firstNames.has(wordAt(piece, first)) ? nameEnd(piece, first, gazetteer) : tailed(piece, first);
  return {
    ...span(piece, first, last, 'person'),
    title: { start: piece.words[at]!.start, end: piece.words[first - 1]!.end },
  };
}

/** From a first name over further first names («محمد باقر») to the family name and its tail. */
function nameEnd(piece: Piece, at: number, gazetteer: Gazetteer): number {
  let last = at;
  while (last - at < 2 && piece.adjacent(last) && gazetteer.firstNames.has(wordAt(piece, last + 1))) last++;
  if (piece.adjacent(last) && isNameWord(piece, last + 1, gazetteer)) last++;
  return tailed(piece, last);
}

const tailed = (piece: Piece, last: number): number =>
  piece.adjacent(last) && FAMILY_TAILS.has(wordAt(piece, last + 1)) ? last + 1 : last;

function isNameWord(piece: Piece, at: number, gazetteer: Gazetteer): boolean {
  const word = piece.words[at];
  if (word?.kind !== 'letters' || word.folded.length < 3) return false;
  return (
    !stopsName(word.folded) &&
    !gazetteer.common.has(word.folded) &&
    !OFFICES.has(word.folded) &&
    !KNOWN.has(word.folded) &&
    !/(?:های|هایی|ها)$/u.test(word.folded)
  );
}

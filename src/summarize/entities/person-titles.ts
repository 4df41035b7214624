import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import type { Piece } from './pieces.ts';
import { KINS, takesPreposition } from './sources.ts';
import { stopsName } from './stoppers.ts';
import { HONORIFICS, OFFICES } from './titles.ts';

// What a person is, told beside the name: «سردار …», «وزیر خارجه …», «…، رئیس سازمان …».

/** An office is told in at most this many words. */
const LONGEST_OFFICE = 12;

/**
 * The persons of a sentence, each with the title that stands before the name and the office told after it; `others` are what
 * else is named there.
 */
export function withTitles(piece: Piece, persons: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  return persons.map((person) => {
    const first = piece.words.findIndex((word) => word.start >= person.start);
    const last = piece.words.findLastIndex((word) => word.end <= person.end);
    const title = titleBefore(piece, first, persons) ?? person.title;
    const role = wholeRole(roleAfter(piece, last, persons), others);
    return { ...person, ...(title === undefined ? {} : { title }), ...(role === undefined ? {} : { role }) };
  });
}

/** «مدیرکل تعاون، کار و رفاه اجتماعی»: an office goes to the end of the body that it names. */
function wholeRole(role: Span | undefined, others: readonly Candidate[]): Span | undefined {
  const body = role === undefined ? undefined : others.find((other) => overlaps(other, role) && other.end > role.end);
  return role === undefined || body === undefined ? role : { start: role.start, end: body.end };
}

function titleBefore(piece: Piece, first: number, persons: readonly Candidate[]): Span | undefined {
  // «رئیس ستاد ارتش و پیت هگست»: the office is of somebody else.
  if (piece.words[first - 1]?.folded === 'و') return undefined;
  let opening = -1;
  for (let at = first - 1; at >= 0 && first - at <= LONGEST_OFFICE && joined(piece, at); at--) {
    const word = piece.words[at]!;
    if (persons.some((other) => overlaps(other, word))) break;
    if (HONORIFICS.has(word.folded) || OFFICES.has(word.folded)) opening = at;
    else if (stopsName(word.folded) && word.folded !== 'و') break;
  }
  if (opening < 0 || (opening === first - 1 && KINS.has(piece.words[opening]!.folded))) return undefined;
  return { start: piece.words[opening]!.start, end: piece.words[first - 1]!.end };
}

/** Between a title and a name stands nothing, or the quotation mark of «نام». */
const joined = (piece: Piece, at: number): boolean => /^[\s\u200C«]*$/u.test(piece.gap(at));

function roleAfter(piece: Piece, last: number, persons: readonly Candidate[]): Span | undefined {
  if (!/^[\s»]*[،,]?\s*$/u.test(piece.gap(last))) return undefined;
  const opening = last + 1;
  if (!opensOffice(piece, opening)) return undefined;
  let end = officeEnd(piece, opening);
  if (end === opening) return undefined;
  // «معاون نخست‌وزیر و وزیر خارجه»: one holds both, unless the second has a name of its own.
  while (isJoined(piece, end + 1) && opensOffice(piece, end + 2)) {
    const second = officeEnd(piece, end + 2);
    const told = piece.words.slice(end + 2, second + 2);
    if (told.some((word) => persons.some((person) => overlaps(person, word)))) break;
    end = second;
  }
  return { start: piece.words[opening]!.start, end: piece.words[end]!.end };
}

/** Whether «و» at word `at` joins what stands around it. */
const isJoined = (piece: Piece, at: number): boolean =>
  piece.words[at]?.folded === 'و' && piece.adjacent(at - 1) && piece.adjacent(at);

const opensOffice = (piece: Piece, at: number): boolean => OFFICES.has(piece.words[at]?.folded ?? '');

/** The last word of the office that opens at word `opening`. */
function officeEnd(piece: Piece, opening: number): number {
  let end = opening;
  while (end + 1 < piece.words.length && end - opening < LONGEST_OFFICE - 1 && piece.adjacent(end)) {
    const next = piece.words[end + 1]!.folded;
    if (stopsName(next) && next !== 'با') break;
    // «مبارزه با مواد مخدر» goes on over its preposition.
    if (next === 'با' && !takesPreposition(piece.words[end]!.folded, next)) break;
    end++;
  }
  return end;
}

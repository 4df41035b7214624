import type { Candidate } from './candidate.ts';
import { PARTS_OF_DAY } from '../persian/calendar-words.ts';
import { parseDigits } from '../persian/numbers.ts';
import { UNITS } from '../persian/number-words.ts';
import type { Piece } from './pieces.ts';

const wordAt = (piece: Piece, at: number): string => piece.words[at]?.folded ?? '';

/** Clock times of a sentence: «ساعت ۸:۳۰ صبح», «۲۱:۳۰», «ساعت ۸ و ۳۰ دقیقه», «۸ شب». */
export function findTimes(piece: Piece): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < piece.words.length; at++) {
    const last = timeAt(piece, at);
    if (last === null) continue;
    found.push({ type: 'time', start: piece.words[at]!.start, end: piece.words[last]!.end });
    at = last;
  }
  return found;
}

function timeAt(piece: Piece, at: number): number | null {
  const led = wordAt(piece, at) === 'ساعت' && piece.adjacent(at);
  const place = led ? at + 1 : at;
  const word = piece.words[place];
  if (word === undefined) return null;
  const clock = /^([01]?\d|2[0-4]):[0-5]\d$/u.test(word.folded);
  const hour = word.kind === 'number' ? parseDigits(word.folded) : (UNITS[word.folded] ?? null);
  if (!clock && (hour === null || hour > 24)) return null;
  let last = place;
  if (!clock && led && wordAt(piece, place + 1) === 'و' && wordAt(piece, place + 3) === 'دقیقه') last = place + 3;
  const part = PARTS_OF_DAY.has(wordAt(piece, last + 1)) && piece.adjacent(last);
  if (part) last++;
  // «۸ شب» may be eight nights: digits only, and only of an hour.
  return led || clock || (part && word.kind === 'number' && hour !== null && hour >= 1 && hour <= 12) ? last : null;
}

import { ZWNJ } from '../../../src/summarize/persian/characters.ts';
import type { Data } from '../data.ts';
import { halfSpacesByRule } from '../floors/half-spaces.ts';
import { foldedLetters } from '../folding.ts';
import type { Measure } from '../measure.ts';
import { scoreRows } from '../measure.ts';
import type { Counts } from '../prf.ts';
import { compareSets, sumCounts } from '../prf.ts';

/** The lost half-spaces of correct sentences, joined («میشود») or spaced («می شود»), found again. */
export const zwnjJoined = zwnjMeasure('zwnj.joined', '');
export const zwnjSpaced = zwnjMeasure('zwnj.spaced', ' ');

function zwnjMeasure(name: string, inItsPlace: string): Measure {
  return {
    name,
    run(reader, data) {
      return (['perdt', 'seraji'] as const).flatMap((corpus) => {
        const compared = (tidy: (text: string) => string) => compareAll(data, corpus, inItsPlace, tidy);
        const ours = compared((text) => reader.tidy(text));
        const floors = { 'three rules': compared(halfSpacesByRule) };
        const references = { 'hazm (other texts)': HAZM[corpus]![name]!, 'ViraPart (its own texts)': 0.97 };
        return scoreRows(`${name} ${corpus}`, data.sentences(corpus).length, ours, floors, references);
      });
    },
  };
}

const HAZM: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  perdt: { 'zwnj.joined': 0.43, 'zwnj.spaced': 0.67 },
  seraji: { 'zwnj.joined': 0.37, 'zwnj.spaced': 0.68 },
};

const compareAll = (data: Data, corpus: 'perdt' | 'seraji', inItsPlace: string, tidy: (text: string) => string) =>
  sumCounts(data.sentences(corpus).map((gold) => compareHalfSpaces(gold, tidy(gold.replaceAll(ZWNJ, inItsPlace)))));

/** Compares the half-spaces of one line; where its letters changed, every mark in it is wrong. */
export function compareHalfSpaces(gold: string, tidied: string): Counts {
  const wanted = marksOf(gold);
  const found = marksOf(tidied);
  if (foldedLetters(gold) !== foldedLetters(tidied)) return { right: 0, found: found.size, wanted: wanted.size };
  return compareSets(wanted, found);
}

/** A mark is the number of characters before it that are neither white space nor half-spaces themselves. */
function marksOf(line: string): Set<number> {
  const marks = new Set<number>();
  let before = 0;
  for (const character of line) {
    if (character === ZWNJ) marks.add(before);
    else if (!/\s/u.test(character)) before++;
  }
  return marks;
}

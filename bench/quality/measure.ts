import type { Reader } from '../../src/summarize/text/reader.ts';
import type { Data } from './data.ts';
import type { Counts } from './prf.ts';
import { scoresOf } from './prf.ts';

export type Figures = Readonly<Record<string, number>>;

/** One line of the table; every figure is of the same definition on the same texts. */
export interface Row {
  readonly measure: string;
  /** How many texts, questions, pairs … the figure is a mean or a share of. */
  readonly n: number;
  readonly ours: number;
  /** What the obvious reaches, measured in this run. */
  readonly floors: Figures;
  /** What others published, or the best that is possible; of other texts where its name says so. */
  readonly references: Figures;
  /** Where anything else is a defect. */
  readonly target?: number;
}

/** One question asked of the reader. */
export interface Measure {
  readonly name: string;
  run(reader: Reader, data: Data): readonly Row[];
}

/** A row without floors and references unless they are given. */
export const row = (
  measure: string,
  n: number,
  ours: number,
  more: Partial<Pick<Row, 'floors' | 'references' | 'target'>> = {},
): Row => ({ measure, n, ours, floors: {}, references: {}, ...more });

/** Precision, recall and F1 of one comparison as three rows; references are of F1. */
export function scoreRows(
  measure: string,
  n: number,
  ours: Counts,
  floors: Readonly<Record<string, Counts>> = {},
  references: Figures = {},
): Row[] {
  const kinds = [
    ['P', 'precision'],
    ['R', 'recall'],
    ['F1', 'f1'],
  ] as const;
  return kinds.map(([letter, kind]) =>
    row(`${measure} ${letter}`, n, scoresOf(ours)[kind], {
      floors: Object.fromEntries(Object.entries(floors).map(([name, counts]) => [name, scoresOf(counts)[kind]])),
      references: kind === 'f1' ? references : {},
    }),
  );
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;

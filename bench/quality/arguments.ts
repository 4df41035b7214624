import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FOLDS } from './data.ts';
import type { Measure } from './measure.ts';
import { measuresNamed } from './measures/index.ts';

const USAGE = 'usage: npm run quality -- --data DIR [--only NAME[,NAME]] [--limit N] [--fold 0-4] [--json]';

/** The fold that the shipped model of questions was not trained on (see models/questions.md). */
const HELD_OUT = 4;

/** What a run of the quality table is asked for. */
export interface Wanted {
  readonly folder: string;
  readonly measures: readonly Measure[];
  readonly json: boolean;
  readonly limit?: number;
  /** Of PQuAD only this fold is asked. */
  readonly fold: number;
}

/** What the arguments ask for, or the one line that says what is wrong with them. */
export function readArguments(args: readonly string[]): Wanted | string {
  let values;
  try {
    const text = { type: 'string' } as const;
    ({ values } = parseArgs({
      args: [...args],
      options: { data: text, only: text, limit: text, fold: text, json: { type: 'boolean' } },
    }));
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; ${USAGE}`;
  }
  if (values.data === undefined) return USAGE;
  if (!existsSync(values.data)) return `no such data folder: ${values.data}`;
  const { measures, unknown } = measuresNamed(values.only?.split(',') ?? []);
  if (unknown.length > 0) return `no such measure: ${unknown.join(', ')}; ${USAGE}`;
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    return `--limit is a number from 1: ${values.limit}`;
  const fold = values.fold === undefined ? HELD_OUT : Number(values.fold);
  if (!(Number.isInteger(fold) && fold >= 0 && fold < FOLDS)) return `--fold is 0–4: ${values.fold}`;
  return {
    folder: values.data,
    measures,
    json: values.json ?? false,
    ...(limit === undefined ? {} : { limit }),
    fold,
  };
}

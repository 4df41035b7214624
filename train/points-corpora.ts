import { takeApart } from '../src/summarize/post/document.ts';
import { wordsOf } from '../src/summarize/persian/words.ts';
import type { Candidate } from '../src/summarize/points/candidates.ts';
import { candidatesOf } from '../src/summarize/points/candidates.ts';
import type { Sheet } from '../src/summarize/points/sheet.ts';
import { layOut } from '../src/summarize/points/sheet.ts';
import type { Document } from '../src/summarize/text/document.ts';
import { linesOfFile } from './data.ts';
import type { Named } from './naming.ts';
import { foldOf } from './points-folds.ts';

// Articles with the lead an editor wrote for them, as the reader of points sees them.

const CORPORA = ['isna', 'fars', 'varzesh3'] as const;

export interface Summary {
  readonly corpus: (typeof CORPORA)[number];
  /** Its place in its corpus. */
  readonly index: number;
  readonly fold: number;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
}

/** An article ready to learn from, with its headline over it or without. */
export interface Example {
  readonly summary: Summary;
  readonly sheet: Sheet;
  readonly candidates: readonly Candidate[];
  /** Per form of the sheet how often the lead has it; the last counts what the lead has beside. */
  readonly leadForms: Int32Array;
  /** Per pair of the sheet how often the lead has it. */
  readonly leadPairs: Int32Array;
  readonly leadWords: number;
}

export const summariesOf = (folder: string): Summary[] =>
  CORPORA.flatMap((corpus) =>
    linesOfFile(folder, `summaries/${corpus}.jsonl`).map((line, index): Summary => {
      const { title, lead, paragraphs } = JSON.parse(line) as Summary;
      return { corpus, index, fold: foldOf(index), title, lead, paragraphs };
    }),
  ).filter(({ lead, paragraphs }) => wordsOf(lead).length > 0 && paragraphs.length > 0);

const textOf = ({ title, paragraphs }: Summary, titled: boolean): string =>
  titled ? `${title}\n\n${paragraphs.join('\n')}` : paragraphs.join('\n');

export function exampleOf(
  summary: Summary,
  titled: boolean,
  verbs: ReadonlySet<string>,
  naming: (document: Document) => Named,
): Example {
  const document = takeApart({ text: textOf(summary, titled) });
  const named = naming(document);
  const sheet = layOut(document, named.entities);
  const candidates = candidatesOf(sheet, named, verbs).filter(({ sentence }) => sentence >= sheet.bodyFrom);
  const numbers = new Map(sheet.forms.map((form, number) => [form, number]));
  const lead = wordsOf(summary.lead).map(({ folded }) => numbers.get(folded) ?? -1);
  const pairNumbers = new Map(
    sheet.pairAt.map((at, number) => [sheet.form[at]! * 65536 + sheet.form[at + 1]!, number]),
  );
  const leadForms = new Int32Array(sheet.forms.length);
  const leadPairs = new Int32Array(sheet.pairAt.length);
  lead.forEach((one, at) => {
    if (one < 0) return;
    leadForms[one]!++;
    const next = lead[at + 1] ?? -1;
    const pair = next < 0 ? undefined : pairNumbers.get(one * 65536 + next);
    if (pair !== undefined) leadPairs[pair]!++;
  });
  return { summary, sheet, candidates, leadForms, leadPairs, leadWords: lead.length };
}

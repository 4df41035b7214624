import type { Figures, Row } from './measure.ts';

const HEAD = ['measure', 'n', 'ours', 'floors', 'references', 'target'];

/** The rows as one aligned table in plain text; `!` marks a figure that misses its target. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const aligned = cells.map((line) =>
    line
      // Numbers to the right, words to the left.
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
  return aligned.join('\n');
}

const cellsOf = ({ measure, n, ours, floors, references, target }: Row): string[] => [
  measure,
  String(n),
  // A share of nothing says nothing.
  n === 0 ? '-' : figure(ours) + (target !== undefined && ours !== target ? '!' : ''),
  list(floors),
  list(references),
  target === undefined ? '' : figure(target),
];

const figure = (value: number): string => value.toFixed(3);

const list = (figures: Figures): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${figure(value)}`)
    .join(', ');

import { readModels } from '../src/models.ts';
import { createReader } from '../src/summarize/reader.ts';
import { readArguments } from './quality/arguments.ts';
import { openData } from './quality/data.ts';
import type { Row } from './quality/measure.ts';
import { remembering } from './quality/remembering.ts';
import { tableOf } from './quality/table.ts';

/** Measures the reader on a data folder and prints one table. Exit status: 0 fine, 1 a measure failed, 2 wrong usage. */
function main(args: readonly string[]): number {
  const wanted = readArguments(args);
  if (typeof wanted === 'string') {
    console.error(wanted);
    return 2;
  }
  const reader = remembering(createReader(readModels()));
  const data = openData(wanted.folder, wanted);
  const rows: Row[] = [];
  let failed = 0;
  for (const measure of wanted.measures) {
    const start = performance.now();
    try {
      process.stderr.write(`${measure.name} … `);
      rows.push(...measure.run(reader, data));
      console.error(`${((performance.now() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      failed++;
      // One measure's missing file or broken text leaves the others their figures.
      console.error(`failed\n[quality] ${measure.name}:`, error);
    }
  }
  console.log(wanted.json ? JSON.stringify(rows, null, 2) : tableOf(rows));
  return failed === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));

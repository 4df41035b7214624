import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** The folder of training data named by `--data`; ends the process with one line when it is not given. */
export function dataFolder(): string {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (values.data !== undefined) return values.data;
  console.error('usage: npm run train -- --data FOLDER');
  process.exit(2);
}

/** The lines of a UTF-8 file, without the last empty one. */
export const linesOfFile = (folder: string, name: string): string[] =>
  readFileSync(join(folder, name), 'utf8')
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split('\n');

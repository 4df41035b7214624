import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../src');
const READER_ROOMS = ['text', 'persian', 'post', 'entities', 'points', 'questions', 'stories'].map(
  (name) => `summarize/${name}`,
);

/** DESIGN.md's table. `values`: what a room may use; `types`: whose types it may also name. */
const TABLE: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
  ...Object.fromEntries(
    READER_ROOMS.map((room, index) => [room, { values: READER_ROOMS.slice(0, index), types: READER_ROOMS }]),
  ),
  summarize: { values: READER_ROOMS },
  store: { values: [], types: ['summarize/text'] },
  sources: { values: [], types: ['summarize/text'] },
  digest: { values: ['summarize', 'summarize/text', 'summarize/persian'], types: ['store'] },
  bot: { values: ['summarize', 'summarize/text', 'digest'], types: ['store', 'sources', 'log.ts'] },
  playground: { values: [] },
  'config.ts': { values: [] },
  'log.ts': { values: [] },
  'models.ts': { values: [], types: ['summarize', 'digest'] },
};
/** They put the rooms together. */
const MAY_ALL = new Set(['main.ts', 'cli.ts', 'cli', 'teller.ts', 'teller-process.ts']);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly onlyTypes: boolean;
}

function roomOf(file: string): string {
  const [first = '', second = '', ...rest] = relative(SOURCE, file).split(sep);
  return first === 'summarize' && rest.length > 0 ? `summarize/${second}` : first;
}

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(type\s)?[^;]*?from\s'(\.[^']+)';/gmu);
  return [...found].map(([, type, to = '']) => ({
    file: relative(SOURCE, file),
    from: roomOf(file),
    to: roomOf(resolve(dirname(file), to)),
    onlyTypes: type !== undefined,
  }));
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SOURCE, name));
const imports = files.flatMap(importsOf).filter(({ from, to }) => from !== to);

function allowed({ from, to, onlyTypes }: Import): boolean {
  if (MAY_ALL.has(from)) return true;
  const row = TABLE[from];
  return row !== undefined && (row.values.includes(to) || (onlyTypes && (row.types ?? []).includes(to)));
}

describe('the import table of DESIGN.md', () => {
  it('is kept by every file', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter((found) => !allowed(found))).toEqual([]);
  });

  it('names every room there is', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => !MAY_ALL.has(room)));
    expect([...rooms].sort()).toEqual(Object.keys(TABLE).sort());
  });
});

it('the reader does no input or output: it imports nothing that could', () => {
  const PURE = new Set(['jalaali-js']);
  const outside = files
    .filter((file) => roomOf(file).startsWith('summarize'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from\s'([^.'][^']*)';/gmu)].map(([, name]) => ({ file, name })),
    );
  expect(outside.filter(({ name }) => !PURE.has(name!))).toEqual([]);
});

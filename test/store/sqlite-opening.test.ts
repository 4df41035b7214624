import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { StoreError, type StoreErrorKind } from '../../src/store/errors.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { temporaryFiles } from './temporary.ts';

const newFile = temporaryFiles();

async function refusal(file: string): Promise<StoreError> {
  try {
    await (await openSqlite({ file })).close();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error(`[test] was opened: ${file}`);
}

async function filledFile(): Promise<string> {
  const file = newFile();
  const store = await openSqlite({ file });
  for (let messageId = 1; messageId <= 30; messageId++) {
    const key = { place: { chatId: 1, messageId }, fingerprint: `${messageId}`, now: new Date() };
    await store.remember({ text: `خبر ${messageId}. `.repeat(200) }, key);
  }
  await store.close();
  return file;
}

function change(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

describe('a file that cannot be used is refused and left as it is', () => {
  const FILES: readonly (readonly [what: string, kind: StoreErrorKind, spoil: (file: string) => void])[] = [
    ['a text', 'corrupt', (file) => writeFileSync(file, 'این یک پایگاه داده نیست. '.repeat(100))],
    ['a few bytes', 'corrupt', (file) => writeFileSync(file, 'متن')],
    ['a spoilt header', 'corrupt', (file) => writeFileSync(file, readFileSync(file).fill(0xff, 0, 100))],
    ['half of the file', 'corrupt', (file) => truncateSync(file, 4096 * 10)],
    ['all but the last bytes', 'corrupt', (file) => truncateSync(file, readFileSync(file).length - 100)],
    ['less than a page', 'corrupt', (file) => truncateSync(file, 1000)],
    [
      'pages of noise in the middle',
      'corrupt',
      (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 8192, 40_960)),
    ],
    [
      'a newer version’s file',
      'newer',
      (file) => change(file, `insert into kysely_migration values ('9999-brain', '2040-01-01T00:00:00.000Z')`),
    ],
  ];

  it.each(FILES)('%s: %s', async (_what, kind, spoil) => {
    const file = await filledFile();
    spoil(file);
    const spoilt = readFileSync(file);
    const error = await refusal(file);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(/^\[store\] [^\n]+$/u);
    expect(error.message.endsWith(`: ${file}`)).toBe(true);
    expect(readFileSync(file).equals(spoilt)).toBe(true);
  });

  it.each(['emptied', 'deleted'])('%s beside a log that holds everything: corrupt', async (how) => {
    const [open, file] = [newFile(), newFile()];
    const store = await openSqlite({ file: open });
    await store.saveSettings(1, { language: 'fa' });
    mkdirSync(dirname(file));
    copyFileSync(`${open}-wal`, `${file}-wal`);
    if (how === 'emptied') writeFileSync(file, '');
    await store.close();

    const log = readFileSync(`${file}-wal`);
    expect(await refusal(file)).toMatchObject({
      kind: 'corrupt',
      cause: { message: expect.stringContaining('-wal') as string },
    });
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
  });

  it('another program’s tables: unusable, and no step of the migration stays', async () => {
    const file = newFile();
    mkdirSync(dirname(file));
    change(file, 'create table updates (name text)');
    const error = await refusal(file);
    expect(error).toMatchObject({ kind: 'unusable', cause: { message: '[store] migration failed: 0003-inbox' } });

    const database = new Database(file, { readonly: true });
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all();
    const steps = database.prepare('select count(*) from kysely_migration').pluck().get();
    database.close();
    expect(tables).not.toContain('articles');
    expect(tables).toContain('updates');
    expect(steps).toBe(0);
  });

  it('a file that is open already: locked, and is free when it is closed', async () => {
    const file = newFile();
    const store = await openSqlite({ file });
    expect(await refusal(file)).toMatchObject({ kind: 'locked', cause: { code: 'SQLITE_BUSY' } });
    await store.ping();
    await store.close();
    await (await openSqlite({ file })).close();
  });
});

describe('a path that cannot be written is refused', () => {
  const below = (...names: string[]) => {
    return () => {
      const file = newFile();
      mkdirSync(dirname(file));
      writeFileSync(file, '');
      return join(file, ...names);
    };
  };
  const PATHS: readonly (readonly [what: string, path: () => string])[] = [
    ['a file in a file', below('chekide.db')],
    ['a file in a folder in a file', below('data', 'chekide.db')],
    ['a folder', () => dirname(dirname(newFile()))],
  ];

  it.each(PATHS)('%s: read-only', async (_what, path) => {
    expect(await refusal(path())).toMatchObject({ kind: 'read-only', cause: expect.any(Error) as Error });
  });

  // A folder that refuses children to root too; only Linux has it.
  it.runIf(existsSync('/proc/self'))('a folder that cannot be made: read-only', async () => {
    expect(await refusal('/proc/chekide/chekide.db')).toMatchObject({ kind: 'read-only', cause: { code: 'ENOENT' } });
  });

  const MODES: readonly (readonly [what: string, wanted: string, setModes: (file: string) => void])[] = [
    ['nothing forbidden', 'opened', (file) => [dirname(file), file].forEach((path) => chmodSync(path, 0o777))],
    [
      'a file that may only be read',
      'read-only',
      (file) => [dirname(file), file].forEach((path) => chmodSync(path, 0o555)),
    ],
    [
      'a folder that may only be read',
      'read-only',
      (file) => {
        chmodSync(file, 0o666);
        chmodSync(dirname(file), 0o555);
      },
    ],
    ['a file that may not even be read', 'read-only', (file) => chmodSync(file, 0)],
  ];

  it.each(MODES)('%s: %s', async (_what, wanted, setModes) => {
    const file = await filledFile();
    setModes(file);
    const script = join(import.meta.dirname, 'fixtures', 'unprivileged.ts');
    const { stdout, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`).toBe(`${wanted}\n`);
    chmodSync(dirname(file), 0o755);
  });
});

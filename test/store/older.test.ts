import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { describePostgres } from './postgres.ts';
import { temporaryFiles } from './temporary.ts';

// A database that an older version filled is brought up to date when it is opened.

const SARA = 11;
const NOW = new Date('2026-06-11T04:30:00Z');
const CHANNEL = { kind: 'channel', address: 'khabar', title: 'خبر' } as const;

/** Undoes 0015-published. */
const UNDONE = `alter table items drop column published_at; delete from kysely_migration where name = '0015-published'`;

/** `change` carries out SQL while the store is closed. */
async function olderLaw(open: () => Promise<Store>, change: (sql: string) => Promise<unknown>): Promise<void> {
  const fetched = (text: string, publishedAt: string) => ({
    items: [{ key: text, article: { text, publishedAt } }],
    state: { pause: 900_000 },
    nextFetchAt: NOW,
    ok: true,
  });
  const before = await open();
  const { id } = await before.follows.follow(SARA, CHANNEL, NOW);
  await before.follows.fetched(id, fetched('پل گشوده شد.', '2026-06-11T04:00:00Z'), NOW);
  await before.close();
  await change(UNDONE);

  const after = await open();
  const [known] = await after.follows.itemsFor(SARA, NOW, 9);
  expect(known).toMatchObject({ text: 'پل گشوده شد.', publishedAt: '2026-06-11T04:00:00Z' });
  expect(await after.follows.claimDue(NOW, 9, 0)).toMatchObject([{ ...CHANNEL, state: { pause: 900_000 } }]);
  // Of what is there already only the instant at which it came is known; what was kept is not kept twice.
  const again = fetched('پل گشوده شد.', '2026-06-11T04:00:00Z');
  const newer = fetched('برف بارید.', '2026-06-11T04:29:00Z');
  const both = { ...newer, items: [...again.items, ...newer.items] };
  expect(await after.follows.fetched(id, both, NOW)).toBe(1);
  const texts = (await after.follows.itemsFor(SARA, NOW, 9)).map(({ text }) => text);
  expect(texts).toEqual(['پل گشوده شد.', 'برف بارید.']);
  await after.close();
}

const newFile = temporaryFiles();

it('on SQLite: what sources published before their days were kept', async () => {
  const file = newFile();
  await olderLaw(
    () => openSqlite({ file }),
    (sql) => {
      const database = new Database(file);
      database.exec(sql);
      database.close();
      return Promise.resolve();
    },
  );
});

await describePostgres('on PostgreSQL', ({ create, query }) => {
  it('what sources published before their days were kept', async () => {
    const url = await create();
    await olderLaw(
      () => openPostgres({ url }),
      (sql) => query(url, sql),
    );
  });
});

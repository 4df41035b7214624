import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';
import { StoreError } from '../../src/store/errors.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import type { Store } from '../../src/store/store.ts';
import { testStore } from './contract.ts';
import { describePostgres, until } from './postgres.ts';

const NOW = new Date('2026-06-11T16:25:00Z');
const LEASE = 60_000;

const opened: Store[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(opened.splice(0).map((store) => store.close()));
});
async function open(url: string, onLost?: (error: Error) => void): Promise<Store> {
  const store = await openPostgres({ url, ...(onLost && { onLost }) });
  opened.push(store);
  return store;
}

await describePostgres('PostgreSQL', ({ create, query }) => {
  // Making a database takes longer than most tests: they share one that is emptied before each.
  let shared: Promise<string> | undefined;
  testStore('is a store', async () => {
    const url = await (shared ??= create());
    const store = await openPostgres({ url });
    await query(
      url,
      'truncate articles, article_words, places, settings, updates, sources, follows, items, subscriptions, deliveries, edition_stories, edition_places, told_places',
    );
    return store;
  });

  it('has kept everything when it is opened again', async () => {
    const url = await create();
    const before = await open(url);
    const place = { chatId: 5, messageId: 1 };
    const { article } = await before.remember({ text: 'برف راه را بست.' }, { place, fingerprint: 'برف', now: NOW });
    await before.saveSettings(5, { language: 'fa' });
    await before.close();
    const after = await open(url);
    expect(await after.find(place)).toMatchObject({ article, mention: { role: 'post' } });
    expect(await after.settings(5)).toStrictEqual({ language: 'fa' });
  });

  it('brings an empty database up to date once when several processes start at the same time', async () => {
    const url = await create();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    await Promise.all(stores.map((store) => store.ping()));
  });

  it('lets several processes share one inbox: each update once, each lane in order', async () => {
    const url = await create();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    const updates = Array.from({ length: 120 }, (_, updateId) => ({
      updateId,
      lane: `${updateId % 7}`,
      payload: null,
    }));
    const batches = stores.map((store) => store.inbox.receive(updates, NOW));
    expect((await Promise.all(batches)).reduce((sum, isNew) => sum + isNew)).toBe(120);

    const begun: number[] = [];
    const atWork = new Set<number>();
    const work = async ({ inbox }: Store): Promise<void> => {
      while ((await inbox.unfinished()) > 0) {
        const claimed = await inbox.claim(NOW, LEASE);
        if (claimed === null) continue;
        begun.push(claimed.updateId);
        expect(atWork.has(claimed.updateId % 7)).toBe(false);
        atWork.add(claimed.updateId % 7);
        // Whoever claims next may hear of it before we hear that it is done.
        atWork.delete(claimed.updateId % 7);
        await inbox.done(claimed.updateId, NOW);
      }
    };
    await Promise.all(stores.flatMap((store) => [work(store), work(store)]));
    expect(begun.toSorted((a, b) => a - b)).toEqual(updates.map(({ updateId }) => updateId));
    for (let lane = 0; lane < 7; lane++) {
      const ofLane = begun.filter((updateId) => updateId % 7 === lane);
      expect(ofLane).toEqual(ofLane.toSorted((a, b) => a - b));
    }
  });

  it('gives back what a killed process held to the next that starts, and nothing of one that lives', async () => {
    const url = await create();
    const script = join(import.meta.dirname, 'fixtures', 'holder.ts');
    const child = spawn(process.execPath, [script, url], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    expect(await once(createInterface(child.stdout), 'line')).toEqual(['1']);
    const beside = await open(url);
    expect(await beside.inbox.claim(new Date(), LEASE)).toBeNull();

    child.kill('SIGKILL');
    await once(child, 'exit');
    const next = await until(async () => {
      // The server has to notice first.
      const claimed = await (await open(url)).inbox.claim(new Date(), LEASE);
      return claimed ?? undefined;
    });
    expect(next).toMatchObject({ updateId: 1, payload: 'سلام', attempts: 1 });
  });

  it('goes on after its connections were lost, says so, and holds its claims all the while', async () => {
    const url = await create();
    const lost: Error[] = [];
    const store = await open(url, (error) => lost.push(error));
    await store.inbox.receive([{ updateId: 1, lane: 'a', payload: null }], NOW);
    await store.inbox.claim(NOW, LEASE);
    const cut = async () =>
      query(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid != pg_backend_pid()',
      );
    const running = store.inbox.receive(
      Array.from({ length: 900 }, (_, i) => ({ updateId: 10 + i, lane: 'b', payload: 'خبر'.repeat(2000) })),
      NOW,
    );
    const [received] = await Promise.allSettled([running, cut()]);
    if (received.status === 'rejected') expect(store.isPassing(received.reason)).toBe(true);
    await until(async () =>
      store.ping().then(
        () => true,
        () => undefined,
      ),
    );
    expect(lost.length).toBeGreaterThan(0);
    await until(async () => {
      const locks = await query(
        url,
        `select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
      );
      return locks.length > 0 ? true : undefined;
    });
    expect((await (await open(url)).inbox.claim(NOW, LEASE))?.updateId).not.toBe(1);
  });

  it('forgets what a chat had, and not what another has', async () => {
    const url = await create();
    const store = await open(url);
    for (const chatId of [1, 2]) {
      const key = { place: { chatId, messageId: 1 }, fingerprint: 'الف', now: NOW };
      await store.remember({ text: `راز ${chatId}` }, key);
    }
    await store.forget(1);
    const rows = await query<{ article: string }>(url, 'select article from articles');
    expect(rows.map(({ article }) => article)).toEqual([JSON.stringify({ text: 'راز 2' })]);
  });

  // === What cannot be opened

  const refusal = async (url: string): Promise<StoreError> => {
    try {
      await open(url);
    } catch (error) {
      if (error instanceof StoreError) return error;
      throw error;
    }
    throw new Error('[test] was opened');
  };
  /** The same server, with a user and a password of ours. */
  const as = (url: string, user: string): string => url.replace(/\/\/[^@]*@/u, `//${user}:geheim-123@`);

  it('a server that is not there: unreachable, in a line that names it', async () => {
    const error = await refusal('postgresql://me:geheim-123@127.0.0.1:1/news');
    expect(error).toMatchObject({ kind: 'unreachable', cause: { code: 'ECONNREFUSED' } });
    expect(error.message).toBe('[store] the database server cannot be reached: 127.0.0.1:1/news');
  });

  it('a host that is not there: unreachable', async () => {
    const error = await refusal('postgresql://me:geheim-123@database.invalid/news');
    expect(error.message).toBe('[store] the database server cannot be reached: database.invalid:5432/news');
  });

  it('a user there is not, a database there is not: refused', async () => {
    const url = await create();
    const stranger = await refusal(as(url, 'stranger'));
    expect(stranger.kind).toBe('refused');
    const elsewhere = await refusal(`${url}_elsewhere`);
    expect(elsewhere.kind).toBe('refused');
    expect(`${stranger.message}${elsewhere.message}`).not.toMatch(/geheim|stranger/u);
    expect(elsewhere.message).toMatch(/user, the password or the database: 127\.0\.0\.1:\d+\/test_\w+_elsewhere$/u);
  });

  it('a user who may make no tables: read-only', async () => {
    const url = await create();
    await query(url, `revoke create on schema public from public; create role reader${process.pid} login`);
    expect((await refusal(as(url, `reader${process.pid}`))).kind).toBe('read-only');
    await query(url, `drop role reader${process.pid}`);
  });

  it('tables of a newer version: newer, and they are left as they are', async () => {
    const url = await create();
    await (await open(url)).close();
    await query(url, `insert into kysely_migration values ('9999-brain', '2040-01-01T00:00:00.000Z')`);
    expect((await refusal(url)).kind).toBe('newer');
    expect(await query(url, 'select 1 from articles')).toEqual([]);
  });

  it('another program’s tables: unusable, and no step of the migration stays', async () => {
    const url = await create();
    await query(url, 'create table updates (name text)');
    const error = await refusal(url);
    expect(error).toMatchObject({ kind: 'unusable', cause: { message: '[store] migration failed: 0003-inbox' } });
    const tables = await query<{ name: string }>(
      url,
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    expect(tables.map(({ name }) => name)).not.toContain('articles');
  });
});

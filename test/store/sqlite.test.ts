import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { testStore } from './contract.ts';
import { temporaryFiles } from './temporary.ts';

const newFile = temporaryFiles();
const NOW = new Date('2026-06-11T16:25:00Z');
const LEASE = 60_000;

testStore('SQLite in a file', () => openSqlite({ file: newFile() }));
testStore('SQLite in memory', () => openSqlite({ file: ':memory:' }));

it('those who claim at once are served in the order they asked', async () => {
  const store = await openSqlite({ file: newFile() });
  const updates = Array.from({ length: 20 }, (_, updateId) => ({ updateId, lane: `${updateId % 5}`, payload: null }));
  await store.inbox.receive(updates, NOW);
  const claims = await Promise.all(Array.from({ length: 8 }, () => store.inbox.claim(NOW, LEASE)));
  expect(claims.map((claimed) => claimed?.updateId ?? null)).toEqual([0, 1, 2, 3, 4, null, null, null]);
  await store.close();
});

describe('a file opened again', () => {
  it('has kept everything', async () => {
    const file = newFile();
    const before = await openSqlite({ file });
    const place = { chatId: 5, messageId: 1 };
    const { article } = await before.remember({ text: 'برف راه را بست.' }, { place, fingerprint: 'برف', now: NOW });
    const answer = {
      articleId: article.id,
      chatId: 5,
      messageId: 2,
      role: 'answer',
      question: 'چه بست؟',
      inReplyTo: 1,
    } as const;
    await before.note(answer);
    await before.saveSettings(5, { language: 'fa' });
    await before.inbox.receive([{ updateId: 1, lane: '5', payload: { text: 'سلام' } }], NOW);
    await before.close();

    const after = await openSqlite({ file });
    expect(await after.find(place)).toMatchObject({ article, mention: { role: 'post' } });
    expect(await after.repliesTo(place)).toStrictEqual([answer]);
    expect(await after.settings(5)).toStrictEqual({ language: 'fa' });
    expect(await after.inbox.claim(NOW, LEASE)).toMatchObject({ updateId: 1, payload: { text: 'سلام' }, attempts: 0 });
    await after.close();
  });

  it('has given back what was claimed, counts the attempt, and lets the postponed wait', async () => {
    const file = newFile();
    const before = await openSqlite({ file });
    await before.inbox.receive(
      [1, 2].map((updateId) => ({ updateId, lane: `${updateId}`, payload: null })),
      NOW,
    );
    await before.inbox.claim(NOW, LEASE);
    await before.inbox.claim(NOW, LEASE);
    await before.inbox.postpone(2, new Date(NOW.getTime() + 1000));
    await before.close();

    const after = await openSqlite({ file });
    expect(await after.inbox.claim(NOW, LEASE)).toMatchObject({ updateId: 1, attempts: 1 });
    expect(await after.inbox.claim(NOW, LEASE)).toBeNull();
    await after.close();
  });

  it('forgets articles for good', async () => {
    const file = newFile();
    const store = await openSqlite({ file });
    const secret = 'رازی که نباید بماند';
    // In the index of words each stands by itself.
    const SIGNS = [secret, 'نباید', 'بماند'];
    const isReadable = () =>
      ['', '-wal', '-journal']
        .filter((suffix) => existsSync(file + suffix))
        .some((suffix) => SIGNS.some((sign) => readFileSync(file + suffix).includes(sign)));
    for (let messageId = 1; messageId <= 20; messageId++) {
      const text = `${secret} `.repeat(messageId * 10);
      const place = { chatId: 5, messageId };
      const searchable = { version: 1, words: text };
      const { article } = await store.remember({ text }, { place, fingerprint: text, now: NOW, searchable });
      await store.note({
        articleId: article.id,
        chatId: 5,
        messageId: 100 + messageId,
        role: 'answer',
        question: secret,
      });
      await store.inbox.receive([{ updateId: messageId, lane: secret, payload: { text } }], NOW);
      await store.inbox.done(messageId, NOW);
    }
    expect(isReadable()).toBe(true);
    await store.forget(5);
    expect(isReadable()).toBe(false);
    await store.close();
  });

  it('of a version that knew no search has its articles waiting to be indexed', async () => {
    const file = newFile();
    const before = await openSqlite({ file });
    const key = { place: { chatId: 5, messageId: 1 }, fingerprint: 'برف', now: NOW };
    await before.remember({ text: 'برف راه را بست.' }, key);
    await before.close();
    const database = new Database(file);
    database.exec(`drop trigger articles_words_deleted; drop table article_words; drop index articles_indexed_as;
      drop index articles_chat; alter table articles drop column indexed_as;
      delete from kysely_migration where name = '0004-search'`);
    database.close();

    const after = await openSqlite({ file });
    const [article] = await after.unindexed(1, 9);
    expect(article?.text).toBe('برف راه را بست.');
    await after.index(article!.id, { version: 1, words: 'برف راه بست' });
    await after.close();
    const again = await openSqlite({ file });
    expect(await again.unindexed(1, 9)).toEqual([]);
    expect((await again.search(5, [['برف']], { limit: 1 })).total).toBe(1);
    await again.close();
  });

  it('is two files at most while it is open and one after', async () => {
    const file = newFile();
    const store = await openSqlite({ file });
    const exists = () => ['-wal', '-shm', '-journal'].filter((suffix) => existsSync(file + suffix));
    expect(exists()).toEqual(['-wal']);
    await store.close();
    expect(exists()).toEqual([]);
    expect(existsSync(join(dirname(file), 'chekide.db'))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found, Store } from '../../src/store/store.ts';

const CHAT = -1_001_987_654_321;
const OTHER = 42;
const NOW = new Date('2026-06-11T16:25:00.123Z');
const VERSION = 3;

/** Lists of what came to a chat, and finding it by words. */
export function searchLaws(current: () => Store): void {
  let messages = 0;
  const remember = async (words: string, { chatId = CHAT, version = VERSION, messageId = ++messages } = {}) => {
    const place = { chatId, messageId };
    const searchable = { version, words };
    const key = { place, fingerprint: `${messageId} ${words.slice(0, 50)}`, now: NOW, searchable };
    return (await current().remember({ text: words }, key)).article;
  };
  const texts = ({ found }: Found) => found.map(({ article }) => article.text);
  const search = (words: string[][], page = {}, chatId = CHAT) =>
    current().search(chatId, words, { limit: 10, ...page });
  const each = (words: string) => words.split(' ').map((word) => [word]);

  describe('search', () => {
    it('finds what has all the words, in one of their forms', async () => {
      await remember('سیل راه را بست');
      await remember('راه باز شد');
      await remember('باران راه باران');
      expect(texts(await search(each('راه بست')))).toEqual(['سیل راه را بست']);
      expect((await search([['راه'], ['باران', 'سیل']])).total).toBe(2);
      expect(texts(await search(each('راه برف')))).toEqual([]);
      expect(texts(await search([['بار']]))).toEqual([]);
    });

    it('finds a form of several words where they stand side by side', async () => {
      await remember('کار دانش آموز خوب');
      await remember('آموز دانش کار');
      expect(texts(await search([['دانشاموز', 'دانش آموز']]))).toEqual(['کار دانش آموز خوب']);
    });

    it('gives the best first, of equals the newest', async () => {
      await remember('سیل و باد و باران');
      await remember('باد و باران و سیل');
      await remember('سیل و سیل و سیل');
      const wanted = ['سیل و سیل و سیل', 'باد و باران و سیل', 'سیل و باد و باران'];
      expect(texts(await search([['سیل']]))).toEqual(wanted);
    });

    it('takes nothing in the words for a language', async () => {
      await remember('سود و زیان');
      await remember('x not');
      const HOSTILE = [
        'سود" OR "ز',
        "سود' | 'ز",
        'سود*',
        'words:سود',
        '^سود',
        'NEAR(سود زیان)',
        '-سود',
        '!سود',
        'سود:*',
        'سود\\',
        'سود\0',
        'سود\ud800',
        '(((',
        '"',
        "'",
        '',
        '   ',
        '👍',
        ';drop table articles',
        '%',
        '_',
      ];
      for (const word of HOSTILE) {
        const { found } = await search([[word]]);
        expect(found.length, word).toBeLessThanOrEqual(1);
      }
      expect((await search([['سود*', '(']])).total).toBe(1);
      expect(await search([['(']])).toEqual({ found: [], total: 0 });
      expect(await search([])).toEqual({ found: [], total: 0 });
    });

    it('agrees with a naive search on any words at all', async () => {
      const word = fc.constantFrom('الف', 'ب', 'ج', 'د', 'OR', 'not', '12', '3.5', "x'y", 'ü');
      const words = fc.array(word, { minLength: 1, maxLength: 6 });
      let chatId = 1000;
      await fc.assert(
        fc.asyncProperty(
          fc.array(words, { maxLength: 6 }),
          fc.array(word, { minLength: 1, maxLength: 3 }),
          async (all, asked) => {
            chatId++;
            for (const one of all) await remember(one.join(' '), { chatId });
            const has = (text: string, wanted: string) =>
              text.split(' ').some((one) => one.toLowerCase() === wanted.toLowerCase());
            const wanted = all.map((one) => one.join(' ')).filter((text) => asked.every((one) => has(text, one)));
            const { found, total } = await search(
              asked.map((one) => [one]),
              {},
              chatId,
            );
            expect(found.map(({ article }) => article.text).toSorted()).toEqual(wanted.toSorted());
            expect(total).toBe(wanted.length);
          },
        ),
        { numRuns: 40 },
      );
    });

    it('keeps chats apart', async () => {
      await remember('سیل', { chatId: OTHER });
      expect((await search([['سیل']])).total).toBe(0);
      expect((await search([['سیل']], {}, OTHER)).total).toBe(1);
    });

    it('takes a very long text', async () => {
      const long = Array.from({ length: 60_000 }, (_, at) => `واژه${at}`).join(' ');
      await remember(`${long} ${'بلند'.repeat(800)} پایان`);
      expect((await search([['واژه7']])).total).toBe(1);
    });

    it('no longer finds what was edited, forgotten or has expired', async () => {
      await remember('سیل نخست', { messageId: 901 });
      await remember('سیل دوم', { messageId: 901 });
      expect(texts(await search([['سیل']]))).toEqual(['سیل دوم']);
      expect(texts(await current().history(CHAT, { limit: 5 }))).toEqual(['سیل دوم']);
      await current().expire(new Date(NOW.getTime() + 1));
      expect((await search([['سیل']])).total).toBe(0);
      await remember('سیل سوم');
      await current().forget(CHAT);
      expect((await search([['سیل']])).total).toBe(0);
    });

    it('finds what moved with its group', async () => {
      await remember('سیل', { chatId: -77 });
      await current().moveChat(-77, CHAT);
      const { found } = await search([['سیل']]);
      // Its message is the old group's: there is none to open.
      expect(found).toMatchObject([{ article: { text: 'سیل', chatId: CHAT } }]);
      expect(found[0]).not.toHaveProperty('messageId');
    });
  });

  describe('pages', () => {
    it('of history and search stay the same while new articles come', async () => {
      const words = Array.from({ length: 25 }, (_, at) => `سیل ${at}`);
      let newest = 0;
      for (const one of words) newest = (await remember(one)).id;
      const pages = async (list: (page: { limit: number; skip: number; upTo: number }) => Promise<Found>) => {
        const shown: string[] = [];
        for (const skip of [0, 10, 20]) {
          const found = await list({ limit: 10, skip, upTo: newest });
          expect(found.total).toBe(25);
          shown.push(...texts(found));
          await remember(`سیل تازه ${skip}`);
        }
        return shown;
      };
      expect(await pages((page) => current().history(CHAT, page))).toEqual(words.toReversed());
      expect((await pages((page) => search([['سیل']], page))).toSorted()).toEqual(words.toSorted());
      expect((await current().history(CHAT, { limit: 1 })).total).toBe(31);
    });

    it('name the newest reading of an article, else its post', async () => {
      const article = await remember('سیل', { messageId: 10 });
      await remember('باران', { messageId: 12 });
      for (const messageId of [20, 21])
        await current().note({ articleId: article.id, chatId: CHAT, messageId, role: 'reply', inReplyTo: 10 });
      await current().note({ articleId: article.id, chatId: CHAT, messageId: 30, role: 'answer', question: 'کی؟' });
      const { found } = await current().history(CHAT, { limit: 5 });
      expect(found.map(({ messageId }) => messageId)).toEqual([12, 21]);
    });
  });

  describe('article', () => {
    it('is given to its own chat only', async () => {
      const article = await remember('سیل');
      expect(await current().article(CHAT, article.id)).toStrictEqual(article);
      expect(await current().article(OTHER, article.id)).toBeNull();
      expect(await current().article(CHAT, article.id + 1)).toBeNull();
    });
  });

  describe('index and unindexed', () => {
    it('go through what another version has folded or nobody yet, newest first, a batch at a time', async () => {
      await current().remember(
        { text: 'بی‌فهرست' },
        { place: { chatId: 1, messageId: 1 }, fingerprint: 'الف', now: NOW },
      );
      await remember('کهنه', { version: 2 });
      await remember('تازه');
      expect((await current().unindexed(VERSION, 1)).map(({ text }) => text)).toEqual(['کهنه']);
      for (const article of await current().unindexed(VERSION, 9))
        await current().index(article.id, { version: VERSION, words: 'نو' });
      expect(await current().unindexed(VERSION, 9)).toEqual([]);
      expect((await search([['نو']])).total).toBe(1);
      expect((await search([['کهنه']])).total).toBe(0);
      expect((await search([['نو']], {}, 1)).total).toBe(1);
      await current().index(99_999, { version: VERSION, words: 'نو' });
    });
  });

  describe('everything', () => {
    it('gives all of a chat oldest first, with all messages about each', async () => {
      const first = await remember('یک', { messageId: 1 });
      const second = await remember('دو', { messageId: 2 });
      await remember('دیگری', { chatId: OTHER });
      const answer = { articleId: first.id, chatId: CHAT, messageId: 3, role: 'answer', question: 'کی؟' } as const;
      await current().note(answer);
      const all = await current().everything(CHAT, { limit: 1 });
      const post = { articleId: first.id, chatId: CHAT, messageId: 1, role: 'post' };
      expect(all).toEqual([{ article: first, mentions: [post, answer] }]);
      const rest = await current().everything(CHAT, { after: first.id, limit: 9 });
      expect(rest.map(({ article }) => article)).toEqual([second]);
      expect(await current().everything(CHAT, { after: second.id, limit: 9 })).toEqual([]);
    });
  });
}

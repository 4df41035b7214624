import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention, Store } from '../../src/store/store.ts';
import type { Article } from '../../src/summarize/text/article.ts';

const CHAT = -1_001_987_654_321;
const NOW = new Date('2026-06-11T16:25:00.123Z');

/** Any UTF-16 units at all: NUL, lone surrogates, halves in the wrong order. */
const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(0, 0xd83d, 0xde00, 0xfeff, 0xfffe, 0x200c, 0x22, 0x5c, 0x06cc)).map(fromUnits),
);

function fromUnits(units: readonly number[]): string {
  return String.fromCharCode(...units);
}

/** Articles, the messages they came in and our messages about them. */
export function articleLaws(current: () => Store): void {
  const remember = (messageId: number, fingerprint: string, article: Article = { text: fingerprint }, chatId = CHAT) =>
    current().remember(article, { place: { chatId, messageId }, fingerprint, now: NOW });

  const TEXTS: readonly (readonly [what: string, article: Article])[] = [
    ['a text alone', { text: 'باران تا پایان هفته ادامه دارد.' }],
    [
      'all that can be known of it',
      {
        text: 'نرخ بلیت مترو تغییر نمی‌کند.\n\n@metro_khabar',
        publishedAt: '2026-06-11T19:55:00+03:30',
        origin: { name: 'مترو خبر', link: 'https://t.me/metro_khabar/12', chatId: -1_001_111_222_333, messageId: 12 },
      },
    ],
    ['an empty origin', { text: 'الف', origin: {} }],
    ['an empty text', { text: '' }],
    ['a long text', { text: 'می‌گوید «باران» می‌بارد 🌧️\n'.repeat(4000) }],
    ['a lone high surrogate', { text: 'پیش\ud83dپس' }],
    ['a lone low surrogate, and one in the name', { text: '\ude00', origin: { name: '\udfff' } }],
    ['NUL', { text: 'پیش\0پس\0' }],
    ['a byte order mark and control characters', { text: '\ufeff\u0001\u001b\u007f\u0085\u2028' }],
  ];

  describe('remember', () => {
    it.each(TEXTS)('gives back %s as it was', async (_what, article) => {
      const { article: stored, isNew } = await remember(10, 'الف', article);
      expect(isNew).toBe(true);
      expect(stored).toStrictEqual({ ...article, id: stored.id, chatId: CHAT, receivedAt: NOW.toISOString() });
      const found = await current().find({ chatId: CHAT, messageId: 10 });
      expect(found?.article).toStrictEqual(stored);
      expect(await current().latest(CHAT, 1)).toStrictEqual([stored]);
    });

    it('gives back any string to the last unit, and knows articles apart by any fingerprint', async () => {
      let messageId = 0;
      await fc.assert(
        fc.asyncProperty(anyString, anyString, async (text, question) => {
          const fingerprint = `${++messageId}${text}`;
          const { article, isNew } = await remember(messageId, fingerprint, { text });
          const again = await remember(messageId, fingerprint, { text });
          await current().note({ articleId: article.id, chatId: CHAT, messageId, role: 'answer', question });
          const found = await current().find({ chatId: CHAT, messageId });
          expect([isNew, again.isNew]).toEqual([true, false]);
          expect(found).toMatchObject({ article: { text }, mention: { question } });
        }),
        { numRuns: 60 },
      );
    });

    it('does not take two fingerprints with different lone surrogates for one', async () => {
      expect((await remember(1, '\ud800')).isNew).toBe(true);
      expect((await remember(2, '\udbff')).isNew).toBe(true);
    });

    it('keeps an article once in a chat, wherever in it it comes', async () => {
      const first = await remember(1, 'باران', { text: 'باران می‌بارد.' });
      const again = await remember(5, 'باران', { text: 'باران میبارد.' });
      expect(again).toEqual({ article: first.article, isNew: false });
      expect((await current().find({ chatId: CHAT, messageId: 5 }))?.article).toEqual(first.article);
      expect(await current().kept(CHAT)).toMatchObject({ articles: 1, messages: 2 });
    });

    it('keeps it for each chat by itself', async () => {
      const here = await remember(1, 'باران');
      const there = await remember(1, 'باران', { text: 'باران' }, 42);
      expect(there.isNew).toBe(true);
      expect(there.article.id).not.toBe(here.article.id);
      expect(await current().find({ chatId: 43, messageId: 1 })).toBeNull();
    });

    it('keeps one article when the same comes twice at once', async () => {
      const both = await Promise.all([remember(1, 'باران'), remember(2, 'باران')]);
      expect(both.map(({ isNew }) => isNew).toSorted()).toEqual([false, true]);
      expect(both[0].article).toEqual(both[1].article);
    });

    it('points an edited post to its new text; the old one is listed only while a message is about it', async () => {
      const old = await remember(1, 'پیش از ویرایش');
      const edited = await remember(1, 'پس از ویرایش');
      expect((await current().find({ chatId: CHAT, messageId: 1 }))?.article).toEqual(edited.article);
      expect(await current().latest(CHAT, 5)).toEqual([edited.article]);
      await current().note({ articleId: old.article.id, chatId: CHAT, messageId: 2, role: 'reply', inReplyTo: 1 });
      expect(await current().latest(CHAT, 5)).toEqual([old.article, edited.article]);
    });
  });

  describe('note', () => {
    const MENTIONS: readonly Omit<Mention, 'articleId'>[] = [
      { chatId: CHAT, messageId: 11, role: 'reply' },
      { chatId: CHAT, messageId: 11, role: 'reply', inReplyTo: 10 },
      { chatId: CHAT, messageId: 11, role: 'answer', inReplyTo: 10, question: 'چند نفر؟' },
      { chatId: CHAT, messageId: 11, role: 'answer', question: '' },
      { chatId: CHAT, messageId: 2 ** 31 - 1, role: 'post' },
    ];

    it.each(MENTIONS)('is found again as $role (%#)', async (about) => {
      const { article } = await remember(10, 'باران');
      const mention = { ...about, articleId: article.id };
      await current().note(mention);
      expect(await current().find(mention)).toStrictEqual({ article, mention });
      expect(await current().lastMention(CHAT)).toStrictEqual(mention);
    });

    it('overwrites what was noted at the same place', async () => {
      const [first, second] = [await remember(1, 'یک'), await remember(2, 'دو')];
      const place = { chatId: CHAT, messageId: 9 };
      await current().note({ ...place, articleId: first.article.id, role: 'answer', inReplyTo: 1, question: 'کی؟' });
      const mention: Mention = { ...place, articleId: second.article.id, role: 'reply' };
      await current().note(mention);
      expect(await current().find(place)).toStrictEqual({ article: second.article, mention });
      await current().note({ articleId: second.article.id, chatId: CHAT, messageId: 6, role: 'post', inReplyTo: 1 });
      expect(await current().repliesTo({ chatId: CHAT, messageId: 1 })).toEqual([]);
    });

    it('passes over an article that is gone or is another chat’s', async () => {
      const { article } = await remember(1, 'باران');
      await current().note({ articleId: article.id + 1, chatId: CHAT, messageId: 8, role: 'reply' });
      await current().note({ articleId: article.id, chatId: 42, messageId: 9, role: 'reply' });
      expect(await current().find({ chatId: CHAT, messageId: 8 })).toBeNull();
      expect(await current().find({ chatId: 42, messageId: 9 })).toBeNull();
    });
  });

  describe('repliesTo, latest and lastMention', () => {
    it('list our replies to one message oldest first, however they were noted', async () => {
      const articleId = (await remember(1, 'باران')).article.id;
      const reply = (messageId: number, inReplyTo: number): Mention => {
        return { articleId, chatId: CHAT, messageId, role: 'answer', inReplyTo, question: `${messageId}` };
      };
      for (const [messageId, inReplyTo] of [
        [5, 1],
        [3, 1],
        [4, 2],
        [12, 1],
      ] as const) {
        await current().note(reply(messageId, inReplyTo));
      }
      expect(await current().repliesTo({ chatId: CHAT, messageId: 1 })).toEqual([
        reply(3, 1),
        reply(5, 1),
        reply(12, 1),
      ]);
      expect(await current().repliesTo({ chatId: 42, messageId: 1 })).toEqual([]);
    });

    it('agree with a naive list of messages', async () => {
      const step = fc.record({
        messageId: fc.integer({ min: 1, max: 12 }),
        about: fc.constantFrom('یک', 'دو', 'سه', 'چهار'),
        role: fc.constantFrom('post', 'reply'),
      });
      let chatId = 100;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 15 }), fc.nat({ max: 5 }), async (steps, limit) => {
          chatId++;
          const articles = new Map<string, number>();
          const messages: { messageId: number; articleId: number }[] = [];
          for (const { messageId, about, role } of steps) {
            const articleId = articles.get(about);
            if (role === 'post') {
              articles.set(about, (await remember(messageId, about, { text: about }, chatId)).article.id);
            } else if (articleId !== undefined) {
              await current().note({ articleId, chatId, messageId, role });
            } else continue;
            messages[messageId] = { messageId, articleId: articles.get(about)! };
          }
          const newestFirst = messages.filter(Boolean).toReversed();
          const spokenOf = [...new Set(newestFirst.map((message) => message.articleId))];
          expect((await current().latest(chatId, limit)).map(({ id }) => id)).toEqual(spokenOf.slice(0, limit));
          const last = await current().lastMention(chatId);
          expect(last?.messageId).toBe(newestFirst[0]?.messageId);
          expect(last?.articleId).toBe(newestFirst[0]?.articleId);
        }),
        { numRuns: 60 },
      );
    });
  });
}

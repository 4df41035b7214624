import { expect, it } from 'vitest';
import type { EditionOptions } from '../../src/digest/edition.ts';
import { makeEdition } from '../../src/digest/edition.ts';
import { makeTopics } from '../../src/digest/topics/topics.ts';
import { readTopics } from '../../src/models.ts';
import type { KeyedArticle } from '../../src/summarize/text/story.ts';
import { reader } from '../summarize/reader.ts';

const article = (id: number, text: string, name: string, time = '08:00'): KeyedArticle => ({
  id,
  text,
  publishedAt: `2026-06-11T${time}+03:30`,
  origin: { name, link: `https://t.me/${id}/1` },
});

const QUAKE_A =
  'زمین‌لرزه‌ای به بزرگی ۵٫۲ بامداد پنجشنبه شهرستان راور در استان کرمان را لرزاند. در این زمین‌لرزه ۱۲ خانه آسیب دید.';
const QUAKE_B = 'زمین‌لرزه ۵٫۲ ریشتری راور کرمان را بامداد پنجشنبه لرزاند و ۱۵ خانه آسیب دید.';
const MATCH = 'تیم فوتبال پرسپولیس در هفته پایانی لیگ برتر با دو گل از سد سپاهان گذشت و قهرمان شد.';
const BANK = 'بانک مرکزی نرخ سود سپرده‌های یک‌ساله را بدون تغییر نگه داشت و بورس تهران سبز شد.';
const ARTICLES = [
  article(1, MATCH, 'ورزش'),
  article(2, QUAKE_A, 'آوند'),
  article(3, QUAKE_B, 'تراز', '09:00'),
  article(4, BANK, 'بازار'),
];
const topicOf = makeTopics(readTopics());
const idsOf = (stories: ReturnType<typeof makeEdition>['stories']) => stories.map(({ ids }) => ids);

it('tells what more sources tell first, with each of them and its link', () => {
  const [first] = makeEdition(ARTICLES, reader).stories;
  expect(first).toMatchObject({
    ids: [2, 3],
    continues: false,
    links: [
      { name: 'آوند', link: 'https://t.me/2/1' },
      { name: 'تراز', link: 'https://t.me/3/1' },
    ],
  });
  expect(first!.reasons).toContainEqual({ kind: 'sources', count: 2 });
});

it('shows both sentences where figures differ', () => {
  const [first] = makeEdition(ARTICLES, reader).stories;
  expect(first!.differs.flatMap(({ values }) => values.map(({ sentence }) => sentence))).toEqual([
    'در این زمین‌لرزه ۱۲ خانه آسیب دید.',
    QUAKE_B,
  ]);
});

it('puts the reader’s own before all', () => {
  const { stories } = makeEdition(ARTICLES, reader, { own: new Set([4]) });
  expect(idsOf(stories)[0]).toEqual([4]);
  expect(stories[0]!.reasons[0]).toEqual({ kind: 'own' });
});

it('knows topics and leaves out those that were not wanted', () => {
  const { stories } = makeEdition(ARTICLES, reader, { topicOf });
  const topics = new Map(stories.map(({ ids, topic }) => [ids[0], topic]));
  expect([topics.get(1), topics.get(4)]).toEqual(['sport', 'economy']);
  const sport = makeEdition(ARTICLES, reader, { topicOf, topics: ['sport'] });
  expect(idsOf(sport.stories)).toEqual([[1]]);
});

it('puts what is said to readers after the news', () => {
  const talk = article(
    6,
    'سلام دوستان، ممنون که هستید و حمایت می‌کنید، دمتون گرم و شبتون خوش. نظرتون رو برامون بنویسید.',
    'آوند',
  );
  const [news] = ARTICLES;
  const told = (options: EditionOptions) => idsOf(makeEdition([talk, news!], reader, options).stories);
  expect(makeEdition([talk], reader, { topicOf }).stories[0]!.topic).toBeNull();
  expect(told({ topicOf })).toEqual([[news!.id], [6]]);
  expect(told({ topicOf, own: new Set([6]) })).toEqual([[6], [news!.id]]);
});

it('leaves out what was muted and says why', () => {
  const edition = makeEdition(ARTICLES, reader, { muted: { words: ['پرس‌پولیس', 'بانك مركزي'], channels: ['تراز'] } });
  expect(idsOf(edition.stories)).toEqual([[2]]);
  expect(edition.leftOut).toEqual([
    { id: 1, because: { kind: 'muted-word', phrase: 'پرس‌پولیس' } },
    { id: 3, because: { kind: 'muted-channel', name: 'تراز' } },
    { id: 4, because: { kind: 'muted-word', phrase: 'بانك مركزي' } },
  ]);
});

it('marks what goes on from the last edition and tells only what is new of it', () => {
  const before = [{ ...article(9, QUAKE_A, 'آوند'), publishedAt: '2026-06-10T20:00+03:30' }];
  const today = article(
    10,
    'زمین‌لرزه راور در استان کرمان\nزمین‌لرزه‌ای به بزرگی ۵٫۲ شهرستان راور در استان کرمان را لرزاند. استاندار کرمان گفت مدرسه‌های راور دو روز بسته می‌ماند.',
    'آوند',
  );
  const [story] = makeEdition([today], reader, { before }).stories;
  expect(story).toMatchObject({ ids: [10], continues: true });
  const told = story!.points.map(({ shown }) => shown).join(' ');
  expect(told).toContain('مدرسه‌های راور');
  expect(told).not.toContain('۵٫۲');
});

it('keeps to the length that was asked for and counts what it had no room for', () => {
  const words = ['تنگستان', 'بروجن', 'خلخال', 'دماوند', 'سیرجان', 'مهاباد', 'نهاوند', 'رامسر', 'کاشمر'];
  const many = words.map((place, id) =>
    article(id, `${place} ${id + 3} ${'آب برق گاز نان راه پل سد باغ دشت'.split(' ')[id]} گرفت.`, 'آوند'),
  );
  const short = makeEdition(many, reader, { length: 'short' });
  expect(short.stories.length).toBe(7);
  expect(short.counts.untold).toBeGreaterThan(0);
});

import { describe, expect, it } from 'vitest';
import { chooseWording, WORDINGS } from '../../src/bot/wording/choose.ts';
import { en } from '../../src/bot/wording/en.ts';
import { fa } from '../../src/bot/wording/fa.ts';
import type { Reason } from '../../src/digest/rank.ts';
import type { DeliveryReport } from '../../src/store/digests.ts';
import type { Wording } from '../../src/bot/wording/wording.ts';

const KEPT = { articles: 3, messages: 12, digests: 1, sources: 2, settings: true, since: '2025-11-25T08:00:00Z' };

const REASONS: readonly Reason[] = [
  { kind: 'own' },
  { kind: 'continues' },
  { kind: 'sources', count: 3 },
  { kind: 'articles', count: 2 },
  { kind: 'new' },
  { kind: 'full' },
];
const REPORTS: readonly DeliveryReport[] = (['due', 'sent', 'empty', 'skipped'] as const).flatMap((state) =>
  [0, 1].flatMap((doubtful) =>
    [1, 3].map((parts) => ({ subscriptionId: 1, due: { day: '2025-11-25', at: 0 }, state, parts, doubtful })),
  ),
);

/** Every sentence of a wording by its key, functions called with something. */
function sentences(wording: Wording): Map<string, string> {
  const called: Record<string, string> = {
    help: wording.help([{ name: 'help', does: wording.commands.help }]),
    startInGroup: wording.startInGroup(wording.language === 'fa' ? 'نام' : 'name'),
    tooMany: wording.tooMany(12),
    privacy: wording.privacy(KEPT, 90),
    forgetAsk: wording.forgetAsk(KEPT),
    forgotten: wording.forgotten(KEPT),
    day: wording.day('2025-11-25'),
    dayOfYear: wording.dayOfYear('2025-11-25'),
    more: wording.more(12),
    pageStatus: wording.pageStatus(403),
    times: wording.times(3),
    bothDays: wording.bothDays('2025-11-25'),
    tooLong: wording.tooLong(100_000),
    searchNothing: wording.searchNothing(wording.language === 'fa' ? 'بودجه' : 'budget'),
    number: wording.number(12),
    articles: wording.articles(3),
    range: wording.range({ first: 11, last: 20, total: 34 }),
    fromArticle: wording.fromArticle(wording.language === 'fa' ? 'خبر' : 'news'),
    'edition.heading': wording.edition.heading('2025-11-25'),
    'edition.otherCalendar': wording.edition.otherCalendar('2025-11-25'),
    'edition.counts': wording.edition.counts({ articles: 27, sources: 5, stories: 9 }),
    'edition.pictureBelow': wording.edition.pictureBelow('2025-11-25', 9),
    'edition.pictureNumber': wording.edition.pictureNumber(12),
    'edition.untold': wording.edition.untold(3),
    'edition.skipped': wording.edition.skipped(['2025-11-23', '2025-11-24']),
    'edition.reason': REASONS.map((reason) => wording.edition.reason(reason)).join(' '),
    'edition.figuresDiffer': wording.edition.figuresDiffer(wording.language === 'fa' ? 'کشته' : 'killed'),
    'edition.next': wording.edition.next(Date.parse('2025-11-25T04:30:00Z'), 'Asia/Tehran'),
    'edition.report': REPORTS.map((report) => wording.edition.report(report)).join(' '),
  };
  const flat = Object.entries(wording).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[key, value]];
    if (typeof value === 'function') return [[key, called[key]!]];
    // They have tests of their own.
    if (key === 'digests' || key === 'following') return [];
    return Object.entries(value as Record<string, unknown>).flatMap(([inner, text]): [string, string][] => {
      if (typeof text === 'string') return [[`${key}.${inner}`, text]];
      if (typeof text === 'function') return [[`${key}.${inner}`, called[`${key}.${inner}`]!]];
      return Object.entries(text as Record<string, string>).map(([last, it]) => [`${key}.${inner}.${last}`, it]);
    });
  });
  return new Map(flat);
}

/** Further answers to a press. */
const pressed = (wording: Wording) => [
  wording.tooMany(60),
  wording.notAdmitted,
  wording.settingKept,
  wording.onlyAdministratorsChoose,
];

describe('wordings', () => {
  it('say the same things', () => {
    expect([...sentences(en).keys()].toSorted()).toEqual([...sentences(fa).keys()].toSorted());
  });

  it('fit where Telegram shows them', () => {
    for (const wording of Object.values(WORDINGS)) {
      expect(wording.shortDescription.length).toBeLessThanOrEqual(120);
      expect(wording.description.length).toBeLessThanOrEqual(512);
      for (const [key, text] of sentences(wording)) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(/[!]|undefined|NaN/u);
      }
      // Telegram shows at most this much of the answer to a press.
      for (const text of [
        wording.expired,
        wording.unknownButton,
        wording.answeredAlready,
        wording.sorry,
        ...pressed(wording),
      ]) {
        expect(text.length).toBeLessThanOrEqual(200);
      }
    }
  });

  it('the Persian is Persian: its letters, its digits', () => {
    for (const [key, text] of sentences(fa)) {
      if (key === 'language') continue;
      expect(text, key).not.toMatch(/[يكة0-9٠-٩?;,]/u);
      expect(text.replaceAll(/\/[a-z]+/gu, ''), key).not.toMatch(/[A-Za-z]/u);
    }
  });

  it('the Persian has its half-spaces', () => {
    for (const [key, text] of sentences(fa)) {
      expect(text, key).not.toMatch(/(?<!\p{L})ن?می\s|\s(?:ها|های|هایی|هایش|هایتان|تر|ترین|ام|اید|ایم)(?!\p{L})/u);
    }
  });
});

it.each<[Parameters<typeof chooseWording>, Wording, string]>([
  [[{}, 'fa', 'en'], fa, 'the app speaks Persian'],
  [[{}, 'fa-IR', 'en'], fa, 'of any country'],
  [[{}, 'en', 'fa'], en, 'the app speaks English'],
  [[{}, 'de', 'fa'], en, 'or another language'],
  [[{}, undefined, 'fa'], fa, 'nobody knows'],
  [[{ language: 'en' }, 'fa', 'fa'], en, 'chosen'],
])('chooseWording%j: %o', (given, wanted) => {
  expect(chooseWording(...given).language).toBe(wanted.language);
});

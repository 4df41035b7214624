import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp } from '../../../src/digest/schedule/catch-up.ts';
import type { Timetable, Weekday } from '../../../src/digest/schedule/due.ts';
import { afterQuiet, nextDue } from '../../../src/digest/schedule/due.ts';
import { LATEST_MS, latestOf } from '../../../src/digest/schedule/latest.ts';
import { hasDay, instantOf, isZone, offsetAt, wallOf } from '../../../src/digest/schedule/zone.ts';

const ZONES = [
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Kabul',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Gaza',
  'UTC',
];
const MINUTE = 60_000;
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

/** What a clock shows, found in another way than the program finds it: «2026-03-29 02:30». */
const shown = (at: number, zone: string): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16);
const textOf = (day: string, minute: number): string =>
  `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The slow way: minute by minute, the first that shows the time, else the first after it was jumped over. */
function slowInstantOf(day: string, minute: number, zone: string): number {
  const wanted = textOf(day, minute);
  const around = Date.parse(`${day}T00:00Z`) + minute * MINUTE;
  let jumped: number | null = null;
  for (let at = around - 15 * 60 * MINUTE, before = ''; at <= around + 15 * 60 * MINUTE; at += MINUTE) {
    const now = shown(at, zone);
    if (now === wanted) return at;
    if (before !== '' && before < wanted && now > wanted) jumped ??= at;
    before = now;
  }
  return jumped!;
}

const zone = fc.constantFrom(...ZONES);
/** Days about the turns of clocks as often as others, of the years in which these zones still turned them. */
const day = fc.oneof(
  fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2011-12-29'),
  fc.constantFrom('2022-03-22', '2022-09-21', '2022-03-21', '2018-11-04', '2018-02-18', '2026-02-15', '2026-03-22'),
  fc.integer({ min: 0, max: 7000 }).map((count) => new Date(Date.UTC(2010, 0, 1 + count)).toISOString().slice(0, 10)),
);
const minute = fc.integer({ min: 0, max: 1439 });

describe('the clock of a zone', () => {
  it('shows a time at the instant that the slow way finds', () => {
    fc.assert(
      fc.property(zone, day, minute, (where, date, time) => {
        fc.pre(hasDay(date, where));
        expect(instantOf({ day: date, minute: time }, where)).toBe(slowInstantOf(date, time, where));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', 150, '2026-03-29T01:00Z', 'half past two is jumped over: three o’clock'],
    ['Europe/Berlin', '2026-10-25', 150, '2026-10-25T00:30Z', 'half past two comes twice: the first'],
    ['Australia/Lord_Howe', '2026-10-04', 135, '2026-10-03T15:30Z', 'half an hour is jumped over'],
    ['Asia/Tehran', '2022-03-22', 30, '2022-03-21T20:30Z', 'midnight itself was jumped over'],
    ['Asia/Tehran', '2026-11-25', 480, '2026-11-25T04:30Z', 'half past four in Greenwich'],
    ['Asia/Kathmandu', '2026-11-25', 480, '2026-11-25T02:15Z', 'three quarters'],
  ])('%s %s %i is %s: %s', (where, date, time, wanted) => {
    expect(new Date(instantOf({ day: date, minute: time }, where)).toISOString()).toBe(new Date(wanted).toISOString());
  });

  it('knows the day that Samoa never had', () => {
    expect([hasDay('2011-12-29', 'Pacific/Apia'), hasDay('2011-12-30', 'Pacific/Apia')]).toEqual([true, false]);
  });

  it('tells offsets of half and quarter hours', () => {
    const now = Date.UTC(2026, 10, 25);
    expect(['Asia/Tehran', 'Asia/Kathmandu', 'America/St_Johns'].map((where) => offsetAt(now, where))).toEqual([
      210, 345, -210,
    ]);
    expect([isZone('Asia/Tehran'), isZone('Asia/Atlantis')]).toEqual([true, false]);
  });
});

const timetable: fc.Arbitrary<Timetable> = fc.record(
  {
    minute,
    days: fc.uniqueArray(fc.constantFrom(...EVERY_DAY), { minLength: 1 }),
    zone,
    quiet: fc.record({ from: minute, to: minute }),
  },
  { requiredKeys: ['minute', 'days', 'zone'] },
);
const instant = fc.oneof(
  day.map((date) => Date.parse(`${date}T00:00Z`)),
  fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2030, 0, 1) }),
);

describe('what is due next', () => {
  it('comes after the instant asked, on a chosen day, at the time or when the clock first can', () => {
    fc.assert(
      fc.property(timetable, instant, (table, after) => {
        const due = nextDue(table, after)!;
        expect(due.at).toBeGreaterThan(after);
        expect(table.days).toContain(new Date(due.day).getUTCDay());
        const wall = wallOf(due.at, table.zone);
        const isAsked = wall.day === due.day && wall.minute === table.minute;
        const isMoved = wall.minute === table.quiet?.to;
        // Else the clock jumped over it: a minute before, it showed an earlier time.
        const before = wallOf(due.at - MINUTE, table.zone);
        const target = table.quiet === undefined ? textOf(due.day, table.minute) : null;
        const isJumped =
          (target === null || textOf(before.day, before.minute) < target) &&
          offsetAt(due.at, table.zone) !== offsetAt(due.at - MINUTE, table.zone);
        expect(isAsked || isMoved || isJumped).toBe(true);
      }),
    );
  });

  it('misses no chosen day and gives none twice', () => {
    fc.assert(
      fc.property(timetable, instant, (table, start) => {
        const days: string[] = [];
        let due = nextDue(table, start)!;
        for (let count = 0; count < 12; count++) {
          days.push(due.day);
          const next = nextDue(table, due.at, due.day)!;
          expect(next.at).toBeGreaterThan(due.at);
          for (let between = Date.parse(due.day) + 86_400_000; between < Date.parse(next.day); between += 86_400_000) {
            const passed = new Date(between);
            const isChosen = table.days.includes(passed.getUTCDay() as Weekday);
            expect(isChosen && hasDay(passed.toISOString().slice(0, 10), table.zone)).toBe(false);
          }
          due = next;
        }
        expect(days).toEqual([...new Set(days)].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('is never in the quiet hours', () => {
    fc.assert(
      fc.property(timetable, instant, (table, after) => {
        const { at } = nextDue(table, after)!;
        expect(afterQuiet(at, table)).toBe(at);
      }),
    );
  });

  it('quiet hours end after the instant asked, in any zone and in an hour that comes twice', () => {
    fc.assert(
      fc.property(timetable, instant, fc.integer({ min: 0, max: 26 * 60 }), (table, start, minutes) => {
        const asked = start + minutes * MINUTE;
        expect(afterQuiet(asked, table)).toBeGreaterThanOrEqual(asked);
      }),
    );
    const quiet = { from: 60, to: 90 };
    const shownTwice = Date.parse('2026-11-01T06:15Z');
    expect(afterQuiet(shownTwice, { zone: 'America/New_York', quiet })).toBe(Date.parse('2026-11-01T06:30Z'));
  });

  it.each([
    ['in the morning they end the same day', 6 * 60 + 30, '2026-11-25', '2026-11-25T03:30Z'],
    ['in the evening, the next', 23 * 60 + 30, '2026-11-25', '2026-11-26T03:30Z'],
    ['at their end nothing moves', 7 * 60, '2026-11-25', '2026-11-25T03:30Z'],
  ])('quiet hours move it: %s', (_, time, wantedDay, wantedAt) => {
    const table = { minute: time, days: EVERY_DAY, zone: 'Asia/Tehran', quiet: { from: 22 * 60, to: 7 * 60 } };
    expect(nextDue(table, Date.parse('2026-11-25T00:00Z'), '2026-11-24')).toEqual({
      day: wantedDay,
      at: Date.parse(wantedAt),
    });
  });

  it('is not another one of the same day when the hour is put off', () => {
    const table = { minute: 9 * 60, days: EVERY_DAY, zone: 'Asia/Tehran' };
    const sentAtEight = Date.parse('2026-11-25T04:30Z');
    expect(nextDue(table, sentAtEight)?.day).toBe('2026-11-25');
    expect(nextDue(table, sentAtEight, '2026-11-25')?.day).toBe('2026-11-26');
  });

  it('is nothing where no day is chosen', () => {
    expect(nextDue({ minute: 0, days: [], zone: 'UTC' }, 0)).toBeNull();
  });
});

describe('after the machine was off', () => {
  const table: Timetable = { minute: 8 * 60, days: EVERY_DAY, zone: 'UTC' };
  const due = { day: '2026-11-25', at: Date.parse('2026-11-25T08:00Z') };

  it.each([
    ['not yet', '2026-11-25T07:59Z', null, [], '2026-11-25'],
    ['on time', '2026-11-25T08:00Z', '2026-11-25', [], '2026-11-26'],
    ['six hours late it is sent', '2026-11-25T14:00Z', '2026-11-25', [], '2026-11-26'],
    ['a minute later it is skipped and told', '2026-11-25T14:01Z', null, ['2026-11-25'], '2026-11-26'],
    [
      'days later the newest alone',
      '2026-11-28T09:00Z',
      '2026-11-28',
      ['2026-11-25', '2026-11-26', '2026-11-27'],
      '2026-11-29',
    ],
  ])('%s', (_, now, sent, skipped, next) => {
    const caught = catchUp(table, due, Date.parse(now));
    expect(caught.send?.day ?? null).toBe(sent);
    expect(caught.skipped.map(({ day: of }) => of)).toEqual(skipped);
    expect(caught.next?.day).toBe(next);
  });

  it('what is caught up in quiet hours waits for their end', () => {
    const quiet = { ...table, minute: 22 * 60, quiet: { from: 23 * 60, to: 6 * 60 } };
    const late = { day: '2026-11-25', at: Date.parse('2026-11-25T22:00Z') };
    expect(catchUp(quiet, late, Date.parse('2026-11-25T23:30Z')).send).toEqual({
      ...late,
      notBefore: Date.parse('2026-11-26T06:00Z'),
    });
  });

  it.each<[string, number | null, number, string, string]>([
    // [due, quiet from, to, the last instant, why]
    ['2026-11-25T08:00Z', null, 0, '2026-11-25T14:00Z', 'six hours'],
    ['2026-11-25T22:00Z', 23, 6, '2026-11-26T11:00Z', 'an hour before the night and five after it'],
    ['2026-11-25T08:00Z', 23, 6, '2026-11-25T14:00Z', 'the night is far'],
    ['2026-11-25T18:00Z', 0, 6, '2026-11-26T00:00Z', 'the night begins as the six hours end'],
    ['2026-11-25T20:00Z', 0, 6, '2026-11-26T08:00Z', 'and if it begins before, the morning is used'],
    ['2026-11-25T23:30Z', 23, 6, '2026-11-26T12:00Z', 'quiet hours chosen since: from their end on'],
  ])('%s with quiet hours from %s to %s is sent until %s: %s', (at, from, to, wanted) => {
    const quiet = from === null ? {} : { quiet: { from: from * 60, to: to * 60 } };
    expect(new Date(latestOf(Date.parse(at), { zone: 'UTC', ...quiet })).toISOString()).toBe(
      new Date(wanted).toISOString(),
    );
  });

  it('its age counts from when it was due, however often it is caught up', () => {
    const found = catchUp(table, due, Date.parse('2026-11-25T13:00Z')).send!;
    expect(found).toEqual({ ...due, notBefore: Date.parse('2026-11-25T13:00Z') });
    expect(latestOf(found.at, table)).toBe(Date.parse('2026-11-25T14:00Z'));
  });

  it('sends nothing early and nothing too late, and every day is sent, skipped or to come', () => {
    fc.assert(
      fc.property(timetable, instant, fc.integer({ min: -60, max: 5 * 24 * 60 }), (any, start, minutes) => {
        const first = nextDue(any, start)!;
        const now = first.at + minutes * MINUTE;
        const { send, skipped, next } = catchUp(any, first, now);
        if (send !== null) {
          expect(send.at).toBeLessThanOrEqual(now);
          expect(send.notBefore).toBeGreaterThanOrEqual(now);
          expect(now).toBeLessThanOrEqual(latestOf(send.at, any));
        }
        for (const { at } of skipped.slice(0, -1)) expect(at).toBeLessThanOrEqual(now);
        if (send === null) for (const { at } of skipped) expect(now - at).toBeGreaterThan(LATEST_MS);
        expect(next!.at).toBeGreaterThan(now);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITIES } from '../../../src/digest/settings/cities.ts';
import { parseDays } from '../../../src/digest/settings/days.ts';
import { parseHour } from '../../../src/digest/settings/hour.ts';
import { makeMute } from '../../../src/digest/settings/mute.ts';
import { findZones } from '../../../src/digest/settings/zones.ts';

const clock = (minute: number | null): string | null =>
  minute === null ? null : `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

describe('an hour', () => {
  it.each<[string, string | null]>([
    ['هشت صبح', '8:00'],
    ['ساعت ۸ صبح', '8:00'],
    ['۷:۳۰', '7:30'],
    ['٧:٣٠', '7:30'],
    ['۸ شب', '20:00'],
    ['ساعت نه و نیم', '9:30'],
    ['نه و نیم شب', '21:30'],
    ['هشت و ربع', '8:15'],
    ['یک ربع به هشت', '7:45'],
    ['یه ربع به هشت شب', '19:45'],
    ['ده دقیقه به نه', '8:50'],
    ['۸ و ۲۰ دقیقه', '8:20'],
    ['هشت و بیست و پنج دقیقه', '8:25'],
    ['بیست و دو', '22:00'],
    ['بیست و دو و سی دقیقه', '22:30'],
    ['بیست', '20:00'],
    ['ساعت ۱۴', '14:00'],
    ['۱ ظهر', '13:00'],
    ['۱۲ ظهر', '12:00'],
    ['ظهر', '12:00'],
    ['نیمه‌شب', '0:00'],
    ['نیمه شب', '0:00'],
    ['۱۲ شب', '0:00'],
    ['۱ شب', '1:00'],
    ['دوازده و نیم شب', '0:30'],
    ['۵ بعد از ظهر', '17:00'],
    ['۵ بعدازظهر', '17:00'],
    ['شش عصر', '18:00'],
    ['۲۰:۱۵', '20:15'],
    ['20:15', '20:15'],
    ['2015', '20:15'],
    ['8pm', '20:00'],
    ['8 PM', '20:00'],
    ['12am', '0:00'],
    ['12 pm', '12:00'],
    ['8:30 a.m.', '8:30'],
    ['at 7', '7:00'],
    ['noon', '12:00'],
    ['۲۴', '0:00'],
    ['هر روز ساعت ۸', '8:00'],
    ['۲۵', null],
    ['۸:۷۵', null],
    ['فردا', null],
    ['شب', null],
    ['صبح شب', null],
    ['', null],
    ['هشت نه ده', null],
    ['۱۴ صبح', null],
    ['-۸', null],
  ])('«%s» is %s', (text, wanted) => {
    expect(clock(parseHour(text))).toBe(wanted);
  });

  it('is never out of the day, whatever is written', () => {
    const word = fc.constantFrom(
      'هشت',
      'نیم',
      'و',
      'ربع',
      'به',
      'شب',
      'صبح',
      '۱۲',
      '۷:۳۰',
      'ساعت',
      'بیست',
      'دقیقه',
      'pm',
      '۹۹',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const minute = parseHour(words.join(' '));
        if (minute !== null) expect(Number.isInteger(minute) && minute >= 0 && minute < 1440).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  const [saturday, sunday, monday, tuesday, wednesday, thursday, friday] = [6, 0, 1, 2, 3, 4, 5];
  const all = [saturday, sunday, monday, tuesday, wednesday, thursday, friday];
  it.each<[string, readonly (number | undefined)[] | null]>([
    ['هر روز', all],
    ['همه روزها', all],
    ['every day', all],
    ['شنبه تا چهارشنبه', [saturday, sunday, monday, tuesday, wednesday]],
    ['از شنبه تا چهارشنبه', [saturday, sunday, monday, tuesday, wednesday]],
    ['روزهای کاری', [saturday, sunday, monday, tuesday, wednesday]],
    ['شنبه، دوشنبه و جمعه', [saturday, monday, friday]],
    ['جمعه', [friday]],
    ['سه شنبه', [tuesday]],
    ['سه‌شنبه و پنج شنبه', [tuesday, thursday]],
    ['شنبه دوشنبه چهارشنبه', [saturday, monday, wednesday]],
    ['پنج‌شنبه تا شنبه', [saturday, thursday, friday]],
    ['آخر هفته', [thursday, friday]],
    ['هر روز به جز جمعه', [saturday, sunday, monday, tuesday, wednesday, thursday]],
    ['هر روز جز پنجشنبه و جمعه', [saturday, sunday, monday, tuesday, wednesday]],
    ['Sat-Wed', [saturday, sunday, monday, tuesday, wednesday]],
    ['monday, wednesday and friday', [monday, wednesday, friday]],
    ['فردا', null],
    ['', null],
    ['جمعه جز جمعه', null],
    ['شنبه تا بی‌نهایت', null],
  ])('«%s»', (text, wanted) => {
    expect(parseDays(text)).toEqual(wanted);
  });
});

describe('a zone', () => {
  const now = Date.UTC(2026, 10, 25);
  it.each<[string, string, number]>([
    ['تهران', 'Asia/Tehran', 210],
    ['تهرا', 'Asia/Tehran', 210],
    ['كابل', 'Asia/Kabul', 270],
    ['کاتماندو', 'Asia/Kathmandu', 345],
    ['kathmandu', 'Asia/Kathmandu', 345],
    ['لس آنجلس', 'America/Los_Angeles', -480],
    ['لس‌آنجلس', 'America/Los_Angeles', -480],
    ['Los Angeles', 'America/Los_Angeles', -480],
    ['malmo', 'Europe/Stockholm', 60],
    ['Port of Spain', 'America/Port_of_Spain', -240],
    ['Europe/Berlin', 'Europe/Berlin', 60],
  ])('«%s» is %s', (query, zone, offset) => {
    expect(findZones(query, now)[0]).toMatchObject({ zone, offset });
  });

  it('of a place that nobody knows is none', () => {
    expect(findZones('ناکجاآباد', now)).toEqual([]);
    expect(findZones(' ', now)).toEqual([]);
  });

  it('comes once, and no more than wanted', () => {
    const found = findZones('ا', now, 50).concat(findZones('م', now, 3));
    expect(findZones('مس', now, 2).length).toBeLessThanOrEqual(2);
    expect(new Set(found.map(({ zone }) => zone)).size).toBe(found.length);
  });

  it('is known to Intl for every city listed', () => {
    expect(CITIES.filter(([zone]) => findZones(zone, now)[0]?.zone !== zone)).toEqual([]);
  });
});

describe('muted words', () => {
  it.each<[string, string, boolean]>([
    ['جام جهانی', 'بازی‌های جام‌جهانی آغاز شد', true],
    ['جام‌جهانی', 'جام جهانی آغاز شد', true],
    ['جامجهانی', 'جام جهانی آغاز شد', true],
    ['كيهان', 'روزنامه کیهان نوشت', true],
    ['۲۰۲۶', 'جام جهانی 2026', true],
    ['ماه', 'ماهی گران شد', false],
    ['ماه', 'ماه کامل', true],
    ['.*', 'هر چیزی', false],
    ['a.c', 'abc', false],
    ['', 'متن', false],
    ['NASA', 'گزارش nasa از مریخ', true],
  ])('«%s» in «%s»: %s', (phrase, text, wanted) => {
    expect(makeMute([phrase])(text)).toBe(wanted ? phrase : null);
  });

  it('tells which phrase it was', () => {
    expect(makeMute(['فوتبال', 'بورس'])('بورس تهران سبز شد')).toBe('بورس');
    expect(makeMute([])('بورس')).toBeNull();
  });
});

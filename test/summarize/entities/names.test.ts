import { describe, expect, it, test } from 'vitest';
import type { EntityType } from '../../../src/summarize/text/reading.ts';
import { entitiesIn, namesOf, readingOf } from '../reader.ts';

const CASES: readonly (readonly [string, EntityType, readonly string[]])[] = [
  ['علی رضایی، استاندار خوزستان، به اهواز رفت', 'person', ['علی رضایی']],
  ['دکتر مریم کریمی در نشست سخن گفت', 'person', ['مریم کریمی']],
  ['وزارت نیرو و شهرداری اهواز همکاری می‌کنند', 'organization', ['وزارت نیرو', 'شهرداری اهواز']],
  ['هیئتی از ایران و جمهوری آذربایجان در تبریز دیدار کرد', 'location', ['ایران', 'جمهوری آذربایجان', 'تبریز']],
  ['او گفت که کار آغاز شد', 'person', []],
  ['هیئتی از کاراکاس به هاوانا رفت', 'location', ['کاراکاس', 'هاوانا']],
  ['دیروز دو نفر در بیمارستان بستری شدند', 'facility', []],
  ['فرماندار میبد در این جلسه سخن گفت', 'location', ['میبد']],
];

test.each(CASES)('%s', (text, type, names) => {
  expect(namesOf(text, type)).toEqual(names);
});

describe('mentions of one thing', () => {
  it('are one entity under its fullest name', () => {
    const text = 'ایرج کاکاوند به باکو رفت. سردار کاکاوند در این سفر با مسئولان دیدار کرد.';
    const people = entitiesIn(text).filter(({ type }) => type === 'person');
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([['ایرج کاکاوند', 2]]);
    expect(people[0]!.title).toBe('سردار');
  });

  it('are the same whether joined by Arabic letters or Persian ones', () => {
    expect(namesOf('علي كريمي آمد. علی کریمی رفت.', 'person')).toEqual(['علی کریمی']);
  });
});

it('a quote knows its speaker, and a speaker that is not told is nobody', () => {
  const text = 'علی رضایی، استاندار خوزستان، گفت: «پل تا پایان سال باز می‌شود و راه کوتاه می‌گردد.»';
  const [quote] = readingOf(text).quotes;
  expect(quote).toMatchObject({ speaker: 'علی رضایی', direct: true });
  expect(text.slice(quote!.said.start, quote!.said.end)).toContain('پل تا پایان سال باز می‌شود');
});

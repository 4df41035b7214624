import { describe, expect, it } from 'vitest';
import { reader } from '../summarize/reader.ts';
import { checksOf } from './checks.ts';
import { ARTICLES } from './collection.ts';
import { brokenLaws } from './laws.ts';

describe.each(ARTICLES)('$about', ({ article, expected, notYet }) => {
  it.each(checksOf(article, expected))('$name', ({ run }) => run());

  it.fails.each(checksOf(article, notYet ?? {}))('not yet: $name', ({ run }) => run());

  it('keeps the laws', () => {
    expect(brokenLaws(article)).toEqual([]);
  });
});

it('what was read before changes nothing', () => {
  const readings = ARTICLES.map(({ article }) => reader.read(article));
  const backwards = ARTICLES.toReversed().map(({ article }) => reader.read(article));
  expect(backwards.reverse()).toEqual(readings);
});

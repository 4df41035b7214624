import { expect, test } from 'vitest';
import { sameSpeaker } from '../../bench/quality/measures/quotes.ts';
import { figures, plainReader, plainReading, post, spanOf } from './plain-reader.ts';

test('quotes: half of both spans must be common, a statement is found once, speakers are those of the found', () => {
  const text = 'وزیر گفت: باران می‌آید و رودها بالا می‌روند. امینی: پل بسته است.';
  const said = (piece: string, speaker: string | null) => ({ said: spanOf(text, piece), speaker, direct: true });
  const reader = plainReader({
    read: () => ({
      ...plainReading(text),
      quotes: [
        said('باران می‌آید و رودها', 'وزیر'),
        said('باران می‌آید', 'وزیر'),
        said('پل', 'امینی'),
        said('پل بسته است', null),
      ],
    }),
  });
  const gold = post(text, {
    quotes: [
      { speaker: 'وزیر', text: 'باران می‌آید و رودها بالا می‌روند' },
      { speaker: 'امینی', text: 'پل بسته است' },
    ],
  });
  expect(figures('quotes', reader, { posts: () => [gold] })).toEqual({
    'quotes said P': 2 / 4,
    'quotes said R': 1,
    'quotes said F1': 2 / 3,
    'quotes speaker': 1 / 2,
  });
});

test.each([
  ['احمد رضایی', 'رضایی', true],
  ['وزیر راه', 'وزیر راه و شهرسازی', true],
  ['وزیر علوم', 'وزیر راه', false],
  ['راه', 'همراه', false],
  ['رضایی', null, false],
  [null, null, true],
])('%s is %s: %s', (gold, ours, same) => {
  expect(sameSpeaker(gold, ours)).toBe(same);
});

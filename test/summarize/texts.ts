import { skeleton } from '../../src/summarize/persian/fold.ts';
import fc from 'fast-check';

const PIECES = [
  'می',
  'توان',
  'میتوان',
  'کتاب',
  'ها',
  'های',
  'كتاب',
  'علي',
  'گفت',
  'که',
  'و',
  'در',
  'تهران',
  'به گزارش',
  'دیروز',
  'سه‌شنبه',
  '۱۴۰۴',
  '12',
  '۳٫۵',
  '٤٥',
  'درصد',
  'هزار',
  'نفر',
  'تومان',
  '«',
  '»',
  '،',
  '؛',
  ':',
  '.',
  '...',
  '؟',
  '!',
  '(',
  ')',
  '-',
  '@khabar_now',
  'https://example.org/a?b=1',
  '#خبر',
  '🔹',
  '👨‍👩‍👧',
  '\u200C',
  '\u200F',
  '\u0640',
  '\u064E',
  '\uD83D',
  '\uDE00',
  '\u0000',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '\u00A0',
  'news',
  'م.',
  'ق.م.',
  'دکتر ع. رضایی',
  'آ',
  'ء',
  'ئ',
];

/** Text such as people send, and worse: words, signs, invisible characters and halves of emoji in any order. */
export const anyText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ')), { maxLength: 60 })
    .map((parts) => parts.flat().join(''));

/** Whether a point is shown with its pieces' letters and marks: one piece, pieces parted by «…», or «speaker: said». */
export function isShownAs(shown: string, pieces: readonly string[]): boolean {
  const [first, ...rest] = pieces.map(skeleton);
  const said = rest.join('…');
  return [`${first}…${said}`, `${first}:${said}`, ...(rest.length === 0 ? [first] : [])].includes(skeleton(shown));
}

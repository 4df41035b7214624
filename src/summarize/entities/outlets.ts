import { fold } from '../persian/fold.ts';
import { OWN_AGENCIES } from '../post/agencies.ts';
import type { Candidate } from './candidate.ts';
import type { Piece } from './pieces.ts';

// Papers and agencies whose names are ordinary words («شرق», «اعتماد», «مهر»): only where they stand tells that they are
// meant. At the head of a line before a colon, as in a review of the press, or after «به گزارش» and «به نقل از».

/** Daily papers of Iran, and sites. Those that are a country or a province first («ایران», «خراسان») are left out. */
const PAPERS: readonly string[] = [
  'کیهان|شرق|اعتماد|آرمان|آرمان امروز|آرمان ملی|ابتکار|آفتاب یزد|وطن امروز|جوان|رسالت|شهروند|مردم سالاری|فرهیختگان',
  'دنیای اقتصاد|جهان صنعت|جهان اقتصاد|عصر اقتصاد|ابرار اقتصادی|کسب و کار|گسترش صنعت|گسترش تجارت|صمت|اخبار صنعت|اخبارصنعت|دنیای خودرو',
  'صبح نو|سیاست روز|ابرار|ابرار ورزشی|خبر ورزشی|ایران ورزشی|هفت صبح|اسرار|افکار|تفاهم|ستاره صبح|بشارت نو|پیام زمان',
  'کار و کارگر|کاروکارگر|خورشید|نوآوران|وقایع اتفاقیه|راه مردم|امین|عصر ایرانیان|عصر رسانه|روزان|کائنات|شاخه سبز',
  'همدلی|سازندگی|توسعه ایرانی|پیام ما|نقش اقتصاد|اسکناس|عصر توسعه|ایران امروز|جمهوریت|رویش ملت|نسل فردا|سازندگان',
  'فرادید|یورونیوز|اسپوتنیک',
].flatMap((line) => line.split('|'));

/** Papers whose names also head a line of a list («شروع: ساعت ۱۸»): known only after «به گزارش». */
const ORDINARY: readonly string[] = 'اطلاعات|بهار|قانون|شروع|امتیاز|تجارت|کلید|سایه|سپید|ثروت|مستقل|حمایت|تعادل'.split(
  '|',
);

const OUTLETS: ReadonlySet<string> = new Set([...OWN_AGENCIES, ...PAPERS.map(fold)]);
const CITED: ReadonlySet<string> = new Set([...OUTLETS, ...ORDINARY.map(fold)]);
const LONGEST = 3;

/** The outlets a sentence names by a word that could mean something else. */
export function outletsOf(piece: Piece): Candidate[] {
  const found: Candidate[] = [];
  const add = (first: number, names: ReadonlySet<string>, isEnd: (last: number) => boolean): void => {
    for (let last = Math.min(first + LONGEST, piece.words.length) - 1; last >= first; last--) {
      const name = piece.words.slice(first, last + 1).map(({ folded }) => folded);
      if (!names.has(name.join(' ')) || !isEnd(last)) continue;
      found.push({ type: 'organization', start: piece.words[first]!.start, end: piece.words[last]!.end });
      return;
    }
  };
  if (isLineStart(piece)) add(0, OUTLETS, (last) => /^\s*:/u.test(piece.gap(last)));
  for (let at = 2; at < piece.words.length; at++) if (isSaidBefore(piece, at)) add(at, CITED, () => true);
  return found;
}

const isLineStart = ({ text, words }: Piece): boolean =>
  words.length > 0 && /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, words[0]!.start - 12), words[0]!.start));

/** «به گزارش …», «به نقل از …». */
function isSaidBefore({ words }: Piece, at: number): boolean {
  const { folded: last } = words[at - 1]!;
  if (last !== 'گزارش' && last !== 'از') return false;
  return words[at - 2]!.folded === (last === 'از' ? 'نقل' : 'به');
}

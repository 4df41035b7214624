import { wordSet } from '../persian/fold.ts';
import type { Document } from '../text/document.ts';
import type { PlainClause } from './plain-clauses.ts';

// How a figure is asked for: «۱۲ هزار دستگاه خودرو» by «چند دستگاه خودرو», «بیش از سه میلیارد تومان» by «چند میلیارد تومان».

/** «هر سه ماه», «به عنوان یک»: no count to ask for. */
const NO_COUNT = wordSet('هر عنوان این آن حدود بعد قبل پس پیش از یا ساعت شماره بند ماده');
/** Fewer things are not counted in news. */
const FEWEST = 3;
const NUMBERS =
  /^(?:[\d.٫,،٬/]+|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده|بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|صد|دویست|سیصد|چهارصد|پانصد|ششصد|هفتصد|هشتصد|نهصد|هزار|میلیون|میلیارد|تریلیون|و|بیش|از|حدود|نزدیک|به|بالغ|بر|کمتر|بیشتر|دست|کم|دستکم|حداقل|حداکثر|تقریبا|نیم|تا)$/u;
const SCALES = wordSet('میلیون میلیارد تریلیون');
/** «سه‌ساله», «۳۰ نفره», «۱۰۰ روزی»: of what kind, not how many. */
const OF_KIND = /(?:ی|ان|ساله|نفره|روزه|ماهه|ساعته|گانه|بندی|جانبه|سانه)$/u;

/** The words that ask for a figure of a clause, or null where it is no count of its own. */
export function askingFor(
  { text }: Document,
  { words, deed }: PlainClause,
  { from, to, entity }: PlainClause['mentions'][number],
): string | null {
  const { type, value } = entity;
  if (NO_COUNT.has(words[from - 1]?.folded ?? '')) return null;
  if (type === 'percent') return OF_KIND.test(words[to - 1]!.folded) ? null : 'چند درصد';
  if (type === 'quantity' && value !== undefined && 'amount' in value && value.amount < FEWEST) return null;
  const held = words.slice(from, Math.min(to, Math.max(deed.from, from + 1)));
  const at = held.findIndex(({ folded }) => !NUMBERS.test(folded));
  if (at < 1) return null;
  const unit = text.slice(held[at]!.start, held.at(-1)!.end);
  const scale = held[at - 1]!.folded;
  if (type === 'money') return SCALES.has(scale) ? `چند ${scale} ${unit}` : `چند ${unit}`;
  return OF_KIND.test(held.at(-1)!.folded) ? null : `چند ${unit}`;
}

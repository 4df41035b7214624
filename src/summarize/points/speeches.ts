import { wordSet } from '../persian/fold.ts';
import type { Quote } from '../text/reading.ts';
import type { Sheet } from './sheet.ts';
import { wordFrom } from './sheet.ts';

/** What stands before these and a colon introduces a list, not a speech: «با این ترکیب به میدان رفت: …», «به شرح زیر است: …». */
const INTRODUCES = wordSet(
  'رفت رفتند آمد آمدند است بود هستند بودند شد شدند می‌شود می‌شوند می‌باشد می‌باشند زیر ذیل عبارتند از',
);

/** The quotes without those that are lists: nobody says them, nor the lines after them. */
export function speechesOf({ words }: Sheet, quotes: readonly Quote[]): readonly Quote[] {
  const isBare = ({ direct, verb, speaker }: Quote): boolean => direct && verb === undefined && speaker !== null;
  const misled = new Set<string>();
  for (const quote of quotes)
    if (isBare(quote) && INTRODUCES.has(words[wordFrom(words, quote.said.start) - 1]?.folded ?? ''))
      misled.add(quote.speaker!);
  return misled.size === 0 ? quotes : quotes.filter((quote) => !isBare(quote) || !misled.has(quote.speaker!));
}

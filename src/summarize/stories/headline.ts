import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { lengthOf } from '../text/span.ts';
import type { Signs } from './signs.ts';

// What heads a story: the headline of one of its articles, the one that says most of what the others say, too. A nickname, a
// mocking word or a word of praise that one newsroom alone has speaks against its headline.

/** «غرب تهران» heads nothing, «حمله کنسل شد» not much. */
const FEWEST_WORDS = 5;
/** In UTF-16 units; of longer ones each further unit speaks against a headline. */
const LONG = 140;

/** «فوری/», «خبر فووووری |»: what cries before a headline, as a line's first word. */
const CRY = /^[\s#*]*(?:خبر\s+)?ف+و+ر+ی+(?:\s*[/|:؛،!\-–—]+\s*|\s*\n\s*)/u;
/** What ends a sentence and no headline; a question and a cry stay. */
const END = /[\s.،؛*]+$/u;

/**
 * A story is headed by an article's headline, else by its first sentence, else by all of its text; without the full stop. A
 * speaker alone («فرمانده نیروی دریایی:») is headed with what he says.
 */
export function headlineOf({ title, sentences, text }: Document): Span {
  const first = title !== null && lengthOf(title) > 0 ? title : sentences[0];
  if (first === undefined) return { start: 0, end: text.length };
  const said = /:\s*$/u.test(text.slice(first.start, first.end))
    ? sentences.find(({ start }) => start >= first.end)
    : undefined;
  const end = (said ?? first).end;
  const whole = text.slice(first.start, end);
  const cry = CRY.exec(whole)?.[0].length ?? 0;
  const rest = whole.slice(cry).replace(END, '');
  return rest === '' ? { start: first.start, end } : { start: first.start + cry, end: first.start + cry + rest.length };
}

export interface Headed {
  readonly document: Document;
  readonly signs: Signs;
}

/** The place among a story's articles of the one whose headline heads it; where equal, the first. */
export function tellingOf(members: readonly Headed[]): number {
  const heads = members.map(({ document }) => headlineOf(document));
  const fits = members.map(({ document }, index) => wordsIn(document, heads[index]!) >= FEWEST_WORDS);
  const anyFits = fits.some(Boolean);
  const worths = members.map(({ signs }, index) => {
    if (anyFits && !fits[index]!) return -1;
    const others = members.filter((_, other) => other !== index);
    let [said, shared] = [0, 0];
    for (const stem of signs.heading) {
      const rarity = signs.rarity.get(stem)!;
      said += rarity;
      shared += (rarity * others.filter((other) => other.signs.rarity.has(stem)).length) / (others.length || 1);
    }
    // Twice what is shared, over all that is said and a headline's worth: neither short nor talkative.
    const worth = said === 0 ? 0 : (2 * shared) / (said + FULL_RARITY);
    return worth * Math.min(1, LONG / (lengthOf(heads[index]!) || 1));
  });
  return worths.indexOf(Math.max(...worths));
}

/** How rare the words of a headline are together that says what happened. */
const FULL_RARITY = 30;

const wordsIn = ({ text }: Document, { start, end }: Span): number =>
  text.slice(start, end).trim().split(/\s+/u).length;

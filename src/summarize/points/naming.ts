import { fold, skeleton } from '../persian/fold.ts';
import type { Entity, Quote } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Sheet } from './sheet.ts';
import { wordFrom } from './sheet.ts';

// A statement names who makes it: by the words of its own sentence where they name him, else by where the text does.

/** A name or an office is told in at most this many words. */
const LONGEST = 16;
/** «این تحلیلگر» and «رئیس» name no one. */
const POINTS_BACK = /^(?:این|ان|همین|وی|او|ایشان)(?:\s|$)|^(?:سخنگوی|خبرنگار|رییس|مدیر|وزیر|معاون|نماینده)$/u;
/** UTF-16 units between a name and the office told after it. */
const OFFICE_GAP = 3;

/** Where the speaker of a quote is named, as an editor could put it: by name with title, by office; nearest first. */
export function namesOf(sheet: Sheet, quote: Quote, sentence: Span, entities: readonly Entity[]): Span[] {
  const { speaker, said, verb } = quote;
  if (speaker === null || POINTS_BACK.test(fold(speaker))) return [];
  const entity = entities.find(({ name, type }) => name === speaker && (type === 'person' || type === 'organization'));
  const own = { start: sentence.start, end: said.start };
  if (entity === undefined) {
    const place = runOf(sheet, skeleton(speaker), said.start);
    return place === null ? [] : [place];
  }
  // The agency's name may stand in what was passed over.
  const told = entity.mentions.filter(({ start }) => sheet.words[wordFrom(sheet.words, start)]?.start === start);
  const before = told.filter(({ end }) => end <= said.start);
  const known = before.length > 0 ? before : told.slice(0, 1);
  if (known.length === 0) return [];
  const here = known.filter((mention) => contains(own, mention));
  const fullest = known.find((mention) => sameName(sheet, mention, speaker)) ?? known[0]!;
  const name = withTitle(sheet, here.at(-1) ?? fullest, entity);
  const names = [name];
  for (const office of [entity.role, entity.title]) {
    const place = !office?.includes(' ') ? null : runOf(sheet, skeleton(office), said.start);
    // «فرمانده … مدعی شد»: an office that runs into the verb was cut too late.
    if (place === null || (verb !== undefined && overlaps(place, verb))) continue;
    const gap = place.start - name.end;
    // «ایرج کاکاوند، رئیس پلیس …»: name and office as one.
    if (gap > 0 && gap <= OFFICE_GAP) names.push({ start: name.start, end: place.end });
    if (!contains(name, place)) names.push(place);
  }
  return names;
}

const sameName = (sheet: Sheet, { start, end }: Span, name: string): boolean =>
  skeleton(sheet.document.text.slice(start, end)) === skeleton(name);

/** A mention with the title that stands before it. */
function withTitle(sheet: Sheet, mention: Span, { title }: Entity): Span {
  if (title === undefined) return mention;
  const { words, document } = sheet;
  const wanted = skeleton(title);
  let found = '';
  for (let at = wordFrom(words, mention.start) - 1; at >= 0 && found.length < wanted.length; at--) {
    found = skeleton(document.text.slice(words[at]!.start, words[at]!.end)) + found;
    if (found === wanted && sheet.sentenceOf[at] === sheet.sentenceOf[wordFrom(words, mention.start)])
      return { start: words[at]!.start, end: mention.end };
    if (!wanted.endsWith(found)) break;
  }
  return mention;
}

/** The last run of words before `until` whose letters are `wanted`; after it where there is none before. */
function runOf(sheet: Sheet, wanted: string, until: number): Span | null {
  const { words, sentenceOf } = sheet;
  let found: Span | null = null;
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.start >= until && found !== null) break;
    if (!wanted.startsWith(words[at]!.folded)) continue;
    let run = '';
    for (let to = at; to < Math.min(words.length, at + LONGEST) && sentenceOf[to] === sentenceOf[at]; to++) {
      run += words[to]!.folded;
      if (run === wanted) found = { start: words[at]!.start, end: words[to]!.end };
      if (run.length >= wanted.length) break;
    }
  }
  return found;
}

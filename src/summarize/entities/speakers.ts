import { fold } from '../persian/fold.ts';
import { wordsOf } from '../persian/words.ts';
import type { Entity } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, sliceOf } from '../text/span.ts';
import { stopsName } from './stoppers.ts';
import { OFFICES } from './titles.ts';

// Who a statement belongs to. A person or body named before the verb; «وی», «او» is whoever spoke last; an office that
// stood beside a name is that person («رئیس پلیس …»); an office without a name is told as it is.

export interface Speakers {
  /** The speaker named in the words before a reporting verb; `last` is who spoke before. */
  before(span: Span, last: string | null): string | null;
  /** The speaker that a short phrase («X:») is, or null when it names none. */
  named(span: Span): string | null;
}

const PRONOUNS = /^(?:و\s+)?(?:وی|او|ایشان|این مقام|این مسئول|این مسیول|این نماینده)(?:\s|$)/u;
const LONGEST_OFFICE = 10;
const SOURCES = /^(?:یک |این )?(?:منبع|منابع|منبعی|مقام|مقامات|مقامی|رسانه|رسانههای|سخنگوی)(?:\s[\p{L}]+){0,4}/u;

export function makeSpeakers(text: string, entities: readonly Entity[], tidy: (text: string) => string): Speakers {
  const speakers = entities.filter(({ type }) => type === 'person' || type === 'organization');
  const mentions = speakers
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .toSorted((a, b) => a.mention.start - b.mention.start);
  const offices = entities.flatMap(({ type, name, title, role }) =>
    type === 'person'
      ? [title, role].flatMap((office) => (office === undefined ? [] : [{ name, office: fold(office) }]))
      : [],
  );

  const within = (span: Span) => mentions.filter(({ mention }) => contains(span, mention));
  const holderOf = (office: string): string | null => {
    const folded = fold(office);
    const isHeld = (held: string): boolean => held.includes(folded) || (folded.includes(held) && held.includes(' '));
    return offices.find((holder) => isHeld(holder.office))?.name ?? null;
  };
  const officeAt = (span: Span): string | null => {
    const words = wordsOf(text, span);
    const first = words[0];
    if (first === undefined || !OFFICES.has(first.folded)) {
      const source = SOURCES.exec(fold(sliceOf(text, span)));
      return source === null
        ? null
        : tidy(text.slice(span.start, words[source[0].trim().split(/\s+/u).length - 1]!.end));
    }
    let end = 0;
    while (end + 1 < words.length && end < LONGEST_OFFICE) {
      const next = words[end + 1]!.folded;
      const passes = next === 'و' || (next === 'با' && ['مبارزه', 'مقابله'].includes(words[end]!.folded));
      if (stopsName(next) && !passes) break;
      if (/[،:«]/u.test(text.slice(words[end]!.end, words[end + 1]!.start))) break;
      end++;
    }
    while (end > 0 && words[end]!.folded === 'و') end--;
    const office = text.slice(first.start, words[end]!.end);
    return holderOf(office) ?? tidy(office.replace(/\s+/gu, ' '));
  };
  /** Past «در ادامه», «در خاتمه این دیدار»: where the subject may begin. */
  const subject = (span: Span): Span => {
    const words = wordsOf(text, span);
    const office = words.findIndex((word, index) => index < 5 && OFFICES.has(word.folded));
    return office <= 0 ? span : { start: words[office]!.start, end: span.end };
  };

  return {
    before(span, last) {
      const phrase = fold(sliceOf(text, span));
      if (PRONOUNS.test(phrase.trim())) return last;
      const found = within(span);
      const person = found.find(({ entity }) => entity.type === 'person');
      const office = officeAt(subject(span));
      // The office opens the sentence and a person is named later in it, as one spoken of: the office speaks.
      const officeFirst = office !== null && (person === undefined || person.mention.start - span.start > 60);
      if (officeFirst) return office;
      if (person !== undefined) return person.entity.name;
      const body = found[0];
      if (body !== undefined && body.mention.start - span.start < 25) return body.entity.name;
      return phrase.trim() === '' || /^(?:همچنین|در ادامه|در پایان)/u.test(phrase) ? last : null;
    },
    named(span) {
      const found = within(span);
      const person = found.find(({ entity }) => entity.type === 'person') ?? found[0];
      return person?.entity.name ?? officeAt(span);
    },
  };
}

import { fold, wordSet } from '../persian/fold.ts';
import { verbOf } from '../persian/verbs.ts';
import { wordsOf } from '../persian/words.ts';
import type { Word } from '../text/document.ts';
import type { Entity, EntityType } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, sliceOf } from '../text/span.ts';
import type { Gazetteer } from './gazetteer.ts';
import { ENVOYS, isOutlet, KINS, SOURCE_WORDS, takesPreposition } from './sources.ts';
import { stopsName } from './stoppers.ts';
import { CONTINUES, isAdverb, subjectBefore } from './subjects.ts';
import { HONORIFICS, OFFICES } from './titles.ts';

// Who a statement belongs to. A person or body named before the verb; «وی», «او», «این مقام» is whoever spoke last; an
// office that stood beside a name is that person («رئیس پلیس …»); an office or a source without a name is told as it is.

interface Speaker {
  readonly name: string;
  /** An outlet reports what others did and said; anyone else speaks for themselves. */
  readonly outlet: boolean;
}

export interface Speakers {
  /** The speaker told in the words before a verb of saying; `last` is who spoke before. */
  before(span: Span, last: string | null): string | null;
  /** The speaker that a phrase («X:», «X در گفت‌وگو با …:») is, or null when it names none. */
  named(span: Span): Speaker | null;
  /** «X:» where X is a word or three that no list knows, neither as a name nor as common words, before a statement. */
  unlisted(span: Span, said: Span): Speaker | null;
}

const LONGEST_OFFICE = 10;
/** In so many words a subject begins, once «در ادامه», «در این دیدار» and the like are passed over. */
const SUBJECT_REACH = 5;
/** A body speaks only when it opens the sentence: at most so many words before it. */
const BODY_REACH = 4;
const PRONOUNS: ReadonlySet<string> = new Set(['وی', 'او', 'ایشان']);
const DEMONSTRATIVES: ReadonlySet<string> = new Set(['این', 'همین']);
/** A name after one of these is spoken to or of. */
const GOVERNORS: ReadonlySet<string> = wordSet(
  'با از به علیه درباره برای توسط برابر مقابل خطاب سخنان اظهارات حرف سوی کنار همراه میان بر',
);
/** A name that no list knows has at most this many words, and what it says at least so many. */
const LONGEST_NAME = 3;
const FEWEST_STATED = 4;
/** What stands before a colon and tells what comes, not who says it. */
const LABELS: ReadonlySet<string> = wordSet(
  'چکیده خلاصه مقدمه نتیجه نتیجه‌گیری جمع‌بندی کلیدواژه کلیدواژه‌ها نکته پی‌نوشت تکمیلی رسمی ارسالی دریافتی اختصاصی اصلاحیه ها ' +
    // «بر اساس گزارش‌های منتشرشده، …» names nobody.
    'منتشرشده منتشره رسیده واصله اولیه موجود اخیر تازه جدید محلی میدانی غیررسمی',
);

export interface SpeakerTools {
  readonly gazetteer: Pick<Gazetteer, 'common'>;
  readonly tidy: (text: string) => string;
}

export function makeSpeakers(text: string, entities: readonly Entity[], { gazetteer, tidy }: SpeakerTools): Speakers {
  const mentions = entities
    .filter(({ type }) => type === 'person' || type === 'organization')
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .toSorted((a, b) => a.mention.start - b.mention.start);
  const persons = entities.filter(({ type }) => type === 'person');
  const offices = persons.flatMap(({ name, title, role }) =>
    [title, role].flatMap((office) => (office === undefined ? [] : [{ name, office: fold(office) }])),
  );
  /** A family name by itself is the person, though the tagger may have passed over it there. */
  const families = new Map(
    persons.flatMap(({ name }) => {
      const words = wordsOf(name);
      return words.length > 1 && words.at(-1)!.folded.length > 2 ? [[words.at(-1)!.folded, name] as const] : [];
    }),
  );
  const isFamily = (word: Word): boolean =>
    families.has(word.folded) && !mentions.some(({ mention }) => contains(mention, word));
  const named = entities
    .filter(({ type }) => type === 'organization' || type === 'location' || type === 'facility')
    .flatMap((entity) => entity.mentions);
  const isNamed = (word: Span): boolean => named.some((mention) => contains(mention, word));
  const shown = (span: Span): string => tidy(sliceOf(text, span).replace(/\s+/gu, ' '));

  const within = (span: Span, type: EntityType) =>
    mentions.filter(({ entity, mention }) => entity.type === type && contains(span, mention));
  const holderOf = (office: string): string | null => {
    const folded = fold(office);
    const isHeld = (held: string): boolean => held.includes(folded) || (folded.includes(held) && held.includes(' '));
    return offices.find((holder) => isHeld(holder.office))?.name ?? null;
  };

  /** The office or source that begins at word `at`, as long as its phrase goes. */
  const officeAt = (words: readonly Word[], at: number): Span | null => {
    const first = words[at];
    if (first === undefined) return null;
    const article = ['یک', 'این', 'برخی', 'بعضی'].includes(first.folded) ? 1 : 0;
    const head = words[at + article];
    if (head === undefined || !(OFFICES.has(head.folded) || SOURCE_WORDS.has(head.folded))) return null;
    let end = at + article;
    while (end + 1 < words.length && end - at < LONGEST_OFFICE && officeGoesOn(words, end, head.folded)) end++;
    while (end > at && words[end]!.folded === 'و') end--;
    const close = text[words[end]!.end] === '»' ? 1 : 0;
    return { start: first.start, end: words[end]!.end + close };
  };
  /** Whether the phrase of an office that begins with `head` goes on after word `at`. */
  const officeGoesOn = (words: readonly Word[], at: number, head: string): boolean => {
    const [word, next] = [words[at]!, words[at + 1]!];
    const gap = text.slice(word.end, next.start);
    if (/[،:(»؛.]/u.test(gap) || (gap.includes('«') && !isOutlet(head))) return false;
    if (next.folded === 'و' || takesPreposition(word.folded, next.folded) || isNamed(next)) return true;
    if (next.folded === 'در') return ENVOYS.has(head) && words[at + 2] !== undefined && isNamed(words[at + 2]!);
    return !stopsName(next.folded) && !PRONOUNS.has(next.folded) && !isAdverb(next);
  };
  const officeName = (office: Span): string => holderOf(sliceOf(text, office)) ?? shown(office);

  /** Whether a name is governed by what stands shortly before it («با اشاره به سخنان …»), titles passed over. */
  const isGoverned = (span: Span, mention: Span): boolean => {
    const before = wordsOf(text, { start: span.start, end: mention.start });
    let at = before.length - 1;
    for (; at >= 0 && (HONORIFICS.has(before[at]!.folded) || OFFICES.has(before[at]!.folded)); at--);
    const near = before[at];
    return near !== undefined && GOVERNORS.has(near.folded) && !/[،:]/u.test(text.slice(near.end, mention.start));
  };

  const speakerOf = (name: string): Speaker => ({ name, outlet: isOutlet(name) });

  /** The one person named before `at`, whom a pronoun must mean. */
  const onlyPerson = (at: number): string | null => {
    const before = new Set(
      mentions
        .filter(({ entity, mention }) => entity.type === 'person' && mention.end <= at)
        .map(({ entity }) => entity),
    );
    const [person] = before;
    return before.size === 1 ? person!.name : null;
  };

  /** «معاون ترامپ»: not who is named but who is theirs. */
  const kinOf = (words: readonly Word[], mention: Span): string | null => {
    const at = words.findIndex((word) => word.start >= mention.start);
    const kin = words[at - 1];
    return kin !== undefined && KINS.has(kin.folded) ? shown({ start: kin.start, end: mention.end }) : null;
  };

  return {
    before(span, last) {
      const words = wordsOf(text, span);
      if (words.length === 1 && LABELS.has(words[0]!.folded)) return null;
      const opening = words.slice(0, SUBJECT_REACH);
      if (opening.some(({ folded }) => PRONOUNS.has(folded))) return last ?? onlyPerson(span.start);
      const person = within(span, 'person').find(({ mention }) => !isGoverned(span, mention));
      const at = opening.findIndex((_, index) => officeAt(words, index) !== null);
      const office = at < 0 ? null : officeAt(words, at);
      if (office !== null && DEMONSTRATIVES.has(words[at]!.folded)) return last ?? onlyPerson(span.start);
      // The office opens the sentence and a person is named after it, as one spoken of: the office speaks.
      if (office !== null && (person === undefined || person.mention.start > office.end + 2)) return officeName(office);
      if (person !== undefined) return kinOf(words, person.mention) ?? person.entity.name;
      const family = words.find((word, index) => isFamily(word) && !GOVERNORS.has(words[index - 1]?.folded ?? ''));
      if (family !== undefined) return families.get(family.folded)!;
      const body = within(span, 'organization').find(({ mention }) => !isGoverned(span, mention));
      if (body !== undefined && words.findIndex((word) => word.start >= body.mention.start) < BODY_REACH)
        return body.entity.name;
      const subject = subjectBefore(text, words, isNamed);
      if (subject !== null) return shown(subject);
      const first = words[0];
      if (first === undefined || CONTINUES.test(first.folded) || DEMONSTRATIVES.has(first.folded)) return last;
      return null;
    },
    unlisted(span, said) {
      const words = wordsOf(text, span);
      const isName = (word: Word): boolean =>
        word.kind === 'letters' &&
        !gazetteer.common.has(word.folded) &&
        !stopsName(word.folded) &&
        verbOf(word.folded) === null;
      if (words.length === 0 || words.length > LONGEST_NAME || !words.every(isName)) return null;
      if (LABELS.has(words.at(-1)!.folded)) return null;
      const statement = wordsOf(text, said).filter(({ kind }) => kind === 'letters');
      return statement.length < FEWEST_STATED ? null : speakerOf(shown(span));
    },
    named(span) {
      // «A به نقل از B: …»: B said it, A tells it.
      const cited = /به\s+نقل\s+از\s+/u.exec(sliceOf(text, span));
      if (cited !== null) {
        const source = this.named({ start: span.start + cited.index + cited[0].length, end: span.end });
        if (source !== null) return source;
      }
      const person = within(span, 'person').find(({ mention }) => !isGoverned(span, mention));
      const words = wordsOf(text, span);
      if (person !== undefined) return { name: kinOf(words, person.mention) ?? person.entity.name, outlet: false };
      const office = officeAt(words, 0) ?? officeAt(words, 1);
      if (office !== null) return speakerOf(officeName(office));
      const family = words.slice(0, 2).find(isFamily);
      if (family !== undefined) return { name: families.get(family.folded)!, outlet: false };
      const body = within(span, 'organization')[0];
      if (body !== undefined && words.findIndex((word) => word.start >= body.mention.start) < BODY_REACH)
        return speakerOf(body.entity.name);
      return null;
    },
  };
}

import { skeleton } from '../persian/fold.ts';
import { wordsOf } from '../persian/words.ts';
import type { Entity, EntityType } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';
import type { Candidate } from './candidate.ts';

// Mentions of one thing become one entity: the same spelling, or for people a family name told alone after the full name.

interface Group {
  readonly mentions: Candidate[];
  /** The folded words of each mention that may be told more shortly or more fully. */
  readonly spelled: (readonly string[])[];
}

/** Entities from mentions, in the order of their first mention. `tidy` is for the names shown. */
export function groupMentions(text: string, mentions: readonly Candidate[], tidy: (text: string) => string): Entity[] {
  const groups: Group[] = [];
  const named: Partial<Record<EntityType, Group[]>> = {};
  const byKey = new Map<string, Group>();
  for (const mention of mentions) {
    const { type } = mention;
    const key = `${type} ${skeleton(sliceOf(text, mention))}`;
    const isNamed = type === 'person' || type === 'organization';
    const words = isNamed ? foldedWords(text, mention) : [];
    const alike = isNamed ? (named[type] ??= []) : [];
    let group = byKey.get(key) ?? shortForm(alike, type, words);
    if (group === undefined) {
      group = { mentions: [], spelled: [] };
      groups.push(group);
      alike.push(group);
      byKey.set(key, group);
    }
    group.mentions.push(mention);
    group.spelled.push(words);
  }
  return groups.map((group) => toEntity(text, group, tidy));
}

/**
 * The thing a mention names more shortly or more fully than before: a person by the family name, a body by the head or the
 * tail of its name («مجلس», «هواشناسی»), where no other body of the text has the same.
 */
function shortForm(groups: readonly Group[], type: EntityType, words: readonly string[]): Group | undefined {
  const matches = groups.filter(({ spelled }) =>
    spelled.some((others) => {
      const [short, long] = words.length < others.length ? [words, others] : [others, words];
      if (short.length === long.length) return false;
      const isTail = short.every((word, at) => word === long[long.length - short.length + at]);
      // «ارتش» is short for «ارتش ایران» that was named before; «ارتش ایران» is more than any «ارتش» before it.
      if (type === 'person') return isTail;
      const isHead = short.every((word, at) => word === long[at]);
      return words.length < others.length && (isTail || isHead || isAbridged(short, long));
    }),
  );
  return type === 'person' || matches.length === 1 ? matches[0] : undefined;
}

/** A name of fewer words than this could be anybody's. */
const TELLING = 4;

/** «پلیس مبارزه با مواد مخدر ایران» of «پلیس مبارزه با مواد مخدر فرماندهی انتظامی جمهوری اسلامی ایران»: words in the middle left out. */
function isAbridged(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < TELLING || short[0] !== long[0] || short[1] !== long[1] || short.at(-1) !== long.at(-1))
    return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

const foldedWords = (text: string, span: Span): string[] => wordsOf(text, span).map(({ folded }) => folded);

function toEntity(text: string, group: Group, tidy: (text: string) => string): Entity {
  const { mentions } = group;
  const fullest = mentions.reduce((best, mention) =>
    mention.end - mention.start > best.end - best.start ? mention : best,
  );
  const title = mentions.find((mention) => mention.title !== undefined)?.title;
  const role = mentions.find((mention) => mention.role !== undefined)?.role;
  const shown = (span: Span): string => tidy(sliceOf(text, span).replace(/\s+/gu, ' '));
  const value = mentions.find((mention) => mention.value !== undefined)?.value;
  return {
    type: fullest.type,
    name: shown(fullest),
    mentions: mentions.map(({ start, end }) => ({ start, end })),
    ...(title === undefined ? {} : { title: shown(title) }),
    ...(role === undefined ? {} : { role: shown(role) }),
    ...(value === undefined ? {} : { value }),
  };
}

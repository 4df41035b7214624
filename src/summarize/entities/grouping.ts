import { skeleton } from '../persian/fold.ts';
import { wordsOf } from '../persian/words.ts';
import type { Entity } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';
import type { Candidate } from './candidate.ts';

// Mentions of one thing become one entity: the same spelling, or for people a family name told alone after the full name.

interface Group {
  readonly key: string;
  readonly mentions: Candidate[];
}

/** Entities from mentions, in the order of their first mention. `tidy` is for the names shown. */
export function groupMentions(text: string, mentions: readonly Candidate[], tidy: (text: string) => string): Entity[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const key = skeleton(sliceOf(text, mention));
    const group = groups.find(
      (other) => other.mentions[0]!.type === mention.type && sameThing(text, other, mention, key),
    );
    if (group === undefined) groups.push({ key, mentions: [mention] });
    else group.mentions.push(mention);
  }
  return groups.map((group) => toEntity(text, group, tidy));
}

function sameThing(text: string, group: Group, mention: Candidate, key: string): boolean {
  if (group.key === key) return true;
  if (mention.type !== 'person') return false;
  const words = wordsOf(text, mention).map((word) => word.folded);
  return group.mentions.some((other) => {
    const others = wordsOf(text, other).map((word) => word.folded);
    const [short, long] = words.length < others.length ? [words, others] : [others, words];
    return (
      short.length < long.length && short.every((word, index) => word === long[long.length - short.length + index])
    );
  });
}

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

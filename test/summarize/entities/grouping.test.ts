import { expect, it } from 'vitest';
import { groupMentions } from '../../../src/summarize/entities/grouping.ts';
import type { EntityType } from '../../../src/summarize/text/reading.ts';

/** The names of the entities that mentions, told one after the other, become. */
function grouped(type: EntityType, ...mentions: readonly string[]): string[] {
  const text = mentions.join('، ');
  let start = 0;
  const candidates = mentions.map((mention) => {
    const span = { type, start, end: start + mention.length };
    start = span.end + 2;
    return span;
  });
  return groupMentions(text, candidates as Parameters<typeof groupMentions>[1], (it) => it).map(({ name }) => name);
}

it.each<[EntityType, readonly string[], number, string]>([
  ['person', ['نسرین آبکار', 'آبکار'], 1, 'a family name told alone'],
  ['organization', ['ارتش ایران', 'ارتش'], 1, 'the head of a name'],
  ['organization', ['ارتش', 'ارتش ایران'], 2, 'more than any that was named before it'],
  [
    'organization',
    ['دانشگاه علوم پزشکی و خدمات درمانی یزد', 'دانشگاه علوم پزشکی یزد'],
    1,
    'words left out in the middle',
  ],
  ['organization', ['دانشگاه علوم پزشکی و خدمات درمانی یزد', 'دانشگاه علوم پزشکی تهران'], 2, 'of another town'],
  ['organization', ['تیم ملی فوتبال ایران', 'تیم ملی ایران'], 2, 'too few words to be sure'],
  ['location', ['استان یزد', 'یزد'], 2, 'a province and its town'],
])('%s %j: %i entities, %s', (type, mentions, count) => {
  expect(grouped(type, ...mentions)).toHaveLength(count);
});

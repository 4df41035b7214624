import type { MessageEntity } from '@grammyjs/types';

/**
 * The entities that Telegram finds by itself in what a person writes: links, mentions, hashtags, commands. In order,
 * never overlapping each other or those of `given` (what the person formatted).
 */
export function detectEntities(text: string, given: readonly MessageEntity[] = []): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: withoutTail(type, match[0]).length };
      const taken = [...found, ...given.filter(isSolid)].some((other) => overlap(entity, other));
      if (!taken) found.push(entity);
    }
  }
  return [...found, ...given].sort((one, other) => one.offset - other.offset || other.length - one.length);
}

const TOP_LEVEL_DOMAINS =
  'ir|com|org|net|me|info|io|news|tv|co|gov|edu|int|app|dev|online|site|press|uk|de|fr|tr|ru|af';

/** Nothing of a word before the sign. */
const FREE = String.raw`(?<![\p{L}\p{N}_@#/])`;

/** What is found first wins: a mention inside a link is part of the link. */
const PATTERNS: readonly (readonly [MessageEntity.CommonMessageEntity['type'], RegExp])[] = [
  ['url', new RegExp(String.raw`${FREE}(?:https?|tg)://[^\s<>«»"]+`, 'giu')],
  [
    'url',
    new RegExp(
      String.raw`${FREE}(?:[a-z0-9-]+\.)+(?:${TOP_LEVEL_DOMAINS})(?![\p{L}\p{N}_-])(?:[/?#:][^\s<>«»"]*)?`,
      'giu',
    ),
  ],
  [
    'bot_command',
    new RegExp(String.raw`${FREE}(?<![<>])/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])`, 'giu'),
  ],
  ['mention', new RegExp(String.raw`${FREE}@[a-z0-9_]{3,32}(?![a-z0-9_@])`, 'giu')],
  // A half-space is part of a hashtag; digits alone are none.
  ['hashtag', new RegExp(String.raw`${FREE}#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_\u200C]{1,256}`, 'gu')],
];

/** Punctuation at the end of a link belongs to the sentence. */
function withoutTail(type: string, match: string): string {
  if (type !== 'url') return match;
  const trimmed = match.replace(/[.,:;!?؟،؛'…]+$/u, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
}

/** Bold and the like may hold others; these may not. */
function isSolid(entity: MessageEntity): boolean {
  return ['text_link', 'text_mention', 'code', 'pre', 'custom_emoji', 'url', 'mention', 'hashtag'].includes(
    entity.type,
  );
}

function overlap(one: MessageEntity, other: MessageEntity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}

import type { MessageEntity } from '@grammyjs/types';
import { z } from 'zod';
import { refuse } from './errors.ts';
import { LIMITS } from './limits.ts';
import { linkFault } from './links.ts';
import { shaped } from './parameters.ts';

/** A text as Telegram keeps it: ends trimmed, control characters gone, entities in order. */
export interface FormattedText {
  readonly text: string;
  readonly entities: MessageEntity[];
  /** What Telegram passes over in silence and a careful bot does not do. */
  readonly surprises: readonly string[];
}

/**
 * Cleans, trims and checks what a bot wants to say, as tdlib's `fix_formatted_text` does. Refuses entities that are
 * malformed, out of range or that split a surrogate pair. Departure: links, mentions and hashtags that Telegram would
 * find by itself in a bot's text are not added.
 */
export function formatText(text: string, rawEntities: unknown): FormattedText {
  const given = readEntities(rawEntities)
    .filter((entity) => entity.length > 0)
    .sort((one, other) => one.offset - other.offset || other.length - one.length);
  for (const entity of given) checkRange(text, entity);
  const kept = given.slice(0, LIMITS.entities);
  const surprises =
    kept.length < given.length ? [`${given.length} entities, of which ${LIMITS.entities} are kept`] : [];

  const { cleaned, offsets } = clean(text);
  const firstEntity = offsets[kept[0]?.offset ?? text.length]!;
  const end = cleaned.replace(/[ \n]+$/u, '').length;
  // Telegram trims the beginning only as far as the first entity.
  const leading = /^[ \n]*/u.exec(cleaned)![0].length;
  const begin = Math.min(leading, firstEntity, end);

  const entities = kept.flatMap((entity) => {
    const from = Math.min(offsets[entity.offset]!, end) - begin;
    const to = Math.min(offsets[entity.offset + entity.length]!, end) - begin;
    return to > from && !FOUND_BY_ITSELF.has(entity.type) ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: cleaned.slice(begin, end), entities, surprises: [...surprises, ...overlaps(entities)] };
}

// === Reading

const anyEntity = z.object({ type: z.string(), offset: z.int(), length: z.int() });

const PLAIN_TYPES: ReadonlySet<string> = new Set([
  ...['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic', 'underline'],
  ...['strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote', 'code'],
]);

const FURNISHED_TYPES = {
  text_link: anyEntity.extend({ type: z.literal('text_link'), url: z.string() }),
  pre: anyEntity.extend({ type: z.literal('pre'), language: z.string().optional() }),
  custom_emoji: anyEntity.extend({ type: z.literal('custom_emoji'), custom_emoji_id: z.string() }),
  text_mention: anyEntity.extend({
    type: z.literal('text_mention'),
    user: z.looseObject({ id: z.int(), is_bot: z.boolean(), first_name: z.string() }),
  }),
};

/** Telegram finds these in the text; given as entities they are passed over. */
const FOUND_BY_ITSELF: ReadonlySet<string> = new Set([
  ...['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number'],
]);

function readEntities(raw: unknown): MessageEntity[] {
  if (raw === undefined) return [];
  return shaped(z.array(z.unknown()), raw, 'entities').map(readEntity);
}

function readEntity(raw: unknown): MessageEntity {
  const entity = shaped(anyEntity, raw, 'MessageEntity');
  if (entity.offset < 0 || entity.offset > 1_000_000) throw refuse('entityOffset', { offset: entity.offset });
  if (entity.length < 0 || entity.length > 1_000_000) throw refuse('entityLength', { length: entity.length });
  if (PLAIN_TYPES.has(entity.type)) return entity as MessageEntity.CommonMessageEntity;
  if (!Object.hasOwn(FURNISHED_TYPES, entity.type)) throw refuse('entityType');
  const furnished = FURNISHED_TYPES[entity.type as keyof typeof FURNISHED_TYPES];
  const whole = shaped<z.output<typeof furnished>>(furnished, raw, 'MessageEntity');
  if (whole.type === 'text_link') {
    const why = linkFault(whole.url);
    if (why !== null) throw refuse('entityUrl', { url: whole.url, why });
  }
  return whole as MessageEntity;
}

// === Checking

function checkRange(text: string, { offset, length }: MessageEntity): void {
  const end = offset + length;
  if (offset > text.length) throw refuse('entityBeginsAfterEnd', { offset });
  if (splitsSymbol(text, offset)) throw refuse('entityBeginsInSymbol', { byte: byteAfter(text, offset) });
  if (end > text.length) throw refuse('entityEndsAfterEnd', { offset, end });
  if (splitsSymbol(text, end)) throw refuse('entityEndsInSymbol', { offset, byte: byteAfter(text, end) });
}

function splitsSymbol(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!);
}

/** Where the symbol that `at` splits ends, in bytes of UTF-8. */
function byteAfter(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at + 1));
}

function overlaps(entities: readonly MessageEntity[]): string[] {
  return entities.flatMap((one, index) =>
    entities
      .slice(index + 1)
      .filter((other) => other.offset < one.offset + one.length && ends(other) > ends(one))
      .map((other) => `entities ${one.type} and ${other.type} overlap at offset ${other.offset}`),
  );
}

function ends(entity: MessageEntity): number {
  return entity.offset + entity.length;
}

// === Cleaning

/** Where each UTF-16 unit of `text` (and its end) stands in the cleaned text. */
function clean(text: string): { cleaned: string; offsets: Int32Array } {
  const offsets = new Int32Array(text.length + 1);
  let cleaned = '';
  for (let index = 0; index < text.length; index++) {
    offsets[index] = cleaned.length;
    const unit = text[index]!;
    if (REMOVED.test(unit)) continue;
    cleaned += CONTROL.test(unit) ? ' ' : unit;
  }
  offsets[text.length] = cleaned.length;
  return { cleaned, offsets };
}

/** Carriage return, line and paragraph separator, and the old direction marks (embeddings, overrides; not isolates). */
const REMOVED = /[\r\u2028-\u202E]/;
/** Control characters but the line feed: Telegram makes them spaces. */
const CONTROL = /[\p{Cc}--\n]/v;

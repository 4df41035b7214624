import type { Message, MessageEntity, RichMessage } from '@grammyjs/types';
import { detectEntities } from './detect.ts';
import type { Files } from './files.ts';
import { LIMITS } from './limits.ts';
import { documentOf, photoOf } from './methods/files.ts';

interface Captioned {
  readonly caption?: string;
  readonly entities?: readonly MessageEntity[];
}

/** What a person sends. Commands, mentions, hashtags and links are found by themselves; `entities` is the formatting. */
export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly entities?: readonly MessageEntity[] }
  /** What another bot has laid out; people only forward such messages. */
  | { readonly kind: 'rich'; readonly message: RichMessage }
  | ({ readonly kind: 'photo'; readonly bytes?: Uint8Array } & Captioned)
  | ({ readonly kind: 'video' } & Captioned)
  | ({
      readonly kind: 'document';
      readonly name: string;
      readonly mimeType: string;
      readonly bytes: Uint8Array;
    } & Captioned)
  | { readonly kind: 'sticker'; readonly emoji?: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number };

/** The content as it stands in a message. Files are kept. */
export function contentFields(content: Content, files: Files): Partial<Message> {
  switch (content.kind) {
    case 'text':
      return textFields(content.text, content.entities);
    case 'rich':
      return { rich_message: content.message };
    case 'photo': {
      const file = files.keep({ name: 'photo.jpg', mimeType: 'image/jpeg', bytes: content.bytes ?? PIXEL }, 'photos');
      return { photo: photoOf(file), ...captionFields(content) };
    }
    case 'video': {
      const file = files.keep({ name: 'video.mp4', mimeType: 'video/mp4', bytes: PIXEL }, 'videos');
      return { video: { ...documentOf(file), width: 1280, height: 720, duration: 42 }, ...captionFields(content) };
    }
    case 'document': {
      const file = files.keep(content, 'documents');
      return { document: documentOf(file), ...captionFields(content) };
    }
    case 'sticker': {
      const file = files.keep({ name: 'sticker.webp', mimeType: 'image/webp', bytes: PIXEL }, 'stickers');
      const { file_id, file_unique_id } = documentOf(file);
      const emoji = content.emoji ?? '👍';
      const kind = { type: 'regular', is_animated: false, is_video: false } as const;
      return { sticker: { file_id, file_unique_id, ...kind, width: 512, height: 512, emoji } };
    }
    case 'location':
      return { location: { latitude: content.latitude, longitude: content.longitude } };
  }
}

/** A text with its entities; ends are trimmed as clients do. Throws when a client could not send it in one message. */
export function textFields(text: string, entities: readonly MessageEntity[] = []): Pick<Message, 'text' | 'entities'> {
  const trimmed = checked(text, 'text');
  const found = detectEntities(trimmed, entities);
  return { text: trimmed, ...(found.length > 0 && { entities: found }) };
}

/** As `textFields`, for captions; premium accounts and channels may write long ones. */
export function captionFields({
  caption = '',
  entities = [],
}: Captioned): Pick<Message, 'caption' | 'caption_entities'> {
  if (caption.trim() === '') return {};
  const trimmed = checked(caption, 'caption');
  const found = detectEntities(trimmed, entities);
  return { caption: trimmed, ...(found.length > 0 && { caption_entities: found }) };
}

/** Cuts a long text as clients do: at most 4,096 units a part, at a line's or word's end where there is one. */
export function cutPaste(text: string): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > LIMITS.text) {
    const window = rest.slice(0, LIMITS.text);
    const end = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
    const splitsSymbol = /[\uD800-\uDBFF]$/.test(window);
    const cut = end > LIMITS.text / 2 ? end : LIMITS.text - (splitsSymbol ? 1 : 0);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trim();
  }
  return [...parts, rest];
}

function checked(text: string, what: string): string {
  // Entities are counted from the start, so only the end may be cut.
  const trimmed = text.trimEnd();
  if (trimmed === '') throw new Error(`[playground] a client does not send an empty ${what}`);
  if (trimmed.length > LIMITS.text) throw new Error(`[playground] too long for one ${what}: ${trimmed.length}`);
  return trimmed;
}

/** Stands for every picture that nobody brought: what it would show is not the playground's business. */
const PIXEL = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xd9]);

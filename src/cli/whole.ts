import { LONGEST_TEXT, tooLong } from './input.ts';

/** A whole text, or why it was refused. */
export type Whole = { readonly text: string } | { readonly error: string };

/** No UTF-16 unit takes more than three bytes of UTF-8; three more for the byte order mark. */
const MOST_BYTES = 3 * LONGEST_TEXT + 3;

/**
 * All of a byte stream as one text; no more of it is read than a text may be long. Line ends stay as they are.
 * A byte order mark at its start is dropped: it says how the file is written and is no part of the text, so offsets
 * count from the letter after it, as they would in an editor or after Python's `utf-8-sig`.
 */
export async function readWhole(source: AsyncIterable<Uint8Array>): Promise<Whole> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) break;
  }
  const text = decode(Buffer.concat(chunks), length > MOST_BYTES);
  if (text === null) return { error: '[input] not UTF-8' };
  if (text.includes('\0')) return { error: '[input] not a text: it has NUL bytes' };
  if (text.trim() === '') return { error: '[input] empty' };
  return text.length > LONGEST_TEXT ? { error: tooLong() } : { text };
}

function decode(bytes: Uint8Array, isCut: boolean): string | null {
  try {
    // A text cut anywhere may end within a letter, which `stream` forgives.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
}

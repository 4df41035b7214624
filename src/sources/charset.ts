import { TextDecoder } from 'node:util';

// The text of bytes from the web: by the mark at their beginning, the name the server gave, the name the page gives, else
// UTF-8 (WHATWG HTML, «encoding sniffing algorithm», without its guess by frequency).

/** How far into a page its own word about its charset is looked for, in bytes. */
const LOOKED_AT = 2048;
const IN_PAGE = /<meta[^>]+charset\s*=\s*["']?\s*(?<name>[\w-]+)/iu;

/** Decodes bytes; what the charset cannot say becomes U+FFFD. */
export function decode(bytes: Uint8Array, charset?: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const name = markOf(bytes) ?? charset ?? IN_PAGE.exec(head)?.groups?.name ?? 'utf-8';
  return decoderFor(name).decode(bytes);
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xef && second === 0xbb) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** A name that no standard knows is taken for UTF-8. */
function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder();
  }
}

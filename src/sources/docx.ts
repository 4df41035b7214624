import { strFromU8, unzipSync } from 'fflate';
import { parsePage } from './dom.ts';

// A Word document is an archive (ECMA-376) whose word/document.xml holds its words: runs (w:t) in paragraphs (w:p).

const WORDS = 'word/document.xml';
/** Bytes, unpacked: a small archive may hold a large text. */
const LARGEST = 20_000_000;

/** The words of a Word document, a paragraph a line. Throws where the bytes are none. */
export function textOfDocx(bytes: Uint8Array): string {
  const files = unzipSync(bytes, { filter: ({ name, originalSize }) => name === WORDS && originalSize <= LARGEST });
  const xml = files[WORDS];
  if (xml === undefined) throw new Error('[docx] no words in the archive');
  // As HTML the names of its elements are plain names that hold a colon; it needs no parser of its own.
  const body = strFromU8(xml)
    .replace(/<w:tab\/>/gu, ' ')
    .replace(/<w:(?:br|cr)\/>/gu, '\n');
  const document = parsePage(`<html><body>${body.replace(/<\?[^>]*\?>/gu, '')}</body></html>`);
  return Array.from(document.querySelectorAll('w\\:p'), (paragraph) =>
    Array.from(paragraph.querySelectorAll('w\\:t'), (run) => run.textContent).join(''),
  )
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

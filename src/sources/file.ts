import { decode } from './charset.ts';
import { textOfDocx } from './docx.ts';
import { articleOfPage, textOf } from './page.ts';
import { textOfPdf } from './pdf.ts';

// The words of a file that somebody sends: plain text, a saved page, a Word document, a PDF.

export interface NamedFile {
  readonly name: string;
  /** A media type, as far as the sender's program knew one. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Words, or why there are none: a kind of file that is not read, one with no text in it, one that is not what it says. */
export type FileText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unknown' | 'empty' | 'broken' };

type Format = 'txt' | 'html' | 'docx' | 'pdf';

const FORMATS: Readonly<Record<string, Format>> = {
  'text/plain': 'txt',
  'text/markdown': 'txt',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/pdf': 'pdf',
};
const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  md: 'txt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
};

/** Which of the formats that are read a file has, by its name's ending, else by its type; null for all others. */
export function formatOf({ name, type }: Pick<NamedFile, 'name' | 'type'>): Format | null {
  const ending = /\.(?<ending>\w+)$/u.exec(name)?.groups?.ending?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? FORMATS[type.toLowerCase()] ?? null;
}

/** Reads a file's words. */
export async function readFile(file: NamedFile): Promise<FileText> {
  const format = formatOf(file);
  if (format === null) return { kind: 'unknown' };
  try {
    const text = (await READERS[format](file.bytes)).trim();
    return text === '' ? { kind: 'empty' } : { kind: 'text', text };
  } catch {
    // Whatever a parser makes of bytes that are not its format, there is only one thing to tell.
    return { kind: 'broken' };
  }
}

const READERS: Readonly<Record<Format, (bytes: Uint8Array) => string | Promise<string>>> = {
  txt: (bytes) => decode(bytes),
  html: textOfHtml,
  docx: textOfDocx,
  pdf: textOfPdf,
};

/** The article of a saved page; of one that is none, all its words. */
function textOfHtml(bytes: Uint8Array): string {
  const html = decode(bytes);
  const article = articleOfPage(html, 'about:blank');
  return typeof article === 'string' ? textOf(html) : article.text;
}

import type { Piece } from '../src/summarize/entities/pieces.ts';
import { pieceOf } from '../src/summarize/entities/pieces.ts';
import type { Register } from '../src/summarize/entities/register.ts';
import { registerOf } from '../src/summarize/entities/register.ts';
import { takeApart } from '../src/summarize/post/document.ts';
import { linesOfFile } from './data.ts';

// News without annotation: posts of five channels, articles of three agencies.

/** What it is called where a model was computed from it. */
export const UNANNOTATED =
  'posts of five public Telegram channels, ISNA, Fars and Varzesh3 articles: words and counts only';

export interface UnannotatedText {
  readonly register: Register;
  readonly pieces: readonly Piece[];
}

/** All of it, taken apart. */
export const readUnannotated = (folder: string): UnannotatedText[] =>
  Array.from(texts(folder), (text) => ({
    register: registerOf(text),
    pieces: takeApart({ text }).sentences.map((sentence) => pieceOf(text, sentence)),
  }));

function* texts(folder: string): Iterable<string> {
  for (const channel of ['farsna', 'alonews', 'news_hut', 'withyashar', 'akhbarefori'])
    for (const line of linesOfFile(folder, `telegram/${channel}.jsonl`))
      yield (JSON.parse(line) as { text: string }).text;
  for (const name of ['isna', 'fars', 'varzesh3'])
    for (const line of linesOfFile(folder, `summaries/${name}.jsonl`)) {
      const { title = '', paragraphs } = JSON.parse(line) as { title?: string; paragraphs: string[] };
      yield [title, ...paragraphs].join('\n');
    }
}

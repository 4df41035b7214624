import { linesOfFile } from './data.ts';

// The texts that this project's own annotations are of, which name a source and a number and hold no text.

/** The one source that is no channel. */
const AGENCY = 'isna';

/** The text of a channel's post, or of an agency's article under its headline; each file is read when first asked for. */
export function makeNewsTexts(folder: string): (source: string, id: number) => string {
  const known = new Map<string, ReadonlyMap<number, string>>();
  return (source, id) => {
    const texts = known.get(source) ?? (source === AGENCY ? articlesOf(folder) : postsOf(folder, source));
    known.set(source, texts);
    const text = texts.get(id);
    if (text === undefined) throw new Error(`[train] no text ${source}/${id}`);
    return text;
  };
}

/** A channel's posts by their numbers. */
const postsOf = (folder: string, channel: string): Map<number, string> =>
  new Map(
    linesOfFile(folder, `telegram/${channel}.jsonl`).map((line) => {
      const { id, text } = JSON.parse(line) as { id: number; text: string };
      return [id, text];
    }),
  );

/** The agency's articles by their places in the file. */
const articlesOf = (folder: string): Map<number, string> =>
  new Map(
    linesOfFile(folder, `summaries/${AGENCY}.jsonl`).map((line, index) => {
      const { title, paragraphs } = JSON.parse(line) as { title: string; paragraphs: readonly string[] };
      return [index, `${title}\n\n${paragraphs.join('\n')}`];
    }),
  );

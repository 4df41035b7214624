/** Letters that take two columns: emoji and the wide scripts of East Asia. */
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
/** Half-spaces, direction marks and vowel marks standing alone take none. */
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;

const graphemes = new Intl.Segmenter('fa', { granularity: 'grapheme' });

/** How many columns of a terminal `text` takes, near enough: terminals themselves differ over emoji. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

/** `text` in lines of at most `columns`, broken at spaces; a word too long for a line is broken between graphemes. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const breakLine = () => {
    lines.push(line);
    line = '';
    width = 0;
  };
  for (const word of text.split(' ')) {
    const wordWidth = widthOf(word);
    if (line !== '' && width + 1 + wordWidth <= columns) {
      line += ` ${word}`;
      width += 1 + wordWidth;
      continue;
    }
    if (line !== '') breakLine();
    for (const { segment } of graphemes.segment(word)) {
      const graphemeWidth = widthOfGrapheme(segment);
      if (line !== '' && width + graphemeWidth > columns) breakLine();
      line += segment;
      width += graphemeWidth;
    }
  }
  lines.push(line);
  return lines;
}

const widthOfGrapheme = (grapheme: string): number => (INVISIBLE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

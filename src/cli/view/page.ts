import { widthOf, wrap } from './width.ts';

/** What the view is written to. */
export interface Screen {
  readonly columns: number;
  /** A terminal, which would obey escape sequences; else a file or a pipe. */
  readonly isTty: boolean;
  /** Whether bold and dim are wanted: a terminal, and nobody said NO_COLOR. */
  readonly colour: boolean;
}

export type Tone = 'plain' | 'bold' | 'dim';

const DEFAULT_COLUMNS = 80;
/** On a narrower screen a line would hold hardly a word. */
const FEWEST_COLUMNS = 20;

const ESCAPES: Record<Tone, readonly [on: string, off: string]> = {
  plain: ['', ''],
  bold: ['\x1b[1m', '\x1b[22m'],
  dim: ['\x1b[2m', '\x1b[22m'],
};

/** Tells a terminal which way a line runs, where its first letter would tell it wrongly. */
const RIGHT_TO_LEFT_MARK = '\u200F';
const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A line's length; by default, where there is no terminal to say it, 80. */
export const columnsOf = (columns: number | undefined): number => Math.max(columns ?? DEFAULT_COLUMNS, FEWEST_COLUMNS);

/**
 * One paragraph in lines for the screen, right to left. `mark` stands before its first line and the others are indented
 * as far; a mark that is to stand before every line is `everyLine`.
 */
export function paragraph(
  screen: Screen,
  text: string,
  { tone = 'plain', mark = '', everyLine = false }: { tone?: Tone; mark?: string; everyLine?: boolean } = {},
): string {
  const indent = everyLine ? mark : ' '.repeat(widthOf(mark));
  const [on, off] = screen.colour ? ESCAPES[tone] : ESCAPES.plain;
  return wrap(printable(text).replace(/\s+/gu, ' ').trim(), screen.columns - widthOf(mark))
    .map((line, index) => {
      const first = FIRST_LETTER.exec(line)?.[0] ?? '';
      const direction = RIGHT_TO_LEFT_LETTER.test(first) ? '' : RIGHT_TO_LEFT_MARK;
      return direction + (index === 0 ? mark : indent) + on + line + off;
    })
    .join('\n');
}

/** Paragraphs one under the other; what is null is left out. */
export const together = (paragraphs: readonly (string | null)[]): string =>
  paragraphs.filter((text) => text !== null && text !== '').join('\n');

/** Sections with an empty line between them; empty ones are left out. */
export const sections = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** `text` without what could steer a terminal: a post must not be able to clear a screen or hide a line. */
export const printable = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '');

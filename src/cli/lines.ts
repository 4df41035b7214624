/** One line of a stream, without its line feed: its text, or why it cannot be had. */
export interface Line {
  /** From 1, blank lines counted. */
  readonly number: number;
  readonly text?: string;
  readonly refused?: string;
}

/** Bytes. A text of the greatest length, every unit of it written as an escape of six bytes, takes less than half of it. */
const LONGEST_LINE = 4_000_000;

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The lines of a byte stream, one at a time and never more of one than `longest` bytes in memory: the rest of a longer
 * line is passed over. The byte order mark that may start a file is no part of its first line.
 */
export async function* readLines(
  source: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line, void> {
  // Invalid bytes must be refused, not replaced; and only the stream's first mark is to be dropped.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;

  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    number++;
    const line = length > longest ? refuse(number, `too long: more than ${longest} bytes`) : decode(number);
    parts = [];
    length = 0;
    return line;
  };
  const decode = (lineNumber: number): Line => {
    try {
      const text = decoder.decode(Buffer.concat(parts));
      const marked = lineNumber === 1 && text.startsWith(BYTE_ORDER_MARK);
      return { number: lineNumber, text: marked ? text.slice(1) : text };
    } catch {
      return refuse(lineNumber, 'not UTF-8');
    }
  };

  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

const refuse = (number: number, refused: string): Line => ({ number, refused });

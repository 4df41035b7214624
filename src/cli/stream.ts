import type { Reader } from '../summarize/text/reader.ts';
import type { TextCommand } from './commands.ts';
import type { Id } from './input.ts';
import type { Line } from './lines.ts';
import { jsonLine } from './output.ts';
import type { Sink } from './sink.ts';

/** What is written for an input that was refused. */
export interface Refusal {
  readonly id?: Id;
  readonly error: string;
}

/** A refusal as a JSON line, its `id` in front. */
export const refusalLine = ({ id, error }: Refusal): string => jsonLine({ ...(id !== undefined && { id }), error });

/**
 * Answers each line that is not blank with one line, before the next is read. Resolves to the exit status; stops where
 * nobody reads any more.
 */
export async function answerLines(
  command: TextCommand,
  lines: AsyncIterable<Line>,
  reader: () => Reader,
  output: Sink,
): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  for await (const line of lines) {
    if (line.text?.trim() === '') continue;
    const answered = answerLine(command, line, reader);
    if ('error' in answered) status = 1;
    if (!(await output.write('error' in answered ? refusalLine(answered) : answered.json))) break;
  }
  return status;
}

function answerLine(command: TextCommand, line: Line, reader: () => Reader): { readonly json: string } | Refusal {
  if (line.text === undefined) return { error: `[line ${line.number}] ${line.refused ?? ''}` };
  const checked = command.checkLine(line.text, line.number);
  if ('error' in checked) return checked;
  const { id, run } = checked.value;
  const given = id === undefined ? {} : { id };
  const reading = reader();
  try {
    return { json: jsonLine({ ...given, ...run(reading).json() }) };
  } catch (error) {
    // One text that the reader cannot bear must not take the rest of the stream with it.
    return { ...given, error: `[line ${line.number}] ${surpriseOf(command, error)}` };
  }
}

const surpriseOf = (command: TextCommand, error: unknown): string =>
  `${command.name} failed: ${error instanceof Error ? error.message : String(error)}`;

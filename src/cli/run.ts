import type { Readable, Writable } from 'node:stream';
import type { Reader } from '../summarize/text/reader.ts';
import { type Invocation, parseArguments } from './arguments.ts';
import { COLLECTION_COMMANDS, type CollectionCommand, gatherArticles } from './collection.ts';
import { TEXT_COMMANDS, type TextCommand } from './commands.ts';
import { readLines } from './lines.ts';
import { jsonLine } from './output.ts';
import { createSink, type Sink } from './sink.ts';
import { InputError, openSource, STANDARD_INPUT } from './source.ts';
import { answerLines, refusalLine } from './stream.ts';
import { columnsOf, type Screen } from './view/page.ts';
import { readWhole } from './whole.ts';

/** All that a command touches. */
export interface Surroundings {
  /** Called once, and only when there is something to read: models take a while to load. */
  readonly reader: () => Reader;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether `stdout` is a terminal, and whether it wants bold and dim. */
  readonly isTty: boolean;
  readonly colour: boolean;
  readonly columns?: number | undefined;
}

/** 0 fine, 1 some input was refused, 2 wrong usage. */
type ExitStatus = 0 | 1 | 2;

/** Runs the command that `argv`, the arguments after the program's name, asks for. Resolves to the exit status. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { stdin, isTty, colour } = surroundings;
  const [output, errors] = [createSink(surroundings.stdout), createSink(surroundings.stderr)];
  const columns = columnsOf(surroundings.columns);
  const parsed = parseArguments(argv, columns);
  if ('status' in parsed) {
    if (parsed.out !== '') await output.write(parsed.out);
    if (parsed.err !== '') await errors.write(parsed.err);
    return parsed.status;
  }
  if (parsed.file === STANDARD_INPUT && stdin.isTTY) await errors.write('Reading standard input; Ctrl-D ends it.\n');
  let loaded: Reader | undefined;
  const task: Task = {
    ...parsed,
    source: openSource(parsed.file, stdin),
    reader: () => (loaded ??= surroundings.reader()),
    output,
    errors,
    screen: { columns, isTty, colour },
  };
  try {
    const onText = TEXT_COMMANDS.find(({ name }) => name === parsed.command);
    if (onText) return await (parsed.format === 'jsonl' ? runStream(onText, task) : runWhole(onText, task));
    return await runCollection(
      COLLECTION_COMMANDS.find(({ name }) => name === parsed.command)!,
      task,
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await errors.write(`${error.message}\n`);
    return 1;
  }
}

interface Task extends Invocation {
  readonly source: AsyncGenerator<Uint8Array, void>;
  readonly reader: () => Reader;
  readonly output: Sink;
  readonly errors: Sink;
  readonly screen: Screen;
}

const runStream = (command: TextCommand, { source, reader, output }: Task): Promise<ExitStatus> =>
  answerLines(command, readLines(source), reader, output);

async function runWhole(command: TextCommand, task: Task): Promise<ExitStatus> {
  const whole = await readWhole(task.source);
  const checked = 'error' in whole ? whole : command.check({ ...task.fields, text: whole.text });
  if ('error' in checked) {
    await task.errors.write(`${checked.error}\n`);
    return 1;
  }
  const result = checked.value.run(task.reader());
  await task.output.write(task.format === 'json' ? jsonLine(result.json()) : result.view(task.screen));
  return 0;
}

async function runCollection(command: CollectionCommand, task: Task): Promise<ExitStatus> {
  const { output, errors, format } = task;
  const { articles, refused } = await gatherArticles(readLines(task.source), (refusal) => {
    // In a stream what was refused stands in the stream; elsewhere it must not spoil the one value or the page.
    return format === 'jsonl' ? output.write(refusalLine(refusal)) : errors.write(`${refusal.error}\n`);
  });
  const status = refused === 0 ? 0 : 1;
  if (articles.length === 0) {
    if (format === 'jsonl') return status;
    if (refused === 0) await errors.write('[input] empty\n');
    return 1;
  }
  const result = command.run(task.reader(), articles, task.day);
  if (format === 'json') await output.write(jsonLine(result.json()));
  else if (format === 'view') await output.write(result.view(task.screen));
  else for (const line of result.lines()) if (!(await output.write(jsonLine(line)))) break;
  return status;
}

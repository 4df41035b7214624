import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { COLLECTION_COMMANDS } from './collection.ts';
import { TEXT_COMMANDS } from './commands.ts';
import { isDate, isDay, toPoints } from './input.ts';
import { STANDARD_INPUT } from './source.ts';

/** What was asked for on the command line. */
export interface Invocation {
  readonly command: string;
  /** A path, or «-». */
  readonly file: string;
  readonly format: 'view' | 'json' | 'jsonl';
  /** Fields of the one text, given as options. */
  readonly fields: { readonly date?: string; readonly points?: number; readonly question?: string };
  readonly day?: string;
}

/** Help or a usage error: what to print and the exit status. */
export interface Ended {
  readonly status: 0 | 2;
  readonly out: string;
  readonly err: string;
}

type OptionName = 'date' | 'points' | 'question' | 'day';

/** Parses the arguments after the program's name. `columns` is the width of the help. */
export function parseArguments(argv: readonly string[], columns: number): Invocation | Ended {
  let out = '';
  let err = '';
  let invocation: Invocation | undefined;
  const program = new Command('chekide')
    .description(DESCRIPTION)
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (out += text),
      writeErr: (text) => (err += text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const { name, description, options } of [...TEXT_COMMANDS, ...COLLECTION_COMMANDS]) {
    const command = program
      .command(name)
      .description(description)
      .argument('[file]', 'what to read; standard input when absent or «-»', STANDARD_INPUT)
      .addOption(new Option('--json', 'write one JSON value').conflicts('jsonl'))
      // In a stream, each line has its own fields.
      .addOption(new Option('--jsonl', JSONL_MEANS[name] ?? JSONL_MEANS_LINES).conflicts([...options]));
    for (const option of options) command.addOption(optionNamed(option));
    command.action((file: string, given: { json?: true; jsonl?: true; day?: string } & Invocation['fields']) => {
      const { json, jsonl, day, ...fields } = given;
      const format = jsonl ? 'jsonl' : json ? 'json' : 'view';
      if (name === 'ask' && format !== 'jsonl' && fields.question === undefined) {
        command.error("error: option '-q, --question <text>' is needed without --jsonl");
      }
      invocation = { command: name, file, format, fields, ...(day !== undefined && { day }) };
    });
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { status: error.exitCode === 0 ? 0 : 2, out, err };
  }
  return invocation ?? { status: 2, out, err };
}

const DESCRIPTION = `چکیده: خبر فارسی را می‌خواند؛ نکته‌ها، نام‌ها، عددها و پاسخ پرسش‌ها را از خود متن بیرون می‌کشد.

Reads Persian news. Everything it says is a piece of the text given.`;

const EXAMPLES = `
Examples:
  chekide read news.txt
  chekide ask news.txt --question 'چند نفر کشته شدند؟'
  chekide read --jsonl < news.jsonl > readings.jsonl

Exit status: 0 fine, 1 some input was refused, 2 wrong usage.`;

const JSONL_MEANS_LINES = 'a JSON object a line in and out, in the same order, as they come';
const JSONL_MEANS: Readonly<Record<string, string>> = Object.fromEntries(
  COLLECTION_COMMANDS.map(({ name }) => [name, 'write a JSON object a story, largest first']),
);

function optionNamed(name: OptionName): Option {
  switch (name) {
    case 'date':
      return new Option('--date <date>', 'when the text was published: an ISO instant or day').argParser(
        accepted((text) => (isDate(text) ? text : null), 'Expected an ISO instant or day.'),
      );
    case 'points':
      return new Option(
        '--points <number>',
        'how many points at most, 1 to 20 (by default as the text is long)',
      ).argParser(accepted(toPoints, 'Expected a whole number from 1 to 20.'));
    case 'question':
      return new Option('-q, --question <text>', 'what to ask');
    case 'day':
      return new Option('--day <day>', 'the day in the heading: YYYY-MM-DD').argParser(
        accepted((text) => (isDay(text) ? text : null), 'Expected a day, YYYY-MM-DD.'),
      );
  }
}

/** What commander is to make of an option's text: its value, or a usage error that says what was expected. */
function accepted<Value>(parse: (text: string) => Value | null, expected: string): (text: string) => Value {
  return (text) => {
    const value = parse(text);
    if (value === null) throw new InvalidArgumentError(expected);
    return value;
  };
}

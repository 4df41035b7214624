import { isatty } from 'node:tty';
import { runCommand } from './cli/run.ts';
import { readModels } from './models.ts';
import { createReader } from './summarize/reader.ts';

const { stdin, stdout, stderr } = process;
const isTty = isatty(1);
// `exitCode` and not `exit()`: what is written to a pipe must be out before the process ends.
process.exitCode = await runCommand(process.argv.slice(2), {
  reader: () => createReader(readModels()),
  stdin,
  stdout,
  stderr,
  isTty,
  // Knows NO_COLOR, and terminals that cannot.
  colour: isTty && stdout.hasColors(),
  columns: stdout.columns,
});

import { PassThrough, Readable } from 'node:stream';
import { runCommand, type Surroundings } from '../../src/cli/run.ts';
import { fakeReader } from './fake-reader.ts';

/** Runs a command on the fake reader with `input` on standard input; all that it wrote, and its exit status. */
export async function run(
  argv: readonly string[],
  input: string | Uint8Array | Readable = '',
  changes: Partial<Surroundings> = {},
): Promise<{ status: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const out = textOf(stdout);
  const err = textOf(stderr);
  const stdin = input instanceof Readable ? input : Readable.from([Buffer.from(input)]);
  const status = await runCommand(argv, {
    reader: () => fakeReader,
    stdin,
    stdout,
    stderr,
    isTty: false,
    colour: false,
    ...changes,
  });
  stdout.end();
  stderr.end();
  return { status, out: await out, err: await err };
}

/** The JSON values of JSON lines. */
export const valuesOf = (lines: string): unknown[] =>
  lines
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);

async function textOf(stream: Readable): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** The input cannot be had at all: a file that is not there, a folder, a broken disk. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** The bytes of `file`, or of standard input for «-». Throws InputError where they cannot be read. */
export async function* openSource(file: string, stdin: Readable): AsyncGenerator<Uint8Array, void> {
  const stream = file === STANDARD_INPUT ? stdin : createReadStream(file);
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
      yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`[input] cannot read: ${file} (${reason})`, { cause: error });
  }
}

import type { Writable } from 'node:stream';

/** Writes to a stream at the pace of whoever reads it. */
export interface Sink {
  /**
   * Resolves when the stream has taken `text`: true to go on, false when nobody reads any more (`| head`).
   * Throws `[output]` for anything else that goes wrong, such as a full disk.
   */
  write(text: string): Promise<boolean>;
}

/** Codes of a stream whose reader went away: an ordinary end of a pipe. */
const GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** The sink of one stream. */
export function createSink(stream: Writable): Sink {
  // The callback of each write tells of errors; without a listener the same error would end the process.
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        const closed = () => resolve(false);
        stream.once('close', closed);
        stream.write(text, (error?: NodeJS.ErrnoException | null) => {
          stream.off('close', closed);
          if (!error) resolve(true);
          else if (GONE.has(error.code)) resolve(false);
          else reject(new Error(`[output] cannot write: ${error.message}`, { cause: error }));
        });
      }),
  };
}

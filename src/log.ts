import { pino } from 'pino';
import type { Logger } from 'pino';

export type Log = Logger;

/**
 * A log of one JSON object a line, to standard error unless `write` takes the lines. No line holds one of `secrets`,
 * wherever in it the secret stood, and no error brings more than its name, message, stack and cause: other fields of
 * API errors hold people's texts.
 */
export function createLog(options: {
  readonly level: string;
  readonly secrets: readonly string[];
  readonly write?: (line: string) => void;
}): Log {
  const hidden = options.secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const write = options.write ?? toStandardError();
  const redacting = {
    write: (line: string) => {
      write(hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line));
    },
  };
  return pino({ level: options.level, base: null, serializers: { err: describeError } }, redacting);
}

interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

/** The part of an error that may be logged, its causes with it (grammY keeps its cause in `error`). */
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: depth === 0 ? String(error) : '' };
  const fields: Error & { code?: unknown; error?: unknown } = error;
  const cause = error.cause ?? fields.error;
  return {
    name: error.name,
    message: error.message,
    ...(typeof fields.code === 'string' && { code: fields.code }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(cause instanceof Error && depth < 5 && { cause: describeError(cause, depth + 1) }),
  };
}

/** Synchronous, so that the last lines before an exit are not lost. */
function toStandardError(): (line: string) => void {
  const destination = pino.destination({ dest: 2, sync: true });
  return (line) => destination.write(line);
}

import { z } from 'zod';
import { refuse } from './errors.ts';

/** A file that came with a multipart request. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/**
 * The parameters of one call. JSON and forms say the same thing in different clothes: a number may come as a string and
 * an object as JSON text, so each is read by what it should be.
 */
export class CallParameters {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #uploads: ReadonlyMap<string, Upload>;

  constructor(values: ReadonlyMap<string, unknown>, uploads: ReadonlyMap<string, Upload> = new Map()) {
    this.#values = values;
    this.#uploads = uploads;
  }

  /** The names that came, files that are only parts of another parameter excepted. */
  names(): string[] {
    const attached = new Set([...this.#values.values()].map(attachedPart));
    return [...this.#values.keys(), ...[...this.#uploads.keys()].filter((name) => !attached.has(name))];
  }

  /** The text, '' when it did not come: Telegram knows no difference. */
  string(name: string): string {
    const value = this.#values.get(name);
    return typeof value === 'string'
      ? value
      : typeof value === 'number' || typeof value === 'boolean'
        ? `${value}`
        : '';
  }

  /** The whole number; undefined when it did not come or is not one. */
  integer(name: string): number | undefined {
    const text = this.string(name);
    return /^-?\d+$/u.test(text) ? Number(text) : undefined;
  }

  flag(name: string): boolean {
    return ['true', 'yes', '1', 'y', 't'].includes(this.string(name).toLowerCase());
  }

  /** The JSON value, whether it came as JSON or as text. `what` names it in the refusal. */
  json(name: string, what: string): unknown {
    const value = this.#values.get(name);
    if (typeof value !== 'string') return value ?? undefined;
    if (value === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw refuse('jsonUnreadable', { what });
    }
  }

  /** A file that came along, or the text (a file id) that came in its place. */
  upload(name: string): Upload | string | undefined {
    const part = attachedPart(this.#values.get(name));
    return this.#uploads.get(part ?? name) ?? (this.string(name) === '' ? undefined : this.string(name));
  }

  /** What is kept in the history of calls: files by name and size. */
  record(): Record<string, unknown> {
    const files = [...this.#uploads].map(([name, { name: file, bytes }]) => [name, { file, size: bytes.length }]);
    return { ...Object.fromEntries(this.#values), ...(Object.fromEntries(files) as Record<string, unknown>) };
  }
}

/** `value` in the shape of `schema`, or Telegram's complaint about the first field that is missing or of another type. */
export function shaped<T>(schema: z.ZodType<T>, value: unknown, what?: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const field = String(issue.path.at(-1) ?? what ?? '');
  const names = what === undefined ? { field } : { field, what };
  if (valueAt(value, issue.path) === undefined)
    throw refuse(what === undefined ? 'fieldMissing' : 'fieldMissingIn', names);
  const type = issue.code === 'invalid_type' ? (TYPE_NAMES[issue.expected] ?? issue.expected) : 'Object';
  throw refuse(what === undefined ? 'fieldType' : 'fieldTypeIn', { ...names, type });
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  int: 'Number',
  boolean: 'Boolean',
  array: 'Array',
  object: 'Object',
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** «attach://part»: the parameter is the file in the part of that name. */
function attachedPart(value: unknown): string | undefined {
  return typeof value === 'string' && value.startsWith('attach://') ? value.slice('attach://'.length) : undefined;
}

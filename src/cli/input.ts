import { z } from 'zod';

/** How long one text may be, in UTF-16 units. */
export const LONGEST_TEXT = 200_000;

/** What is said of a longer one. */
export const tooLong = (): string => `[text] too long: more than ${LONGEST_TEXT} UTF-16 units`;

// === What a line may hold. Fields not named here are passed over; null is the same as an absent field. ===

const text = z.string('expected a string');

/** JSON has numbers that JavaScript cannot hold; they could not be given back as they were. */
const id = z
  .union([z.string(), z.number()], 'expected a string or a number')
  .refine(
    (value) => !Number.isInteger(value) || Number.isSafeInteger(value),
    'too large a number, give it as a string',
  );

/** A wall time without an offset is Tehran's, as the reader takes it: the machine's own zone must not matter. */
const date = z.union(
  [
    z.iso.date(),
    z.iso.datetime({ offset: true, local: true }),
    z.iso.datetime({ offset: true, local: true, precision: -1 }),
  ],
  'expected an ISO instant or day',
);

const POINTS_WANTED = 'expected a whole number from 1 to 20';
const points = z.int(POINTS_WANTED).min(1, POINTS_WANTED).max(20, POINTS_WANTED);

const turn = z.object(
  { question: text, answer: z.string('expected a string or null').nullable() },
  'expected an object',
);

const line = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, 'expected an object');

const textFields = { id: id.nullish(), text };

/** `tidy` and `sentences`. */
export const plainInput = line(textFields);
/** `entities`. */
export const datedInput = line({ ...textFields, date: date.nullish() });
export const readInput = line({ ...textFields, date: date.nullish(), points: points.nullish() });
export const askInput = line({
  ...textFields,
  date: date.nullish(),
  question: text,
  history: z.array(turn, 'expected an array').nullish(),
});
const link = z.url({ protocol: /^https?$/u, error: 'expected a web address' });

/** `stories` and `digest`. */
export const articleInput = line({
  id,
  text,
  date: date.nullish(),
  channel: text.nullish(),
  link: link.nullish(),
});

export type Id = z.output<typeof id>;

// === Checking ===

export type Checked<Value> = { readonly value: Value } | { readonly error: string; readonly id?: Id };

/** Checks a JSON value; the first thing wrong is said as «field: what was expected», with the id where there is one. */
export function check<Value extends { readonly text: string }>(
  schema: z.ZodType<Value>,
  value: unknown,
): Checked<Value> {
  const result = schema.safeParse(value);
  if (!result.success) return { error: firstOf(result.error), ...idOf(value) };
  return { value: result.data };
}

/** The same for one line of JSON, with its number in what is said. */
export function checkLine<Value extends { readonly text: string }>(
  schema: z.ZodType<Value>,
  json: string,
  lineNumber: number,
): Checked<Value> {
  const parsed = parseJson(json);
  // The engine's own message differs from version to version; the start of the line does not.
  if (parsed === undefined) return { error: `[line ${lineNumber}] not JSON: ${startOf(json)}` };
  const checked = check(schema, parsed.value);
  if ('error' in checked) return { ...checked, error: `[line ${lineNumber}] ${checked.error}` };
  return checked.value.text.length > LONGEST_TEXT ? { error: tooLong(), ...idOf(parsed.value) } : checked;
}

/** `{ id }` when `value` has one that can be given back, else nothing: to be spread in front of an output. */
function idOf(value: unknown): { readonly id?: Id } {
  const found = z.object({ id }).safeParse(value);
  return found.success ? { id: found.data.id } : {};
}

/** Whether an option's text is a date as a line may have it. */
export const isDate = (value: string): boolean => date.safeParse(value).success;
export const isDay = (value: string): boolean => z.iso.date().safeParse(value).success;
/** The number in an option's text when a line may have it as `points`, else null. */
export const toPoints = (value: string): number | null => points.safeParse(Number(value)).data ?? null;

function parseJson(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}

function firstOf(error: z.ZodError): string {
  const issue = error.issues[0]!;
  const path = issue.path.map((key, depth) =>
    typeof key === 'number' ? `[${key}]` : (depth ? '.' : '') + String(key),
  );
  return path.length === 0 ? issue.message : `${path.join('')}: ${issue.message}`;
}

/** Code points: half of a letter would not be what stands in the line. */
const SHOWN_OF_BROKEN = 40;

function startOf(json: string): string {
  const start = json.trim();
  const letters = Array.from(start.slice(0, 2 * SHOWN_OF_BROKEN + 1));
  return letters.length <= SHOWN_OF_BROKEN ? start : `${letters.slice(0, SHOWN_OF_BROKEN).join('')}…`;
}

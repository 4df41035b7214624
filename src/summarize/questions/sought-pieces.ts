import type { EntityType } from '../text/reading.ts';
import { COUNTRIES } from './countries.ts';
import type { Matched } from './matching.ts';
import type { Prepared, Token } from './prepared.ts';
import { typeNumber } from './prepared.ts';
import type { QuestionKind } from './question-shapes.ts';
import { sortNumber } from './token-classes.ts';

// What a piece of news must have to be an answer at all, whatever it scores: «کجا» is answered by a place, «چند» by a
// figure, «چه کسی» by no statement, and nothing by the question's own words.

interface Sort {
  readonly types: readonly EntityType[];
  readonly sorts: readonly string[];
  /** Or a word of these. */
  readonly is?: (token: Token) => boolean;
}

type Sought = Readonly<Partial<Record<QuestionKind, Sort>>>;

const WHEN = new Set(
  'بهزودی زودی اکنون هماکنون الان حالا آینده گذشته بلافاصله فوری همزمان وقتی هنگام زمانی'.split(' '),
);

const SOUGHT: Sought = {
  // «روزنامه ژاپنی» tells a country, too.
  where: { types: ['location', 'facility', 'organization'], sorts: [], is: ({ stem }) => COUNTRIES.has(stem) },
  when: { types: ['date', 'time', 'quantity'], sorts: ['time', 'year', 'month'], is: ({ folded }) => WHEN.has(folded) },
  'how-many': { types: ['quantity', 'percent', 'money'], sorts: ['number', 'number word', 'year'] },
  percent: { types: ['percent'], sorts: ['number', 'number word'] },
  money: { types: ['money', 'percent', 'quantity'], sorts: ['number', 'number word'] },
};

/** Kinds whose answers make no statement. */
const NAMELIKE: ReadonlySet<QuestionKind> = new Set([
  'who',
  'who-is',
  'which-body',
  'where',
  'when',
  'speaker',
  'source',
]);
/** Kinds that are answered by a statement that may say again what was asked. */
const RESTATED: ReadonlySet<QuestionKind> = new Set(['yes-no', 'said', 'about', 'why', 'how']);

const [VERB, COPULA, STOP, PREPOSITION, OBJECT] = ['verb', 'copula', 'stop', 'preposition', 'object'].map(
  sortNumber,
) as [number, number, number, number, number];

/** Tells of a piece, by its first and last token, whether it may answer. */
export type Allows = (first: number, last: number) => boolean;

/** What may answer a question, or null where anything may. */
export function soughtPieces({ tokens }: Prepared, { question: { kind }, kind: kinds }: Matched): Allows | null {
  const sought = SOUGHT[kind];
  const isNamelike = NAMELIKE.has(kind);
  const isNew = !RESTATED.has(kind);
  if (sought === undefined && !isNamelike && !isNew) return null;
  const types = new Set((sought?.types ?? []).map(typeNumber));
  const sorts = new Set((sought?.sorts ?? []).map(sortNumber));
  const held = runningCount(
    tokens,
    (token) => types.has(token.type) || sorts.has(token.sort) || sought?.is?.(token) === true,
  );
  const verbs = runningCount(tokens, ({ sort }) => sort === VERB || sort === COPULA);
  const fresh = runningCount(
    tokens,
    ({ sort }, at) => kinds[at] === 0 && sort !== STOP && sort !== PREPOSITION && sort !== OBJECT,
  );
  const has = (counts: Uint16Array, first: number, last: number): boolean => counts[last + 1]! > counts[first]!;
  return (first, last) =>
    (sought === undefined || has(held, first, last)) &&
    !(isNamelike && has(verbs, first, last)) &&
    (!isNew || has(fresh, first, last));
}

/** How many tokens before each place are of a sort. */
export function runningCount(tokens: readonly Token[], isOne: (token: Token, at: number) => boolean): Uint16Array {
  const counts = new Uint16Array(tokens.length + 1);
  tokens.forEach((token, at) => {
    counts[at + 1] = counts[at]! + (isOne(token, at) ? 1 : 0);
  });
  return counts;
}

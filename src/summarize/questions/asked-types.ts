import type { EntityType } from '../text/reading.ts';
import type { Token } from './prepared.ts';
import { typeNumber } from './prepared.ts';
import type { QuestionKind } from './question-shapes.ts';
import { sortNumber } from './token-classes.ts';

// Which names and figures answer which question.

type Types = Readonly<Partial<Record<QuestionKind, readonly EntityType[]>>>;

const ASKED: Types = {
  who: ['person', 'organization', 'location'],
  'which-body': ['organization', 'facility', 'location', 'person'],
  where: ['location', 'facility', 'organization'],
  when: ['date', 'time', 'quantity'],
  percent: ['percent'],
  money: ['money', 'quantity'],
};
const STRICTLY_ASKED: Types = {
  who: ['person'],
  'which-body': ['organization'],
  where: ['location', 'facility'],
  when: ['date', 'time'],
  'how-many': ['quantity', 'percent', 'money'],
  percent: ['percent'],
  money: ['money'],
};
const NUMBERS: ReadonlySet<number> = new Set(['year', 'number', 'number word'].map(sortNumber));
const VERB = sortNumber('verb');

/** Whether the answer has a name or number of a kind that may be asked for, or none is needed. */
export const isOfAskedType = (kind: QuestionKind, answer: readonly Token[]): boolean => isOfType(kind, answer, ASKED);

/** The same, of the very kind that is asked for. */
export const isOfStrictType = (kind: QuestionKind, answer: readonly Token[]): boolean =>
  isOfType(kind, answer, STRICTLY_ASKED);

function isOfType(kind: QuestionKind, answer: readonly Token[], types: Types): boolean {
  const asked = types[kind];
  if (kind === 'how-many' && answer.some(({ sort }) => NUMBERS.has(sort))) return true;
  if (kind === 'yes-no') return answer.some(({ sort }) => sort === VERB);
  return asked === undefined || answer.some(({ type }) => asked.some((one) => typeNumber(one) === type));
}

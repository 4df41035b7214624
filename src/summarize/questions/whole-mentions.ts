import type { Span } from '../text/span.ts';
import { lengthOf, overlaps, sameSpan, trimSpan } from '../text/span.ts';
import type { Prepared } from './prepared.ts';
import { tokensIn, typeNumber } from './prepared.ts';
import type { QuestionKind } from './question-shapes.ts';
import type { EntityType } from '../text/reading.ts';

// An answer that is part of a figure or a name is told whole: «دو متهم» rather than «دو». Not so dates, of which a question
// often asks but the year.

/** A statement of so many words at most is told whole. */
const LONGEST_STATEMENT = 30;

const WHOLE: Readonly<Partial<Record<QuestionKind, readonly EntityType[]>>> = {
  'how-many': ['quantity', 'money', 'percent'],
  money: ['money', 'quantity'],
  percent: ['percent'],
  who: ['person', 'organization'],
  'which-body': ['organization'],
};

const NAMES: readonly EntityType[] = ['person', 'organization', 'location', 'facility'];

/** The answer with the rest of any name that it cuts: «وزیر کشور جمهوری» ends with «آذربایجان». */
function withWholeNames({ named }: Prepared, answer: Span): Span {
  let { start, end } = answer;
  for (const { type, mentions } of named.entities) {
    if (!NAMES.includes(type)) continue;
    for (const mention of mentions) {
      if (mention.start < start && start < mention.end && mention.end < end) start = mention.start;
      if (mention.start < end && end < mention.end && start < mention.start) end = mention.end;
    }
  }
  return { start, end };
}

/** The answer, or the mention of the asked kind that it is a part of; no name is told in part. */
export const wholeMention = (prepared: Prepared, kind: QuestionKind, answer: Span): Span =>
  withWholeNames(prepared, wholeOfKind(prepared, kind, answer));

function wholeOfKind({ named, tokens }: Prepared, kind: QuestionKind, answer: Span): Span {
  if (kind === 'said') return wholeStatement(named.quotes, answer, tokens);
  const types = WHOLE[kind];
  if (types === undefined) return answer;
  const numbers = types.map(typeNumber);
  if (!tokens.some((token) => numbers.includes(token.type) && overlaps(token, answer))) return answer;
  for (const { type, mentions } of named.entities) {
    if (!types.includes(type)) continue;
    const holder = mentions.find((mention) => overlaps(mention, answer));
    // «حدود ۱۸ میلیارد» and «۱۸ میلیارد تومان» are one: «حدود ۱۸ میلیارد تومان».
    if (holder !== undefined)
      return { start: Math.min(holder.start, answer.start), end: Math.max(holder.end, answer.end) };
  }
  return answer;
}

/** What was said, where the answer is a part of it, and it is no speech. */
function wholeStatement(quotes: Prepared['named']['quotes'], answer: Span, tokens: Prepared['tokens']): Span {
  const said = quotes.find((quote) => sharedLength(quote.said, answer) * 2 > lengthOf(answer))?.said;
  if (said === undefined) return answer;
  const [first, end] = tokensIn(tokens, said);
  const isOne = end > first && tokens[first]!.sentence === tokens[end - 1]!.sentence;
  return isOne && end - first <= LONGEST_STATEMENT ? said : answer;
}

const sharedLength = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** An answer without the verb of saying that it ends with: «… خبر داد» tells that it was told. */
export function withoutTelling({ named, document }: Prepared, answer: Span): Span {
  const verb = named.quotes.find((quote) => quote.verb?.end === answer.end)?.verb;
  if (verb === undefined || verb.start <= answer.start || sameSpan(verb, answer)) return answer;
  return trimSpan(document.text, { start: answer.start, end: verb.start });
}

import { fold } from '../persian/fold.ts';
import { overlaps } from '../text/span.ts';
import type { Ranking, Scored, SpanModel } from './answer-spans.ts';
import { bestSpan, rankSpans } from './answer-spans.ts';
import { spanOf } from './candidates.ts';
import type { Matched } from './matching.ts';
import { countedBeside, countedIn } from './mismatch.ts';
import type { Prepared } from './prepared.ts';
import type { Allows } from './answer-spans.ts';

/** The ranking of a question, the sentence that is its evidence, and the piece of it that answers. */
export interface Best {
  readonly ranking: Ranking;
  readonly row: number;
  readonly span: Scored | null;
}

/** A sentence is favoured by so much where it tells what the asked speaker said. */
const SPEAKER_FAVOUR = 1;

/**
 * Finds the best piece; where figures count the very thing asked about, among those only. `only` lets in those that may
 * answer at all, where more is known than the question's kind.
 */
export function bestAnswer(
  prepared: Prepared,
  matched: Matched,
  model: SpanModel,
  favour?: Float64Array,
  only: Allows | null = null,
): Best {
  const ranking = rankSpans(prepared, matched, model, favouring(prepared, matched, favour), only);
  const counted = countedIn(prepared, matched.question);
  const spans =
    counted.length === 0
      ? []
      : ranking.spans.filter(({ candidate }) => {
          const span = spanOf(prepared, candidate);
          return counted.some((mention) => overlaps(mention, span));
        });
  if (spans.length === 0) {
    const row = only === null ? bestOf(ranking.shares) : bestHolding(prepared, ranking);
    const beside = countedBeside(prepared, matched);
    const rest = ranking.spans.filter(({ candidate }) => {
      const span = spanOf(prepared, candidate);
      return !beside.some((mention) => overlaps(mention, span));
    });
    const left = beside.length === 0 ? null : bestSpan(prepared, { ...ranking, spans: rest }, row);
    return { ranking, row, span: left ?? bestSpan(prepared, ranking, row) };
  }
  const held = prepared.sentences.map(({ sentence }) => counted.some((mention) => overlaps(mention, sentence)));
  const shares = ranking.shares.map((share, row) => (held[row]! ? share : 0));
  const row = bestOf(shares);
  const among = { ...ranking, spans };
  return { ranking: among, row, span: bestSpan(prepared, among, row) };
}

const bestOf = (shares: Float64Array): number => shares.indexOf(Math.max(...shares));

/** The best of the sentences that hold a piece at all. */
function bestHolding({ tokens, candidates }: Prepared, { shares, spans }: Ranking): number {
  const held = new Set(spans.map(({ candidate }) => tokens[candidates.first[candidate]!]!.sentence));
  return bestOf(shares.map((share, row) => (held.has(row) ? share : -1)));
}

/** «وزیر چه گفت؟»: what the minister said is nearer than what another said of him. */
function favouring({ named, sentences }: Prepared, { question, terms }: Matched, favour?: Float64Array) {
  if (question.kind !== 'said') return favour;
  const more = new Float64Array(sentences.length);
  for (const { speaker, said } of named.quotes) {
    if (speaker === null || !terms.some(({ folded }) => fold(speaker).split(' ').includes(folded))) continue;
    sentences.forEach(({ sentence }, row) => {
      if (overlaps(sentence, said)) more[row] = SPEAKER_FAVOUR;
    });
  }
  return favour === undefined ? more : more.map((one, row) => one + favour[row]!);
}

import type { TypedSpan } from './prf.ts';
import type { TaggedSentence } from './records.ts';

export interface MarkedText {
  readonly text: string;
  readonly marked: readonly TypedSpan[];
}

/** The tokens joined by one space, and the tagged runs as spans of that text. An I- after another type begins anew. */
export function textOfTokens({ tokens, tags }: TaggedSentence): MarkedText {
  const marked: TypedSpan[] = [];
  let at = 0;
  let last: string | null = null;
  for (const [i, token] of tokens.entries()) {
    const [position, type = ''] = (tags[i] ?? 'O').split('-');
    const end = at + token.length;
    if (position === 'I' && last === type) marked.push({ ...marked.pop()!, end });
    else if (position !== 'O') marked.push({ type, start: at, end });
    last = position === 'O' ? null : type;
    at = end + 1;
  }
  return { text: tokens.join(' '), marked };
}

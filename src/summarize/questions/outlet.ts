import { attributionOf } from '../entities/attributions.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Prepared } from './prepared.ts';
import { tokensIn, typeNumber } from './prepared.ts';

/**
 * «این خبر را کدام رسانه داده؟»: the agency the text names as its source, or the body that heads a line («رویترز: …») or
 * stands after «به گزارش». Null where none does.
 */
export function outletOf({ document, named, tokens, sentences }: Prepared): Span | null {
  if (document.agency !== null) return document.agency;
  const bodies = named.entities.filter(({ type }) => type === 'organization').flatMap(({ mentions }) => mentions);
  for (const { first, sentence } of sentences) {
    const body = bodies.find((mention) => contains(sentence, mention) && mention.start === tokens[first]?.start);
    if (body !== undefined) {
      const [, end] = tokensIn(tokens, body);
      if (/[:：]/u.test(tokens[end - 1]!.after)) return body;
    }
    const who = attributionOf(document.text, sentence)?.who;
    const cited = who === undefined ? undefined : bodies.find((mention) => contains(who, mention));
    if (cited !== undefined) return cited;
  }
  const cited = tokens.findIndex(({ folded }, at) => folded === 'نقل' && tokens[at + 1]?.folded === 'از');
  const after = cited < 0 ? undefined : tokens[cited + 2];
  if (after?.type !== typeNumber('organization')) return null;
  return bodies.find((mention) => contains(mention, after)) ?? null;
}

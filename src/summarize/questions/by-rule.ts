import type { Span } from '../text/span.ts';
import { holderOf } from './holder.ts';
import type { Matched } from './matching.ts';
import { outletOf } from './outlet.ts';
import type { Prepared } from './prepared.ts';
import { speakerOf } from './speaker.ts';
import { statementOf } from './statement.ts';
import type { Understood } from './understand.ts';

// What needs no weighing: where the reading knows who tells the news, who said something, who holds an office or what
// somebody said, a question for it is answered by the reading.

/** The piece that answers by rule, or null where the question is of another kind or the reading does not know. */
export function pieceByRule(prepared: Prepared, asked: Understood, matched: Matched): Span | null {
  switch (asked.kind) {
    case 'source':
      return outletOf(prepared);
    case 'speaker': {
      const said = speakerOf(prepared, matched);
      return said !== null && said.row >= 0 ? said.speaker : null;
    }
    case 'who-is':
      return holderOf(prepared, asked);
    case 'said':
      return statementOf(prepared, matched);
    default:
      return null;
  }
}

import type { Document } from '../text/document.ts';
import { overlaps } from '../text/span.ts';
import { CUES } from './cued.ts';
import type { Asked } from './in-place.ts';
import { askInPlace } from './in-place.ts';
import type { PlainClause } from './plain-clauses.ts';
import { plainClausesOf } from './plain-clauses.ts';
import type { Template } from './suggest.ts';

// Questions for what a cue leads to in a plain clause whose verb is known: why, what for, in whose presence, to which office.

/** «چرا پروازهای مهرآباد لغو شد؟» of a reason told before the verb, before the subject or after the clause. */
const why: Template = cuedBy(CUES.reason.told, '', 'چرا');

/** «همایش با چه هدفی برگزار شد؟» */
const aim: Template = cuedBy(CUES.aim.told, 'با چه هدفی');

/** «آیین گشایش با حضور چه کسانی برگزار شد؟» */
const presence: Template = cuedBy(/با حضور/u, 'با حضور چه کسانی', '', ({ mentions }, from) =>
  mentions.some((one) => one.from >= from && one.entity.type === 'person'),
);

/** «کریمی به چه سمتی منصوب شد؟» */
const office: Template = cuedBy(/به (?:عنوان|سمت)/u, 'به چه سمتی', '', ({ deed }) => deed.noun === 'منصوب');

export const CIRCUMSTANCE_TEMPLATES: readonly Template[] = [why, aim, presence, office];

function cuedBy(
  cue: RegExp,
  asking: string,
  opening = '',
  fits: (clause: PlainClause, from: number) => boolean = () => true,
): Template {
  const pattern = new RegExp(`(?<=^|[\\s،؛])(?:${cue.source})\\s+`, 'u');
  return (document, named, tidy) =>
    plainClausesOf(document, named).flatMap((clause) => {
      // What is said is asked for by other questions.
      if (named.quotes.some(({ verb }) => verb !== undefined && overlaps(verb, clause))) return [];
      const room = clause.first === clause.headEnd ? null : roomIn(document, clause, pattern);
      if (room === null || !fits(clause, room.from)) return [];
      return askInPlace(document, clause, { ...room, asking, opening }, tidy);
    });
}

/** The words of a cue and of what it leads to. */
function roomIn({ text }: Document, clause: PlainClause, pattern: RegExp): Omit<Asked, 'asking'> | null {
  const { words, first, headEnd, deed, sentence } = clause;
  const match = pattern.exec(text.slice(clause.start, sentence.end));
  if (match === null) return null;
  const [start, told] = [clause.start + match.index, clause.start + match.index + match[0].length];
  if (start >= clause.end)
    // «… لغو شد، زیرا …»: the reason goes on to the sentence's end.
    return /^[،؛\s]*$/u.test(text.slice(clause.end, start))
      ? { from: words.length, to: words.length, asked: { start: told, end: sentence.end } }
      : null;
  // «هنرمندانی چون …»; and where the verb is not known, nobody can tell where a phrase before it ends.
  if (CONJUNCTION.test(match[0]) || deed.sort === 'unknown') return null;
  const from = words.findIndex((word) => word.start >= start);
  const to = from < first ? first : deed.from;
  if (from >= first && from < headEnd) return null;
  // What something is done to may stand there, too.
  if (from >= first && deed.sort === 'done' && words[headEnd - 1]!.folded !== 'را') return null;
  if (words.slice(Math.max(from, headEnd), to).some(({ folded }) => folded === 'را')) return null;
  const end = words[to - 1]!.end;
  return told < end ? { from, to, asked: { start: told, end } } : null;
}

/** What a whole clause follows, not a phrase. */
const CONJUNCTION = /زیرا|چرا|چون/u;

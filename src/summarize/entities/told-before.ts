import { wordSet } from '../persian/fold.ts';
import type { Span } from '../text/span.ts';
import type { Piece } from './pieces.ts';
import type { Statement, Verb } from './statements.ts';

// Statements that stand before their verb: «با بیان اینکه …، گفت», «…»، X گفت, «X از … خبر داد», «X … را «…» خواند».

/** Between a closed «…» and the verb that tells who said it stand at most this many words. */
const LONGEST_TELLER = 12;
/** «با بیان …», «ضمن تاکید بر …» before «اینکه». */
const CUES = wordSet('بیان تأکید اعلام یادآوری تصریح ذکر عنوان طرح ادعای ابراز اظهار');
/** «پیش از», «یکی از»: «از» belongs to the word before it. */
const TAKES_FROM = wordSet('پیش پس قبل بعد یکی برخی بعضی بسیاری تعدادی بیش کمتر بیشتر غیر جدا گروهی نقل فراتر');
/** «X … را «…» خواند». */
const CALLED = wordSet('خواند خواندند خوانده دانست دانستند نامید نامیدند نامیده کرد کردند');

/** «با بیان اینکه …»: what is told between the cue and the verb. Its teller is what stands before the cue, if anything. */
export function statedBefore(piece: Piece, begins: number, verb: Verb): Statement | null {
  for (let at = begins + 2; at < verb.first; at++) {
    const joined = piece.words[at]!.folded === 'اینکه';
    const apart = piece.words[at]!.folded === 'این' && piece.words[at + 1]?.folded === 'که';
    if (!joined && !apart) continue;
    const over = ['بر', 'به', 'از'].includes(piece.words[at - 1]!.folded) ? 1 : 0;
    const cue = piece.words[at - 1 - over];
    const lead = piece.words[at - 2 - over];
    if (cue === undefined || lead === undefined || !CUES.has(cue.folded)) continue;
    if (!['با', 'ضمن', 'و'].includes(lead.folded)) continue;
    const from = piece.words[at + (joined ? 1 : 2)];
    if (from === undefined || from.start >= piece.words[verb.first]!.start) return null;
    const until = piece.words[verb.first]!.start;
    const comma = piece.text.lastIndexOf('،', until);
    const tail = piece.words.filter((word) => word.start > comma && word.end <= until).length;
    const end = comma > from.end && tail <= LONGEST_TELLER ? comma : until;
    const head = { start: piece.words[begins]!.start, end: lead.start };
    const teller = head.end > head.start ? head : { start: end, end: until };
    return { teller, told: 'in', said: { start: from.start, end }, direct: false };
  }
  return null;
}

/** «…»، X گفت. */
export function closedBefore(piece: Piece, opening: number, verb: Verb): Statement | null {
  const until = piece.words[verb.first]!.start;
  const close = piece.text.lastIndexOf('»', until);
  const open = piece.text.lastIndexOf('«', close);
  if (close < opening || open < opening) return null;
  const between = piece.words.filter((word) => word.start > close && word.end <= until);
  if (between.length > LONGEST_TELLER) return null;
  return {
    teller: between.length > 0 ? { start: close + 1, end: until } : { start: opening, end: open },
    told: 'in',
    verb: { start: until, end: piece.words[verb.last]!.end },
    said: { start: open, end: close + 1 },
    direct: true,
  };
}

/** «X از … خبر داد»: the news is what stands between. */
export function newsOf(piece: Piece, opening: number, verb: Verb): Statement | null {
  if (!['خبر', 'اطلاع'].includes(piece.words[verb.first]!.folded)) return null;
  const from = piece.words.findIndex(
    (word, at) =>
      at > 0 &&
      at < verb.first &&
      word.start >= opening &&
      word.folded === 'از' &&
      !TAKES_FROM.has(piece.words[at - 1]!.folded),
  );
  if (from < 0 || from + 1 >= verb.first) return null;
  const span = { start: piece.words[verb.first]!.start, end: piece.words[verb.last]!.end };
  return {
    teller: { start: opening, end: piece.words[from]!.start },
    told: 'in',
    verb: span,
    said: { start: piece.words[from + 1]!.start, end: span.start },
    direct: false,
  };
}

/** «X … را «…» خواند»: what a thing is called, in the speaker's own words. */
export function calledIn(piece: Piece, { start }: Span): Statement | null {
  const at = piece.words.findIndex((word) => CALLED.has(word.folded));
  const first = piece.words[at - 1]?.folded === 'توصیف' ? at - 1 : at;
  const before = piece.words[first - 1];
  if (before === undefined || !/»\s*$/u.test(piece.gap(first - 1))) return null;
  const close = before.end + piece.gap(first - 1).indexOf('»') + 1;
  const open = piece.text.lastIndexOf('«', close);
  if (open < start) return null;
  return {
    teller: { start, end: open },
    told: 'in',
    verb: { start: piece.words[first]!.start, end: piece.words[at]!.end },
    said: { start: open, end: close },
    direct: true,
  };
}

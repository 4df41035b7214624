import { wordSet } from '../persian/fold.ts';
import { DONE_FRAMES, LED_FRAMES, OWNED_FRAMES } from './frames.ts';
import { ending, sliceOfWords } from './in-place.ts';
import type { PlainClause } from './plain-clauses.ts';
import { plainClausesOf } from './plain-clauses.ts';
import { pointsAway } from './subjects.ts';
import type { Proposal, Template } from './suggest.ts';

// Questions for what a verb leaves room for: «دولت از چه خبر داد؟», «مجلس خواستار چه شد؟», «سپاه چه چیزی را تکذیب کرد؟».

/** «از جمله …», «به شدت …», «علاوه بر …»: another phrase. */
const NO_ROOM = wordSet('جمله شدت طور صورت سوی این آن آنکه آنچه عنوان همین گفته سرعت تازگی زودی همراه');
const NO_LEAD = wordSet('علاوه مبنی بنا افزون اعم پس پیش قبل بعد نقل');

/** «دولت از چه حمایت کرد؟» */
const led: Template = framed(({ words, headEnd, deed }) => {
  const frame = LED_FRAMES.get(deed.noun);
  if (frame?.verbs.includes(deed.verb) !== true) return null;
  const at = words.findIndex(({ folded }, place) => place >= headEnd && place < deed.from && folded === frame.lead);
  if (at < 0 || NO_ROOM.has(words[at + 1]!.folded) || NO_LEAD.has(words[at - 1]!.folded)) return null;
  return { from: at + 1, to: deed.from, asking: frame.asking };
});

/** «مجلس خواستار چه شد؟» */
const owned: Template = framed(({ words, headEnd, deed }) => {
  const frame = OWNED_FRAMES.get(words[headEnd]?.folded ?? '');
  // The verb stands after its noun or after the room.
  const tail = Math.max(headEnd + 1, deed.sort === 'unknown' ? deed.from + 1 : deed.from);
  return frame?.verbs.includes(deed.verb) === true && !NO_ROOM.has(words[headEnd + 1]?.folded ?? '')
    ? { from: headEnd + 1, to: tail, asking: frame.asking }
    : null;
});

/** «دادستانی چه چیزی را تکذیب کرد؟» */
const done: Template = framed(({ words, first, headEnd, deed, mentions }) => {
  if (!DONE_FRAMES.has(deed.noun) || deed.from !== headEnd || words[headEnd - 1]!.folded !== 'را') return null;
  const subject = mentions.find(({ from }) => from === first)!;
  const object = mentions.find(({ from }) => from === subject.to)?.entity.type;
  if (object === 'person' || object === 'location') return null;
  return { from: subject.to, to: deed.from, asking: 'چه چیزی را', until: subject.to };
});

export const FRAME_TEMPLATES: readonly Template[] = [led, owned, done];

interface Room {
  /** The words that answer, `to` exclusive; the question goes on after them. */
  readonly from: number;
  readonly to: number;
  readonly asking: string;
  /** The subject's end, where that is not the head's. */
  readonly until?: number;
}

function framed(roomOf: (clause: PlainClause) => Room | null): Template {
  return (document, named, tidy) =>
    plainClausesOf(document, named).flatMap((clause): Proposal[] => {
      const { words, first, headEnd, sentence } = clause;
      const room = clause.isNegative || first === headEnd ? null : roomOf(clause);
      if (room === null || room.from >= room.to || room.to >= words.length) return [];
      const { from, to, asking, until = headEnd } = room;
      if (document.text.slice(words[until - 1]!.end, words[until]!.start).trim() !== '') return [];
      if (words[until - 1]!.folded === 'را' || pointsAway(words.slice(to))) return [];
      const [subject, verb] = [
        [first, until],
        [to, words.length],
      ].map((part) => sliceOfWords(document, clause, part as [number, number]));
      const text = tidy(`${subject!} ${asking} ${verb!}${ending(clause)}؟`);
      const asked = { start: words[from]!.start, end: words[to - 1]!.end };
      return /[«»():؛،]/u.test(text) ? [] : [{ text, sentence, asked }];
    });
}

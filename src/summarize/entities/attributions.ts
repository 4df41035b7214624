import { fold, foldWithOffsets } from '../persian/fold.ts';
import { factOf } from '../persian/forms.ts';
import type { Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';
import type { Piece } from './pieces.ts';
import { reportingVerbAt } from './reporting.ts';

// Statements whose speaker is told without a verb: «X: …» at the head of a line, «به گفته X، …», «…، به گفته X.».

/** «X:» names a speaker in at most this many words («فلانی، سخنگوی … در گفت‌وگو با …:»). */
const LONGEST_HEAD = 16;
const WHO = '(?<who>[^،:؛]{2,70})';
const BY_WORDS =
  'گفته(?:های)?|گزارش(?:های)?|اعلام|اظهارات|اظهارنظر|سخنان|ادعای|بیانیه|اطلاعیه|اعلامیه|نوشته|روایت|ارزیابی|برآورد|پیش‌بینی|آمار|اطلاعات|داده‌های';
const TO_WORDS = 'گفته|گزارش|نقل\\s+از|ادعای|باور|اعتقاد|نوشته|تأکید|اذعان|روایت|اعلام|زعم';
const FROM_WORDS = 'نظر|دید|دیدگاه|نگاه';
const BY = fold(
  `(?:(?:بنا\\s?بر|بنا\\s?به|بر\\s?اساس|برپایه|بر پایه|طبق|مطابق)\\s+(?:${BY_WORDS})|به\\s+(?:${TO_WORDS})|از\\s+(?:${FROM_WORDS}))(?:\\s?ی)?`,
);
/** One of these is in every such phrase; most sentences have none. */
const TELLING = new RegExp(fold(`^(?:${BY_WORDS}|${TO_WORDS.replace('\\s+از', '')}|${FROM_WORDS})`), 'u');
const mayTell = factOf((word) => TELLING.test(word));
const OPENING = new RegExp(`^(?:(?:و|اما|همچنین|البته|با این حال)[،\\s]+)?(?<by>${BY})\\s+${WHO}[،:]\\s*`, 'u');
const CLOSING = new RegExp(`[،]\\s*(?<by>${BY})\\s+(?<who>[^،:؛.]{2,60})[.\\s]*$`, 'u');

export interface Attribution {
  /** The words that name the speaker. */
  readonly who: Span;
  readonly said: Span;
}

/** The head of a line that names its speaker, and what is left of the sentence (empty where the speech is on the next line). */
export function headOf(piece: Piece, { start, end }: Span): Attribution | null {
  for (let at = 0; at < Math.min(piece.words.length, LONGEST_HEAD); at++) {
    if (reportingVerbAt(piece, at) !== null) return null;
    const gap = piece.gap(at);
    const colon = /^\s*[»)"”]?\s*[:：]\s*/u.exec(gap);
    if (colon !== null) {
      const until = piece.words[at]!.end;
      return { who: { start, end: until }, said: { start: Math.min(end, until + colon[0].length), end } };
    }
    if (/[.؛!؟?]/u.test(gap)) return null;
  }
  return null;
}

/** «به گفته X، …» or «…، به گفته X.»; `named` tells how much of the words after «به گفته» is a name where no comma ends it. */
export function attributionOf(text: string, sentence: Sentence): Attribution | null {
  if (!sentence.words.some(({ form }) => mayTell(form))) return null;
  const folded = foldWithOffsets(sliceOf(text, sentence));
  const at = (index: number): number => sentence.start + folded.offsets[index]!;
  const opening = OPENING.exec(folded.text);
  if (opening !== null) {
    const { by, who } = opening.groups!;
    const from = opening[0].indexOf(who!, opening[0].indexOf(by!) + by!.length);
    return {
      who: { start: at(from), end: at(from + who!.length) },
      said: { start: at(opening[0].length), end: sentence.end },
    };
  }
  const closing = CLOSING.exec(folded.text);
  if (closing === null) return null;
  const { by, who } = closing.groups!;
  const from = closing.index + closing[0].indexOf(who!, closing[0].indexOf(by!) + by!.length);
  return {
    who: { start: at(from), end: at(from + who!.length) },
    said: { start: sentence.start, end: at(closing.index) },
  };
}

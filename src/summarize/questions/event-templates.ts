import { ZWNJ } from '../persian/characters.ts';
import { fold, wordSet } from '../persian/fold.ts';
import { STOP_WORDS } from '../persian/stop-words.ts';
import { verbOf } from '../persian/verbs.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { EntityType } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contains, sliceOf } from '../text/span.ts';
import type { Named } from './prepared.ts';
import type { Template } from './suggest.ts';

// Questions every reader has about an event: how many were hurt, where and when it was, what it is for.

/** Happenings that just happen, and those that are held. */
const HAPPENS = eventSet(
  'انفجار حادثه تصادف زلزله زمین‌لرزه حمله تیراندازی آتش‌سوزی درگیری سقوط سانحه سیل واژگونی ترور انفجارها حملات پس‌لرزه طوفان توفان',
);
const HELD = eventSet(
  'نشست جلسه مراسم مسابقه همایش نمایشگاه جشنواره کنفرانس دیدار انتخابات رأی‌گیری رزمایش اجلاس مذاکرات مانور تجمع راهپیمایی کنسرت قرعه‌کشی فینال سمینار',
);

/** An event belongs to a place, a date, a reason that stands at most so many words after it. */
const REACH = 6;

/** Who is counted, by a word of the figure, and the question. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/کشته|جان ?باخت|فوتی/u, 'چند نفر کشته شدند؟'],
  [/شهید/u, 'چند نفر شهید شدند؟'],
  [/زخمی|مجروح|مصدوم/u, 'چند نفر زخمی شدند؟'],
  [/بازداشت|دستگیر/u, 'چند نفر بازداشت شدند؟'],
];

const MET: readonly (readonly [RegExp, string])[] = [
  [/دیدار (?:و گفتگو |و گفت ?و ?گو )?کرد/u, 'دیدار کرد'],
  [/(?:گفتگو|گفت ?و ?گو|رایزنی) کرد/u, 'گفت‌وگو کرد'],
  [/ملاقات کرد/u, 'ملاقات کرد'],
];

/** «چند نفر کشته شدند؟» of a figure that says so, or whose next words do. */
const casualties: Template = (document, named) =>
  sentencesWith(document, named, ['quantity']).flatMap(({ sentence, mention }) => {
    const told = fold(document.text.slice(mention.start, Math.min(sentence.end, mention.end + 24)));
    const asked = COUNTED.find(([pattern]) => pattern.test(told));
    return asked === undefined ? [] : [{ text: asked[1], sentence, asked: mention }];
  });

/** «انفجار کجا رخ داد؟», «محل برگزاری نشست کجاست؟» where a place is told with «در». */
const place: Template = (document, named) =>
  sentencesWith(document, named, ['location', 'facility']).flatMap(({ sentence, mention }) => {
    if (!/(?:^|\s)در\s$/u.test(document.text.slice(sentence.start, mention.start))) return [];
    return eventNear(sentence, mention).map(({ word, held }) => ({
      text: held ? `محل برگزاری ${word} کجاست؟` : `${word} کجا رخ داد؟`,
      sentence,
      asked: mention,
    }));
  });

/** «نشست چه زمانی برگزار می‌شود؟» */
const time: Template = (document, named) =>
  sentencesWith(document, named, ['date', 'time']).flatMap(({ sentence, mention }) =>
    eventNear(sentence, mention)
      .filter(({ held }) => held || !isToCome(document, sentence))
      .map(({ word, held }) => ({
        text: `${word} چه زمانی ${held ? (isToCome(document, sentence) ? 'برگزار می‌شود' : 'برگزار شد') : 'رخ داد'}؟`,
        sentence,
        asked: mention,
      })),
  );

/** «پوتین با چه کسی دیدار کرد؟» */
const met: Template = (document, named) =>
  sentencesWith(document, named, ['person']).flatMap(({ sentence, mention }) => {
    const before = document.text.slice(sentence.start, mention.start);
    const after = fold(document.text.slice(mention.end, Math.min(sentence.end, mention.end + 60)));
    const deed = MET.find(([pattern]) => pattern.test(after))?.[1];
    const first = named.entities.find(
      ({ type, mentions }) => type === 'person' && mentions.some(({ start }) => start === sentence.start),
    );
    if (deed === undefined || first === undefined || !/(?:^|\s)با\s(?:\S+\s){0,4}$/u.test(before)) return [];
    if (first.mentions.some((one) => one.start === mention.start)) return [];
    const own = first.mentions.find(({ start }) => start === sentence.start)!;
    return [{ text: `${sliceOf(document.text, own)} با چه کسی ${deed}؟`, sentence, asked: mention }];
  });

/** «تعداد پهپادها چقدر است؟» of things that are counted below the headline. */
const count: Template = (document, named) =>
  sentencesWith(document, named, ['quantity']).flatMap(({ sentence, mention }) => {
    const words = sentence.words.filter((word) => contains(mention, word));
    const next = sentence.words.find((word) => word.start >= mention.end);
    const thing = words.at(-1)!;
    if (document.title !== null && contains(document.title, mention)) return [];
    if (words.length < 2 || thing.kind !== 'letters' || !COUNTED_THINGS.has(thing.folded) || FEW.test(words[0]!.folded))
      return [];
    // «۲۰ کشور عربی» are not all countries: a verb, a small word or a mark ends what is counted.
    const gap = document.text.slice(mention.end, next?.start ?? sentence.end);
    const ends = next === undefined || gap.trim() !== '' || verbOf(next.folded) !== null || STOP_WORDS.has(next.folded);
    return ends
      ? [{ text: `تعداد ${sliceOf(document.text, thing)}${ZWNJ}ها چقدر است؟`, sentence, asked: mention }]
      : [];
  });

export const EVENT_TEMPLATES: readonly Template[] = [casualties, place, time, met];

/** What is asked after all that is livelier. */
export const COUNT_TEMPLATES: readonly Template[] = [count];

const FEW = /^(?:یک|دو)$/u;
/** Things that news counts, of which «ها» makes a good plural. */
const COUNTED_THINGS = wordSet(
  'پهپاد موشک خودرو کشتی نفتکش شناور بالگرد هواپیما جنگنده انفجار خبرنگار شهروند کارگر سرباز واگن اتوبوس قطار تیم اثر فیلم ' +
    'کتاب نیروگاه پالایشگاه بیمارستان ورزشکار بازیکن پرواز مسافر دانشجو معلم پزشک پرستار شهر روستا کشور استان شرکت',
);
function eventSet(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((word) => [fold(word), word]));
}

/** Whether the sentence speaks of what is still to come. */
const isToCome = (document: Document, sentence: Sentence): boolean =>
  /(?:^|\s)(?:می|خواهد|قرار است)/u.test(fold(sliceOf(document.text, sentence)));

/** An event in its plain form that stands shortly before a piece of its sentence, or right after it. */
function eventNear({ words }: Sentence, piece: Span): { word: string; held: boolean }[] {
  const at = words.findIndex(({ end }) => end > piece.start);
  for (let index = Math.min(words.length - 1, at + 3); index >= Math.max(0, at - REACH); index--) {
    const { folded, start } = words[index]!;
    if (start >= piece.start && start < piece.end) continue;
    const word = HAPPENS.get(folded) ?? HELD.get(folded);
    if (word !== undefined) return [{ word, held: HELD.has(folded) }];
  }
  return [];
}

function sentencesWith(document: Document, { entities }: Named, types: readonly EntityType[]) {
  return entities
    .filter(({ type }) => types.includes(type))
    .flatMap(({ mentions }) => mentions)
    .toSorted((a, b) => a.start - b.start)
    .flatMap((mention) => {
      const sentence = document.sentences.find((other) => contains(other, mention));
      return sentence === undefined ? [] : [{ sentence, mention }];
    });
}

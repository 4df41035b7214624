import { stem } from '../persian/stem.ts';
import type { Document, Word } from '../text/document.ts';
import type { Entity, EntityType } from '../text/reading.ts';
import { contains } from '../text/span.ts';

// The words of a document in one row, each with the number of its form: what every candidate is counted from, without
// a string being made for any of them.

/** What a word is part of: bits. */
export const IN = { person: 1, body: 2, place: 4, figure: 8, date: 16 } as const;

const KINDS: Readonly<Partial<Record<EntityType, number>>> = {
  person: IN.person,
  organization: IN.body,
  facility: IN.place,
  location: IN.place,
  money: IN.figure,
  percent: IN.figure,
  quantity: IN.figure,
  date: IN.date,
  time: IN.date,
};

export interface Sheet {
  readonly document: Document;
  /** All words of all sentences, the headline's among them. */
  readonly words: readonly Word[];
  /** Per sentence its first word's place in `words`; the last entry is the number of words. */
  readonly firsts: Int32Array;
  /** Per word its sentence's index. */
  readonly sentenceOf: Int32Array;
  /** Per word the number of its folded form, from 0 in the order of appearance. */
  readonly form: Int32Array;
  /** Per form the folded word. */
  readonly forms: readonly string[];
  /** Per word the number of the pair that it makes with the next word of its sentence, or -1. */
  readonly pair: Int32Array;
  /** Per pair one place where it stands. */
  readonly pairAt: readonly number[];
  /** Per word what it is part of (`IN`). */
  readonly within: Uint8Array;
  /** Sentences before this one are the headline. */
  readonly bodyFrom: number;
  /** Per form: whether the headline has it; 2, or a word of the same stem: 1. */
  readonly titled: Uint8Array;
}

/** Lays a document out. */
export function layOut(document: Document, entities: readonly Entity[]): Sheet {
  const { sentences, title } = document;
  const words = sentences.flatMap((sentence) => sentence.words);
  const headline = title === null ? 0 : sentences.findIndex((sentence) => !contains(title, sentence));
  const bodyFrom = Math.max(0, headline);
  const firsts = new Int32Array(sentences.length + 1);
  const sentenceOf = new Int32Array(words.length);
  const form = new Int32Array(words.length);
  const pair = new Int32Array(words.length).fill(-1);
  const forms: string[] = [];
  const pairAt: number[] = [];
  const numbers = new Map<string, number>();
  const pairs = new Map<number, number>();
  let at = 0;
  sentences.forEach((sentence, index) => {
    firsts[index] = at;
    for (const { folded } of sentence.words) {
      let number = numbers.get(folded);
      if (number === undefined) numbers.set(folded, (number = forms.push(folded) - 1));
      form[at] = number;
      sentenceOf[at] = index;
      if (at > firsts[index]) {
        const key = form[at - 1]! * 65536 + number;
        let known = pairs.get(key);
        if (known === undefined) pairs.set(key, (known = pairAt.push(at - 1) - 1));
        pair[at - 1] = known;
      }
      at++;
    }
  });
  firsts[sentences.length] = at;
  const bodyWord = firsts[bodyFrom]!;
  return {
    document,
    words,
    firsts,
    sentenceOf,
    form,
    forms,
    pair,
    pairAt,
    within: kindsOf(words, entities),
    bodyFrom,
    titled: titledForms(forms, form.subarray(0, bodyWord)),
  };
}

function titledForms(forms: readonly string[], title: Int32Array): Uint8Array {
  const marks = new Uint8Array(forms.length);
  if (title.length === 0) return marks;
  const stems = new Set(Array.from(title, (form) => stem(forms[form]!)));
  forms.forEach((word, form) => {
    if (stems.has(stem(word))) marks[form] = 1;
  });
  for (const form of title) marks[form] = 2;
  return marks;
}

function kindsOf(words: readonly Word[], entities: readonly Entity[]): Uint8Array {
  const within = new Uint8Array(words.length);
  for (const { type, mentions } of entities) {
    const kind = KINDS[type];
    if (kind === undefined) continue;
    for (const { start, end } of mentions)
      for (let at = wordFrom(words, start); at < words.length && words[at]!.start < end; at++) within[at]! |= kind;
  }
  return within;
}

/** The place of the first word that begins at `offset` or after it. */
export function wordFrom(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

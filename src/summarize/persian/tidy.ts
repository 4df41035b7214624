import { PERSIAN_DIGITS, TATWEEL, ZWNJ } from './characters.ts';
import { spelledLetters } from './letter-names.ts';
import { fold } from './fold.ts';
import type { HalfSpaces } from './half-spaces.ts';
import { bitsAt, DIACRITIC, endOfRun, OF_ARABIC, startOfRun, UNSEEN, unitsOf } from './letters.ts';

// Text as a careful typist would have written it: letters of the Persian keyboard, half-spaces, Persian digits, one space
// after a comma and none before. No letter is added, lost or moved: `skeleton(tidy(x)) === skeleton(x)`.

const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Tidies `text`; running it again changes nothing. */
export function tidy(text: string, halfSpaces: HalfSpaces): string {
  let tidied = spaceMarks(persianDigits(persianLetters(text)));
  // A joined pair may be the left half of another («بی بی سی»): until nothing changes, each round ends with fewer spaces.
  for (;;) {
    const next = joinWords(splitWords(tidied, halfSpaces), halfSpaces);
    if (next === tidied) return tidied;
    tidied = next;
  }
}

/** The letters of an Arabic keyboard. Those of Urdu, Kurdish and Pashto stay: a name told in them is spelled so. */
const LETTER_VARIANTS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
};
const VARIANTS = new RegExp(`[${Object.keys(LETTER_VARIANTS).join('')}]`, 'gu');
/** What is looked for below; most names have none of it. */
const AMISS = new RegExp(`[${Object.keys(LETTER_VARIANTS).join('')}${TATWEEL}${ZWNJ}]`, 'u');
const STRETCHES = new RegExp(`(?<=\\p{L})${TATWEEL}+(?=\\p{L})`, 'gu');
const DOUBLES = new RegExp(`${ZWNJ}{2,}`, 'gu');
const EDGES = new RegExp(`${ZWNJ}+(?=[\\s\\p{P}]|$)|(?<=[\\s\\p{P}]|^)${ZWNJ}+`, 'gu');

function persianLetters(text: string): string {
  if (!AMISS.test(text)) return text;
  const spelled = text.replace(VARIANTS, (letter) => LETTER_VARIANTS[letter]!);
  const plain = spelled.includes(TATWEEL) ? spelled.replace(STRETCHES, '') : spelled;
  return plain.includes(ZWNJ) ? plain.replace(DOUBLES, ZWNJ).replace(EDGES, '') : plain;
}

const DIGITS = /[0-9٠-٩]+(?:[.,/:٫٬-][0-9٠-٩]+)*/gu;
const BESIDE_LATIN = /[\p{Script=Latin}_@#&=/?%+-]$/u;
const LATIN_AFTER = /^[\p{Script=Latin}_@#&=/]|^[-.][\p{Script=Latin}]/u;

/** «iPhone 15»: a number right after a Latin word is part of its name. */
const AFTER_LATIN_WORD = /\p{Script=Latin}\p{Nd}* $/u;

/** Digits become Persian unless they belong to something Latin: «F-35», «COVID19», «iPhone 15», an address. */
function persianDigits(text: string): string {
  if (!ARABIC_LETTER.test(text)) return text;
  return text.replace(DIGITS, (run, at: number) => {
    if (
      BESIDE_LATIN.test(text.slice(Math.max(0, at - 1), at)) &&
      !/(?:^|\s)[-+/%?]$/u.test(text.slice(Math.max(0, at - 2), at))
    )
      return run;
    if (AFTER_LATIN_WORD.test(text.slice(Math.max(0, at - 24), at))) return run;
    if (LATIN_AFTER.test(text.slice(at + run.length, at + run.length + 2))) return run;
    return run.replace(/[0-9٠-٩]/gu, (digit) => PERSIAN_DIGITS[Number(fold(digit))]!);
  });
}

const MARK_RULES: readonly (readonly [RegExp, string])[] = [
  [/[^\S\n]{2,}/gu, ' '],
  [/(?<=\S) (?=[،؛؟!»)\]])/gu, ''], // no space before a closing mark
  [/(?<=\S) (?=[.:](?:[\s«]|$))/gu, ''],
  [/(?<=[«([]) (?=\S)/gu, ''], // nor after an opening one
  [/(?<=[\p{L}\p{Nd}»)][،؛؟!])(?=\p{L})/gu, ' '], // one after a comma
  [/(?<=[\p{L}\p{Nd}»)][:،؛.])(?=«)/gu, ' '],
  [/(?<=\p{L}{2}[.:])(?=(?=\p{Script=Arabic})\p{L}{2})/gu, ' '], // and after a stop between Persian words
  [/(?<=(?=\p{Script=Arabic})\p{L})(?=[«(])|(?<=[»)])(?=(?=\p{Script=Arabic})\p{L})/gu, ' '],
];

/** What the rules speak of; most names have none of it. */
const MARKED = /[،؛؟!»)\].:«([]|[^\S\n]{2}/u;

/** One space where a mark wants it, none where it does not. */
const spaceMarks = (text: string): string =>
  MARKED.test(text) ? MARK_RULES.reduce((spaced, [pattern, space]) => spaced.replace(pattern, space), text) : text;

/** Puts half-spaces into runs of letters that have none. */
function splitWords(text: string, halfSpaces: HalfSpaces): string {
  let split = '';
  let copied = 0;
  for (let at = 0; at < text.length;) {
    const bits = bitsAt(text, at);
    if ((bits & OF_ARABIC) === 0) {
      at += unitsOf(bits);
      continue;
    }
    const end = endOfRun(text, at, text.length, OF_ARABIC | DIACRITIC | UNSEEN);
    const run = text.slice(at, end);
    const cuts = halfSpaces.within(run);
    if (cuts.length > 0) {
      split += text.slice(copied, at) + insertAt(run, cuts);
      copied = end;
    }
    at = end;
  }
  return copied === 0 ? text : split + text.slice(copied);
}

/** `cuts` count folded units; marks and invisible characters stay with the letter before them. */
function insertAt(run: string, cuts: readonly number[]): string {
  let shown = '';
  let letters = 0;
  for (const unit of run) {
    const folded = fold(unit).length;
    if (folded > 0 && cuts.includes(letters) && letters > 0) shown += ZWNJ;
    shown += unit;
    letters += folded;
  }
  return shown;
}

const PARTICIPLE =
  /^ن?(?:شده|کرده|داده|گرفته|رفته|آمده|یامده|یافته|خورده|زده|گذاشته|برده|آورده|گشته|گردیده|مانده|رسیده|ساخته)$/u;
const COPULA = /^[ \u200C](?:است|نیست|بود|نبود|بودند|نبودند|باشد|باشند|ام|ای|ایم|اید|اند)(?!\p{L})/u;

/** «بازداشت شده است», «شناخته شده‌اند» are verbs; only what stands without them is one word («فرد بازداشت‌شده»). */
const isPerfect = (text: string, start: number, end: number): boolean =>
  PARTICIPLE.test(text.slice(start, end)) && COPULA.test(text.slice(end, end + 8));

/** Turns a single space into a half-space where the two sides are one word. */
function joinWords(text: string, halfSpaces: HalfSpaces): string {
  let joined = '';
  let copied = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const start = startOfRun(text, at, OF_ARABIC | DIACRITIC);
    const end = endOfRun(text, at + 1, text.length, OF_ARABIC | DIACRITIC);
    if (start === at || end === at + 1) continue;
    const isPair = halfSpaces.between(text.slice(start, end)) && !isPerfect(text, at + 1, end);
    if (!(spelledLetters(text, at, isPair) ?? isPair)) continue;
    joined += text.slice(copied, at) + ZWNJ;
    copied = at + 1;
  }
  return copied === 0 ? text : joined + text.slice(copied);
}

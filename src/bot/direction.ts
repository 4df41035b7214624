// Persian lines stay right to left in every client: a client takes a line's direction from its first letter, so a line
// that begins with anything but a letter of the script gets a mark in front, and Latin runs whose own marks would
// wander off to the wrong side («@name», «C++») are isolated.

const RIGHT_TO_LEFT_MARK = '\u200F';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const BEGINS_RIGHT_TO_LEFT = /^[\u200F\p{Script=Arabic}]/u;
const ARABIC_DIGIT = /^[\u0660-\u0669\u06F0-\u06F9]/u;

/** English words, two of them or more, and none of the script: a sentence of the English wording. */
const ENGLISH = /^(?=.*[A-Za-z]{2,}[^A-Za-z\d]+[A-Za-z]{2,})[^\u200F\p{Script=Arabic}]*$/su;

/**
 * The mark to put in front of a line so that it reads right to left; empty where its first letter says so already, and for
 * English.
 */
export function markFor(line: string): string {
  if (ENGLISH.test(line)) return '';
  if (line === '' || (BEGINS_RIGHT_TO_LEFT.test(line) && !ARABIC_DIGIT.test(line))) return '';
  return RIGHT_TO_LEFT_MARK;
}

/** A Latin run with what belongs to it: handles, hashtags, versions, addresses; spaces only between Latin words. */
const LATIN_RUN = /[@#]?[A-Za-z][\w.\-+/:&'@#?=%~]*(?: [A-Za-z][\w.\-+/:&'@#?=%~]*)*/gu;
const BEGINS_AND_ENDS_PLAIN = /^[A-Za-z].*[A-Za-z0-9]$|^[A-Za-z]$/u;
/** These marks at the end of a run belong to the sentence around it. */
const SENTENCE_MARKS = /[.:?']+$/u;

/** The text with those Latin runs isolated whose first or last mark would otherwise jump to their other side. */
export function isolate(text: string): string {
  return text.replace(LATIN_RUN, (matched, at: number) => {
    const run = matched.replace(SENTENCE_MARKS, '');
    if (BEGINS_AND_ENDS_PLAIN.test(run) || text[at - 1] === FIRST_STRONG_ISOLATE) return matched;
    return FIRST_STRONG_ISOLATE + run + POP_ISOLATE + matched.slice(run.length);
  });
}

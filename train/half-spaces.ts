import { fold } from '../src/summarize/persian/fold.ts';
import { cutsOf, makeHalfSpaces } from '../src/summarize/persian/half-spaces.ts';
import { writeModel } from './card.ts';
import { linesOfFile } from './data.ts';

/** A word of the list must be this frequent to carry an inflection. */
const FREQUENT = 300;
const LETTERS = /^[\p{Script=Arabic}\u200C]+$/u;

/** Counts forms with half-spaces in correct text and writes models/half-spaces.json. */
export function trainHalfSpaces(folder: string): void {
  const { forms, joined, pairs } = countForms(linesOfFile(folder, 'persian/perdt.train.sentences.txt'));
  const frequencies = linesOfFile(folder, 'lexicon/hazm/words.dat');
  const frequent = frequentWords(frequencies);
  const seen = frequentWords(frequencies, 1);
  addLexicon(forms, linesOfFile(folder, 'lexicon/lilak/lexicon'), seen);
  const kept = [...forms].filter(([form, count]) => count > (joined.get(fold(form)) ?? 0)).map(([form]) => form);
  const apart = kept.flatMap((form) => {
    const key = spacedPair(form);
    return key !== null && (pairs.get(key) ?? 0) > forms.get(form)! ? [key] : [];
  });
  // The list of frequencies lacks some of the commonest nouns; the corpus has them.
  const words = [...new Set([...frequent, ...[...joined].filter(([, count]) => count > 1).map(([word]) => word)])];
  const { past, present } = verbStems(linesOfFile(folder, 'lexicon/hazm/verbs.dat'));
  const model = { forms: kept, whole: [], apart, words, pastStems: past, presentStems: present };
  const rules = makeHalfSpaces(model);
  // Words seen whole that the rules would cut: «تنها», «میدان», «میانجی».
  const nouns = wholeNouns(frequencies);
  const whole = [...new Set([...joined.keys(), ...nouns])].filter(
    (word) =>
      rules.within(word).length > 0 &&
      !forms.has(word) &&
      (nouns.has(word) || joined.get(word)! > 1) &&
      !kept.some((form) => fold(form) === word),
  );
  writeModel(
    'half-spaces',
    { ...model, whole },
    {
      title: 'Half-spaces',
      what: 'Forms seen with a half-space, words written whole, pairs written apart, frequent words and verb stems: sets of single words, no text.',
      sources: [
        'UD Persian PerDT, training part (CC BY-SA 4.0): forms and counts',
        'Lilak lexicon (Apache-2.0): forms',
        'hazm word and verb lists (MIT): words, stems',
      ],
      command: 'npm run train -- --data FOLDER',
      notes: ['Score: `npm run quality -- --data FOLDER --only zwnj`.'],
    },
  );
}

function countForms(sentences: readonly string[]) {
  const forms = new Map<string, number>();
  const joined = new Map<string, number>();
  const pairs = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const sentence of sentences) {
    const words = sentence.split(/[^\p{Script=Arabic}\u200C]+/u).filter((word) => LETTERS.test(word));
    words.forEach((word, index) => {
      const form = plain(word);
      add(form.includes('\u200C') ? forms : joined, form);
      const next = words[index + 1];
      if (next !== undefined) add(pairs, `${fold(word)} ${fold(next)}`);
    });
  }
  return { forms, joined, pairs };
}

/** A form with the letters folded and its half-spaces kept. */
const plain = (form: string): string => form.split('\u200C').map(fold).filter(Boolean).join('\u200C');

/** Forms of the lexicon, but for those that running text writes whole («پاکسازی», the name «بهنام»). */
function addLexicon(forms: Map<string, number>, lines: readonly string[], seen: ReadonlySet<string>): void {
  for (const line of lines) {
    const word = line.split(',')[0]!;
    if (!word.includes('\u200C') || !LETTERS.test(word)) continue;
    const form = plain(word);
    if (!forms.has(form) && !seen.has(fold(form))) forms.set(form, 1);
  }
}

/** The two halves of a form with one half-space, as they stand apart. */
function spacedPair(form: string): string | null {
  const cuts = cutsOf(form);
  const whole = fold(form);
  return cuts.length === 1 ? `${whole.slice(0, cuts[0])} ${whole.slice(cuts[0])}` : null;
}

function frequentWords(lines: readonly string[], least = FREQUENT): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const [word = '', count = '0'] = line.split('\t');
    if (Number(count) >= least && LETTERS.test(word) && word.length > 1) words.add(fold(word));
  }
  return words;
}

/** Nouns that begin like a verb with «می». */
function wholeNouns(lines: readonly string[]): Set<string> {
  const nouns = new Set<string>();
  for (const line of lines) {
    const [word = '', , tags = ''] = line.split('\t');
    if (/^ن?می/u.test(word) && !word.includes('\u200C') && tags.split(',').includes('N')) nouns.add(fold(word));
  }
  return nouns;
}

function verbStems(lines: readonly string[]): { past: string[]; present: string[] } {
  const past = new Set<string>();
  const present = new Set<string>();
  for (const line of lines) {
    const [was = '', is = ''] = line.split('#');
    if (was.length > 1) past.add(fold(was));
    if (is.length > 1) present.add(fold(is));
  }
  return { past: [...past], present: [...present] };
}

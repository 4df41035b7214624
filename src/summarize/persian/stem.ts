// A light stemmer for comparing words, never for showing: plural, ezafe, clitic and comparative endings off, as long as a
// stem of three letters is left. It errs on the side of leaving a word whole. Input and output are folded.

const SHORTEST = 3;
/** Longest first; each is taken off once. */
const SUFFIXES = [
  'هایشان', 'هایمان', 'هایتان', 'هایی', 'هایم', 'هایت', 'هایش', 'های', 'ها', 'ترین', 'تری', 'تر', 'شان', 'مان', 'تان', 'یشان', 'گان', 'ان', 'ات', 'ی',
]; // prettier-ignore
const VERB_PREFIX = /^(?:نمی|می|بی|ن|ب)(?=.{3,})/u;
const VERB_ENDING = /(?:شود|شوند|شد|شدند|شده|ند|یم|ید|م|د)$/u;

const memo = new Map<string, string>();
const MEMO_LIMIT = 50_000;

/** The stem of a folded word. */
export function stem(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const found = compute(word);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(word, found);
  return found;
}

function compute(word: string): string {
  if (/^(?:ن?می).{3,}/u.test(word)) return verbStem(word);
  for (const suffix of SUFFIXES) {
    const length = word.length - suffix.length;
    // «ان» and «ات» end as many stems as plurals; they go only from longer words.
    const least = suffix === 'ان' || suffix === 'ات' || suffix === 'مان' || suffix === 'تان' ? SHORTEST + 1 : SHORTEST;
    if (length >= least && word.endsWith(suffix)) return word.slice(0, length);
  }
  return word;
}

function verbStem(word: string): string {
  const bare = word.replace(VERB_PREFIX, '');
  const stemmed = bare.replace(VERB_ENDING, '');
  return stemmed.length >= 2 ? stemmed : bare;
}

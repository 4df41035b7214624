import type { Piece } from '../src/summarize/entities/pieces.ts';
import type { Register } from '../src/summarize/entities/register.ts';
import { writeModel } from './card.ts';
import type { UnannotatedText } from './unannotated.ts';
import { UNANNOTATED } from './unannotated.ts';

// What a first tagger says of each word of much unannotated news: how often it is in a person's name, a place's, a body's,
// and how often it begins one. As features these shares carry over what the small annotated corpora never saw.

/** A word seen fewer times says nothing. */
const FEWEST = 3;
const KINDS = ['person', 'location', 'organization'] as const;
/** Shares below the first bound are «0», between bounds «1» …: one digit a kind, one for beginning a name. */
const BOUNDS = [0.02, 0.1, 0.3, 0.6, 0.85];

type Label = (sentences: readonly Piece[], register: Register, passes?: 1 | 2) => Uint8Array[];

/** Profiles of the words of unannotated news, as a tagger sees them. */
export function profilesOf(
  texts: readonly UnannotatedText[],
  label: Label,
  labels: readonly string[],
): Map<string, string> {
  const counts = new Map<string, Float64Array>();
  for (const { pieces, register } of texts) {
    label(pieces, register, 1).forEach((path, index) => {
      path.forEach((number, at) => {
        const word = pieces[index]!.words[at]!;
        const of = counts.get(word.folded) ?? new Float64Array(KINDS.length + 2);
        counts.set(word.folded, of);
        of[KINDS.length + 1]!++;
        const [place = 'O', type = ''] = labels[number]!.split('-');
        const kind = KINDS.indexOf(type as (typeof KINDS)[number]);
        if (kind < 0) return;
        of[kind]!++;
        if (place === 'B' || place === 'S') of[KINDS.length]!++;
      });
    });
  }
  const profiles = new Map<string, string>();
  for (const [word, of] of counts) {
    const total = of[KINDS.length + 1]!;
    if (total < FEWEST || /^[\p{Nd}\p{P}]+$/u.test(word)) continue;
    const shares = Array.from(of.subarray(0, KINDS.length + 1), (count) => count / total);
    const digits = shares.map((share) => BOUNDS.filter((bound) => share >= bound).length).join('');
    profiles.set(word, digits);
  }
  return profiles;
}

/** Writes models/name-profiles.json: for each profile its words. */
export function writeProfiles(profiles: ReadonlyMap<string, string>): void {
  const byProfile = Object.fromEntries(
    [...Map.groupBy(profiles.keys(), (word) => profiles.get(word)!)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([profile, words]) => [profile, words.toSorted().join(' ')]),
  );
  writeModel(
    'name-profiles',
    { words: byProfile },
    {
      title: 'What words are in names',
      what: 'For single words of news: how often a first tagger found them in names of people, places and bodies, and at the head of one, in six steps each. No text.',
      sources: [UNANNOTATED, 'a first tagger, trained as models/tagger.md says'],
      command: 'npm run train -- --data FOLDER',
      notes: [],
    },
  );
}

/** What training left of much unannotated news: see models/name-profiles.md. */
export interface NameProfilesModel {
  /** Folded words, one space between, by profile. */
  readonly words: Readonly<Record<string, string>>;
}

/** The profile of each known word. */
export function makeNameProfiles({ words }: NameProfilesModel): ReadonlyMap<string, string> {
  const profiles = new Map<string, string>();
  for (const [profile, list] of Object.entries(words)) for (const word of list.split(' ')) profiles.set(word, profile);
  return profiles;
}

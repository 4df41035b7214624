import { ZWNJ } from '../../../src/summarize/persian/characters.ts';

// The three rules everybody writes first.
const PREFIX = /(?<!\p{L})(ن?می) ?(?=\p{L}{2,})/gu;
const SUFFIX = /(?<=\p{L}{2,}) (?=(?:ها|های|هایی|تر|ترین)(?!\p{L}))/gu;
const PLURAL_AFTER_HE = /(?<=\p{L}ه) (?=(?:ای|ام|اند)(?!\p{L}))/gu;

/** Half-spaces by rule: after «می» and «نمی», before «ها», «تر» and «ای» that stand apart. */
export const halfSpacesByRule = (text: string): string =>
  text.replace(PREFIX, `$1${ZWNJ}`).replace(SUFFIX, ZWNJ).replace(PLURAL_AFTER_HE, ZWNJ);

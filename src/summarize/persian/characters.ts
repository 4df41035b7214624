/** Code points by name: the invisible and the easily confused, so that no pattern elsewhere has to spell them. */

export const ZWNJ = '\u200C';
export const TATWEEL = '\u0640';

/** Marks that steer direction and shaping but are no letters: ZWJ, LRM, RLM, embeddings, isolates, ALM, BOM, soft hyphen. */
export const INVISIBLE = '\u00AD\u061C\u200B\u200D\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF';

/** Vowel marks, tanvin, shadda, hamza above and below, superscript alef, Quranic signs. */
export const DIACRITICS = '\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED';

export const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹';
export const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';

/** Any pictograph: emoji, dingbats, geometric shapes and arrows used as bullets, flags, keycaps, variation selectors. */
export const PICTOGRAPH =
  '\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u{1F3FB}-\\u{1F3FF}\\uFE0E\\uFE0F\\u20E3\\u2190-\\u21FF\\u25A0-\\u27BF\\u2B00-\\u2BFF';

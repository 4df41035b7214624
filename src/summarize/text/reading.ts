import type { Span } from './span.ts';

export const ENTITY_TYPES = [
  'person',
  'organization',
  'location',
  'facility',
  'event',
  'product',
  'date',
  'time',
  'money',
  'percent',
  'quantity',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface DateValue {
  /** «YYYY-MM-DD», «YYYY-MM» or «YYYY», Gregorian: as exact as the text is. */
  readonly iso: string;
  /** The last day of a stretch of days, inclusive. */
  readonly until?: string;
  /** The calendar the text speaks in. */
  readonly calendar: 'jalali' | 'gregorian' | 'hijri';
  /** False where a reader could doubt: a month without its year, a weekday without «گذشته» or «آینده». */
  readonly certain: boolean;
}

interface MoneyValue {
  readonly amount: number;
  /** «rial» and «toman» are kept apart, never converted. */
  readonly unit: string;
}

export interface QuantityValue {
  readonly amount: number;
  /** The counted thing or unit, tidied; absent for a percentage. */
  readonly unit?: string;
  readonly bound?: 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about';
}

export type EntityValue = DateValue | MoneyValue | QuantityValue;

/** A thing named in the article. */
export interface Entity {
  readonly type: EntityType;
  /** The fullest mention, tidied. */
  readonly name: string;
  /** In the text's order, never overlapping with any entity's mentions. */
  readonly mentions: readonly Span[];
  /** «سردار», «وزیر خارجه»: what stands before a person's name. */
  readonly title?: string;
  /** «رئیس پلیس …»: the office told after a person's name. */
  readonly role?: string;
  readonly value?: EntityValue;
}

/** One key fact: a span, or two of one sentence joined by «…». */
export interface Point {
  readonly spans: readonly Span[];
  /** The spans tidied and joined, as people see them. */
  readonly shown: string;
  /** 0..1, the heaviest point of a reading has 1. */
  readonly weight: number;
  /** Why it was chosen, in Persian words. */
  readonly because: readonly string[];
}

/** Who said what. */
export interface Quote {
  /** The canonical name of the speaker, or null where the text does not say. */
  readonly speaker: string | null;
  readonly verb?: Span;
  readonly said: Span;
  /** True for «…» and speech after a colon, false for «گفت که …». */
  readonly direct: boolean;
}

/** A follow-up that the text can answer: asking `text` gives this evidence. */
export interface Question {
  readonly text: string;
  readonly answer: Span;
  readonly evidence: Span;
}

/** «بله» or «خیر», where a text leaves no doubt. */
export type Verdict = 'yes' | 'no';

/** What the text says to a question; `answer` is null when it does not say. */
export interface Answer {
  readonly answer: Span | null;
  /** The sentence that holds the answer, and after it the one before, where the first leans on it («وی …»). */
  readonly evidence: readonly Span[];
  /** Told only of a question for yes or no that the evidence plainly affirms or denies. */
  readonly verdict?: Verdict;
  /** 0..1 */
  readonly confidence: number;
  /** The nearest sentence, where there is no answer. */
  readonly nearest?: Span;
}

/** One turn of a conversation about an article, as it was shown. */
export interface Turn {
  readonly question: string;
  readonly answer: string | null;
}

interface Read {
  readonly title: Span | null;
  readonly noise: readonly Span[];
  readonly sentences: readonly Span[];
  readonly points: readonly Point[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  /** Found when they are first looked at, and the same ever after. */
  readonly questions: readonly Question[];
  readonly origin: { readonly agency?: string };
}

/**
 * What `read(article)` returns. `too-short` is a text with too little news to choose points from: it has names, dates
 * and quotes but no points. `not-persian` has nothing to read, only emoji included.
 */
export type Reading = ({ readonly kind: 'reading' | 'too-short' } & Read) | { readonly kind: 'not-persian' };

import { z } from 'zod';
import { ENTITY_TYPES } from '../../src/summarize/text/reading.ts';

// The shapes of the data files; what a measure does not need is not asked for.

export const persianSentence = z.object({ text: z.string() });

/** `[id, word, lemma, UPOS]` each. */
export const taggedWords = z.object({ words: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])) });

export const taggedSentence = z.object({ tokens: z.array(z.string()), tags: z.array(z.string()) });
export type TaggedSentence = z.infer<typeof taggedSentence>;

/** `expected` is itself JSON: `[[start, end], …]`, offsets in code points. */
export const dateCases = z.array(z.object({ test_input: z.string(), expected: z.string() }));
export const offsetPairs = z.array(z.tuple([z.number(), z.number()]));

export const summary = z.object({ title: z.string(), lead: z.string(), paragraphs: z.array(z.string()) });
export type Summary = z.infer<typeof summary>;

export const paragraph = z.object({
  context: z.string(),
  questions: z.array(z.object({ question: z.string(), impossible: z.boolean(), answers: z.array(z.string()) })),
});

/** Telegram numbers its posts; articles from sites have names. */
const postId = z.union([z.number(), z.string()]);

export const channelPost = z.object({
  channel: z.string(),
  text: z.string(),
  /** «21:33 · 21 Ordibehesht 1405» */
  date: z.string(),
});

export const goldPostText = z.object({ id: postId, text: z.string(), published: z.string() });

const goldPost = z.object({
  id: postId,
  noise: z.array(z.string()),
  title: z.string().nullable(),
  points: z.array(z.object({ text: z.string(), weight: z.number() })),
  entities: z.array(z.object({ text: z.string(), type: z.enum(ENTITY_TYPES), nested: z.boolean().optional() })),
  dates: z.array(z.object({ text: z.string(), iso: z.string().nullable() })),
  quotes: z.array(z.object({ speaker: z.string().nullable(), text: z.string() })),
  questions: z.array(z.object({ q: z.string(), answer: z.string().nullable(), evidence: z.string().nullable() })),
});
/** What a careful editor marked in a post; every string is an exact piece of its text. */
export type GoldPost = z.infer<typeof goldPost>;

/** A post that is no news is marked so and measured nowhere. */
export const goldPostOrSkip = z.union([z.object({ id: postId, skip: z.string() }), goldPost]);

const pairedPost = z.object({ channel: z.string(), id: z.number(), text: z.string() });
export const pairText = z.object({ pair: z.number(), day: z.string(), a: pairedPost, b: pairedPost });
export const pairLabel = z.object({ pair: z.number(), label: z.enum(['same', 'related', 'different']) });

/** Where points of a text stand in it, in UTF-16 units, and what each weighs. */
export const weighedPoints = z.object({
  channel: z.string(),
  id: z.number(),
  points: z.array(z.tuple([z.number(), z.number(), z.number()])),
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets, skeleton } from '../../src/summarize/persian/fold.ts';
import type { Span } from '../../src/summarize/text/span.ts';
import { PUBLISHED, reader } from './reader.ts';
import { anyText, isShownAs } from './texts.ts';
import { spansOf } from '../../bench/quality/measures/verbatim.ts';

function check(law: (text: string) => void, numRuns = 400): void {
  const text = fc.oneof(anyText(), fc.string({ unit: 'binary', maxLength: 80 }));
  fc.assert(
    fc.property(text, (given) => {
      law(given);
    }),
    { numRuns },
  );
}

const inside = (text: string, { start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;

const ordered = (spans: readonly Span[]): boolean =>
  spans.every((span, at) => at === 0 || spans[at - 1]!.end <= span.start);

describe('laws that hold for any text', () => {
  it('tidying changes no word', () => {
    check((text) => {
      expect(skeleton(reader.tidy(text))).toBe(skeleton(text));
    });
  });

  it('what is tidy stays as it is', () => {
    check((text) => {
      const once = reader.tidy(text);
      expect(reader.tidy(once)).toBe(once);
    });
  });

  it('folding twice is folding once, and its offsets lead back', () => {
    check((text) => {
      const folded = foldWithOffsets(text);
      expect(folded.text).toBe(fold(text));
      expect(fold(folded.text)).toBe(folded.text);
    });
  });

  it('sentences and words are in order, inside the text, and no letter is left out of the words', () => {
    check((text) => {
      const { sentences, words } = reader.sentences(text);
      expect([...sentences, ...words].every((span) => inside(text, span))).toBe(true);
      expect(ordered(sentences) && ordered(words)).toBe(true);
      const outside = words.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      expect(outside).not.toMatch(/[آ-غف-يپچژکگی]/u);
    });
  });

  it('every span of a reading is inside the text; points, names and evidence are pieces of it', () => {
    check((text) => {
      const reading = reader.read({ text, publishedAt: PUBLISHED });
      if (reading.kind === 'not-persian') return;
      expect(spansOf(reading).filter((span) => !inside(text, span))).toEqual([]);
      for (const { spans, shown } of reading.points)
        expect(
          isShownAs(
            shown,
            spans.map(({ start, end }) => text.slice(start, end)),
          ),
        ).toBe(true);
      const mentions = reading.entities.flatMap((entity) => entity.mentions).toSorted((a, b) => a.start - b.start);
      expect(ordered(mentions)).toBe(true);
    });
  });

  it('an answer is a piece of its evidence', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (text, question) => {
        const { answer, evidence } = reader.ask({ text }, question);
        if (answer === null) return;
        expect(evidence.some(({ start, end }) => start <= answer.start && answer.end <= end)).toBe(true);
        expect(inside(text, answer)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the same text is read the same way twice', () => {
    check((text) => {
      expect(reader.read({ text })).toEqual(reader.read({ text }));
    }, 100);
  });
});

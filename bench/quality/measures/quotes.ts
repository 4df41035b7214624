import type { Reader } from '../../../src/summarize/text/reader.ts';
import type { Quote } from '../../../src/summarize/text/reading.ts';
import type { Span } from '../../../src/summarize/text/span.ts';
import { lengthOf } from '../../../src/summarize/text/span.ts';
import { occurrences } from '../characters.ts';
import type { AnnotatedPost } from '../data.ts';
import { foldedWords } from '../folding.ts';
import type { Measure } from '../measure.ts';
import { row, scoreRows } from '../measure.ts';
import { sumCounts } from '../prf.ts';

/** Of two spans that mean the same statement each lies at least this much in the other. */
const SAME_SHARE = 0.5;

/**
 * Who said what in posts: what is said, and of the statements found the share whose speaker is right. The editor marked
 * the main statements of a post, four at most, so precision counts true ones beyond them as mistakes.
 */
export const quotes: Measure = {
  name: 'quotes',
  run(reader, data) {
    const posts = data.posts().map((post) => compareQuotes(reader, post));
    const paired = posts.flatMap(({ speakers }) => speakers);
    const right = paired.filter(([gold, ours]) => sameSpeaker(gold, ours)).length;
    return [
      ...scoreRows('quotes said', posts.length, sumCounts(posts.map(({ counts }) => counts))),
      row('quotes speaker', paired.length, right / Math.max(1, paired.length)),
    ];
  },
};

/** A name in the other, by folded words: «احمد رضایی» and «رضایی», «وزیر راه» and «وزیر راه و شهرسازی»; no one is no one. */
export function sameSpeaker(gold: string | null, ours: string | null): boolean {
  if (gold === null || ours === null) return gold === ours;
  const [a, b] = [gold, ours].map((name) => ` ${foldedWords(name).join(' ')} `) as [string, string];
  return a.includes(b) || b.includes(a);
}

/** Every statement the editor marked has one of ours at most: the nearest goes first. */
function compareQuotes(reader: Reader, { article, gold }: AnnotatedPost) {
  const reading = reader.read(article);
  const found = reading.kind === 'not-persian' ? [] : reading.quotes;
  const pairs = gold.quotes
    .flatMap((marked) =>
      found.map((ours) => ({
        marked,
        ours,
        share: Math.max(0, ...occurrences(article.text, marked.text).map((span) => commonShare(span, ours.said))),
      })),
    )
    .filter(({ share }) => share >= SAME_SHARE)
    .toSorted((a, b) => b.share - a.share);
  const taken = new Set<(typeof gold.quotes)[number] | Quote>();
  const speakers: [string | null, string | null][] = [];
  for (const { marked, ours } of pairs) {
    if (taken.has(marked) || taken.has(ours)) continue;
    taken.add(marked).add(ours);
    speakers.push([marked.speaker, ours.speaker]);
  }
  return { counts: { right: speakers.length, found: found.length, wanted: gold.quotes.length }, speakers };
}

/** How much of the longer of two spans the other covers: the smaller of both shares. */
function commonShare(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / Math.max(lengthOf(a), lengthOf(b));
}

import type { Reader } from '../../../src/summarize/text/reader.ts';
import type { Article } from '../../../src/summarize/text/article.ts';
import type { Reading } from '../../../src/summarize/text/reading.ts';
import type { Span } from '../../../src/summarize/text/span.ts';
import { overlaps } from '../../../src/summarize/text/span.ts';
import type { Mask } from '../characters.ts';
import { countCommon, occurrences, paint, solidCharacters } from '../characters.ts';
import type { Measure } from '../measure.ts';
import { mean, row } from '../measure.ts';

/** What is no news in a post: found, not overdone, and never in a point. */
export const noise: Measure = {
  name: 'noise',
  run(reader, data) {
    const posts = data.posts().map(({ article, gold }) => {
      const spans = gold.noise.flatMap((piece) => occurrences(article.text, piece));
      return { article, spans, reading: reader.read(article) };
    });
    const removed = posts.map(({ article, spans, reading }) => shareRemoved(article, spans, reading));
    const share = (of: 'noise' | 'news') => {
      const total = removed.reduce((sum, post) => sum + post[of].all, 0);
      return removed.reduce((sum, post) => sum + post[of].removed, 0) / Math.max(1, total);
    };
    const touching = posts.flatMap(({ spans, reading }) => touchOf(reading, spans));
    const inChannels = channelTouches(reader, data.channelPosts());
    return [
      row('noise posts removed', posts.length, share('noise'), { references: { best: 1 } }),
      row('noise posts wrongly removed', posts.length, share('news'), { references: { best: 0 } }),
      row('noise posts points touching', touching.length, mean(touching), { target: 0 }),
      row('noise telegram points touching', inChannels.length, mean(inChannels), { target: 0 }),
    ];
  },
};

const spansOfNoise = (reading: Reading): readonly Span[] => (reading.kind === 'not-persian' ? [] : reading.noise);

/** How many characters of the noise and of the news are taken for noise, and of how many. */
function shareRemoved({ text }: Article, gold: readonly Span[], reading: Reading) {
  const solid = solidCharacters(text);
  const isNoise = paint(new Uint8Array(text.length), gold);
  const isNews: Mask = isNoise.map((unit) => 1 - unit);
  const taken = paint(new Uint8Array(text.length), spansOfNoise(reading));
  const count = (of: Mask) => ({ all: countCommon(solid, of), removed: countCommon(solid, of, taken) });
  return { noise: count(isNoise), news: count(isNews) };
}

/** 1 for every point that overlaps any of the spans, 0 for every other. */
function touchOf(reading: Reading, spans: readonly Span[]): number[] {
  if (reading.kind === 'not-persian') return [];
  return reading.points.map((point) => (point.spans.some((span) => spans.some((s) => overlaps(s, span))) ? 1 : 0));
}

/** Nobody marked these posts: noise is what the reader calls so, the channel's own handle, and addresses. */
function channelTouches(reader: Reader, posts: readonly { channel: string; article: Article }[]): number[] {
  return posts.flatMap(({ channel, article }) => {
    const reading = reader.read(article);
    const surely = new RegExp(`@${channel}\\b|https?://\\S+|\\bt\\.me/\\S+`, 'giu');
    const matches = Array.from(article.text.matchAll(surely), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    return touchOf(reading, [...spansOfNoise(reading), ...matches]);
  });
}

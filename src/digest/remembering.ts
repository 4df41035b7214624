import type { Reading } from '../summarize/text/reading.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';

// Many chats follow the same channel, and each has an edition of its own of the same posts.

/** A day of several channels. A reading takes some ten kilobytes. */
const MOST_READINGS = 1_000;
/** Sets of articles whose stories are remembered. */
const MOST_SETS = 8;

/** A reader that gives what it has found before for the same articles; what it forgets it finds again. */
export function remembering(reader: Reader): Reader {
  const readings = new Map<string, Reading>();
  const stories = lastOnes((articles: readonly KeyedArticle[]) => reader.stories(articles));
  const repeated = lastOnes((articles: Parameters<Reader['repeated']>[0]) => reader.repeated(articles));
  return {
    ...reader,
    read: (article, options = {}) => {
      const { text, publishedAt, origin } = article;
      // Whose row it is changes nothing.
      const key = JSON.stringify([text, publishedAt, origin, options.points, [...(options.passOver ?? [])]]);
      const reading = readings.get(key) ?? reader.read(article, options);
      // The one that nobody has asked for the longest goes first.
      readings.delete(key);
      readings.set(key, reading);
      if (readings.size > MOST_READINGS) readings.delete(readings.keys().next().value!);
      return reading;
    },
    stories,
    repeated,
  };
}

/** A function of articles that remembers its last outcomes. */
function lastOnes<A extends object, Found>(find: (articles: readonly A[]) => Found) {
  let known: readonly { readonly key: string; readonly found: Found }[] = [];
  return (articles: readonly A[]): Found => {
    const key = JSON.stringify(articles);
    const before = known.find((one) => one.key === key);
    const found = before === undefined ? find(articles) : before.found;
    known = [{ key, found }, ...known.filter((one) => one.key !== key)].slice(0, MOST_SETS);
    return found;
  };
}

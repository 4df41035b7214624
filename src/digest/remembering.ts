import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';

// Many chats follow the same channels, and each has an edition of its own of the same posts.

/** A day of several channels. A reading takes some ten kilobytes. */
const MOST_READINGS = 1_000;
/** Sets of articles whose stories are remembered. */
const MOST_SETS = 8;

/** A reader that gives what it has found before for the same articles; what it forgets it finds again. */
export function remembering(reader: Reader): Reader {
  return {
    ...reader,
    read: remembered((...[article, options = {}]: Parameters<Reader['read']>) => reader.read(article, options), {
      keyOf: (article, options = {}) => keyOf([readOf(article), options.points, options.passOver ?? []]),
      most: MOST_READINGS,
    }),
    entities: remembered((article: Article) => reader.entities(article), {
      keyOf: (article) => keyOf(readOf(article)),
      most: MOST_READINGS,
    }),
    stories: remembered((articles: Parameters<Reader['stories']>[0]) => reader.stories(articles), { most: MOST_SETS }),
    repeated: remembered((articles: Parameters<Reader['repeated']>[0]) => reader.repeated(articles), {
      most: MOST_SETS,
    }),
  };
}

/** All of an article that its reading depends on: whose row it is changes nothing. */
const readOf = ({ text, publishedAt, origin }: Article): Article => ({
  text,
  ...(publishedAt !== undefined && { publishedAt }),
  ...(origin !== undefined && { origin }),
});

/** A pure function that remembers `most` of its outcomes, by what it was given; the longest unasked is forgotten first. */
export function remembered<Given extends unknown[], Found>(
  find: (...given: Given) => Found,
  {
    most,
    keyOf: key = (...given) => keyOf(given),
  }: { readonly most: number; readonly keyOf?: (...given: Given) => string },
): (...given: Given) => Found {
  const known = new Map<string, { readonly found: Found }>();
  return (...given) => {
    const asked = key(...given);
    const outcome = known.get(asked) ?? { found: find(...given) };
    known.delete(asked);
    known.set(asked, outcome);
    if (known.size > most) known.delete(known.keys().next().value!);
    return outcome.found;
  };
}

/** Data as a key; of a set, what is in it. */
const keyOf = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) => (value instanceof Set ? [...value] : value));

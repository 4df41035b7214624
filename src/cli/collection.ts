import { makeEdition } from '../digest/edition.ts';
import { makeTopics } from '../digest/topics/topics.ts';
import { readTopics } from '../models.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';
import { articleInput, type Checked, checkLine } from './input.ts';
import type { Line } from './lines.ts';
import { editionJson, editionStoryJson, storyJson, type Texts } from './output.ts';
import type { Refusal } from './stream.ts';
import type { Screen } from './view/page.ts';
import { editionView, storiesView } from './view/stories.ts';

/** What a command has to say of all the articles, in each form. */
interface CollectionResult {
  json(): unknown;
  lines(): readonly unknown[];
  view(screen: Screen): string;
}

/** A command on many articles at once, always given as JSON lines. */
export interface CollectionCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly 'day'[];
  run(reader: Reader, articles: readonly KeyedArticle[], day: string | undefined): CollectionResult;
}

export const COLLECTION_COMMANDS: readonly CollectionCommand[] = [
  {
    name: 'stories',
    description: 'which articles of a file of JSON lines report the same event',
    options: [],
    run: (reader, articles) => {
      const stories = reader.stories(articles);
      const texts = textsOf(articles);
      const lines = () => stories.map((story) => storyJson(story, texts));
      return { json: lines, lines, view: (screen) => storiesView(screen, reader, stories, texts) };
    },
  },
  {
    name: 'digest',
    description: 'the stories of a file of JSON lines, each told once',
    options: ['day'],
    run: (reader, articles, day) => {
      const edition = makeEdition(articles, reader, {
        ...(day !== undefined && { day }),
        topicOf: makeTopics(readTopics()),
      });
      const texts = textsOf(articles);
      return {
        json: () => editionJson(edition, texts),
        lines: () => edition.stories.map((story) => editionStoryJson(story, texts)),
        view: (screen) => editionView(screen, edition),
      };
    },
  },
];

/** The articles of a stream and how many lines were refused; each of them is told to `refuse` as it comes. */
export async function gatherArticles(
  lines: AsyncIterable<Line>,
  refuse: (refusal: Refusal) => Promise<unknown>,
): Promise<{ readonly articles: readonly KeyedArticle[]; readonly refused: number }> {
  const articles = new Map<KeyedArticle['id'], KeyedArticle>();
  let refused = 0;
  for await (const line of lines) {
    if (line.text?.trim() === '') continue;
    const checked = articleOf(line, articles);
    if ('error' in checked) {
      refused++;
      await refuse(checked);
    } else articles.set(checked.value.id, checked.value);
  }
  return { articles: [...articles.values()], refused };
}

function articleOf(line: Line, before: ReadonlyMap<KeyedArticle['id'], unknown>): Checked<KeyedArticle> {
  if (line.text === undefined) return { error: `[line ${line.number}] ${line.refused ?? ''}` };
  const checked = checkLine(articleInput, line.text, line.number);
  if ('error' in checked) return checked;
  const { id, text, date, channel, link } = checked.value;
  // A story names its articles by their ids, so two of one id could not be told apart.
  if (before.has(id)) return { id, error: `[line ${line.number}] id: given before` };
  return {
    value: {
      id,
      text,
      ...(typeof date === 'string' && { publishedAt: date }),
      ...originOf(id, channel ?? undefined, link ?? undefined),
    },
  };
}

/** What a public channel's username looks like, with or without «@». */
const USERNAME = /^@?([a-z]\w{3,31})$/iu;

/** Where an article is from; a numbered post of a public channel has an address. */
function originOf(
  id: KeyedArticle['id'],
  channel: string | undefined,
  link: string | undefined,
): Pick<KeyedArticle, 'origin'> {
  const username = USERNAME.exec(channel ?? '')?.[1];
  const isNumbered = /^\d{1,15}$/u.test(String(id));
  const address = link ?? (username !== undefined && isNumbered ? `https://t.me/${username}/${id}` : undefined);
  if (channel === undefined && address === undefined) return {};
  return {
    origin: { ...(channel !== undefined && { name: channel }), ...(address !== undefined && { link: address }) },
  };
}

const textsOf = (articles: readonly KeyedArticle[]): Texts => new Map(articles.map(({ id, text }) => [id, text]));

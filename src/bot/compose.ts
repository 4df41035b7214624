import type { Edition, EditionOptions } from '../digest/edition.ts';
import { makeEdition } from '../digest/edition.ts';
import { articlesOf, beginningOf, gather } from '../digest/gather.ts';
import { pictureOf } from '../digest/picture/picture.ts';
import { TOPICS } from '../digest/topics/topics.ts';
import type { Topic } from '../digest/topics/topics.ts';
import type { Choices as DigestChoices, Delivery, ToldStory } from '../store/digests.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';
import type { Composed } from './delivery.ts';
import type { Deps } from './deps.ts';
import type { EditionFrame } from './edition-reply.ts';
import { editionReply } from './edition-reply.ts';
import type { Part } from './send-part.ts';
import { chooseWording } from './wording/choose.ts';
import type { Wording } from './wording/wording.ts';

// What a chat is told of its articles: gathered, made into an edition, and put into messages.

const DAY_MS = 24 * 3_600_000;
/** So many past deliveries of a chat are looked at for those that were skipped. */
const LOOKED_BACK = 60;

/** Composes what a delivery sends: the news since the last edition. Nothing, where there is none and nothing is to be said of it. */
export const compose =
  (deps: Deps) =>
  async ({ subscription, due }: Delivery): Promise<Composed> => {
    const { chatId, choices } = subscription;
    const { deliveries } = deps.store;
    const [last, reports, settings] = await Promise.all([
      deliveries.lastEdition(subscription.id),
      deliveries.reports(chatId, LOOKED_BACK),
      deps.store.settings(chatId),
    ]);
    const skipped = reports
      .filter((report) => report.subscriptionId === subscription.id && report.state === 'skipped')
      .map((report) => report.due)
      .filter(({ day, at }) => day < due.day && at > (last?.due.at ?? 0))
      .map(({ day }) => day)
      .toSorted();
    const edition = await tellNews(
      {
        chatId,
        choices,
        since: beginningOf(due.at, last?.due.at ?? null),
        before: last?.stories ?? [],
        frame: {
          day: due.day,
          sinceYesterday: last !== null && isDayBefore(last.due.day, due.day),
          skipped,
          subscription: subscription.id,
        },
      },
      chooseWording(settings, undefined, deps.defaultLanguage),
      deps,
    );
    return edition.stories.length === 0 && !choices.sayEmpty ? { parts: [], stories: [] } : edition;
  };

interface News {
  readonly chatId: number;
  readonly choices: Pick<DigestChoices, 'length' | 'topics' | 'mutedWords' | 'picture'>;
  readonly since: Date;
  /** What the last edition told. */
  readonly before: readonly ToldStory[];
  readonly frame: EditionFrame;
}

/** What is sent of an edition: its picture first, then its messages. */
interface Told {
  readonly parts: readonly Part[];
  readonly stories: readonly ToldStory[];
}

/** The news of a chat as messages. */
export async function tellNews(
  { chatId, choices, since, before, frame }: News,
  wording: Wording,
  { store, reader, topicOf, log }: Deps,
): Promise<Told> {
  const [gathered, told] = await Promise.all([gather(chatId, since, store), articlesOf(allOf(before), store)]);
  const { length, topics, mutedWords } = choices;
  const options: EditionOptions = {
    day: frame.day,
    length,
    topicOf,
    own: gathered.own,
    before: told,
    ...(mutedWords !== undefined && { muted: { words: mutedWords } }),
    ...(topics !== undefined && { topics: topics.filter(isTopic) }),
  };
  const edition = makeEdition(without(gathered.articles, told), reader, options);
  const reply = editionReply(edition, frame, wording);
  const picture = choices.picture ? await drawn(edition, gathered.articles, wording, { reader, log }) : null;
  return picture === null ? reply : { ...reply, parts: [{ picture }, ...reply.parts] };
}

/** The picture of the day as base64, so that it is kept with the parts; a digest goes out without one that cannot be drawn. */
async function drawn(
  edition: Edition,
  articles: readonly KeyedArticle[],
  { edition: wording, language }: Wording,
  { reader, log }: Pick<Deps, 'reader' | 'log'>,
): Promise<string | null> {
  try {
    const { other, ...topicNames } = wording.chapters;
    const bytes = await pictureOf(edition, articles, reader, {
      direction: language === 'fa' ? 'rtl' : 'ltr',
      heading: wording.pictureHeading,
      below: wording.pictureBelow(edition.day ?? '', edition.stories.length),
      chapters: wording.pictureChapters,
      topicNames,
      otherTopics: other,
      number: wording.pictureNumber,
    });
    return bytes === null ? null : Buffer.from(bytes).toString('base64');
  } catch (err) {
    log.error({ err }, 'the picture of the day could not be drawn');
    return null;
  }
}

/** An article that came after the last edition was due may have been told in it, and what was told may be sent here again. */
function without(articles: readonly KeyedArticle[], told: readonly KeyedArticle[]): readonly KeyedArticle[] {
  const ids = new Set(told.map(({ id }) => id));
  const texts = new Set(told.map(({ text }) => text));
  return articles.filter(({ id, text }) => !ids.has(id) && !texts.has(text));
}

/** The articles of several stories. */
export const allOf = (stories: readonly ToldStory[]) => ({
  articleIds: stories.flatMap(({ articleIds }) => articleIds),
  itemIds: stories.flatMap(({ itemIds }) => itemIds),
});

const isTopic = (topic: string): topic is Topic => (TOPICS as readonly string[]).includes(topic);

const isDayBefore = (day: string, next: string): boolean => Date.parse(next) - Date.parse(day) === DAY_MS;

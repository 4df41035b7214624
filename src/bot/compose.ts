import { articlesOf, beginningOf, gather } from '../digest/gather.ts';
import { TOPICS } from '../digest/topics/topics.ts';
import type { Topic } from '../digest/topics/topics.ts';
import type { Choices as DigestChoices, Delivery, ToldStory } from '../store/digests.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';
import type { Composed } from './delivery.ts';
import type { Deps } from './deps.ts';
import type { EditionFrame } from './edition-reply.ts';
import type { Told } from './telling.ts';
import { chooseWording } from './wording/choose.ts';
import type { Wording } from './wording/wording.ts';

// What a chat is told of its articles: gathered, and ordered as an edition in messages.

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

/** The news of a chat as messages. */
export async function tellNews(
  { chatId, choices, since, before, frame }: News,
  wording: Wording,
  { store, tell }: Pick<Deps, 'store' | 'tell'>,
): Promise<Told> {
  const [gathered, told] = await Promise.all([gather(chatId, since, store), articlesOf(allOf(before), store)]);
  const { length, topics, mutedWords, picture } = choices;
  return tell({
    articles: without(gathered.articles, told),
    options: {
      day: frame.day,
      length,
      own: gathered.own,
      before: told,
      ...(mutedWords !== undefined && { muted: { words: mutedWords } }),
      ...(topics !== undefined && { topics: topics.filter(isTopic) }),
    },
    frame,
    language: wording.language,
    withPicture: picture,
  });
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

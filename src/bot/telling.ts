import type { Edition, EditionOptions } from '../digest/edition.ts';
import { makeEdition } from '../digest/edition.ts';
import { pictureOf } from '../digest/picture/picture.ts';
import type { ToldStory } from '../store/digests.ts';
import type { KeyedArticle } from '../summarize/text/story.ts';
import type { Deps } from './deps.ts';
import type { EditionFrame } from './edition-reply.ts';
import { editionReply } from './edition-reply.ts';
import type { Part } from './send-part.ts';
import { WORDINGS } from './wording/choose.ts';
import type { Language, Wording } from './wording/wording.ts';

// From articles to the messages of an edition: all of the work, and nothing that needs the store or Telegram. It takes seconds
// for a day of several channels, so it is ordered as data, and another process may do it.

/** What is to be told to whom; plain data that can be given to another process. */
export interface Order {
  readonly articles: readonly KeyedArticle[];
  readonly options: Omit<EditionOptions, 'topicOf'>;
  readonly frame: EditionFrame;
  readonly language: Language;
  readonly withPicture: boolean;
}

/** What is sent of an edition: its picture first, then its messages. */
export interface Told {
  readonly parts: readonly Part[];
  readonly stories: readonly ToldStory[];
}

export interface TellingTools extends Pick<Deps, 'reader' | 'log'> {
  /** What texts are about together; null where nobody can tell. */
  readonly topicOf: NonNullable<EditionOptions['topicOf']>;
}

/** Makes an edition and puts it into messages. */
export async function tellEdition(
  { articles, options, frame, language, withPicture }: Order,
  { reader, topicOf, log }: TellingTools,
): Promise<Told> {
  const wording = WORDINGS[language];
  const edition = makeEdition(articles, reader, { ...options, topicOf });
  const reply = editionReply(edition, frame, wording);
  const picture = withPicture ? await drawn(edition, articles, wording, { reader, log }) : null;
  return picture === null ? reply : { ...reply, parts: [{ picture }, ...reply.parts] };
}

/** The picture of the day as base64, so that it is kept with the parts; a digest goes out without one that cannot be drawn. */
async function drawn(
  edition: Edition,
  articles: readonly KeyedArticle[],
  { edition: wording, language }: Wording,
  { reader, log }: Pick<TellingTools, 'reader' | 'log'>,
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

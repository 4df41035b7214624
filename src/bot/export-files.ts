import type { Subscription } from '../store/digests.ts';
import type { FollowedSource } from '../store/follows.ts';
import type { Mention, Settings, StoredArticle } from '../store/store.ts';
import type { Reader } from '../summarize/text/reader.ts';
import { headlineOf } from './headline.ts';
import type { Wording } from './wording/wording.ts';

// What is kept of a chat as files: parts of at most what Telegram takes, each whole by itself.

export interface KeptArticle {
  readonly article: StoredArticle;
  readonly mentions: readonly Mention[];
}

interface About {
  readonly chatId: number;
  readonly at: Date;
  readonly settings: Settings;
  readonly subscriptions: readonly Subscription[];
  readonly sources: readonly FollowedSource[];
}

/** Telegram takes 50 MB of a bot; in bytes, with room for what is around it. */
const LARGEST_PART = 45_000_000;

/** The articles with their dates, origins, questions and messages, what was chosen and is followed: JSON, UTF-8. */
export function jsonParts(kept: readonly KeptArticle[], { at, ...about }: About, limit = LARGEST_PART): Buffer[] {
  const articles = kept.map(({ article, mentions }) =>
    JSON.stringify(
      {
        ...article,
        chatId: undefined,
        questions: questionsOf(mentions),
        messages: mentions.map(({ messageId, role, inReplyTo }) => ({ messageId, role, inReplyTo })),
      },
      null,
      2,
    ),
  );
  const head = JSON.stringify({ exportedAt: at.toISOString(), ...about }, null, 2).slice(0, -2);
  return inParts(articles, limit).map((part) =>
    Buffer.from(`${head},\n  "articles": [\n${part.join(',\n')}\n  ]\n}\n`),
  );
}

/** The same for people: each article under its headline, with its day, source, link and the questions asked. */
export function textParts(
  kept: readonly KeptArticle[],
  reader: Pick<Reader, 'read' | 'tidy'>,
  wording: Wording,
  limit = LARGEST_PART,
): Buffer[] {
  const texts = kept.map(({ article, mentions }) => {
    const reading = reader.read(article);
    const read = reading.kind === 'not-persian' ? null : reading;
    const { origin, publishedAt, receivedAt } = article;
    const source = origin?.name ?? read?.origin.agency;
    const lines = [
      read === null ? null : headlineOf(article, read, reader),
      [wording.day(origin === undefined ? receivedAt : (publishedAt ?? receivedAt)), source]
        .filter(Boolean)
        .join(' · '),
      origin?.link,
      '',
      article.text,
      '',
      ...questionsOf(mentions).map((question) => `${wording.asked} ${question}`),
    ];
    return lines
      .filter((line) => line !== null && line !== undefined)
      .join('\n')
      .trimEnd();
  });
  // The mark at the start tells every program that it is UTF-8.
  return inParts(texts, limit).map((part) => Buffer.from(`\uFEFF${part.join(`\n\n${'―'.repeat(20)}\n\n`)}\n`));
}

/** Each question once, in the order they were asked. */
const questionsOf = (mentions: readonly Mention[]): string[] => [
  ...new Set(mentions.flatMap(({ question }) => (question === undefined ? [] : [question]))),
];

/** The pieces in groups of at most `limit` bytes; one that is longer by itself stands alone. */
function inParts(pieces: readonly string[], limit: number): string[][] {
  const parts: string[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    const bytes = Buffer.byteLength(piece) + 100;
    if (size > 0 && size + bytes > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(piece);
    size += bytes;
  }
  return parts;
}

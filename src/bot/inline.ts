import type { Context, Filter } from 'grammy';
import type { InlineQueryResultArticle, InlineQueryResultsButton } from 'grammy/types';
import type { Article } from '../summarize/text/article.ts';
import { sliceOf } from '../summarize/text/span.ts';
import type { Choices, Deps } from './deps.ts';
import { choicesFor } from './deps.ts';
import { isOver } from './gate.ts';
import { oneLine } from './lines.ts';
import { linkAlone } from './links.ts';
import { shorterReply } from './readings.ts';
import { ignoring } from './send.ts';
import { split } from './split.ts';

// «@bot …» in any chat: the points of what stands there as a message to send. Telegram lets people write 256 characters
// after a name, so a whole post does not fit: what does is its link, or nothing at all for what they had read last.

/** How many of the articles read last are offered. */
const LATEST = 5;
/** Telegram forgets a query after ten seconds; a page that takes longer than this is not waited for, in milliseconds. */
const LONGEST_FETCH_MS = 7_000;
/** As much of the points as two lines under a title hold, in UTF-16 units. */
const DESCRIPTION = 120;
/** What was read last changes with the next post; the points of a text never, in seconds. */
const CACHE = { latest: 0, text: 300 } as const;

/** A public channel's post is a small page; others are not fetched while somebody is typing their address. */
const POST_LINK = /^https?:\/\/(?:t|telegram)\.me\/(?:s\/)?\w{4,32}\/\d+(?:\?\S*)?$/iu;

interface Offer {
  readonly articles: readonly { readonly id: string; readonly article: Article }[];
  /** Why there is nothing, on the button that leads to the bot. */
  readonly button?: string;
  readonly cache: number;
}

export const inline = (deps: Deps) => async (ctx: Filter<Context, 'inline_query'>) => {
  const choices = await choicesFor(ctx, deps);
  const { articles, button, cache } = await offerFor(ctx, choices, deps);
  const results = articles.flatMap(({ id, article }) => resultOf(id, article, choices, deps));
  const why = button ?? (results.length === 0 ? choices.wording.inline.tooShort : undefined);
  const options = { is_personal: true, cache_time: cache, ...(why !== undefined && { button: buttonOf(why) }) };
  // People type on: a query may be too old when its turn comes.
  await ignoring(/query is too old|query ID is invalid/iu, ctx.answerInlineQuery(results, options));
};

/** Leads to the bot's own chat, where /start tells what to do. */
const buttonOf = (text: string): InlineQueryResultsButton => ({ text, start_parameter: 'inline' });

async function offerFor(ctx: Filter<Context, 'inline_query'>, { wording }: Choices, deps: Deps): Promise<Offer> {
  const { store, reader } = deps;
  const words = ctx.inlineQuery.query.trim();
  if (words === '') {
    const latest = await store.latest(ctx.from.id, LATEST);
    const articles = latest.map((article) => ({ id: `a${article.id}`, article }));
    return { articles, button: wording.inline.open, cache: CACHE.latest };
  }
  const link = linkAlone(words);
  if (link === null) {
    const article = { text: words };
    const readable = reader.read(article).kind !== 'not-persian';
    return readable
      ? { articles: [{ id: 'text', article }], cache: CACHE.text }
      : { articles: [], button: wording.inline.notPersian, cache: CACHE.text };
  }
  if (!POST_LINK.test(link)) return { articles: [], button: wording.inline.otherLink, cache: CACHE.text };
  if (isOver(ctx, deps)) return { articles: [], button: wording.inline.later, cache: 0 };
  const article = await pageOf(link, deps);
  return article === null
    ? { articles: [], button: wording.inline.noPost, cache: 0 }
    : { articles: [{ id: 'post', article }], cache: CACHE.text };
}

/** The post behind a link, or null when it cannot be had in time. */
async function pageOf(link: string, { sources }: Deps): Promise<Article | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), LONGEST_FETCH_MS)));
  const page = await Promise.race([sources.page(link), late]).finally(() => clearTimeout(timer));
  return page?.kind === 'article' ? page.article : null;
}

/** The article as something to send: its headline to choose by, its points as the message. None where it has no points. */
function resultOf(id: string, article: Article, { wording }: Choices, deps: Deps): InlineQueryResultArticle[] {
  const { reader } = deps;
  const reading = reader.read(article);
  const reply = shorterReply(article, wording, deps, { fewer: false });
  if (reply === null || reading.kind === 'not-persian' || reading.points.length === 0) return [];
  const [part] = split(reply.text);
  if (part === undefined) return [];
  const headline = reading.title === null ? null : oneLine(reader.tidy(sliceOf(article.text, reading.title)));
  const points = reading.points.map(({ shown }) => shown);
  const description = shortened((headline === null ? points.slice(1) : points).join(' · '));
  return [
    {
      type: 'article',
      id,
      title: shortened(headline ?? points[0]!),
      ...(description !== '' && { description }),
      input_message_content: {
        message_text: part.text,
        entities: part.entities,
        link_preview_options: { is_disabled: true },
      },
    },
  ];
}

const shortened = (text: string): string =>
  text.length <= DESCRIPTION ? text : `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION)).trimEnd()} …`;

import type { Article } from '../summarize/text/article.ts';
import type { Bookmark } from './bookmark.ts';
import { bookmarkAfter, isNewsAfter } from './bookmark.ts';
import { channelNamed, pageOfChannel, postsOfChannel } from './channel.ts';
import type { ChannelPage } from './channel.ts';
import { decode } from './charset.ts';
import type { Door, NotFetched, Validators } from './door.ts';
import { articlesOfFeed, feedOfPage, titleOfFeed } from './feed.ts';

// Channels and feeds as sources that are asked again and again.

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/u;
const FEED = /^(?:(?:application|text)\/(?:[\w.-]+\+)?(?:xml|json)|text\/html|text\/plain|application\/octet-stream)$/u;

/** A channel by its name or a feed by its address, as the store keeps them. */
interface Followed {
  readonly kind: 'channel' | 'feed' | 'own-channel';
  readonly address: string;
}

/** What a source has published of late. */
export type News =
  | {
      readonly kind: 'news';
      readonly title: string;
      readonly items: readonly { readonly key: string; readonly article: Article }[];
      /** To be given back the next time. */
      readonly bookmark: Bookmark;
      /** There is more that is worth asking for at once: what was published before these. */
      readonly isMore: boolean;
    }
  | { readonly kind: 'unchanged' }
  | NotFetched
  /** What came is neither a feed nor a channel's page. */
  | { readonly kind: 'nothing' };

/** What an address that somebody wants to follow turned out to be. */
export type Followable =
  | { readonly kind: 'source'; readonly source: Followed & { readonly title: string } }
  | NotFetched
  | { readonly kind: 'nothing' };

export interface Following {
  /** Finds the source behind a link: a public channel, a feed, or the feed that a site announces. */
  find(link: string): Promise<Followable>;
  /** Asks a source for what has come since the bookmark of its last answer, or for what was left of it then. */
  latest(source: Followed, bookmark: Bookmark, now: Date): Promise<News>;
}

interface PreviewPage {
  readonly kind: 'page';
  readonly page: ChannelPage;
  readonly validators: Validators;
}

type NoNews = Exclude<News, { kind: 'news' }>;

/** `channelPage` is where a channel's posts stand; by default with Telegram. */
export function makeFollowing(door: Door, channelPage: (name: string) => string = pageOfChannel): Following {
  const pageOf = async (name: string, bookmark: Bookmark): Promise<PreviewPage | NoNews> => {
    const before = bookmark.gap === undefined ? '' : `?before=${bookmark.gap.before}`;
    const fetched = await door(`${channelPage(name)}${before}`, HTML, bookmark);
    if (fetched.kind === 'refused') return unchangedOr(fetched);
    const page = postsOfChannel(decode(fetched.bytes, fetched.charset), name);
    return page === null ? { kind: 'nothing' } : { kind: 'page', page, validators: fetched.validators };
  };
  const ofChannel = async (name: string, bookmark: Bookmark, now: Date): Promise<News> => {
    const found = await pageOf(name, bookmark);
    if (found.kind !== 'page') return found;
    const { page, validators } = found;
    const at = now.getTime();
    const items = page.posts.filter(({ key, article }) =>
      isNewsAfter(bookmark, { number: Number(key), publishedAt: article.publishedAt }, at),
    );
    const next = bookmarkAfter(bookmark, page.ends, { now: at, validators });
    return { kind: 'news', title: page.title, items, bookmark: next, isMore: next.gap !== undefined };
  };
  const ofFeed = async (address: string, validators: Validators): Promise<News> => {
    const fetched = await door(address, FEED, validators);
    if (fetched.kind === 'refused') return unchangedOr(fetched);
    return newsOf(decode(fetched.bytes, fetched.charset), fetched.url, fetched.validators) ?? { kind: 'nothing' };
  };
  return {
    latest: async ({ kind, address }, bookmark, now) =>
      kind === 'channel' ? ofChannel(address, bookmark, now) : ofFeed(address, bookmark),
    async find(link) {
      const name = channelNamed(link);
      if (name !== null) {
        const found = await pageOf(name, {});
        return found.kind === 'page' ? sourceOf('channel', name, found.page.title) : notOf(found);
      }
      const fetched = await door(/^https?:/iu.test(link) ? link : `https://${link}`, FEED);
      if (fetched.kind === 'refused') return fetched;
      const text = decode(fetched.bytes, fetched.charset);
      const feed = newsOf(text, fetched.url, {});
      if (feed !== null) return sourceOf('feed', fetched.url, feed.title);
      const announced = feedOfPage(text, fetched.url);
      if (announced === null) return { kind: 'nothing' };
      const found = await ofFeed(announced, {});
      return found.kind === 'news' ? sourceOf('feed', announced, found.title) : notOf(found);
    },
  };
}

function newsOf(text: string, url: string, bookmark: Bookmark): Extract<News, { kind: 'news' }> | null {
  const articles = articlesOfFeed(text, url);
  if (articles === null) return null;
  const items = articles.map((article) => ({ key: article.origin?.link ?? article.text, article }));
  return { kind: 'news', title: titleOfFeed(text, url), items, bookmark, isMore: false };
}

const sourceOf = (kind: 'channel' | 'feed', address: string, title: string): Followable => ({
  kind: 'source',
  source: { kind, address, title },
});

const unchangedOr = (refused: NotFetched): NoNews => (refused.status === 304 ? { kind: 'unchanged' } : refused);
const notOf = (news: NoNews): Followable => (news.kind === 'refused' ? news : { kind: 'nothing' });

import { parseFeed } from 'feedsmith';
import type { Article } from '../summarize/text/article.ts';
import { parsePage } from './dom.ts';
import { textOf } from './page.ts';

// The articles of a feed: RSS, RDF, Atom or JSON Feed.

/** What feeds have in common; each format calls it otherwise. */
interface Item {
  readonly title?: unknown;
  readonly link?: unknown;
  readonly url?: unknown;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly description?: unknown;
  readonly summary?: unknown;
  readonly content?: unknown;
  readonly content_html?: unknown;
  readonly content_text?: unknown;
  readonly pubDate?: unknown;
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly date_published?: unknown;
}

/** Takes the articles out of a feed's text; null where it is none. `url` is where it was found. */
export function articlesOfFeed(text: string, url: string): Article[] | null {
  const feed = parsed(text);
  if (feed === null) return null;
  const name = nameOf(feed, url);
  return (feed.items ?? feed.entries ?? []).flatMap((item): Article[] => {
    const title = plain(item.title);
    const body = [item.content_html, item.content, item.content_text, item.description, item.summary]
      .map(plain)
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
    const words = body === '' || body.startsWith(title) ? body || title : `${title}\n\n${body}`.trim();
    if (words === '') return [];
    const publishedAt = instantOf(item.pubDate ?? item.published ?? item.date_published ?? item.updated);
    const link = linkOf(item, url);
    return [
      {
        text: words,
        ...(publishedAt !== null && { publishedAt }),
        origin: { name, ...(link !== null && { link }) },
      },
    ];
  });
}

/** What a feed calls itself; else the name of its host. */
export const titleOfFeed = (text: string, url: string): string => nameOf(parsed(text) ?? {}, url);

const nameOf = ({ title }: Feed, url: string): string => plain(title) || new URL(url).hostname.replace(/^www\./u, '');

/** The address of the feed that a page announces, or null where it announces none. */
export function feedOfPage(html: string, url: string): string | null {
  const links = parsePage(html).querySelectorAll('link[rel~="alternate"][href]');
  for (const link of links)
    if (/^application\/(?:rss\+xml|atom\+xml|feed\+json)$/iu.test(link.getAttribute('type')?.trim() ?? ''))
      return URL.parse(link.getAttribute('href')!, url)?.href ?? null;
  return null;
}

interface Feed {
  readonly title?: unknown;
  readonly items?: readonly Item[];
  readonly entries?: readonly Item[];
}

function parsed(text: string): Feed | null {
  try {
    return parseFeed(text).feed;
  } catch {
    // Not a feed: an expected outcome, which the library tells by throwing.
    return null;
  }
}

/** Words of a field that may be HTML, or an object that holds them. */
function plain(field: unknown): string {
  if (typeof field === 'string') return textOf(field);
  if (typeof field !== 'object' || field === null) return '';
  const { value, encoded } = field as { readonly value?: unknown; readonly encoded?: unknown };
  return plain(value ?? encoded);
}

function linkOf({ link, url: address, links = [] }: Item, base: string): string | null {
  const found = link ?? address ?? (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0])?.href;
  if (typeof found !== 'string') return null;
  const parsed = URL.parse(found, base);
  return parsed !== null && /^https?:$/u.test(parsed.protocol) ? parsed.href : null;
}

function instantOf(date: unknown): string | null {
  const time = typeof date === 'string' || date instanceof Date ? new Date(date) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : time.toISOString();
}

import { Readability } from '@mozilla/readability';
import type { Article } from '../summarize/text/article.ts';
import type { Page } from './dom.ts';
import { parsePage } from './dom.ts';

// The article of a web page: its words by Readability, its headline, day and site by what the page says of itself
// (Open Graph, schema.org, <time>).

/** Why a page gives no article: nothing to read in it, or its author asks machines to leave it alone. */
export type NoArticle = 'empty' | 'unwanted';

/** Fewer letters than this are a menu, not an article. */
const FEWEST_LETTERS = 80;

/** Takes the article out of a page's HTML. `url` is where it was found. */
export function articleOfPage(html: string, url: string): Article | NoArticle {
  const document = parsePage(html);
  if (document.documentElement === null) return 'empty';
  if (asksForSilence(document)) return 'unwanted';
  const publishedAt = dayOf(document);
  const site = siteOf(document, url);
  const title = titleOf(document);
  const read = new Readability(document, {
    charThreshold: FEWEST_LETTERS,
  }).parse();
  const body = textOf(read?.content ?? '');
  if (body.replace(/\P{L}/gu, '').length < FEWEST_LETTERS) return 'empty';
  const headline = title ?? read?.title ?? '';
  return {
    text: body.startsWith(headline) || headline === '' ? body : `${headline}\n\n${body}`,
    ...(publishedAt !== null && { publishedAt }),
    origin: { name: site, link: url },
  };
}

const contentOf = (document: Page, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const content = found?.getAttribute('content')?.trim() ?? '';
    if (content !== '') return content;
  }
  return null;
};

/** «none» and «nosnippet» ask that nothing of the page be shown elsewhere. */
const asksForSilence = (document: Page): boolean =>
  /(?:^|[,\s])(?:none|nosnippet)(?:$|[,\s])/iu.test(contentOf(document, 'robots') ?? '');

const titleOf = (document: Page): string | null =>
  contentOf(document, 'og:title', 'twitter:title') ?? oneLine(document.querySelector('h1')?.textContent ?? '');

function siteOf(document: Page, url: string): string {
  return contentOf(document, 'og:site_name') ?? new URL(url).hostname.replace(/^www\./u, '');
}

/** The instant or day of publication, as the page tells it to machines; null where it does not, or not well. */
function dayOf(document: Page): string | null {
  const told = [
    contentOf(
      document,
      'article:published_time',
      'datePublished',
      'og:article:published_time',
      'dc.date.issued',
      'date',
    ),
    fromSchema(document),
    document.querySelector('article time[datetime], time[datetime][pubdate], time[datetime]')?.getAttribute('datetime'),
  ];
  return told.map((text) => instantOf(text ?? '')).find((instant) => instant !== null) ?? null;
}

/** `datePublished` of the page's schema.org objects, however deep they lie. */
function fromSchema(document: Page): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"(?<date>[^"]{8,40})"/u.exec(script.textContent);
    if (found !== null) return found.groups!.date!;
  }
  return null;
}

/** A wall time without a zone is Tehran's, as the reader takes it; a year of another calendar is not one of ours. */
function instantOf(text: string): string | null {
  const match =
    /^(?<day>(?:19|20)\d\d-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(?<zone>Z|[+-]\d\d:?\d\d)?)?/u.exec(
      text.trim(),
    );
  if (match === null) return null;
  const { day, time, zone } = match.groups!;
  if (Number.isNaN(Date.parse(day!))) return null;
  if (time === undefined) return day!;
  return `${day}T${time}${zone === undefined || zone.includes(':') || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(3)}`}`;
}

const BLOCKS = 'p,div,li,h1,h2,h3,h4,h5,h6,blockquote,figcaption,tr,section,article,pre';

/** The words of a piece of HTML, a block a line. */
export function textOf(html: string): string {
  const document = parsePage(`<html><body>${html}</body></html>`);
  for (const one of document.querySelectorAll('script,style,noscript,figcaption')) one.remove();
  for (const line of document.querySelectorAll('br')) line.replaceWith(document.createTextNode('\n'));
  for (const block of document.querySelectorAll(BLOCKS)) block.append(document.createTextNode('\n'));
  return document.body.textContent
    .split('\n')
    .map(oneLine)
    .filter((line): line is string => line !== null)
    .join('\n');
}

const oneLine = (text: string): string | null => {
  const line = text.replace(/[\s\u00A0]+/gu, ' ').trim();
  return line === '' ? null : line;
};

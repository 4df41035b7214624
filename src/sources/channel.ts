import type { Article } from '../summarize/text/article.ts';
import type { PageEnds } from './bookmark.ts';
import type { Element } from './dom.ts';
import { parsePage } from './dom.ts';
import { textOf } from './page.ts';

// The posts of a public channel, some twenty at a time, through the page that Telegram serves to the web.

const NAME = /^(?:(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?|@)(?<name>[a-z]\w{3,31})(?:[/?#].*)?$/iu;

/** The name of the channel that «@name» or a link to it or to a post of it means; null where it is something else. */
export function channelNamed(address: string): string | null {
  const { name } = NAME.exec(address.trim())?.groups ?? {};
  return name === undefined || name.toLowerCase() === 'joinchat' ? null : name;
}

/** The address of the page with the channel's latest posts; with `?before=NUMBER` after it, of those before a post. */
export const pageOfChannel = (name: string): string => `https://t.me/s/${name}`;

export interface ChannelPage {
  readonly title: string;
  /** The oldest first; posts without words are left out. */
  readonly posts: readonly { readonly key: string; readonly article: Article }[];
  readonly ends: PageEnds;
}

/** The posts on a channel's page; null where the page is none: no such channel, a person, or one without a preview. */
export function postsOfChannel(html: string, name: string): ChannelPage | null {
  const document = parsePage(html);
  if (document.querySelector('.tgme_channel_info, .tgme_channel_history') === null) return null;
  const named = document.querySelector('.tgme_channel_info_header_title, .tgme_page_title')?.textContent.trim() ?? '';
  const title = named === '' ? name : named;
  const messages = [...document.querySelectorAll('.tgme_widget_message[data-post]')]
    .map(messageIn)
    .filter(({ channel, number }) => channel === name.toLowerCase() && Number.isInteger(number));
  const publishedAt = messages.find((message) => message.publishedAt !== undefined)?.publishedAt;
  // The link that a browser follows when one scrolls up; on the channel's first page there is none.
  const before = Number(document.querySelector('.js-messages_more[data-before]')?.getAttribute('data-before') ?? NaN);
  return {
    title,
    posts: messages
      .filter(({ text }) => text !== '')
      .map(({ number, text, publishedAt }) => ({
        key: String(number),
        article: {
          text,
          ...(publishedAt !== undefined && { publishedAt }),
          origin: { name: title, link: `https://t.me/${name}/${number}`, messageId: number },
        },
      })),
    ends: {
      newest: Math.max(0, ...messages.map(({ number }) => number)),
      before: messages.length > 0 && Number.isInteger(before) ? before : null,
      ...(publishedAt !== undefined && { publishedAt }),
    },
  };
}

/** A message as it stands on a page. */
interface Message {
  readonly channel: string;
  /** Not a number where the page tells none. */
  readonly number: number;
  /** Empty where it has no words of its own. */
  readonly text: string;
  readonly publishedAt?: string;
}

function messageIn(element: Element): Message {
  const [channel = '', number = ''] = (element.getAttribute('data-post') ?? '').split('/');
  const publishedAt = element.querySelector('.tgme_widget_message_date time[datetime]')?.getAttribute('datetime');
  return {
    channel: channel.toLowerCase(),
    number: /^\d+$/u.test(number) ? Number(number) : NaN,
    text: wordsOf(element),
    ...(typeof publishedAt === 'string' && { publishedAt }),
  };
}

function wordsOf(message: Element): string {
  // «Channel created», «… pinned a photo» have words as posts have.
  if (/(?:^|\s)service_message(?:\s|$)/u.test(message.getAttribute('class') ?? '')) return '';
  // Of what a post replies to, only the beginning stands here, in another place.
  return textOf(message.querySelector('.tgme_widget_message_text.js-message_text')?.innerHTML ?? '');
}

import type { Article } from '../summarize/text/article.ts';
import type { PageEnds } from './bookmark.ts';
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
  const title = document.querySelector('.tgme_channel_info_header_title, .tgme_page_title')?.textContent.trim() ?? '';
  if (document.querySelector('.tgme_channel_info, .tgme_channel_history') === null) return null;
  // «Channel created», «… pinned a photo» have words as posts have.
  const posts = [...document.querySelectorAll('.tgme_widget_message[data-post]:not(.service_message)')].flatMap(
    (post) => {
      const [channel = '', number = ''] = (post.getAttribute('data-post') ?? '').split('/');
      // Of what a post replies to, only the beginning stands here, in another place.
      const words = post.querySelector('.tgme_widget_message_text.js-message_text');
      if (channel.toLowerCase() !== name.toLowerCase() || !/^\d+$/u.test(number) || words === null) return [];
      const text = textOf(words.innerHTML);
      if (text === '') return [];
      const publishedAt = post.querySelector('.tgme_widget_message_date time[datetime]')?.getAttribute('datetime');
      const article: Article = {
        text,
        ...(typeof publishedAt === 'string' && { publishedAt }),
        origin: {
          name: title === '' ? name : title,
          link: `https://t.me/${name}/${number}`,
          messageId: Number(number),
        },
      };
      return [{ key: number, article }];
    },
  );
  return { title: title === '' ? name : title, posts, ends: endsOf(document) };
}

function endsOf(document: ReturnType<typeof parsePage>): PageEnds {
  const numbers = [...document.querySelectorAll('.tgme_widget_message[data-post]')]
    .map((post) => Number(post.getAttribute('data-post')?.split('/')[1]))
    .filter(Number.isInteger);
  // The link that a browser follows when one scrolls up; on the channel's first page there is none.
  const before = Number(document.querySelector('.js-messages_more[data-before]')?.getAttribute('data-before') ?? NaN);
  const publishedAt = document.querySelector('.tgme_widget_message_date time[datetime]')?.getAttribute('datetime');
  return {
    newest: Math.max(0, ...numbers),
    before: Number.isInteger(before) ? before : null,
    ...(typeof publishedAt === 'string' && { publishedAt }),
  };
}

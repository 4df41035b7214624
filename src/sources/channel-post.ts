import type { Article } from '../summarize/text/article.ts';
import { parsePage } from './dom.ts';
import { textOf } from './page.ts';

// A post of a public Telegram channel through the preview that Telegram itself serves to the web.

const POST = /^https?:\/\/(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?(?<channel>[a-z]\w{3,31})\/(?<post>\d+)(?:[?#]|$)/iu;

/** The address of the preview of the post that `address` links to, or null where it links to something else. */
export function previewOf(address: string): string | null {
  const { channel, post } = POST.exec(address)?.groups ?? {};
  return channel === undefined ? null : `https://t.me/${channel}/${post}?embed=1&mode=tme`;
}

/** The post in its preview; null where the preview holds none (deleted, or a channel without previews). */
export function articleOfPreview(html: string, address: string): Article | null {
  const document = parsePage(html);
  // Of what the post replies to, the beginning stands before its own words.
  const words = document.querySelector('.tgme_widget_message_text:not(.js-message_reply_text)');
  if (words === null || document.querySelector('.service_message') !== null) return null;
  const name = document.querySelector('.tgme_widget_message_owner_name')?.textContent.trim();
  const publishedAt = document
    .querySelector('.tgme_widget_message_date time[datetime], time[datetime]')
    ?.getAttribute('datetime');
  const { channel, post } = POST.exec(address)?.groups ?? {};
  return {
    text: textOf(words.innerHTML),
    ...(typeof publishedAt === 'string' && { publishedAt }),
    origin: {
      ...(name !== undefined && name !== '' && { name }),
      link: `https://t.me/${channel}/${post}`,
      messageId: Number(post),
    },
  };
}

import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Found, Listed } from '../store/store.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Reading } from '../summarize/text/reading.ts';
import { openData, pageData } from './callback-data.ts';
import type { ListPage } from './callback-data.ts';
import { isolate, markFor } from './direction.ts';
import { headlineOf, shortened } from './headline.ts';
import { oneLine, paragraphs, plainLine } from './lines.ts';
import type { Reply } from './reply.ts';
import type { Wording } from './wording/wording.ts';

// A page of articles: each with its headline, its day and where it is from, a button with its number that opens it, and the
// buttons that turn the page.

export const PAGE_LENGTH = 10;
const NUMBERS_IN_A_ROW = 5;
const LONGEST_SOURCE = 40;

export interface Listing {
  readonly page: ListPage;
  readonly found: Found;
  /** What stands on top, before the range that is shown. */
  readonly heading: FormattedString;
  /** What is said of an article below its headline. */
  readonly more?: (listed: Listed, reading: Read | null) => FormattedString | null;
  /** The buttons that lead back and on. */
  readonly turn: { readonly back: string; readonly on: string };
}

type Read = Exclude<Reading, { kind: 'not-persian' }>;

/** A page as people see it. */
export function listingOf(listing: Listing, reader: Pick<Reader, 'read' | 'tidy'>, wording: Wording): Reply {
  const { page, found, heading, more = () => null, turn } = listing;
  const first = page.number * PAGE_LENGTH + 1;
  const last = first + found.found.length - 1;
  const range =
    found.total <= PAGE_LENGTH ? wording.articles(found.total) : wording.range({ first, last, total: found.total });
  const entries = found.found.map((listed, index) => {
    const reading = reader.read(listed.article);
    const read = reading.kind === 'not-persian' ? null : reading;
    const below = more(listed, read);
    const lines = [headLine(listed, read, first + index, reader, wording), plainLine(whence(listed, read, wording))];
    return below === null ? lines : [...lines, below];
  });
  const head = heading.concat(new FormattedString(` · ${range}`));
  return {
    text: paragraphs([[head], ...entries]),
    buttons: { inline_keyboard: buttonsOf(listing, first, turn, wording) },
  };
}

function headLine(
  { article, messageId }: Listed,
  reading: Read | null,
  number: number,
  reader: Pick<Reader, 'tidy'>,
  wording: Wording,
): FormattedString {
  const headline = reading === null ? '' : headlineOf(article, reading, reader);
  const title = isolate(headline === '' ? shortened(oneLine(article.text)) : headline);
  const link = article.origin?.link ?? (messageId === undefined ? null : linkWithin(article.chatId, messageId));
  const shown = link === null ? FormattedString.bold(title) : FormattedString.link(FormattedString.bold(title), link);
  const start = `${wording.number(number)}. `;
  return new FormattedString(markFor(start) + start).concat(shown);
}

/** A supergroup's messages have links that its members can open; those of other chats have none. */
function linkWithin(chatId: number, messageId: number): string | null {
  const id = /^-100(\d+)$/u.exec(String(chatId))?.[1];
  return id === undefined ? null : `https://t.me/c/${id}/${messageId}`;
}

/** «۴ آذر ۱۴۰۴ · خبرگزاری …»: the day of the post where it is known, else the day it came here. */
function whence({ article }: Listed, reading: Read | null, wording: Wording): string {
  const { origin, publishedAt, receivedAt } = article;
  const day = wording.day(origin === undefined ? receivedAt : (publishedAt ?? receivedAt));
  const source = shortened(oneLine(origin?.name ?? reading?.origin.agency ?? ''), LONGEST_SOURCE);
  return source === '' ? day : `${day} · ${isolate(source)}`;
}

function buttonsOf(
  { page, found }: Listing,
  first: number,
  turn: Listing['turn'],
  wording: Wording,
): InlineKeyboardButton[][] {
  const numbers = found.found.map(({ article }, index) => ({
    text: wording.number(first + index),
    callback_data: openData(article.id),
  }));
  const rows = Array.from({ length: Math.ceil(numbers.length / NUMBERS_IN_A_ROW) }, (_, row) =>
    numbers.slice(row * NUMBERS_IN_A_ROW, (row + 1) * NUMBERS_IN_A_ROW),
  );
  const turning = [];
  const to = (number: number) => pageData({ ...page, number });
  if (page.number > 0) turning.push({ text: turn.back, callback_data: to(page.number - 1) });
  if (first - 1 + found.found.length < found.total) turning.push({ text: turn.on, callback_data: to(page.number + 1) });
  return turning.length === 0 ? rows : [...rows, turning];
}

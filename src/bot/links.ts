import type { NoPage } from '../sources/sources.ts';
import type { Wording } from './wording/wording.ts';

// A message that is nothing but a link: the page behind it is what is meant.

const LINK = String.raw`(?:https?:\/\/|www\.|t\.me\/|telegram\.me\/)[^\s<>«»"]+`;
const ONLY_LINKS = new RegExp(`^(?:${LINK}\\s*)+$`, 'iu');
const FIRST_LINK = new RegExp(LINK, 'iu');

/** The first address of a text that holds nothing but addresses, or null. */
export function linkAlone(text: string): string | null {
  const plain = text.trim();
  if (!ONLY_LINKS.test(plain)) return null;
  const [link] = FIRST_LINK.exec(plain)!;
  return /^https?:/iu.test(link) ? link : `https://${link}`;
}

/** Why a page could not be read, and what to do instead. */
export function whyNoPage(noPage: NoPage, wording: Wording): string {
  const why =
    noPage.kind === 'refused'
      ? noPage.reason === 'status'
        ? wording.pageStatus(noPage.status ?? 0)
        : wording.noPage[noPage.reason]
      : wording.noPage[noPage.kind];
  return `${why} ${wording.pasteInstead}`;
}

import type { Article } from '../summarize/text/article.ts';
import type { Dialogues } from './dialogues.ts';
import type { Deliveries, Subscriptions } from './digests.ts';
import type { Follows } from './follows.ts';
import type { Place } from './place.ts';

export type { Place } from './place.ts';

/** What one message has to do with an article. */
export interface Mention extends Place {
  readonly articleId: number;
  /**
   * `post`: the article came in it; `part`: so did more of the article; `reply`: our reading of it; `answer`: our answer to
   * `question` about it.
   */
  readonly role: 'post' | 'part' | 'reply' | 'answer';
  /** The message in the same chat that ours replies to. */
  readonly inReplyTo?: number;
  /** What was asked, for an `answer`. */
  readonly question?: string;
}

export interface StoredArticle extends Article {
  readonly id: number;
  readonly chatId: number;
  /** ISO instant at which it first came to this chat. */
  readonly receivedAt: string;
}

/** The words that an article is found by. Folding and stems are the caller's: words are compared as they are, but for case. */
export interface Searchable {
  /** Of the caller's way of folding, above 0: what another version has folded is to be indexed again. */
  readonly version: number;
  /** In their order, with whatever signs between them. */
  readonly words: string;
}

/** Which part of a long list. Pages stay the same while new articles come when each but the first says `upTo`. */
export interface Page {
  readonly limit: number;
  /** How many go before. */
  readonly skip?: number;
  /** The greatest number among the articles there were when the first page was asked for. */
  readonly upTo?: number;
}

export interface Listed {
  readonly article: StoredArticle;
  /** The newest reading of it, else the message it came in; absent when that was in the group this supergroup was before. */
  readonly messageId?: number;
}

export interface Found {
  readonly found: readonly Listed[];
  /** How many there are on all pages. */
  readonly total: number;
}

/** What a chat has chosen; an absent key has not been chosen. */
export interface Settings {
  readonly language?: 'fa' | 'en';
  /** How much a reading tells; absent: as the length of the news asks for. */
  readonly points?: 'short' | 'long';
  /** `off`: names and figures are not told under the points. */
  readonly names?: 'off';
  /** `on`: readings and digests come as rich messages, which not every client shows. */
  readonly rich?: 'on';
}

/** An update as Telegram sent it, with the lane in which it must keep its order. */
export interface IncomingUpdate {
  readonly updateId: number;
  /** Updates of one lane (usually a chat) are handled one after the other; lanes do not wait for each other. */
  readonly lane: string;
  /** Any JSON value. */
  readonly payload: unknown;
}

export interface ClaimedUpdate extends IncomingUpdate {
  /** How many times it was claimed before. */
  readonly attempts: number;
  readonly receivedAt: string;
}

/** What the store keeps of a chat, for /privacy. */
export interface Kept {
  readonly articles: number;
  readonly messages: number;
  /** Digests it has subscribed to. */
  readonly digests: number;
  /** Sources it follows. */
  readonly sources: number;
  /** It has chosen something in the settings. */
  readonly settings: boolean;
  /** ISO instant of the oldest article, when there is one. */
  readonly since?: string;
}

/** Updates are rows: written before they are acknowledged to Telegram, done when their handler is. */
export interface Inbox {
  /**
   * Writes what is not there yet (by `updateId`, done ones included) and returns how many were new. One transaction: when
   * the promise is fulfilled all are on the disk, and neither a kill nor a power cut loses them.
   */
  receive(updates: readonly IncomingUpdate[], now: Date): Promise<number>;
  /**
   * Claims the oldest unfinished update that is due and has no unfinished one before it in its lane; null when there is
   * none. A claim that is not finished by `now + leaseMs` may be claimed again. Older is the smaller `updateId`, in which
   * order Telegram sent them, however they arrived; one that arrives late still waits for the claim running in its lane.
   */
  claim(now: Date, leaseMs: number): Promise<ClaimedUpdate | null>;
  /** What came after an update in its lane and is unfinished, oldest first, `limit` at most: pieces of the same thing. */
  following(updateId: number, limit: number): Promise<readonly ClaimedUpdate[]>;
  /**
   * Marks updates done together, claimed or not, and erases their payloads and lanes; the numbers stay, so that a repeat is
   * dropped.
   */
  done(updateIds: number | readonly number[], now: Date): Promise<void>;
  /** Gives the claim back: due again at `notBefore`, its lane waits with it. One that is done stays done. */
  postpone(updateId: number, notBefore: Date): Promise<void>;
  /** How many are not done. */
  unfinished(): Promise<number>;
}

/**
 * Facts only: articles, where they stand in chats, settings and updates; never a reading, which is derived. Every string
 * comes back the same to the last UTF-16 unit, lone surrogates and NUL included.
 * One contract suite (test/store/contract.ts) says what every implementation must do.
 */
export interface Store {
  readonly inbox: Inbox;
  readonly follows: Follows;
  readonly subscriptions: Subscriptions;
  readonly deliveries: Deliveries;
  readonly dialogues: Dialogues;

  /**
   * Keeps `article` for the place it came in. The same `fingerprint` in the same chat is the same article: it is kept
   * once, the new place points to it and `isNew` is false. The same place again with another fingerprint (an edited
   * post) points to the new article. The text first kept is the one that stays, in whatever spelling it came. A fingerprint
   * is short: a server indexes no more than two thousand bytes.
   */
  remember(
    article: Article,
    key: {
      readonly place: Place;
      readonly fingerprint: string;
      readonly now: Date;
      /** Without it the article is found by nothing until it is given to `index`. */
      readonly searchable?: Searchable;
    },
  ): Promise<{ readonly article: StoredArticle; readonly isNew: boolean }>;

  /** Notes a message of ours about an article. The same place again overwrites; an article that is gone is not noted. */
  note(mention: Mention): Promise<void>;

  /** The article that the message at `place` is about, and how; null when it is not ours or was forgotten. */
  find(place: Place): Promise<{ readonly article: StoredArticle; readonly mention: Mention } | null>;

  /** Our messages that reply to the one at `place`, oldest first. */
  repliesTo(place: Place): Promise<readonly Mention[]>;

  /**
   * The chat's articles, the one spoken of last first: by its newest message, its own or ours. Newer is the greater
   * `messageId`. An article that no message is about any more, as before an edit, is not among them.
   */
  latest(chatId: number, limit: number): Promise<readonly StoredArticle[]>;

  /** The chat's articles that came at or after `since`, newest first. */
  articlesSince(chatId: number, since: Date, limit: number): Promise<readonly StoredArticle[]>;

  /** Articles by number; those that are gone are left out. */
  articles(articleIds: readonly number[]): Promise<readonly StoredArticle[]>;

  /** An article of this chat by its number; null when it is another chat's or gone. */
  article(chatId: number, id: number): Promise<StoredArticle | null>;

  /** What came to a chat, the newest first, by when it first came. One that no message is about any more is not among it. */
  history(chatId: number, page: Page): Promise<Found>;

  /**
   * The same that have all of `words`, each in one of the forms given, the best first and of equals the newest. A form of
   * several words is found where they stand side by side. What is given is words and never a language of any kind: signs
   * in it only part words.
   */
  search(chatId: number, words: readonly (readonly string[])[], page: Page): Promise<Found>;

  /** Has an article found by these words from now on; one that is gone is passed over. */
  index(articleId: number, searchable: Searchable): Promise<void>;
  /** Articles of all chats that are found by no words of this version, the newest first. */
  unindexed(version: number, limit: number): Promise<readonly StoredArticle[]>;

  /** All articles of a chat with all messages about each, oldest first, those after the number `after`. */
  everything(
    chatId: number,
    page: { readonly after?: number; readonly limit: number },
  ): Promise<readonly { readonly article: StoredArticle; readonly mentions: readonly Mention[] }[]>;

  /** The newest message of the chat that is about an article, ours or not; null when there is none. */
  lastMention(chatId: number): Promise<Mention | null>;

  settings(chatId: number): Promise<Settings>;
  /** Replaces what was chosen before. */
  saveSettings(chatId: number, settings: Settings): Promise<void>;

  kept(chatId: number): Promise<Kept>;
  /**
   * Deletes all that is kept of a chat, its settings too, and says what it was. In a file of ours it can no longer be read
   * either; a server keeps logs of its own. Updates not yet handled stay.
   */
  forget(chatId: number): Promise<Kept>;
  /**
   * A group became a supergroup: everything of `from` belongs to `to`; what `to` has already chosen wins. Messages are
   * counted from 1 again there: those that came over are older than all others, and give way to one with their number.
   */
  moveChat(from: number, to: number): Promise<void>;
  /** Deletes articles received before `before` with their places, and numbers of updates done before it. */
  expire(before: Date): Promise<{ readonly articles: number; readonly updates: number }>;

  /** Whether an error of one of these calls is of the store's surroundings (a server lost, a full disk): it may succeed later. */
  isPassing(error: unknown): boolean;
  /** Throws when the store cannot be used; for health checks. */
  ping(): Promise<void>;
  /** Waits for the calls before it; those after it fail. Closing twice is closing once. */
  close(): Promise<void>;
}

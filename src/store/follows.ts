import type { Article } from '../summarize/text/article.ts';

/**
 * Where articles come from besides what people forward: a public channel's web preview, a feed, or a channel in which the bot
 * is an administrator, whose posts come by themselves.
 */
type SourceKind = 'channel' | 'feed' | 'own-channel';

export interface Source {
  readonly id: number;
  readonly kind: SourceKind;
  /** The channel's name without «@», the feed's URL, or the chat's number: unique within its kind. */
  readonly address: string;
  readonly title: string;
}

/** A source as a chat follows it. */
export interface FollowedSource extends Source {
  /** Followed, but left out of digests. */
  readonly muted: boolean;
  /** ISO instant at which something of it last came; absent when nothing ever did. */
  readonly lastItemAt?: string;
  /** How often in a row it could not be fetched. */
  readonly failures: number;
}

/** A source whose time to be fetched has come, with what the last fetch left for the next one. */
export interface DueSource extends Source {
  /** Any JSON value; null at first. */
  readonly state: unknown;
  readonly failures: number;
}

/** Something that a source published. */
interface SourceItem {
  /** What makes it the same item when it is fetched again: its link, or its number. */
  readonly key: string;
  readonly article: Article;
}

/** An item as it is kept. */
export interface StoredItem extends Article {
  readonly itemId: number;
  readonly sourceId: number;
}

export interface Fetched {
  readonly items: readonly SourceItem[];
  /** Any JSON value, for the next fetch. */
  readonly state: unknown;
  readonly nextFetchAt: Date;
  /** What holds in the place of these where every item was known. */
  readonly whereKnown?: Pick<Fetched, 'state' | 'nextFetchAt'>;
  /** False counts as a failure in a row. */
  readonly ok: boolean;
  /** What it calls itself by now. */
  readonly title?: string;
}

/** Sources are fetched once for all chats that follow them; what nobody follows is fetched no more. */
export interface Follows {
  /** Follows a source, which is made where it is new; following twice is following once. */
  follow(chatId: number, source: Omit<Source, 'id'>, now: Date): Promise<Source>;
  /** False when the chat did not follow it. */
  unfollow(chatId: number, sourceId: number): Promise<boolean>;
  mute(chatId: number, sourceId: number, muted: boolean): Promise<void>;
  /** In the order in which the chat came to follow them. */
  followed(chatId: number): Promise<readonly FollowedSource[]>;

  /**
   * Claims sources of the first two kinds that are followed and due, the longest due first. One not `fetched` until
   * `now + leaseMs` may be claimed again.
   */
  claimDue(now: Date, limit: number, leaseMs: number): Promise<readonly DueSource[]>;
  /** Keeps what came, each item once, and returns how many were new. */
  fetched(sourceId: number, result: Fetched, now: Date): Promise<number>;
  /** Gives back a claimed source that was not asked; it is due again at `until`, and is otherwise as it was. */
  putOff(sourceId: number, until: Date): Promise<void>;

  /**
   * Items of sources the chat follows and has not muted, that came at or after `since`; `limit` at most, those that were
   * published last first. Where that is not known, it counts as the instant at which they came.
   */
  itemsFor(chatId: number, since: Date, limit: number): Promise<readonly StoredItem[]>;
  /** Items by number; those that are gone are left out. */
  items(itemIds: readonly number[]): Promise<readonly StoredItem[]>;
}

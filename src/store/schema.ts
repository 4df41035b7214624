import type { Generated } from 'kysely';

// Two rules for every column, so that both engines keep the same:
//  - an instant is an integer, milliseconds since 1970: it compares the same everywhere, whatever the collation;
//  - a string or value that a caller gave is JSON in a text column. JSON escapes what neither engine could keep as text
//    (lone surrogates, which UTF-8 lacks, and NUL, which PostgreSQL refuses), so it comes back the same to the last unit.

/** The tables as Kysely sees them; `migrations/` makes them. */
export interface Schema {
  articles: ArticlesTable;
  article_words: ArticleWordsTable;
  places: PlacesTable;
  settings: SettingsTable;
  updates: UpdatesTable;
  sources: SourcesTable;
  follows: FollowsTable;
  items: ItemsTable;
  subscriptions: SubscriptionsTable;
  deliveries: DeliveriesTable;
  edition_stories: EditionStoriesTable;
  edition_places: EditionPlacesTable;
  told_places: ToldPlacesTable;
  dialogues: DialoguesTable;
}

export interface ArticlesTable {
  id: Generated<number>;
  chat_id: number;
  /** JSON; unique within a chat. */
  fingerprint: string;
  /** JSON of the `Article`. */
  article: string;
  received_at: number;
  /** The version of the words it is found by; 0 while it has none. */
  indexed_as: Generated<number>;
}

/** The index of words; what the dialects make of it is their own. A row goes with its article. */
interface ArticleWordsTable {
  /** The article's `id`; FTS5 knows no other name. */
  rowid: number;
  words: string;
}

export interface PlacesTable {
  chat_id: number;
  message_id: number;
  article_id: number;
  role: 'post' | 'part' | 'reply' | 'answer';
  in_reply_to: number | null;
  /** JSON. */
  question: string | null;
  /**
   * The order of messages in their chat: the message's number. A supergroup counts from 1 again, so what came with the
   * group it was before is moved below zero (see `moveChat`).
   */
  position: number;
}

interface SettingsTable {
  chat_id: number;
  /** JSON of the `Settings`. */
  settings: string;
}

export interface UpdatesTable {
  update_id: number;
  /** JSON; null once it is done. */
  lane: string | null;
  /** JSON; null once it is done. */
  payload: string | null;
  received_at: number;
  /** How many times it has been claimed. */
  attempts: number;
  /** It may not be claimed before: the end of its lease while it is claimed, of its wait when it was postponed. */
  due_at: number;
  /** The number of the process that holds it, else 0. */
  claimed: number;
  done_at: number | null;
}

export interface SourcesTable {
  id: Generated<number>;
  kind: 'channel' | 'feed' | 'own-channel';
  /** JSON; unique within its kind. */
  address: string;
  /** JSON. */
  title: string;
  /** JSON: what a fetch leaves for the next one. */
  state: string;
  /** Fetches in a row that failed. */
  failures: Generated<number>;
  /** While it is claimed, the end of the lease. */
  next_fetch_at: number;
  last_item_at: number | null;
}

interface FollowsTable {
  id: Generated<number>;
  chat_id: number;
  source_id: number;
  /** 1 or 0. */
  muted: Generated<number>;
}

export interface ItemsTable {
  id: Generated<number>;
  source_id: number;
  /** JSON; unique within its source. */
  key: string;
  /** JSON of the `Article`. */
  article: string;
  received_at: number;
  /** Null where it is not known; never later than `received_at`. */
  published_at: number | null;
}

export interface SubscriptionsTable {
  id: Generated<number>;
  chat_id: number;
  thread_id: number | null;
  /** JSON of the `Choices`. */
  choices: string;
  /** yyyymmdd where the subscriber lives; null where no day is chosen. */
  next_day: number | null;
  next_due_at: number | null;
  created_at: number;
}

export interface DeliveriesTable {
  id: Generated<number>;
  subscription_id: number;
  /** yyyymmdd where the subscriber lives; unique within a subscription. */
  local_date: number;
  due_at: number;
  state: 'due' | 'sent' | 'empty' | 'skipped';
  /** JSON; null before it is composed and after its end. */
  parts: string | null;
  part_count: Generated<number>;
  /** Parts that are there, or doubtful. */
  sent: Generated<number>;
  /** 1 while a part is with Telegram. */
  under_way: Generated<number>;
  /** Parts of which nobody knows. */
  doubtful: Generated<number>;
  attempts: Generated<number>;
  /** It may not be claimed before: the end of its lease while it is claimed. */
  not_before: number;
  /** The number of the process that holds it, else 0. */
  claimed: Generated<number>;
  done_at: number | null;
}

interface EditionStoriesTable {
  delivery_id: number;
  number: number;
  /** JSON of the `ToldStory`. */
  story: string;
}

interface EditionPlacesTable {
  chat_id: number;
  message_id: number;
  delivery_id: number;
}

interface ToldPlacesTable {
  chat_id: number;
  message_id: number;
  in_reply_to: number;
  number: number;
  /** JSON of the `ToldStory`s. */
  stories: string;
  told_at: number;
}

export interface DialoguesTable {
  chat_id: number;
  message_id: number;
  version: number;
  update_id: number;
  /** JSON. */
  state: string;
  touched_at: number;
}

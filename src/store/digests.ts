/** What a subscription asks for. A subscription is a chat's; a chat may have several. */
export interface Choices {
  /** On the clock of `zone`. */
  readonly hour: number;
  readonly minute: number;
  /** 0 is Saturday, 6 is Friday, as Persian weeks run. */
  readonly days: readonly number[];
  /** IANA name. */
  readonly zone: string;
  readonly length: 'short' | 'usual' | 'long';
  /** Absent: all of them. */
  readonly topics?: readonly string[];
  /** Plain phrases, matched blind to spelling. */
  readonly mutedWords?: readonly string[];
  /** Minutes after midnight; over midnight when `until` is not after `from`. */
  readonly quiet?: { readonly from: number; readonly until: number };
  /** With a picture of the day. */
  readonly picture: boolean;
  /** Says so when there is no news, instead of saying nothing. */
  readonly sayEmpty: boolean;
}

export interface Subscription {
  readonly id: number;
  readonly chatId: number;
  readonly threadId?: number;
  readonly choices: Choices;
  /** ISO instants. */
  readonly nextDueAt: string;
  readonly createdAt: string;
}

/** What becomes of a subscription that is due. */
export interface Plan {
  /** The day there, as yyyymmdd: at most one delivery for each. */
  readonly localDate: number;
  readonly nextDueAt: Date;
  /** Too late: nothing is sent, which is kept to be said. */
  readonly skip: boolean;
}

export interface Subscriptions {
  add(wanted: Omit<Subscription, 'id' | 'nextDueAt' | 'createdAt'>, nextDueAt: Date, now: Date): Promise<Subscription>;
  /** Oldest first. */
  of(chatId: number): Promise<readonly Subscription[]>;
  /** Null when there is none, or it is another chat's. */
  find(chatId: number, id: number): Promise<Subscription | null>;
  change(id: number, choices: Choices, nextDueAt: Date): Promise<void>;
  /** Ends them, with what is still to be delivered of them; all of the chat without `id`. Returns how many there were. */
  end(chatId: number, id?: number): Promise<number>;
  /**
   * Turns those that are due, the longest due first and `limit` at most, into deliveries as `plan` says, which is asked
   * within the transaction. Two processes never take the same one. Returns how many were due.
   */
  deliverDue(now: Date, limit: number, plan: (subscription: Subscription) => Plan): Promise<number>;
}

/** `due`: to be composed or sent; the others are its ends. */
export type DeliveryState = 'due' | 'sent' | 'empty' | 'skipped';

/** The edition of one subscription for one local day on its way to the chat. */
export interface Delivery {
  readonly id: number;
  readonly subscription: Subscription;
  readonly localDate: number;
  /** ISO instant. */
  readonly dueAt: string;
  /** What was composed, any JSON values; null before that. */
  readonly parts: readonly unknown[] | null;
  /** How many of the parts Telegram has confirmed, or were given up as doubtful. */
  readonly sent: number;
  /** Set when a part was under way as the process ended: nobody knows whether it came. */
  readonly inDoubt: boolean;
  readonly attempts: number;
}

/** A story of an edition that was sent, for those who ask about it. */
export interface EditionStory {
  /** From 1, as it is told in the edition. */
  readonly number: number;
  readonly title: string;
  readonly articleIds: readonly number[];
  readonly itemIds: readonly number[];
  /** Any JSON value: why it is there. */
  readonly reasons: unknown;
}

/** How a delivery ended, for /status. */
export interface DeliveryReport {
  readonly localDate: number;
  readonly dueAt: string;
  readonly state: DeliveryState;
  readonly parts: number;
  /** Parts of which nobody knows whether they came. */
  readonly doubtful: number;
}

/** What we owe is a row: parts are written down as they are confirmed, and none is sent twice. */
export interface Deliveries {
  /** The longest due that may be worked on; not `finished` or `postponed` by `now + leaseMs` it may be claimed again. */
  claim(now: Date, leaseMs: number): Promise<Delivery | null>;
  /** Keeps what is to be sent, if nothing was kept before, and gives back what is kept. */
  compose(id: number, parts: readonly unknown[], stories: readonly EditionStory[]): Promise<readonly unknown[]>;
  /** Written down before the next part is given to Telegram. */
  sending(id: number): Promise<void>;
  /** The part under way is there, in this message; null where nobody knows. */
  confirmed(id: number, messageId: number | null): Promise<void>;
  /** Telegram refused the part under way for now: it surely is not there. */
  postponed(id: number, notBefore: Date): Promise<void>;
  finished(id: number, state: Exclude<DeliveryState, 'due'>, now: Date): Promise<void>;
  /** How many are not at their end. */
  unfinished(): Promise<number>;
  /** The last ones of the chat, newest first. */
  reports(chatId: number, limit: number): Promise<readonly DeliveryReport[]>;
  /** The stories of the edition that a message is part of; null when it is part of none. */
  storiesAt(place: { readonly chatId: number; readonly messageId: number }): Promise<readonly EditionStory[] | null>;
  /** The stories of the last edition that was sent for a subscription; empty when there was none. */
  lastStories(subscriptionId: number): Promise<readonly EditionStory[]>;
}

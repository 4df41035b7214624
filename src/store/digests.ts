import type { Place } from './place.ts';

/** What a subscription asks for. A subscription is a chat's; a chat may have several. */
export interface Choices {
  /** Minutes after midnight, on the clock of `zone`. */
  readonly minute: number;
  /** 0 is Sunday, as `Date` counts. */
  readonly days: readonly (0 | 1 | 2 | 3 | 4 | 5 | 6)[];
  /** IANA name. */
  readonly zone: string;
  readonly length: 'short' | 'usual' | 'long';
  /** Absent: all of them. */
  readonly topics?: readonly string[];
  /** Plain phrases, matched blind to spelling. */
  readonly mutedWords?: readonly string[];
  /** Minutes after midnight; over midnight where `to` is less. */
  readonly quiet?: { readonly from: number; readonly to: number };
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
  /** Null where no day is chosen. */
  readonly next: DueDay | null;
  /** ISO instant. */
  readonly createdAt: string;
}

/** A digest that is owed: of which local day, and when it is to be sent. */
export interface DueDay {
  /** «YYYY-MM-DD» where the subscriber lives: at most one delivery for each. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What becomes of a subscription that is due. */
export interface Plan {
  /** To be sent, and not before an instant that may be later than both now and when it is due; null: nothing is. */
  readonly send: (DueDay & { readonly notBefore: number }) | null;
  /** Too late: they are not sent, which is kept to be said. */
  readonly skipped: readonly DueDay[];
  readonly next: DueDay | null;
}

export interface Subscriptions {
  add(wanted: Omit<Subscription, 'id' | 'createdAt'>, now: Date): Promise<Subscription>;
  /** Oldest first. */
  of(chatId: number): Promise<readonly Subscription[]>;
  /** Null when there is none, or it is another chat's. */
  find(chatId: number, id: number): Promise<Subscription | null>;
  change(id: number, choices: Choices, next: DueDay | null): Promise<void>;
  /** Ends them, with what is still to be delivered of them; all of the chat without `id`. Returns how many there were. */
  end(chatId: number, id?: number): Promise<number>;
  /**
   * Turns those that are due, the longest due first and `limit` at most, into deliveries as `plan` says, which is asked
   * within the transaction. Two processes never take the same one. Returns how many were due.
   */
  deliverDue(now: Date, limit: number, plan: (subscription: Subscription) => Plan): Promise<number>;
}

/** `due`: to be composed or sent; the others are its ends. */
type DeliveryState = 'due' | 'sent' | 'empty' | 'skipped';

/** The edition of one subscription for one local day on its way to the chat. */
export interface Delivery {
  readonly id: number;
  readonly subscription: Subscription;
  readonly due: DueDay;
  /** What was composed, any JSON values; null before that. */
  readonly parts: readonly unknown[] | null;
  /** How many of the parts Telegram has confirmed, or were given up as doubtful. */
  readonly sent: number;
  /** Set when a part was under way as the process ended: nobody knows whether it came. */
  readonly inDoubt: boolean;
  readonly attempts: number;
}

/** A story of an edition that was sent, for those who ask about it. */
export interface ToldStory {
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
  readonly subscriptionId: number;
  readonly due: DueDay;
  readonly state: DeliveryState;
  readonly parts: number;
  /** Parts of which nobody knows whether they came. */
  readonly doubtful: number;
}

/** A message of ours that tells stories and is part of no delivery: a preview, or more of a story. */
interface Telling {
  readonly stories: readonly ToldStory[];
  /** The message in the same chat that ours replies to. */
  readonly inReplyTo: number;
  /** Which of the things that can be told there it is: the caller's numbers. */
  readonly number: number;
}

/**
 * What we owe is a row: parts are written down as they are confirmed, and none is sent twice. What becomes of a delivery only
 * the process that has claimed it can say; of another one's word nothing comes.
 */
export interface Deliveries {
  /** The longest due that may be worked on; not `finished` or `postponed` by `now + leaseMs` it may be claimed again. */
  claim(now: Date, leaseMs: number): Promise<Delivery | null>;
  /** Keeps what is to be sent, if nothing was kept before, and gives back what is kept. */
  compose(id: number, parts: readonly unknown[], stories: readonly ToldStory[]): Promise<readonly unknown[]>;
  /**
   * Written down before the next part is given to Telegram, and the claim holds until `until`. False when another process
   * has claimed it meanwhile: then the part is not to be sent.
   */
  sending(id: number, until: Date): Promise<boolean>;
  /** The part under way is there, in this message; null where nobody knows. */
  confirmed(id: number, messageId: number | null): Promise<void>;
  /** Telegram refused the part under way for now: it surely is not there. */
  postponed(id: number, notBefore: Date): Promise<void>;
  finished(id: number, state: Exclude<DeliveryState, 'due'>, now: Date): Promise<void>;
  /** How many are not at their end. */
  unfinished(): Promise<number>;
  /** The last ones of the chat, newest first. */
  reports(chatId: number, limit: number): Promise<readonly DeliveryReport[]>;
  /** The stories that a message tells, or the edition that it is part of; null when it tells none. */
  storiesAt(place: Place): Promise<readonly ToldStory[] | null>;
  /** Notes a message that tells stories beside the deliveries. The same place again overwrites. */
  tell(place: Place, telling: Telling, now: Date): Promise<void>;
  /** What was told in reply to the message at `place`, in the order of the messages. */
  toldUnder(place: Place): Promise<readonly { readonly messageId: number; readonly number: number }[]>;
  /** The newest message of the chat that tells stories; null when there is none. */
  lastTold(chatId: number): Promise<number | null>;
  /** The last edition that was sent for a subscription, or found empty; null when there was none. */
  lastEdition(subscriptionId: number): Promise<{ readonly due: DueDay; readonly stories: readonly ToldStory[] } | null>;
}

// Telegram's limits on sending: one message a second to a chat, twenty a minute to a group, about thirty a second over all.
// Messages wait for their turn here, below every caller. A turn that is far off is not waited for: the call is answered as
// Telegram would answer it, so that the chat's updates are put off and nobody else is held up.

const CHAT_MS = 1_000;
const GROUP_COUNT = 20;
const GROUP_MS = 60_000;
const ALL_COUNT = 30;
const ALL_MS = 1_000;
/** A longer wait is the update's, in milliseconds. */
const LONGEST_WAIT_MS = 5_000;
/** When so many chats are known, those that are free again are forgotten. */
const MOST_KNOWN = 5_000;

export interface Clock {
  /** In milliseconds. */
  readonly now: () => number;
  /** Sleeps; an abort ends the sleep by throwing. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Pace {
  /** Waits for the turn of a message to a chat and takes it: null; or the seconds after which to come again. */
  turn(chatId: string, signal: AbortSignal): Promise<number | null>;
  /** Telegram wants nothing more for a chat for so long, in milliseconds. */
  hold(chatId: string, ms: number): void;
}

interface Lane {
  /** When the next message may go. */
  free: number;
  /** When the last ones of a group went, oldest first; those of a person are not counted. */
  sent: readonly number[];
}

export function createPace({ now, wait }: Clock): Pace {
  const lanes = new Map<string, Lane>();
  let all: readonly number[] = [];

  const laneOf = (chatId: string): Lane => {
    const known = lanes.get(chatId);
    if (known !== undefined) return known;
    if (lanes.size >= MOST_KNOWN) for (const [id, lane] of lanes) if (isForgotten(lane, now())) lanes.delete(id);
    const lane = { free: 0, sent: [] };
    lanes.set(chatId, lane);
    return lane;
  };

  return {
    async turn(chatId, signal) {
      const lane = laneOf(chatId);
      const isGroup = chatId.startsWith('-') || chatId.startsWith('@');
      const full = lane.sent.length < GROUP_COUNT ? 0 : lane.sent[0]! + GROUP_MS;
      const at = Math.max(now(), lane.free, full);
      if (at - now() > LONGEST_WAIT_MS) return Math.ceil((at - now()) / 1000);
      lane.free = at + CHAT_MS;
      if (isGroup) lane.sent = [...lane.sent, at].slice(-GROUP_COUNT);
      if (at > now()) await wait(at - now(), signal);
      // Only what goes now is counted over all: so the turns are taken in their order.
      const turn = all.length < ALL_COUNT ? now() : Math.max(now(), all[0]! + ALL_MS);
      all = [...all, turn].slice(-ALL_COUNT);
      if (turn > now()) await wait(turn - now(), signal);
      return null;
    },
    hold(chatId, ms) {
      const lane = laneOf(chatId);
      lane.free = Math.max(lane.free, now() + ms);
    },
  };
}

const isForgotten = ({ free, sent }: Lane, now: number): boolean =>
  free <= now && (sent.at(-1) ?? -Infinity) + GROUP_MS <= now;

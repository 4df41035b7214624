import type { Message, Update } from 'grammy/types';

// Who may use the bot, and how much of it in an hour. It is counted in memory: a restart forgives, which nobody outside can
// bring about, and no row is written for those who are turned away.

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** When so many people are known, those whose hour is over are forgotten. */
const MOST_KNOWN = 10_000;

/** `over`: too much until then; `isTold`: they know. */
type Allowance = { readonly kind: 'free' } | { readonly kind: 'over'; readonly until: Date; readonly isTold: boolean };

export interface Limits {
  /** Whether the people and the chat of an update may use the bot at all. */
  admits(update: Update): boolean;
  /** True once a day for each chat: strangers are told so, and then nothing. */
  tellStranger(chatId: number): boolean;
  /** Counts something to do for a person; the same update counts once. */
  spend(who: number, updateId: number, what?: Work): Allowance;
  /** They have been told that it is too much: from now on it is met with silence. */
  told(who: number, what: Work): void;
  /** Whether an update would be met with silence anyway, so that it need not even be written down. */
  drops(update: Update): boolean;
}

/** Commands that read nothing are counted by themselves: whoever has read enough for an hour may still delete all of it. */
export type Work = 'reading' | 'command';

interface Hour {
  readonly until: number;
  readonly counted: Set<number>;
  told: boolean;
}

/** `allowed`: ids of people and chats, or null where everybody is welcome. */
export function createLimits(options: {
  readonly allowed: ReadonlySet<number> | null;
  readonly perHour: number;
  readonly now: () => Date;
}): Limits {
  const { allowed, perHour } = options;
  const now = () => options.now().getTime();
  const hours = new Map<string, Hour>();
  /** When each chat of strangers was told. */
  const strangers = new Map<number, number>();

  const hourOf = (key: string): Hour | undefined => {
    const hour = hours.get(key);
    return hour === undefined || hour.until <= now() ? undefined : hour;
  };
  const admits = (update: Update) => allowed === null || idsOf(update).some((id) => allowed.has(id));
  const isTold = (chatId: number) => (strangers.get(chatId) ?? -Infinity) > now() - DAY_MS;

  return {
    admits,
    tellStranger(chatId) {
      if (isTold(chatId)) return false;
      forget(strangers, (toldAt) => toldAt <= now() - DAY_MS);
      strangers.set(chatId, now());
      return true;
    },
    spend(who, updateId, what = 'reading') {
      const key = `${what} ${who}`;
      let hour = hourOf(key);
      if (hour === undefined) {
        forget(hours, ({ until }) => until <= now());
        hour = { until: now() + HOUR_MS, counted: new Set(), told: false };
        hours.set(key, hour);
      }
      if (hour.counted.has(updateId)) return { kind: 'free' };
      if (hour.counted.size < perHour) {
        hour.counted.add(updateId);
        return { kind: 'free' };
      }
      return { kind: 'over', until: new Date(hour.until), isTold: hour.told };
    },
    told(who, what) {
      const hour = hourOf(`${what} ${who}`);
      if (hour !== undefined) hour.told = true;
    },
    drops(update) {
      const message = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
      if (message === undefined) return false;
      if (!admits(update)) return message.chat.type === 'channel' || isTold(message.chat.id);
      const hour = hourOf(
        `${message.text?.startsWith('/') === true ? 'command' : 'reading'} ${senderOf(update) ?? ''}`,
      );
      // A group that becomes a supergroup says so in somebody's name.
      return hour?.told === true && update.message !== undefined && message.migrate_to_chat_id === undefined;
    },
  };
}

function forget<K, V>(known: Map<K, V>, isOver: (value: V) => boolean): void {
  if (known.size < MOST_KNOWN) return;
  for (const [key, value] of known) if (isOver(value)) known.delete(key);
}

/** Who is counted: a person, or the chat in whose name an administrator or a channel writes. */
export function senderOf({
  message,
  edited_message: edited,
  callback_query,
  inline_query,
}: Update): number | undefined {
  const written: Message | undefined = message ?? edited;
  return written?.sender_chat?.id ?? written?.from?.id ?? callback_query?.from.id ?? inline_query?.from.id;
}

/** The person and the chat of an update. */
function idsOf(update: Update): number[] {
  const written = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
  const chat = written?.chat ?? update.callback_query?.message?.chat ?? update.my_chat_member?.chat;
  const ids = [chat?.id, senderOf(update), written?.from?.id, update.my_chat_member?.from.id];
  return ids.filter((id) => id !== undefined);
}

import type { Playground } from '../../src/playground/server.ts';
import { firstDue } from '../../src/digest/plan.ts';
import type { Choices } from '../../src/store/digests.ts';
import type { Store } from '../../src/store/store.ts';
import type { Calendar, Owed } from './calendar.ts';
import { calendarOf } from './calendar.ts';
import type { Chances } from './chances.ts';

// Who wants a digest when, and what becomes of them: some block the bot, some accounts are deleted, some groups become supergroups.

/** Half hours, quarters, both hemispheres, a summer time of half an hour, and one that ends for Ramadan. */
const ZONES = [
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Kabul',
  'Africa/Casablanca',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
] as const;
const WORKDAYS = [6, 0, 1, 2, 3] as const;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;
const NIGHT = { from: 23 * 60, to: 7 * 60 };

export interface Subscriber {
  readonly subscriptionId: number;
  readonly choices: Choices;
  readonly calendar: Calendar;
  /** What the clock says is owed, in order. */
  readonly owed: readonly Owed[];
  /** One, and a second one once its group is a supergroup, of which the bot hears when it sends. */
  readonly chatIds: number[];
  /** Nobody reads there any more. */
  isGone: boolean;
}

/** What happens to a chat at an instant. */
export interface Turn {
  readonly at: number;
  readonly carryOut: () => void;
}

/** Subscribes so many chats at `now`, and says what will happen to them until `end`. */
export async function subscribe(
  count: number,
  { playground, store, chances }: { readonly playground: Playground; readonly store: Store; readonly chances: Chances },
  { now, end }: { readonly now: number; readonly end: number },
): Promise<{ readonly subscribers: readonly Subscriber[]; readonly turns: readonly Turn[] }> {
  const { chats } = playground.telegram;
  const calendars = new Map(ZONES.map((zone) => [zone as string, calendarOf(zone, now, end)]));
  const subscribers: Subscriber[] = [];
  const turns: Turn[] = [];
  for (let number = 0; number < count; number++) {
    const isGroup = chances.happens(0.15);
    const person = chats.person({ firstName: 'سارا' });
    const chatId = isGroup ? chats.group({ title: 'خبر', members: [person] }).id : person.id;
    const choices: Choices = {
      minute: chances.under(24 * 4) * 15,
      days: chances.happens(0.3) ? WORKDAYS : EVERY_DAY,
      zone: ZONES[number % ZONES.length]!,
      length: 'usual',
      picture: false,
      sayEmpty: false,
      ...(chances.happens(0.25) && { quiet: NIGHT }),
    };
    const next = firstDue(choices, new Date(now));
    const { id } = await store.subscriptions.add({ chatId, choices, next }, new Date(now));
    const calendar = calendars.get(choices.zone)!;
    const { minute, days, quiet: night } = choices;
    const owed = calendar.owed({ minute, days, ...(night !== undefined && { night }) });
    const subscriber: Subscriber = { subscriptionId: id, choices, calendar, owed, chatIds: [chatId], isGone: false };
    subscribers.push(subscriber);
    const at = now + chances.under(end - now);
    if (isGroup && chances.happens(0.5))
      turns.push({ at, carryOut: () => void subscriber.chatIds.push(chats.migrate(chatId).id) });
    else if (chances.happens(0.06))
      turns.push({
        at,
        carryOut: () => {
          subscriber.isGone = true;
          if (isGroup) chats.setBot(chatId, 'kicked', person);
          else if (chances.happens(0.5)) chats.block(chatId);
          else chats.deleteAccount(chatId);
        },
      });
  }
  return { subscribers, turns };
}

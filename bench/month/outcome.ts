import type { Store } from '../../src/store/store.ts';
import type { Subscriber } from './subscribers.ts';
import type { ToldPart } from './told.ts';
import { PARTS } from './told.ts';

// What the clock alone says was owed, against what came and what the bot says of it.

const MINUTE = 60_000;
/** A tick may take half an hour of the simulated clock, which is half a real minute, on a busy machine. */
const SLACK = 30 * MINUTE;
/** With so many ticks in fair weather a digest is sent: a claim of a killed process ends after ten minutes, as does the longest pause. */
const ENOUGH_TICKS = 6;

/** A message that Telegram has taken. */
export interface Came extends ToldPart {
  readonly at: number;
}

export interface Outcome {
  /** Digests that the clock says were owed to chats that can be reached. */
  readonly owed: number;
  readonly delivered: number;
  readonly doubtful: number;
  readonly skipped: number;
  readonly wrong: Readonly<
    Record<'twice' | 'early' | 'late' | 'at night' | 'lost' | 'skipped in time' | 'not owed', readonly string[]>
  >;
}

/** Holds what came against what was owed until `end`; `fair` are the ticks that a bot finished undisturbed, in order. */
export async function outcomeOf(
  {
    came,
    subscribers,
    fair,
  }: {
    readonly came: readonly Came[];
    readonly subscribers: readonly Subscriber[];
    readonly fair: readonly number[];
  },
  store: Store,
  end: number,
): Promise<Outcome> {
  const wrong: Record<keyof Outcome['wrong'], string[]> = {
    twice: [],
    early: [],
    late: [],
    'at night': [],
    lost: [],
    'skipped in time': [],
    'not owed': [],
  };
  const counts = { owed: 0, delivered: 0, doubtful: 0, skipped: 0 };
  const bySubscription = Map.groupBy(came, ({ subscriptionId }) => subscriptionId);
  for (const { subscriptionId, chatIds, choices, calendar, owed, isGone } of subscribers) {
    const night = choices.quiet;
    const ofDay = Map.groupBy(bySubscription.get(subscriptionId) ?? [], ({ day }) => day);
    const told = (await Promise.all(chatIds.map((chatId) => store.deliveries.reports(chatId, 1000)))).flat();
    const reports = new Map(told.map((report) => [report.due.day, report]));
    const days = new Set(owed.map(({ day }) => day));
    for (const day of ofDay.keys()) if (!days.has(day)) wrong['not owed'].push(`${subscriptionId} ${day}`);
    for (const { day, at, latest } of owed) {
      const parts = ofDay.get(day) ?? [];
      const line = `${subscriptionId} ${choices.zone} ${day}: due ${iso(at)}, came ${parts.map((part) => iso(part.at)).join(' ')}`;
      if (new Set(parts.map(({ part }) => part)).size < parts.length) wrong.twice.push(line);
      if (parts.some((part) => part.at < at)) wrong.early.push(line);
      if (parts.some((part) => calendar.isNight(part.at, night) && calendar.isNight(part.at - SLACK, night)))
        wrong['at night'].push(line);
      // Its reports have gone with the subscription; of the last ones nobody knows yet.
      if (isGone || latest + SLACK > end) continue;
      counts.owed++;
      const report = reports.get(day);
      if (report?.state === 'sent') {
        counts.delivered++;
        if (report.doubtful > 0) counts.doubtful++;
        if (new Set(parts.map(({ part }) => part)).size + report.doubtful < PARTS) wrong.lost.push(line);
        // What has begun is brought to its end, however late.
        if (report.doubtful === 0 && parts.some(({ part, at: cameAt }) => part === 0 && cameAt > latest + SLACK))
          wrong.late.push(line);
      } else if (report?.state === 'skipped') {
        counts.skipped++;
        const chancesLeft = fair.filter((tick) => at <= tick && tick <= latest && !calendar.isNight(tick, night));
        if (chancesLeft.length >= ENOUGH_TICKS || parts.length > 0) wrong['skipped in time'].push(line);
      } else wrong.lost.push(`${line}, ${report?.state ?? 'no report'}`);
    }
  }
  return { ...counts, wrong };
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

// When digests are owed, found in another way than the bot finds it: by looking at the clock of a zone every five minutes.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Zones are ahead of each other by multiples of it, and digests are due at them. */
const GRID = 5 * MINUTE;
/** Older than this, a digest is no longer sent. */
const LATEST = 6 * HOUR;

/** Hours that a reader sleeps, in minutes since midnight; over midnight. */
interface Night {
  readonly from: number;
  readonly to: number;
}

export interface Owed {
  /** «YYYY-MM-DD» where the reader lives. */
  readonly day: string;
  readonly at: number;
  /** The last instant at which it may be sent. */
  readonly latest: number;
}

interface Shown {
  readonly at: number;
  readonly day: string;
  readonly minute: number;
}

/** What clocks show in a zone from `start` to `end`. */
export interface Calendar {
  /** The digests that are owed after `start`: a time that is jumped over comes as the clock goes on, one that comes twice, once. */
  owed(wanted: { readonly minute: number; readonly days: readonly number[]; readonly night?: Night }): Owed[];
  /** Whether a reader sleeps. */
  isNight(at: number, night: Night | undefined): boolean;
}

export function calendarOf(zone: string, start: number, end: number): Calendar {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const first = start - 2 * DAY;
  const shown: Shown[] = [];
  for (let at = first; at < end + 3 * DAY; at += GRID) {
    const [day = '', time = ''] = format.format(at).split(' ');
    shown.push({ at, day, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) });
  }
  const indexOf = (at: number): number => Math.floor((at - first) / GRID);
  const byDay = Map.groupBy(shown, ({ day }) => day);

  const afterNight = (from: number, night: Night | undefined): number => {
    let index = indexOf(from);
    while (isAsleep(shown[index]!.minute, night)) index++;
    return shown[index]!.at;
  };
  /** Six hours on, the night not counted. */
  const latestOf = (at: number, night: Night | undefined): number => {
    let index = indexOf(at);
    for (let awake = 0; awake < LATEST; index++) if (!isAsleep(shown[index]!.minute, night)) awake += GRID;
    return shown[index]!.at;
  };
  return {
    owed: ({ minute, days, night }) =>
      [...byDay]
        .filter(([day]) => days.includes(new Date(day).getUTCDay()))
        .flatMap(([day, times]): Owed[] => {
          const due = times.find((time) => time.minute >= minute);
          if (due === undefined || times[0]!.at === first || due.at >= end) return [];
          const at = afterNight(due.at, night);
          return at <= start || at >= end ? [] : [{ day, at, latest: latestOf(at, night) }];
        }),
    isNight: (at, night) => isAsleep(shown[indexOf(at)]!.minute, night),
  };
}

const isAsleep = (minute: number, night: Night | undefined): boolean =>
  night !== undefined && (minute >= night.from || minute < night.to);

// Wall clocks of any zone, by Intl alone: the tables of zones come with Node and change with it.

/** What a wall clock and a calendar show somewhere: a Gregorian day and a time of it. */
export interface WallTime {
  /** «YYYY-MM-DD». */
  readonly day: string;
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_MS = 24 * HOUR;

/** No clock is turned twice within it. */
const GRID_MS = 6 * HOUR;
const MOST_OFFSETS = 10_000;
/** How far clocks are ahead at instants of the grid, by zone: thousands of readers ask for the same few days. */
const offsetsOnGrid = new Map<string, number>();

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether Intl knows the zone by this name. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What clocks show in `zone` at `instant` (milliseconds since 1970). An unknown zone throws. */
export function wallOf(instant: number, zone: string): WallTime {
  const shown = shownAt(instant, zone);
  return { day: new Date(shown).toISOString().slice(0, 10), minute: Math.floor((shown % DAY_MS) / MINUTE) };
}

/** How far clocks in `zone` are ahead of UTC at `instant`, in minutes. */
export const offsetAt = (instant: number, zone: string): number =>
  Math.round((shownAt(instant, zone) - Math.floor(instant / 1000) * 1000) / MINUTE);

/**
 * The first instant at which clocks in `zone` show `wall`. Where they jump over it, the first instant after the jump; where
 * they show it twice, the earlier one, unless only the later one is not before `since`.
 */
export function instantOf({ day, minute }: WallTime, zone: string, since = -Infinity): number {
  const wanted = Date.parse(`${day}T00:00Z`) + minute * MINUTE;
  // Within a day and a half of the instant sought, whichever side of the date line the zone is on.
  const offsets = new Set<number>();
  const nearest = wanted - (wanted % GRID_MS);
  for (let at = nearest - 36 * HOUR; at <= nearest + 42 * HOUR; at += GRID_MS) offsets.add(offsetOnGrid(at, zone));
  const shows = [...offsets].map((offset) => wanted - offset).filter((at) => shownAt(at, zone) === wanted);
  const ahead = shows.filter((at) => at >= since);
  if (shows.length > 0) return Math.min(...(ahead.length > 0 ? ahead : shows));
  let before = wanted - Math.max(...offsets);
  let after = wanted - Math.min(...offsets);
  while (after - before > 1000) {
    const between = Math.floor((before + after) / 2000) * 1000;
    if (shownAt(between, zone) < wanted) before = between;
    else after = between;
  }
  return after;
}

/** Whether the calendar of `zone` has this day: Samoa went from 29 to 31 December 2011. */
export const hasDay = (day: string, zone: string): boolean =>
  wallOf(instantOf({ day, minute: 0 }, zone), zone).day === day;

/** The day `count` days after `day`. */
export const dayAfter = (day: string, count = 1): string =>
  new Date(Date.parse(`${day}T00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** How far clocks in `zone` are ahead at `at`, in milliseconds; for few different instants. */
function offsetOnGrid(at: number, zone: string): number {
  const key = `${at} ${zone}`;
  const known = offsetsOnGrid.get(key);
  if (known !== undefined) return known;
  const offset = shownAt(at, zone) - at;
  if (offsetsOnGrid.size >= MOST_OFFSETS) offsetsOnGrid.clear();
  offsetsOnGrid.set(key, offset);
  return offset;
}

/** What clocks show, as if it were UTC, to the second. */
function shownAt(instant: number, zone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

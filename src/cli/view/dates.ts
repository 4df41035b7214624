/** Iran has kept one offset all year since 1401; before, `Intl` knows its summers. */
const TEHRAN = 'Asia/Tehran';

/**
 * An ISO day, or an instant as its day in Iran, in the Persian calendar: «سه‌شنبه ۴ آذر ۱۴۰۴»; null when it is not exact to
 * the day.
 */
export function persianDay(iso: string, { weekday = true }: { weekday?: boolean } = {}): string | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const time = new Date(iso);
  if (iso.length < 'YYYY-MM-DD'.length || Number.isNaN(time.getTime())) return null;
  const parts = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: isDay ? 'UTC' : TEHRAN,
  }).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  return [weekday ? part('weekday') : '', part('day'), part('month'), part('year')].filter(Boolean).join(' ');
}

/** The same day as the Gregorian calendar has it: «۲۵ نوامبر ۲۰۲۵». */
export const gregorianDay = (day: string): string =>
  new Intl.DateTimeFormat('fa-IR-u-ca-gregory', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));

/** A whole number in Persian digits. */
export const persianNumber = (value: number): string => value.toLocaleString('fa', { useGrouping: false });

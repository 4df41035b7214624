const clock = new Intl.DateTimeFormat('fa-IR', { hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat('fa-IR', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { dateStyle: 'long' });

/** «۱۵:۵۰» @param {number} unix seconds */
export const timeOf = (unix) => clock.format(unix * 1000);

/** «۱۵:۵۰:۰۷» @param {string} iso */
export const secondOf = (iso) => seconds.format(new Date(iso));

/** «۱۴ اردیبهشت ۱۴۰۵» @param {number} unix seconds */
export const dateOf = (unix) => dayOfYear.format(unix * 1000);

/** «۱۴ اردیبهشت ۱۴۰۵، ۱۰:۴۰» @param {number} unix seconds */
export const momentOf = (unix) => `${dateOf(unix)}، ${timeOf(unix)}`;

/** «امروز», «دیروز» or the day. @param {number} unix seconds */
export function dayOf(unix) {
  const then = new Date(unix * 1000);
  const now = new Date();
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0) return 'امروز';
  if (days === 1) return 'دیروز';
  return then.getFullYear() === now.getFullYear() ? day.format(then) : dayOfYear.format(then);
}

/** @param {Date} date */
function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** «۱۲ کیلوبایت» @param {number} bytes */
export function sizeOf(bytes) {
  /** @type {[number, string][]} */
  const units = [
    [1024 * 1024, 'مگابایت'],
    [1024, 'کیلوبایت'],
    [1, 'بایت'],
  ];
  const [size, unit] = units.find(([least]) => bytes >= least) ?? [1, 'بایت'];
  return `${(bytes / size).toLocaleString('fa', { maximumFractionDigits: size > 1024 ? 1 : 0 })} ${unit}`;
}

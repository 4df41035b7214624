import { fold } from '../persian/fold.ts';

// «کدام کشور» is answered by a country: their names as Node tells them, and those that are told by another.

const MORE = 'آمریکا روسیه چین کره انگلیس بریتانیا امارات سوریه هلند فلسطین اسرائیل برمه شوروی عربستان چک کنگو';

/** Words of countries' names, folded. */
export const COUNTRIES: ReadonlySet<string> = makeCountries();

function makeCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('fa', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const all = letters.flatMap((a) => letters.map((b) => names.of(a + b) ?? ''));
  return new Set(
    [...all.filter((name) => !name.includes(' ')), ...MORE.split(' ')].filter((name) => name !== '').map(fold),
  );
}

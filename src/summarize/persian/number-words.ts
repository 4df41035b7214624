/** Number words, folded (half-spaces gone, so «سی‌صد» and «سیصد» meet). */
export const UNITS: Readonly<Record<string, number>> = {
  صفر: 0,
  یک: 1,
  دو: 2,
  سه: 3,
  چهار: 4,
  پنج: 5,
  شش: 6,
  شیش: 6,
  هفت: 7,
  هشت: 8,
  نه: 9,
  ده: 10,
  یازده: 11,
  دوازده: 12,
  سیزده: 13,
  چهارده: 14,
  پانزده: 15,
  پونزده: 15,
  شانزده: 16,
  هفده: 17,
  هجده: 18,
  هیجده: 18,
  نوزده: 19,
};

export const TENS: Readonly<Record<string, number>> = {
  بیست: 20,
  سی: 30,
  چهل: 40,
  پنجاه: 50,
  شصت: 60,
  هفتاد: 70,
  هشتاد: 80,
  نود: 90,
};

export const HUNDREDS: Readonly<Record<string, number>> = {
  صد: 100,
  یکصد: 100,
  دویست: 200,
  سیصد: 300,
  چهارصد: 400,
  پانصد: 500,
  پونصد: 500,
  ششصد: 600,
  هفتصد: 700,
  هشتصد: 800,
  نهصد: 900,
};

export const SCALES: Readonly<Record<string, number>> = {
  هزار: 1e3,
  میلیون: 1e6,
  ملیون: 1e6,
  میلیارد: 1e9,
  ملیارد: 1e9,
  بیلیون: 1e12,
  تریلیون: 1e12,
};

/** «یکهزار», «دوهزار», «سه‌میلیون» written as one word: how many, and of what. */
export const JOINED_SCALES: ReadonlyMap<string, readonly [count: number, scale: number]> = new Map(
  Object.entries(UNITS).flatMap(([unit, count]) =>
    Object.entries(SCALES).flatMap(([word, scale]): [string, [number, number]][] =>
      count > 0 ? [[unit + word, [count, scale]]] : [],
    ),
  ),
);

/** «ده‌ها», «هزاران»: no number is told, only its size. */
export const VAGUE: Readonly<Record<string, number>> = {
  دهها: 10,
  دههاهزار: 10_000,
  صدها: 100,
  هزاران: 1e3,
  میلیونها: 1e6,
  میلیاردها: 1e9,
};

/** Folded; a number of one word before them makes a fraction. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  نیم: 1 / 2,
  سوم: 1 / 3,
  چهارم: 1 / 4,
  پنجم: 1 / 5,
  ششم: 1 / 6,
  هفتم: 1 / 7,
  هشتم: 1 / 8,
  دهم: 1 / 10,
  صدم: 1 / 100,
};

/** «سه‌چهارم», «دوسوم» written as one word. */
export const JOINED_FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(UNITS).flatMap(([unit, count]) =>
    Object.entries(FRACTIONS).flatMap(([word, part]): [string, number][] =>
      count > 0 && count < 10 && word !== 'نیم' ? [[unit + word, count * part]] : [],
    ),
  ),
);

/** «۹۸ و سه دهم»: decimals told in words. */
export const DECIMALS: Readonly<Record<string, number>> = { دهم: 0.1, صدم: 0.01, هزارم: 0.001 };

const IRREGULAR_ORDINALS: Readonly<Record<string, number>> = {
  اول: 1,
  نخست: 1,
  یکم: 1,
  دوم: 2,
  سوم: 3,
  سیام: 30,
  سیم: 30,
};

/** The number an ordinal stands for («نهم» → 9, «بیست‌ویکم» → 21), or undefined; `word` is folded. */
export function ordinalOf(word: string): number | undefined {
  const irregular = IRREGULAR_ORDINALS[word];
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('م')) return undefined;
  const stem = word.slice(0, -1);
  const simple = UNITS[stem] ?? TENS[stem];
  if (simple !== undefined) return simple;
  for (const [ten, value] of Object.entries(TENS)) {
    if (!stem.startsWith(`${ten}و`)) continue;
    const unit = ordinalOf(word.slice(ten.length + 1));
    if (unit !== undefined && unit < 10) return value + unit;
  }
  return undefined;
}

// Words as they are spoken, folded, and as they are written. What may be another word («میان», «بده») is left out.

/** A line is the written form, then the spoken ones. */
const LINES = `
چند است: چنده
چند: چن چندتا چنتا
چقدر است: چقدره
چقدر: چقد چقده
چه کسانی: کیا کیها
چه کار: چیکار
چگونه: چجوری چطوری چهجوری
کدام: کدوم کدومه
کجاست: کجاس
این را: اینو
آن را: اونو
اینها: اینا
آنها: اونا
آن: اون
آنجا: اونجا
همان: همون
برای: واسه
دیگر: دیگه
اگر: اگه
است: هس
نیست: نیس
هستند: هستن
خانه: خونه
تهران: تهرون
جوان: جوون
میدان: میدون
خیابان: خیابون
گران: گرون
ارزان: ارزون
آمد: اومد
آمده: اومده
دارد: داره
دارند: دارن
قرار است: قراره
باشد: باشه
باشند: باشن
بشود: بشه
بشوند: بشن
شود: شه
کند: کنه
کنند: کنن
بزند: بزنه
بگیرد: بگیره
برود: بره
می‌آید: میاد
می‌خواهد: میخواد
می‌خواهند: میخوان
`;

export const SPOKEN: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [written, spoken] = line.split(': ') as [string, string];
      return spoken.split(' ').map((word) => [word, written] as const);
    }),
);

/** Stems of the present as they are spoken after «می», and as they are written. */
export const SPOKEN_STEMS: ReadonlyMap<string, string> = new Map(
  'ش شو گ گوی د ده ر رو دون دان تون توان خون خوان رسون رسان مون مان کن کن زن زن گیر گیر کش کش بر بر خر خر ساز ساز بین بین دار دار خور خور پرداز پرداز نویس نویس افت افت ذار گذار'
    .split(' ')
    .reduce<(readonly [string, string])[]>(
      (pairs, word, at, all) => (at % 2 === 0 ? [...pairs, [word, all[at + 1]!]] : pairs),
      [],
    ),
);

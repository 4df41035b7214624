import { factOf, formOf } from '../persian/forms.ts';
import { wordSet } from '../persian/fold.ts';
import type { Word } from '../text/document.ts';
import { verbOf } from '../persian/verbs.ts';

// A name ends where the sentence goes on: at a preposition, a conjunction, a verb, a pronoun.

const STOPPERS: ReadonlySet<string> = wordSet(
  'و یا در به از با را که تا برای بر درباره علیه ضد پس پیش بین میان طی ضمن نیز هم اما ولی چون اگر زیرا همچنین سپس این آن ان همین همان وی او ما شما آنها آنان ایشان خود خویش هر هیچ یک دو سه چند چندین همه برخی بعضی دیگر است نیست بود نبود شد شده کرد کرده کردند شدند بودند دارد دارند داشت داد دادند گفت افزود گفته گفتند اعلام اظهار تاکید تصریح بیان عنوان خبر نوشت باید شاید می نمی خواهد خواهند دست زیر روی بالای کنار پشت طریق سوی نزد توسط مورد روز سال ماه هفته ساعت امروز دیروز فردا امسال چرا چه کدام کجا کی بدون جز بجز مانند همچون مثل نظیر شامل حاضر اکنون حال شب صبح عصر ادامه پایان ضرورت اهمیت',
);

const VERB =
  /^(?:(?:می|نمی)|.*(?:شود|شوند|کند|کنند|کنیم|کنم|کرد|کردند|کردیم|شدند|بودند|دادند|گرفتند|هستند|نیستند|داشتند|ندارد|ندارند|خواهیم|رسید|رسیدند|یافت|پرداخت|برگزار|گرفت|رفت|ماند|نشست|پیوست|آمد|زد|خورد|نوشت|یافتند|شدهاست|کردهاست|بردند|برد|نکرد|نشد))$/u;

const stopper = factOf((word) => STOPPERS.has(word) || VERB.test(word) || isPresentVerb(word));

/** Whether no name goes on over this folded word. */
export const stopsName = (word: string): boolean => stopper(formOf(word));

/** The same of a word of a text. */
export const isStopper = ({ form }: Word): boolean => stopper(form);

/** Verbs without a person. */
const IMPERSONAL = /^ن?می(?:توان|باید|بایست)$/u;

/** «می‌رود» but not «میلاد». */
export const isPresentVerb = (word: string): boolean =>
  /^ن?می./u.test(word) && (IMPERSONAL.test(word) || verbOf(word) !== null);

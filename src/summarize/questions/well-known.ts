import { wordSet } from '../persian/fold.ts';

/** Family names of whom a reader of news does not ask who they are, folded. */
export const WELL_KNOWN: ReadonlySet<string> = wordSet(
  'ترامپ بایدن اوباما پوتین زلنسکی نتانیاهو مکرون مرکل مرتس استارمر جانسون اردوغان شی مودی گوترش ونس روبیو هگست پمپئو بولتون کوشنر ویتکاف ماسک ' +
    'خامنه‌ای خمینی رفسنجانی خاتمی روحانی رئیسی احمدی‌نژاد پزشکیان لاریجانی قالیباف ظریف عراقچی جهانگیری اژه‌ای مخبر عارف سلیمانی شمخانی بقائی ' +
    'مسی رونالدو طارمی آزمون قلعه‌نویی',
);

import { expect, test } from 'vitest';
import { fold } from '../../../src/summarize/persian/fold.ts';
import { stem } from '../../../src/summarize/persian/stem.ts';
import { verbOf } from '../../../src/summarize/persian/verbs.ts';

// [verb, its forms]
const FORMS: readonly (readonly [string, string])[] = [
  [
    'رفت',
    'رفت رفتم رفتیم رفتند می‌رفت نمی‌رفتند نرفت رفته رفته‌اند نرفته‌ایم رفته‌است رفتن می‌رود نمیروند برود نروید برو',
  ],
  ['گفت', 'گفت گفته‌بود می‌گوید می‌گویند می‌گویم بگو بگویید نگفت گوید'],
  ['آمد', 'آمدند نیامد نیامده‌اند می‌آید می‌آیند نمی‌آیم بیاید بیامد'],
  ['افتاد', 'افتاد نیفتاد می‌افتد بیفتد نیفتند افتاده‌است'],
  ['شد', 'شدند می‌شوید می‌شوم شود نشود شوند میشه نمی‌شن'],
  ['نوشت', 'نوشته‌اند می‌نویسد ننوشت بنویسید می‌نویسن'],
  ['شکست', 'شکستند می‌شکند شکسته بشکن'],
  ['رساند', 'رساندند می‌رساند برسانند نرسانده‌است'],
  ['ساخت', 'ساخت ساخته‌اند می‌سازند بسازیم نسازید سازد'],
];

test.each(FORMS.flatMap(([verb, forms]) => forms.split(' ').map((form) => [form, verb] as const)))(
  '%s is a form of «%s»',
  (form, verb) => {
    expect(verbOf(fold(form))).toBe(fold(verb));
  },
);

test.each(['مردم', 'کشتی', 'بدون', 'کتاب', 'میدان', 'نگران', 'بازار', 'نماینده', 'برنامه', 'میلیون', 'بندر', 'نیرو'])(
  '%s is no verb',
  (word) => {
    expect(verbOf(fold(word))).toBeNull();
  },
);

test('a question’s verb meets the text’s, one that says nothing by itself does not', () => {
  expect(stem(fold('می‌فروشند'))).toBe(stem(fold('فروخته‌اند')));
  expect(stem(fold('می‌کردید'))).not.toBe(stem(fold('کرده‌اند')));
});

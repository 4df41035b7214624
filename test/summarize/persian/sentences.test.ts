import { expect, test } from 'vitest';
import { reader, slicesOf } from '../reader.ts';

// Sentences parted by «|»; the bars are taken out before reading.
const CASES: readonly string[] = [
  'او آمد.| باران می‌بارید.',
  'چه شد؟| هیچ!| برویم.',
  'دکتر ع. رضایی سخن گفت.| نشست پایان یافت.',
  'در سال ۵۰۰ ق.م. ساخته شد.',
  'رشد ۳.۵ درصدی در ساعت ۱۰.۳۰ اعلام شد.',
  'تیتر بی نقطه\n| متن خبر از اینجا آغاز شد.',
  'وزیر نیرو\n: سدها پر شد.\n|باران ادامه دارد',
  '🔹 نکته نخست\n|🔹 نکته دوم',
  'وزیر گفت: «کار آغاز شد.| به زودی پایان می‌یابد.» و رفت.',
  'نشانی example.com را ببینید.| تمام شد.',
];

test.each(CASES)('%s', (marked) => {
  const text = marked.replaceAll('|', '');
  const wanted = marked.split('|').map((sentence) => sentence.replace(/^\s*(?:🔹\s*)?/u, '').trimEnd());
  const found = slicesOf(text, reader.sentences(text).sentences);
  expect(found.map((sentence) => sentence.replace(/^🔹\s*/u, ''))).toEqual(wanted);
});

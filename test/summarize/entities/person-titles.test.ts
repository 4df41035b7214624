import { expect, test } from 'vitest';
import { entitiesIn } from '../reader.ts';

// [text, the person's name, title, role]
const CASES: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
  ['سردار نادر کوهیان به یزد رفت.', 'نادر کوهیان', 'سردار', undefined],
  ['وزیر نیرو، علی محمدی، آمد.', 'علی محمدی', undefined, undefined],
  ['رئیس سازمان هواشناسی و علی محمدی دیدار کردند.', 'علی محمدی', undefined, undefined],
  ['معاون ترامپ به پاریس رفت.', 'ترامپ', undefined, undefined],
  ['علی محمدی، رئیس سازمان هواشناسی و، به یزد رفت.', 'علی محمدی', undefined, 'رئیس سازمان هواشناسی'],
  [
    'علی محمدی، معاون استاندار و رئیس ستاد بحران یزد، به شیراز رفت.',
    'علی محمدی',
    undefined,
    'معاون استاندار و رئیس ستاد بحران یزد',
  ],
  ['علی محمدی، معاون استاندار و وزیر نیرو رضا کریمی آمدند.', 'علی محمدی', undefined, 'معاون استاندار'],
];

test.each(CASES)('%s', (text, name, title, role) => {
  const person = entitiesIn(text).find((entity) => entity.type === 'person' && entity.name === name);
  expect(person).toMatchObject({ name });
  expect([person?.title, person?.role]).toEqual([title, role]);
});

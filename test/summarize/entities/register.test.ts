import { expect, it } from 'vitest';
import { registerOf } from '../../../src/summarize/entities/register.ts';

it.each([
  ['مدیر شهر یزد گفت : آب وصل می شود .', 'spaced', 'every mark stands alone'],
  ['یزد دومین شهر خشک کشور', 'spaced', 'no mark at all'],
  ['مدیر شهر یزد گفت: آب وصل می شود.', 'news', 'people wrote it, though its half-spaces are lost'],
  ['آب یزد وصل می‌شود .', 'news', 'a half-space'],
  ['آب یزد وصل می شود 👇', 'news', 'a sign of a post'],
])('«%s» is %s: %s', (text, register) => {
  expect(registerOf(text)).toBe(register);
});

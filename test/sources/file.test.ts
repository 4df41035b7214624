import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatOf, readFile } from '../../src/sources/file.ts';
import { makeDocx, makePdf } from './make-files.ts';

const LINES = ['پل کوهپایه گشوده شد', 'این پل ۱۲۰ متر درازا دارد.'];

it.each([
  ['news.txt', 'application/octet-stream', 'txt'],
  ['NEWS.DOCX', '', 'docx'],
  ['خبر.pdf', 'text/plain', 'pdf'],
  ['خبر', 'text/html', 'html'],
  ['news.doc', 'application/msword', null],
  ['picture.png', 'image/png', null],
])('%s of type %j is read as %j', (name, type, format) => {
  expect(formatOf({ name, type })).toBe(format);
});

describe('the words of a file', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a text', 'خبر.txt', strToU8(LINES.join('\n')), LINES.join('\n')],
    ['a text of an older system', 'خبر.txt', Uint8Array.from([0xff, 0xfe, 0x86, 0x06, 0x47, 0x06]), 'چه'],
    ['a Word document', 'خبر.docx', makeDocx(['پل |کوهپایه گشوده شد', '', LINES[1]!]), LINES.join('\n')],
    ['a page without an article', 'خبر.html', strToU8('<p>پل گشوده شد</p><p>باران آمد</p>'), 'پل گشوده شد\nباران آمد'],
    ['a PDF', 'خبر.pdf', makePdf('ab cd'), 'ab cd'],
  ])('%s', async (_, name, bytes, text) => {
    expect(await readFile({ name, type: '', bytes })).toEqual({ kind: 'text', text });
  });

  it('a PDF that has the shapes of Persian letters is read as the letters', async () => {
    // «پل», the last letter drawn first, in the shapes that stand in presentation forms.
    const read = await readFile({ name: 'خبر.pdf', type: '', bytes: makePdf('\uFEDE\uFB58') });
    expect(read).toEqual({ kind: 'text', text: 'پل' });
  });

  it.each<[string, string, Uint8Array, string]>([
    ['nothing in it', 'خبر.txt', strToU8(' \n '), 'empty'],
    ['nothing written in it', 'خبر.docx', makeDocx(['']), 'empty'],
    ['another format than its name says', 'خبر.docx', strToU8('سلام'), 'broken'],
    ['an archive of something else', 'خبر.docx', zipSync({ 'a.txt': strToU8('سلام') }), 'broken'],
    ['half a PDF', 'خبر.pdf', makePdf('ab').subarray(0, 40), 'broken'],
    ['a format that is not read', 'خبر.zip', zipSync({}), 'unknown'],
  ])('%s', async (_, name, bytes, kind) => {
    expect(await readFile({ name, type: '', bytes })).toEqual({ kind });
  });

  it('an archive that is small and unpacks to too much is not unpacked', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(25_000_000) });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await readFile({ name: 'خبر.docx', type: '', bytes })).toEqual({ kind: 'broken' });
  });
});

import { strToU8, zipSync } from 'fflate';

// Small files of the formats that are read, made of the parts their standards ask for.

/** A Word document with a paragraph a line; a line may be parted into runs by «|». */
export function makeDocx(lines: readonly string[]): Uint8Array {
  const run = (text: string) => `<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraphs = lines.map((line) => `<w:p>${line.split('|').map(run).join('')}</w:p>`).join('');
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document) });
}

/** A PDF of one page whose font tells its letters only by a ToUnicode map, as Persian ones do. */
export function makePdf(line: string): Uint8Array {
  const letters = [...new Set(line.split(''))];
  const code = (letter: string) => (letters.indexOf(letter) + 0x41).toString(16);
  const unit = (letter: string) => letter.charCodeAt(0).toString(16).padStart(4, '0');
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    `${letters.length} beginbfchar ${letters.map((letter) => `<${code(letter)}> <${unit(letter)}>`).join(' ')} endbfchar`,
    'endcmap end end',
  ].join('\n');
  const content = `BT /F1 12 Tf 72 720 Td <${line.split('').map(code).join('')}> Tj ET`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    stream(map),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return strToU8(file);
}

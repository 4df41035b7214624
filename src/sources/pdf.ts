// The words of a PDF by Mozilla's pdf.js, which knows the order of right-to-left lines. It is large and seldom wanted, so it is
// loaded when the first PDF comes.

/** Pages after these are left out: news fits in fewer. */
const MOST_PAGES = 30;

/** The words of a PDF, a line a line. Throws where the bytes are none, or are locked. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  // Many a PDF has the shapes of letters in place of the letters: NFKC leads them back.
  return pages.join('\n').normalize('NFKC');
}

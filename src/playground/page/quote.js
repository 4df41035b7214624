import { button, element } from './dom.js';

/** Closed quotations show so many lines; style and script agree on it through the class. */
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) measure(/** @type {HTMLElement} */ (target));
});

/**
 * A quotation that shows its first lines and unfolds when it is tapped, if there is more.
 * @param {string} text
 * @param {DocumentFragment} inner
 * @param {Set<string>} unfolded the texts of those that are open; kept across edits
 */
export function drawQuote(text, inner, unfolded) {
  const body = element('div', { class: 'quoted' }, inner);
  const more = button({ class: 'unfold', 'aria-expanded': 'false' }, () => undefined, 'بیشتر');
  const quote = element('blockquote', { class: 'expandable' }, body, more);
  /** @param {boolean} isOpen */
  const set = (isOpen) => {
    quote.classList.toggle('open', isOpen);
    more.setAttribute('aria-expanded', String(isOpen));
    more.textContent = isOpen ? 'کمتر' : 'بیشتر';
    if (isOpen) unfolded.add(text);
    else unfolded.delete(text);
  };
  quote.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a, .command') !== null;
    if (isLink || !quote.classList.contains('foldable') || String(getSelection()) !== '') return;
    set(!quote.classList.contains('open'));
  });
  set(unfolded.has(text));
  watch.observe(body);
  return quote;
}

/** Only what does not fit can be unfolded. @param {HTMLElement} body */
function measure(body) {
  const quote = body.parentElement;
  if (!quote) return;
  const isLonger = quote.classList.contains('open') || body.scrollHeight > body.clientHeight + 2;
  if (body.isConnected && body.clientHeight > 0) quote.classList.toggle('foldable', isLonger);
}

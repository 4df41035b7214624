import { secondOf } from './dates.js';
import { button, byId, element, icon } from './dom.js';
import { drawJson } from './json.js';
import { attempt, toast } from './notices.js';

/** @import { Passing } from './types.ts' */

const panel = byId('panel');
const list = byId('passings');
const filter = /** @type {HTMLInputElement} */ (byId('panel-filter'));
const toggle = byId('panel-toggle');

/** More lines are of no use to a reader. */
const SHOWN = 300;
/** What asks for updates all the time says nothing; it is shown when it is asked for by name. */
const SILENT = 'getUpdates';

/** @type {Passing[]} */
let passings = [];
/** @type {Passing[] | null} What came while the list stands still. */
let waiting = null;
/** @type {'all' | 'call' | 'update'} */
let kind = 'all';

/** Shows each call of the bot and each update. @param {Passing[]} earlier */
export function startPanel(earlier) {
  passings = earlier;
  filter.addEventListener('input', draw);
  byId('panel-kinds').addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) kind = /** @type {typeof kind} */ (event.target.value);
    draw();
  });
  byId('panel-clear').addEventListener('click', () => {
    passings = [];
    if (waiting) waiting = [];
    draw();
  });
  byId('panel-pause').addEventListener('click', pause);
  byId('panel-copy').addEventListener('click', () => copy(passings.filter(fits)));
  byId('panel-close').addEventListener('click', () => setOpen(false));
  toggle.addEventListener('click', () => setOpen(panel.hidden === true));
  setOpen(wasOpen());
  draw();
}

/** @param {Passing} passing */
export function passed(passing) {
  if (waiting) {
    waiting.push(passing);
    byId('panel-pause').dataset.waiting = waiting.length.toLocaleString('fa');
    return;
  }
  passings = [...passings, passing].slice(-SHOWN);
  if (panel.hidden || !fits(passing)) return;
  list.querySelector('.none')?.remove();
  list.prepend(drawPassing(passing));
  if (list.childElementCount > SHOWN) list.lastElementChild?.remove();
}

/** Esc closes it where it lies over the chat; tells whether it did. */
export function closeOverlay() {
  if (panel.hidden || getComputedStyle(panel).position !== 'fixed') return false;
  setOpen(false);
  return true;
}

/** @param {boolean} isOpen */
function setOpen(isOpen) {
  panel.hidden = !isOpen;
  toggle.setAttribute('aria-expanded', String(isOpen));
  document.body.classList.toggle('with-panel', isOpen);
  if (isOpen) draw();
  try {
    localStorage.setItem('panel', isOpen ? 'open' : 'closed');
  } catch {
    // Then it is not remembered.
  }
}

/** Where it does not cover the chat it is open unless it was closed. */
function wasOpen() {
  const isWide = matchMedia('(min-width: 1180px)').matches;
  try {
    return isWide && localStorage.getItem('panel') === 'open';
  } catch {
    return false;
  }
}

function pause() {
  const made = byId('panel-pause');
  if (waiting) {
    passings = [...passings, ...waiting].slice(-SHOWN);
    waiting = null;
    draw();
  } else waiting = [];
  delete made.dataset.waiting;
  made.setAttribute('aria-pressed', String(waiting !== null));
  made.title = waiting === null ? 'ایستاندن' : 'ادامه';
  made.replaceChildren(icon(waiting === null ? 'pause' : 'play'));
  made.setAttribute('aria-label', made.title);
}

/** @param {Passing} passing */
function fits({ kind: its, name, sent, error = '' }) {
  const wanted = filter.value.trim().toLowerCase();
  if (kind !== 'all' && its !== kind) return false;
  if (wanted === '') return name !== SILENT;
  if (name.toLowerCase().includes(wanted)) return true;
  return name !== SILENT && `${error} ${JSON.stringify(sent)}`.toLowerCase().includes(wanted);
}

function draw() {
  if (panel.hidden) return;
  const shown = passings.filter(fits).toReversed().map(drawPassing);
  if (shown.length === 0) shown.push(element('li', { class: 'none' }, 'چیزی برای نشان دادن نیست.'));
  list.replaceChildren(...shown);
}

/** @param {Passing} passing */
function drawPassing(passing) {
  const { kind: its, name, at, ms, error } = passing;
  const way = its === 'call' ? 'فراخوانی ربات' : 'به‌روزرسانی برای ربات';
  const outcome = error === undefined ? '' : error.slice(0, 3);
  const head = element(
    'summary',
    {},
    element('span', { class: `way ${its}`, title: way, 'aria-label': way }, icon(its === 'call' ? 'call' : 'update')),
    element('span', { class: 'passing-name', dir: 'ltr' }, name),
    element(
      'span',
      { class: 'passing-end' },
      ...(ms === undefined ? [] : [element('span', { class: 'ms', dir: 'ltr' }, `${ms} ms`)]),
    ),
    element('time', { dir: 'ltr' }, secondOf(at)),
  );
  if (its === 'call') {
    const badge = element(
      'span',
      { class: error === undefined ? 'outcome ok' : 'outcome failed' },
      error === undefined ? 'ok' : outcome,
    );
    head.querySelector('.passing-end')?.prepend(badge);
  }
  const made = element('details', {}, head);
  // Opened seldom, and large: what is inside is drawn then.
  made.addEventListener('toggle', () => {
    if (made.childElementCount === 1) made.append(drawInside(passing));
  });
  return element('li', { class: 'passing' }, made);
}

/** @param {Passing} passing */
function drawInside(passing) {
  const { sent, answer, error } = passing;
  const inside = element('div', { class: 'inside' });
  if (error !== undefined) inside.append(element('p', { class: 'error', dir: 'ltr' }, error));
  inside.append(element('h3', {}, answer === undefined ? 'به‌روزرسانی' : 'فرستاده شد'), drawJson(sent));
  if (answer !== undefined) inside.append(element('h3', {}, 'پاسخ'), drawJson(answer));
  inside.append(button({ class: 'ghost small' }, () => copy(passing), icon('copy'), 'رونوشت'));
  return inside;
}

/** @param {unknown} value */
async function copy(value) {
  await attempt(async () => {
    await navigator.clipboard.writeText(JSON.stringify(value, null, 2));
    toast('رونوشت برداشته شد.');
  });
}

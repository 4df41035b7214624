import { dateOf } from './dates.js';
import { avatar, byId, element } from './dom.js';
import { sender } from './composer.js';
import { attempt } from './notices.js';
import { act } from './server.js';

/** @import { Sample } from './types.ts' */

const dialog = /** @type {HTMLDialogElement} */ (byId('forward-dialog'));
const form = /** @type {HTMLFormElement} */ (byId('forward-form'));

/** Offers the sample posts, each with its channel and day, to be forwarded with or without a comment. @param {Sample[]} samples */
export function startForwarding(samples) {
  byId('samples').replaceChildren(...samples.map(drawSample));
  byId('forward').addEventListener('click', () => {
    form.reset();
    dialog.showModal();
  });
  byId('forward-cancel').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const [sample, comment] = [String(given.get('sample') ?? ''), String(given.get('comment') ?? '').trim()];
    dialog.close();
    void attempt(() => act('forward', { ...sender(), sample, ...(comment !== '' && { comment }) }));
  });
}

/** @param {Sample} sample @param {number} at */
function drawSample({ id, title, date, text, withPhoto }, at) {
  const choice = element('input', { type: 'radio', name: 'sample', value: id, ...(at === 0 && { checked: '' }) });
  const [headline = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const colour = [...title].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  const head = element(
    'span',
    { class: 'sample-head' },
    element('b', {}, title),
    element('time', {}, dateOf(Date.parse(date) / 1000)),
  );
  const kind = withPhoto ? [element('i', {}, 'عکس با زیرنویس')] : [];
  return element(
    'label',
    { class: 'sample' },
    choice,
    avatar({ initial: [...title].at(0) ?? '', colour }),
    head,
    element('span', { class: 'sample-title' }, headline),
    element('span', { class: 'sample-text' }, ...kind, rest[0] ?? ''),
  );
}

import { byId } from './dom.js';

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Says something for a few seconds. @param {string} text */
export function toast(text) {
  const box = byId('toast');
  box.textContent = text;
  box.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => (box.hidden = true), 2500 + 40 * text.length);
}

/** Says something that must be put away. @param {string} text */
export function alertBox(text) {
  const box = /** @type {HTMLDialogElement} */ (byId('alert'));
  byId('alert-text').textContent = text;
  box.showModal();
}

/** Does it; what goes wrong is shown, not lost. @template T @param {() => Promise<T>} work */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    toast(`انجام نشد: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

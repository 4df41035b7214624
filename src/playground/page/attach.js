import { byId } from './dom.js';
import { sender, write, input } from './composer.js';
import { attempt } from './notices.js';
import { upload } from './server.js';
import { openRoom } from './store.js';

const picker = /** @type {HTMLInputElement} */ (byId('picker'));
const veil = byId('veil');
/** A drag goes over many elements; it has left the page when it has left as many as it entered. */
let depth = 0;

/** Files come by the clip, by drag and drop, or from the clipboard; what is written already is their caption. */
export function startAttaching() {
  byId('attach').addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    void sendFiles([...(picker.files ?? [])]);
    picker.value = '';
  });
  input.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    // A copied table or page brings a picture of itself along; its text is what is meant.
    if (files.length === 0 || event.clipboardData?.getData('text/plain')) return;
    event.preventDefault();
    void sendFiles(files);
  });
  const chat = byId('chat');
  chat.addEventListener('dragenter', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth += 1;
    veil.hidden = false;
  });
  chat.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  chat.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    veil.hidden = depth === 0;
  });
  chat.addEventListener('drop', (event) => {
    depth = 0;
    veil.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    void sendFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

/** @param {DragEvent} event */
function carriesFiles(event) {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** @param {File[]} files */
async function sendFiles(files) {
  if (!openRoom() || files.length === 0) return;
  const from = sender();
  const caption = input.value.trim().slice(0, 1024);
  if (caption !== '') write('');
  for (const [at, file] of files.entries()) await attempt(() => upload(from, file, at === 0 ? caption : ''));
}

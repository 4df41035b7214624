import { button, byId, element } from './dom.js';
import { input, send, sender, write } from './composer.js';
import { attempt } from './notices.js';
import { botUsername } from './peers.js';
import { act, get } from './server.js';
import { on, openRoom } from './store.js';

/** @typedef {{ title: string, detail: string, isLatin?: boolean, choose: () => unknown }} Choice */

const box = byId('suggestions');
let chosen = 0;
/** @type {Choice[]} */
let choices = [];
/** Counts up, so that a late answer does not replace a newer one. */
let asked = 0;

/** After the last letter of an inline query one waits so long, as clients do. */
const INLINE_PAUSE_MS = 350;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

/** Commands for a text that begins with «/», and what the bot offers for «@bot …». */
export function startSuggestions() {
  input.addEventListener('input', look);
  input.addEventListener('keydown', onKey);
  on('opened', hide);
  byId('commands').addEventListener('click', () => {
    if (!box.hidden) return void hide();
    input.focus();
    void showCommands('');
  });
}

/** Tells whether there was something to hide. */
export function hide() {
  const was = !box.hidden;
  box.hidden = true;
  choices = [];
  clearTimeout(pause);
  input.removeAttribute('aria-activedescendant');
  return was;
}

function look() {
  const text = input.value;
  clearTimeout(pause);
  const command = /^\/(\w*)$/u.exec(text);
  if (command) return void showCommands(command[1] ?? '');
  const prefix = `@${botUsername()} `;
  const room = openRoom();
  if (text.startsWith(prefix) && room?.writer) {
    pause = setTimeout(() => void showOffers(text.slice(prefix.length)), INLINE_PAUSE_MS);
    return;
  }
  hide();
}

/** @param {string} begun */
async function showCommands(begun) {
  const turn = ++asked;
  const room = openRoom();
  const language = room?.writer?.language_code ?? 'fa';
  const where = room?.chat.type === 'private' ? 'private' : 'group';
  const answer = await attempt(() => get(`/playground/menu?language=${encodeURIComponent(language)}&where=${where}`));
  if (turn !== asked) return;
  /** @type {{ command: string, description: string }[]} */
  const commands = answer?.commands ?? [];
  const fitting = commands.filter(({ command }) => command.startsWith(begun.toLowerCase()));
  show(
    fitting.map(({ command, description }) => ({
      ...{ title: `/${command}`, detail: description, isLatin: true },
      choose: () => {
        write('');
        return send(`/${command}`);
      },
    })),
    commands.length === 0 ? 'ربات هنوز فرمانی معرفی نکرده است.' : '',
  );
}

/** @param {string} text */
async function showOffers(text) {
  const turn = ++asked;
  const { chatId, userId } = sender();
  const outcome = await attempt(() => act('inline', { userId, text }));
  if (turn !== asked || outcome === undefined) return;
  /** @type {any[]} */
  const results = outcome.kind === 'answered' ? outcome.results : [];
  show(
    results.map(({ id, title, description = '' }) => ({
      ...{ title, detail: description },
      choose: () => {
        write('');
        return attempt(() => act('choose', { chatId, userId, resultId: id }));
      },
    })),
    'ربات برای این نوشته چیزی پیشنهاد نکرد.',
  );
}

/** @param {Choice[]} offered @param {string} ifNone */
function show(offered, ifNone) {
  const before = choices[chosen]?.title;
  choices = offered;
  chosen = Math.max(
    0,
    offered.findIndex(({ title }) => title === before),
  );
  box.replaceChildren(...offered.map(drawChoice));
  if (offered.length === 0 && ifNone !== '') box.append(element('p', {}, ifNone));
  box.hidden = box.childElementCount === 0;
  mark();
}

/** @param {Choice} choice @param {number} at */
function drawChoice({ title, detail, isLatin = false }, at) {
  const name = element('b', isLatin ? { dir: 'ltr' } : {}, title);
  return button(
    { class: 'suggestion', role: 'option', id: `suggestion-${at}`, tabindex: '-1' },
    () => take(at),
    name,
    element('span', {}, detail),
  );
}

/** @param {number} at */
function take(at) {
  const choice = choices[at];
  hide();
  void choice?.choose();
  input.focus();
}

function mark() {
  for (const [at, one] of [...box.querySelectorAll('.suggestion')].entries()) {
    one.setAttribute('aria-selected', String(at === chosen));
    if (at === chosen) one.scrollIntoView({ block: 'nearest' });
  }
  if (choices.length > 0) input.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (box.hidden || choices.length === 0) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    chosen = (chosen + (event.key === 'ArrowDown' ? 1 : -1) + choices.length) % choices.length;
    mark();
  } else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
  else return;
  event.preventDefault();
}

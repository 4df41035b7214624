// @ts-check
import { act, get } from './actions.js';
import { drawMessage, element, gist } from './draw.js';

/** @typedef {import('./draw.js').Message} Message */
/** @typedef {import('./draw.js').Button} Button */
/** @typedef {{ id: string, title: string, username: string, date: string }} Sample */
/** @typedef {{ bot: { id: number, first_name: string }, user: { id: number }, samples: Sample[] }} Me */

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

const list = byId('messages');
const input = /** @type {HTMLTextAreaElement} */ (byId('input'));
const status = byId('status');

/** @type {Map<number, HTMLElement>} */
const drawn = new Map();
/** @type {Me} */
let me;
/** What is being replied to or edited, if anything.
 * @type {{ kind: 'reply' | 'edit', message: Message } | null} */
let target = null;

await start();

async function start() {
  me = /** @type {Me} */ (await get('/playground/me'));
  byId('bot-name').textContent = me.bot.first_name;
  document.title = `گفت‌وگو با ${me.bot.first_name}`;
  document.querySelector('.avatar')?.append([...me.bot.first_name][0] ?? '');
  fillSamples(me.samples);
  await redraw();
  listen();
  input.focus();
}

// === Talking to the server

/** Runs an action of the visitor; what goes wrong is shown, not lost.
 * @param {() => Promise<unknown>} work */
async function attempt(work) {
  try {
    await work();
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error));
  }
}

function listen() {
  const events = new EventSource(`/playground/events?chatId=${me.user.id}`);
  /** @param {string} kind @param {(event: any) => void} handle */
  const on = (kind, handle) => events.addEventListener(kind, (event) => handle(JSON.parse(event.data)));
  on('message', ({ message }) => show(message));
  on('edited', ({ message }) => show(message));
  on('deleted', ({ messageId }) => forget(messageId));
  on('action', () => showTyping());
  let wasLost = false;
  events.addEventListener('error', () => {
    wasLost = true;
    setStatus('اتصال قطع شد؛ دوباره وصل می‌شود…');
  });
  // After a restart of the server everything is new, the visitor too.
  events.addEventListener('hello', () => (wasLost ? location.reload() : setStatus('برخط')));
}

// === Showing

async function redraw() {
  const { messages } = await get(`/playground/chats/${me.user.id}`);
  list.replaceChildren();
  drawn.clear();
  for (const message of messages) show(message);
  if (messages.length === 0) showEmpty();
}

/** @param {Message} message */
function show(message) {
  list.querySelector('.empty')?.remove();
  const isOwn = message.from?.id === me.user.id;
  const made = drawMessage(message, {
    isOwn,
    onReply: (replied) => aim('reply', replied),
    onEdit: (edited) => aim('edit', edited),
    onCommand: send,
    onPress: press,
  });
  const before = drawn.get(message.message_id);
  drawn.set(message.message_id, made);
  if (before) {
    before.replaceWith(made);
    return;
  }
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
  list.append(made);
  if (!isOwn) setStatus('برخط');
  if (isOwn || isAtEnd) list.scrollTop = list.scrollHeight;
}

/** @param {number} messageId */
function forget(messageId) {
  drawn.get(messageId)?.remove();
  drawn.delete(messageId);
}

function showEmpty() {
  const start = element('button', { type: 'button' }, 'شروع');
  start.addEventListener('click', () => send('/start'));
  const hint = element('p', {}, 'هنوز پیامی نیست. یک خبر بچسبانید، نمونه‌ای را بازبفرستید یا:');
  list.append(element('div', { class: 'empty' }, hint, start));
}

/** @param {string} text @param {boolean} [isBusy] */
function setStatus(text, isBusy = false) {
  status.textContent = text;
  status.classList.toggle('busy', isBusy);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typingTimer;
function showTyping() {
  setStatus('…در حال نوشتن', true);
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => setStatus('برخط'), 5000);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let toastTimer;
/** @param {string} text */
function toast(text) {
  const box = byId('toast');
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (box.hidden = true), 3500);
}

// === Writing

/** @param {string} text */
async function send(text) {
  const replyTo = target?.kind === 'reply' ? { replyTo: target.message.message_id } : {};
  const edited = target?.kind === 'edit' ? target.message.message_id : null;
  aim(null);
  await attempt(() =>
    edited === null
      ? act('send', { chatId: me.user.id, text, ...replyTo })
      : act('edit', { chatId: me.user.id, messageId: edited, text }),
  );
}

/**
 * Says what the next text is for.
 * @param {'reply' | 'edit' | null} kind
 * @param {Message} [message]
 */
function aim(kind, message) {
  target = kind === null || !message ? null : { kind, message };
  byId('reply-bar').hidden = target === null;
  if (target === null) return;
  byId('reply-title').textContent = kind === 'edit' ? 'ویرایش پیام' : 'پاسخ به';
  byId('reply-text').textContent = gist(target.message);
  if (kind === 'edit') input.value = target.message.text ?? target.message.caption ?? '';
  input.focus();
}

async function submit() {
  const text = input.value.trim();
  if (text === '') return;
  input.value = '';
  await send(text);
}

byId('reply-cancel').addEventListener('click', () => aim(null));
byId('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  void submit();
});

// === Buttons

/**
 * @param {Message} message
 * @param {Button} button
 * @param {HTMLElement} pressed
 */
async function press(message, button, pressed) {
  if (button.url) return void open(button.url, '_blank', 'noopener,noreferrer');
  if (button.copy_text) return void navigator.clipboard.writeText(button.copy_text.text);
  if (button.callback_data === undefined) return toast('این دکمه در اینجا کار نمی‌کند.');
  const body = { chatId: me.user.id, messageId: message.message_id, data: button.callback_data };
  pressed.classList.add('busy');
  await attempt(async () => {
    const outcome = await act('press', body);
    if (outcome.kind === 'unanswered') toast('ربات پاسخی نداد.');
    else if (outcome.url) open(outcome.url, '_blank', 'noopener,noreferrer');
    else if (outcome.text && outcome.showAlert) alertBox(outcome.text);
    else if (outcome.text) toast(outcome.text);
  });
  pressed.classList.remove('busy');
}

/** @param {string} text */
function alertBox(text) {
  const box = /** @type {HTMLDialogElement} */ (byId('alert'));
  const paragraph = box.querySelector('p');
  if (paragraph) paragraph.textContent = text;
  box.showModal();
}

// === Samples and commands

/** @param {Sample[]} samples */
function fillSamples(samples) {
  const day = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { dateStyle: 'long' });
  const choices = samples.map(({ id, title, date }) =>
    choice('samples', title, day.format(new Date(date)), () => act('forward', { chatId: me.user.id, sample: id })),
  );
  byId('samples')
    .querySelector('.choices')
    ?.replaceChildren(...choices);
}

byId('menu').addEventListener('toggle', () =>
  attempt(async () => {
    const { commands } = await get('/playground/menu');
    const choices = commands.map((/** @type {{ command: string, description: string }} */ { command, description }) =>
      choice('menu', `/${command}`, description, () => send(`/${command}`)),
    );
    if (choices.length === 0) choices.push(element('p', {}, 'ربات هنوز فرمانی معرفی نکرده است.'));
    byId('menu')
      .querySelector('.choices')
      ?.replaceChildren(...choices);
  }),
);

/** @param {string} listId @param {string} title @param {string} detail @param {() => Promise<unknown>} onChoose */
function choice(listId, title, detail, onChoose) {
  const button = element('button', { type: 'button' }, title, element('small', {}, detail));
  button.addEventListener('click', () => {
    byId(listId).removeAttribute('open');
    void attempt(onChoose);
  });
  return button;
}

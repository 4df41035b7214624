import { byId } from './dom.js';
import { gist } from './message.js';
import { attempt } from './notices.js';
import { peerOfMessage } from './peers.js';
import { act } from './server.js';
import { isOwn, on, openRoom } from './store.js';

/** @import { Message, Room } from './types.ts' */

export const input = /** @type {HTMLTextAreaElement} */ (byId('input'));

/** Clients cut longer texts into parts. */
const LONGEST_PART = 4096;

/** What the next text is for, if not simply to be sent.
 * @type {{ kind: 'reply' | 'edit', message: Message } | null} */
let target = null;
/** What was being written when an edit began. */
let setAside = '';
/** @type {Room | null} */
let shown = null;

export function startComposer() {
  byId('compose').addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  input.addEventListener('keydown', onKey);
  input.addEventListener('input', fit);
  byId('target-cancel').addEventListener('click', () => aim(null));
  on('opened', (/** @type {Room} */ room) => {
    if (shown) shown.draft = target?.kind === 'edit' ? setAside : input.value;
    shown = room;
    target = null;
    drawTarget();
    write(room.draft);
    if (matchMedia('(hover: hover)').matches) input.focus();
  });
  on('deleted', (_room, messageId) => {
    if (target?.message.message_id === messageId) aim(null);
  });
}

/** Puts a text into the box. @param {string} text */
export function write(text) {
  input.value = text;
  fit();
}

/** Who sends, and where to. */
export function sender() {
  const room = openRoom();
  const writer = room?.writer ?? null;
  return { chatId: room?.chat.id ?? 0, ...(writer !== null && { userId: writer.id }) };
}

/** Sends a text to the open chat, as an answer to what is aimed at. @param {string} text */
export async function send(text) {
  const replyTo = target?.kind === 'reply' ? { replyTo: target.message.message_id } : {};
  aim(null);
  return attempt(() => act('send', { ...sender(), text, ...replyTo }));
}

/**
 * Says what the next text is for.
 * @param {'reply' | 'edit' | null} kind
 * @param {Message} [message]
 */
export function aim(kind, message) {
  const wasEdit = target?.kind === 'edit';
  target = kind === null || !message ? null : { kind, message };
  if (wasEdit) write(setAside);
  if (target?.kind === 'edit') {
    setAside = input.value;
    write(target.message.text ?? target.message.caption ?? '');
  }
  drawTarget();
  input.focus();
}

/** Esc gives up what is aimed at; tells whether there was anything. */
export function giveUp() {
  if (target === null) return false;
  aim(null);
  return true;
}

function drawTarget() {
  byId('target').hidden = target === null;
  if (target === null) return;
  const { kind, message } = target;
  byId('target').dataset.kind = kind;
  byId('target-title').textContent = kind === 'edit' ? 'ویرایش پیام' : `پاسخ به ${peerOfMessage(message).name}`;
  byId('target-text').textContent = gist(message);
}

async function submit() {
  const text = input.value.trim();
  if (text === '') return;
  const edited = target?.kind === 'edit' ? target.message : null;
  if (edited === null) {
    write('');
    if ((await send(text)) === undefined && input.value === '') write(text);
    return;
  }
  aim(null);
  if (text === (edited.text ?? edited.caption)) return;
  await attempt(() => act('edit', { chatId: edited.chat.id, messageId: edited.message_id, text }));
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    void submit();
  } else if (event.key === 'ArrowUp' && input.value === '' && !event.altKey) {
    const room = openRoom();
    const last =
      room && [...room.messages.values()].findLast((one) => isOwn(room, one) && one.text && !one.forward_origin);
    if (!last) return;
    event.preventDefault();
    aim('edit', last);
  }
}

/** The box grows with its text, and says when it will be sent in parts. */
function fit() {
  // Where the style cannot do it, and while the box can be measured.
  if (!CSS.supports('field-sizing', 'content') && input.scrollHeight > 0) {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
  }
  const { length } = input.value.trim();
  byId('compose').classList.toggle('filled', length > 0);
  const hint = byId('parts');
  hint.hidden = length <= LONGEST_PART;
  hint.textContent = `در ${Math.ceil(length / LONGEST_PART).toLocaleString('fa')} بخش فرستاده می‌شود`;
}

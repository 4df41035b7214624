import { button as makeButton, element, icon } from './dom.js';
import { alertBox, attempt, toast } from './notices.js';
import { act } from './server.js';
import { rooms } from './store.js';

/** @import { InlineKeyboardButton, Message } from './types.ts' */

/**
 * The buttons under a message, row by row.
 * @param {Message} message
 */
export function drawKeyboard(message) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const keyboard = element('div', { class: 'keyboard', role: 'group', 'aria-label': 'دکمه‌های پیام' });
  for (const row of rows) {
    keyboard.append(element('div', { class: 'keys' }, ...row.map((key) => drawKey(message, key))));
  }
  return keyboard;
}

/** @param {Message} message @param {InlineKeyboardButton} key */
function drawKey(message, key) {
  const made = makeButton(
    { class: 'key', title: key.text },
    () => press(message, key, made),
    element('span', {}, key.text),
  );
  if ('url' in key) made.append(icon('out'));
  if ('copy_text' in key) made.append(icon('copy'));
  return made;
}

/**
 * @param {Message} message
 * @param {InlineKeyboardButton} key
 * @param {HTMLElement} pressed
 */
async function press(message, key, pressed) {
  if ('url' in key) return follow(key.url);
  if ('copy_text' in key) {
    await attempt(() => navigator.clipboard.writeText(key.copy_text.text));
    return toast('رونوشت برداشته شد.');
  }
  if (!('callback_data' in key)) return toast('این دکمه در اینجا کار نمی‌کند.');
  if (pressed.getAttribute('aria-busy') === 'true') return;
  const userId = rooms.get(message.chat.id)?.writer?.id;
  pressed.setAttribute('aria-busy', 'true');
  await attempt(async () => {
    const body = { chatId: message.chat.id, messageId: message.message_id, data: key.callback_data };
    const outcome = await act('press', { ...body, ...(userId !== undefined && { userId }) });
    if (outcome.kind === 'unanswered') toast('ربات پاسخی نداد.');
    else if (outcome.url) follow(outcome.url);
    else if (outcome.text && outcome.showAlert) alertBox(outcome.text);
    else if (outcome.text) toast(outcome.text);
  });
  pressed.removeAttribute('aria-busy');
}

/** @param {string} address */
function follow(address) {
  if (/^(?:https?|tg):\/\//iu.test(address)) open(address, '_blank', 'noopener,noreferrer');
}

import { avatar, button, byId } from './dom.js';
import { noteOfRoom, peerOfRoom, peerOfUser } from './peers.js';
import { show } from './conversation.js';
import { isNarrow } from './screens.js';
import { on, openRoom } from './store.js';

/** @import { Room } from './types.ts' */

/** Who one talks to, what they do, in whose name one writes; and the light. */
export function startHeader() {
  on('opened', draw);
  on('typing', (room) => {
    if (room === openRoom()) drawStatus(room);
  });
  byId('theme').addEventListener('click', switchTheme);
}

/** @param {Room} room */
function draw(room) {
  const peer = peerOfRoom(room);
  byId('peer-avatar').replaceChildren(avatar(peer));
  byId('peer-name').textContent = peer.name;
  drawStatus(room);
  drawWriter(room);
  const words = room.chat.type === 'channel' ? 'پستی برای کانال بنویسید' : 'متن خبر را بچسبانید یا بپرسید';
  byId('input').setAttribute('placeholder', isNarrow() ? 'خبر یا پرسش' : words);
}

/** @param {Room} room */
function drawStatus(room) {
  const status = byId('status');
  status.textContent = room.typing === null ? noteOfRoom(room) : 'در حال نوشتن…';
  status.classList.toggle('busy', room.typing !== null);
  byId('typing').hidden = room.typing === null;
}

/** In a group one may write as any of its people. @param {Room} room */
function drawWriter(room) {
  const place = byId('writer');
  place.replaceChildren();
  if (room.chat.type === 'private' || room.writers.length < 2 || room.writer === null) return;
  const { name } = peerOfUser(room.writer);
  const label = `می‌نویسید به نام ${name}؛ بزنید تا عوض شود`;
  const next = () => {
    const at = room.writers.findIndex((one) => one === room.writer);
    room.writer = room.writers[(at + 1) % room.writers.length] ?? null;
    drawWriter(room);
    show(room);
  };
  place.append(button({ class: 'writer', title: label, 'aria-label': label }, next, avatar(peerOfUser(room.writer))));
}

function switchTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', root.dataset.theme);
  } catch {
    // Then it is not remembered.
  }
}

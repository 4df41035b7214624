import { timeOf } from './dates.js';
import { avatar, button, byId, element } from './dom.js';
import { gist } from './message.js';
import { noteOfRoom, peerOfMessage, peerOfRoom } from './peers.js';
import { enter, isOwn, on, openRoom, rooms } from './store.js';

/** @import { Room } from './types.ts' */

const list = byId('rooms');

/** Shows the chats with their last lines. @param {(room: Room) => void} onChoose */
export function startChatList(onChoose) {
  const draw = () => {
    const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('data-id') : null;
    list.replaceChildren(...[...rooms.values()].map((room) => element('li', {}, drawRoom(room, onChoose))));
    if (focused) focus(focused);
    const unread = [...rooms.values()].reduce((sum, room) => sum + room.unread, 0);
    document.title = unread === 0 ? 'چکیده' : `(${unread.toLocaleString('fa')}) چکیده`;
    byId('unread-elsewhere').hidden = unread === 0;
    byId('unread-elsewhere').textContent = unread.toLocaleString('fa');
  };
  on('rooms', draw);
  on('typing', draw);
  list.addEventListener('keydown', moveFocus);
  // Alt with an arrow goes through the chats from anywhere.
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const all = [...rooms.values()];
    const at = all.findIndex((room) => room === openRoom());
    const next = all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length];
    if (next) enter(next.chat.id);
  });
}

/** @param {Room} room @param {(room: Room) => void} onChoose */
function drawRoom(room, onChoose) {
  const peer = peerOfRoom(room);
  const last = [...room.messages.values()].at(-1);
  const isOpen = room === openRoom();
  const title = element('b', { class: 'room-title' }, peer.name);
  const when = element('time', {}, last ? timeOf(last.date) : '');
  const words = element('span', { class: room.typing ? 'room-last busy' : 'room-last' });
  if (room.typing) words.append(element('span', {}, 'در حال نوشتن…'));
  else if (last) words.append(...speakerOf(room, last), element('span', { dir: 'auto' }, gist(last)));
  else words.append(element('span', {}, 'هنوز پیامی نیست'));
  const made = button(
    { class: 'room', ...(isOpen && { 'aria-current': 'true' }) },
    () => onChoose(room),
    avatar(peer),
    element('span', { class: 'room-head' }, title, when),
    element('span', { class: 'room-note' }, noteOfRoom(room)),
    words,
  );
  made.dataset.id = String(room.chat.id);
  if (room.unread > 0) {
    const count = room.unread.toLocaleString('fa');
    made.append(element('span', { class: 'badge', 'aria-label': `${count} پیام تازه` }, count));
  }
  return made;
}

/** @param {Room} room @param {import('./types.ts').Message} message */
function speakerOf(room, message) {
  if (room.chat.type === 'channel') return [];
  if (isOwn(room, message)) return [element('i', {}, 'شما:')];
  return room.chat.type === 'private' ? [] : [element('i', {}, `${peerOfMessage(message).name}:`)];
}

/** @param {KeyboardEvent} event */
function moveFocus(event) {
  const all = [...list.querySelectorAll('.room')];
  const at = all.findIndex((one) => one === document.activeElement);
  /** @type {Record<string, number>} */
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  const wanted = event.altKey ? undefined : all[steps[event.key] ?? -1];
  if (!(wanted instanceof HTMLElement)) return;
  event.preventDefault();
  wanted.focus();
}

/** @param {string} id */
function focus(id) {
  const found = list.querySelector(`.room[data-id="${id}"]`);
  if (found instanceof HTMLElement) found.focus();
}

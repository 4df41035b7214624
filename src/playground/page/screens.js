import { byId } from './dom.js';
import { enter, setInSight } from './store.js';

/** @import { Room } from './types.ts' */

/** On a phone the list of chats and the chat are two screens; the browser's «back» goes from one to the other. */
export function startScreens() {
  history.replaceState({ screen: 'list' }, '');
  if (!isNarrow()) setScreen('chat');
  else setScreen('list');
  byId('back').addEventListener('click', goBack);
  addEventListener('popstate', ({ state }) => setScreen(state?.screen === 'chat' ? 'chat' : 'list'));
}

/** @param {Room} room */
export function goToChat(room) {
  enter(room.chat.id);
  if (document.body.dataset.screen === 'chat') return;
  history.pushState({ screen: 'chat' }, '');
  setScreen('chat');
}

/** Back to the list, where that is another screen; tells whether it is. */
export function goBack() {
  if (!isNarrow() || document.body.dataset.screen !== 'chat') return false;
  if (history.state?.screen === 'chat') history.back();
  else setScreen('list');
  return true;
}

/** @param {'list' | 'chat'} screen */
function setScreen(screen) {
  document.body.dataset.screen = screen;
  setInSight(screen === 'chat' || !isNarrow());
}

/** Whether there is room for one column only; the same width as in layout.css. */
export function isNarrow() {
  return matchMedia('(max-width: 760px)').matches;
}

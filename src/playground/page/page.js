import { startAttaching } from './attach.js';
import { startChatList } from './chat-list.js';
import { aim, giveUp, send, startComposer } from './composer.js';
import { show, startConversation } from './conversation.js';
import { byId } from './dom.js';
import { startForwarding } from './forward.js';
import { startHeader } from './header.js';
import { closeOverlay, passed, startPanel } from './panel.js';
import { setBot } from './peers.js';
import { goBack, goToChat, startScreens } from './screens.js';
import { get, listen } from './server.js';
import * as store from './store.js';
import { hide, startSuggestions } from './suggest.js';

/** @import { Beginning } from './types.ts' */

await start();

async function start() {
  /** @type {Beginning} */
  const beginning = await get('/playground/me');
  setBot(beginning.bot);
  startConversation({
    onReply: (message) => aim('reply', message),
    onEdit: (message) => aim('edit', message),
    onCommand: (command) => void send(command),
  });
  // Before the box: Enter takes a suggestion where one is shown.
  startSuggestions();
  startComposer();
  startAttaching();
  startForwarding(beginning.samples);
  startChatList(goToChat);
  startHeader();
  startPanel(beginning.traffic);
  startScreens();
  store.fill(beginning.chats);
  store.enter(beginning.user.id);
  listenTo(beginning.session);
  document.addEventListener('visibilitychange', store.seen);
  document.addEventListener('keydown', onEscape);
  document.body.classList.add('ready');
}

/** @param {string} session */
function listenTo(session) {
  let wasLost = false;
  const again = async () => {
    const { chats } = await get('/playground/me');
    store.fill(chats);
    const room = store.openRoom();
    if (room) show(room);
  };
  /** @param {{ session: string }} hello */
  const hello = (hello) => {
    // After a restart of the server everything is new, the people too.
    if (hello.session !== session) return location.reload();
    byId('lost').hidden = true;
    if (wasLost) void again();
    wasLost = false;
  };
  /** @param {import('./types.ts').Passing} passing */
  const passing = (passing) => {
    if (passing.kind === 'update') store.setOff(passing.sent);
    passed(passing);
  };
  listen({
    on: {
      ...{ hello, passing, message: store.received, edited: store.edited, deleted: store.deleted },
      ...{ action: store.typing, updates: store.arrived },
      chat: async () => store.fill((await get('/playground/me')).chats),
    },
    onLost: () => {
      wasLost = true;
      byId('lost').hidden = false;
    },
  });
}

/** Esc gives up one thing at a time, the nearest first; dialogs do it by themselves. @param {KeyboardEvent} event */
function onEscape(event) {
  if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
  if (hide() || giveUp() || closeOverlay() || goBack()) event.preventDefault();
}

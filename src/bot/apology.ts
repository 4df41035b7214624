import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Store } from '../store/store.ts';
import { plainLine } from './lines.ts';
import { post } from './outgoing.ts';
import { chooseWording } from './wording/choose.ts';
import type { Language } from './wording/wording.ts';

/** Tells the person whose update could not be handled, in one line; in a group only whoever pressed a button. */
export async function apologize(
  api: Api,
  update: Update,
  { store, defaultLanguage }: { readonly store: Store; readonly defaultLanguage: Language },
): Promise<void> {
  const { message, callback_query: pressed } = update;
  const chat = message?.chat ?? pressed?.message?.chat;
  const from = message?.from ?? pressed?.from;
  const settings = chat === undefined ? {} : await store.settings(chat.id);
  const { sorry } = chooseWording(settings, from?.language_code, defaultLanguage);
  if (pressed !== undefined) await api.answerCallbackQuery(pressed.id, { text: sorry });
  else if (message?.chat.type === 'private') {
    const reply = { message_id: message.message_id, allow_sending_without_reply: true };
    await post(api, message.chat.id, plainLine(sorry), { reply });
  }
}

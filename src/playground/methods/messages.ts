import type { LinkPreviewOptions, Message, Update } from '@grammyjs/types';
import { isDeepStrictEqual } from 'node:util';
import { refuse } from '../errors.ts';
import { readInlineMarkup } from '../markup.ts';
import { without, type ChatRecord } from '../state.ts';
import { namedThread, writableChat } from './addressee.ts';
import type { Call, MethodTable } from './method.ts';
import { readRich } from '../rich.ts';
import { post, readText, SENDING_PARAMETERS } from './posting.ts';

const ACTIONS: readonly string[] = [
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document'],
  ...['choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
];

export const messageMethods = {
  sendMessage: {
    takes: [...SENDING_PARAMETERS, 'text', 'parse_mode', 'entities', 'link_preview_options'],
    carryOut: (call) => post(call, { ...readText(call), ...linkPreview(call) }),
  },

  sendRichMessage: {
    // A method of this year: it takes no names of old.
    takes: [...SENDING_PARAMETERS.filter((name) => name !== 'reply_to_message_id'), 'rich_message'],
    carryOut: (call) => post(call, { rich_message: readRich(call.parameters.json('rich_message', 'rich message')) }),
  },

  editMessageText: {
    takes: [
      ...(['chat_id', 'message_id', 'inline_message_id', 'text', 'parse_mode', 'entities'] as const),
      ...(['link_preview_options', 'rich_message', 'reply_markup'] as const),
    ],
    carryOut(call) {
      const rich = call.parameters.json('rich_message', 'rich message');
      const content =
        rich === undefined ? { ...readText(call), ...linkPreview(call) } : { rich_message: readRich(rich) };
      const { record, message } = ownMessage(call);
      if (message.text === undefined && message.rich_message === undefined) throw refuse('editNoText');
      const rest = without(message, 'text', 'entities', 'rich_message', 'link_preview_options', 'reply_markup');
      return edit(call, record, message, { ...rest, ...content });
    },
  },

  editMessageReplyMarkup: {
    takes: ['chat_id', 'message_id', 'inline_message_id', 'reply_markup'],
    carryOut(call) {
      const { record, message } = ownMessage(call);
      return edit(call, record, message, without(message, 'reply_markup'));
    },
  },

  deleteMessage: {
    takes: ['chat_id', 'message_id'],
    carryOut(call) {
      const { state } = call;
      const record = writableChat(call);
      const message = record.messages.get(messageId(call));
      if (message === undefined) throw refuse('deleteNotFound');
      const isOurs = state.isOfBot(message) || record.chat.type === 'private';
      if (!isOurs && record.botStatus !== 'administrator') throw refuse('deleteForeign');
      state.remove(record, message.message_id);
      return true;
    },
  },

  sendChatAction: {
    takes: ['chat_id', 'message_thread_id', 'action'],
    carryOut(call) {
      const { state, parameters } = call;
      const record = writableChat(call);
      const threadId = namedThread(call, record);
      const action = parameters.string('action');
      if (!ACTIONS.includes(action)) throw refuse('chatAction');
      const at = state.now().toISOString();
      const sent = { chatId: record.chat.id, action, at, ...(threadId !== undefined && { threadId }) };
      state.actions.push(sent);
      state.events.emit({ kind: 'action', chatId: record.chat.id, action: sent });
      return true;
    },
  },
} as const satisfies MethodTable;

// === Editing

/** The bot's own message that the call names. */
function ownMessage(call: Call): { record: ChatRecord; message: Message } {
  const record = writableChat(call);
  const message = record.messages.get(messageId(call));
  if (message === undefined) throw refuse('editNotFound');
  if (!call.state.isOfBot(message)) throw refuse('editForeign');
  return { record, message };
}

function messageId({ parameters }: Call): number {
  const id = parameters.integer('message_id');
  if (id === undefined || id === 0) throw refuse('messageIdMissing');
  return id;
}

/** Puts `content` with the call's keyboard in the place of `before`. The keyboard that an edit does not repeat is gone. */
function edit<T extends Message>(call: Call, record: ChatRecord, before: Message, content: T): T & Update.Edited {
  const { state, parameters } = call;
  const markup = readInlineMarkup(parameters.json('reply_markup', 'reply keyboard markup'));
  const isSame = isDeepStrictEqual(visible(before), visible(content)) && isDeepStrictEqual(before.reply_markup, markup);
  if (isSame) throw refuse('notModified');
  const edited = { ...content, edit_date: state.unixTime(), ...(markup !== undefined && { reply_markup: markup }) };
  state.replace(record, edited);
  return edited;
}

function visible({ text, entities, caption, caption_entities, rich_message }: Message): unknown {
  return { text, entities, caption, caption_entities, rich_message };
}

function linkPreview({ parameters }: Call): { link_preview_options?: LinkPreviewOptions } {
  const raw = parameters.json('link_preview_options', 'link preview options') as LinkPreviewOptions | undefined;
  return raw === undefined ? {} : { link_preview_options: raw };
}

import type { Message, MessageEntity, TextQuote } from '@grammyjs/types';
import { z } from 'zod';
import { formatText } from '../entities.ts';
import { refuse } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { readMarkup } from '../markup.ts';
import { shaped } from '../parameters.ts';
import { asReplied, type ChatRecord } from '../state.ts';
import { namedThread, writableChat } from './addressee.ts';
import type { Call } from './method.ts';

/** What all sending methods know besides their content. */
export const SENDING_PARAMETERS = [
  'chat_id',
  'message_thread_id',
  'disable_notification',
  'protect_content',
  'reply_parameters',
  'reply_to_message_id',
  'reply_markup',
] as const;

/** Sends a message of the bot with this content, to where the call says. */
export function post<T extends Partial<Message>>(call: Call, content: T): Message & T {
  const { state, parameters } = call;
  const record = writableChat(call);
  const threadId = namedThread(call, record);
  const reply = repliedTo(call, record);
  const markup = readMarkup(parameters.json('reply_markup', 'reply keyboard markup'));
  const thread = threadId ?? (reply?.message.is_topic_message === true ? reply.message.message_thread_id : undefined);

  const message: Message & T = {
    message_id: state.nextMessageId(record),
    ...(record.chat.type === 'channel' ? { sender_chat: record.chat } : { from: state.botUser() }),
    chat: record.chat,
    date: state.unixTime(),
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(reply !== null && { reply_to_message: asReplied(reply.message) }),
    ...(reply?.quote !== undefined && { quote: reply.quote }),
    ...(parameters.flag('protect_content') && { has_protected_content: true as const }),
    ...content,
    ...(markup !== undefined && { reply_markup: markup }),
  };
  state.keepOfBot(record, message);
  return message;
}

/** The text of the call, cleaned and checked; `formatted` is empty only where `mayBeEmpty`. */
export function readText(call: Call): { text: string; entities?: MessageEntity[] } {
  const { parameters } = call;
  refuseParseMode(call);
  if (parameters.string('text') === '') throw refuse('textEmpty');
  const { text, entities } = format(call, 'text', 'entities');
  if (text === '') throw refuse('textBlank');
  if (text.length > LIMITS.text) throw refuse('textTooLong');
  return { text, ...(entities.length > 0 && { entities }) };
}

/** The caption of the call, when there is one. */
export function readCaption(call: Call): { caption?: string; caption_entities?: MessageEntity[] } {
  refuseParseMode(call);
  const { text, entities } = format(call, 'caption', 'caption_entities');
  if (text.length > LIMITS.caption) throw refuse('captionTooLong');
  if (text === '') return {};
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

function format({ state, parameters }: Call, textName: string, entitiesName: string): ReturnType<typeof formatText> {
  const formatted = formatText(parameters.string(textName), parameters.json(entitiesName, 'entities'));
  state.surprises.push(...formatted.surprises);
  return formatted;
}

function refuseParseMode({ parameters }: Call): void {
  if (parameters.string('parse_mode') !== '') throw refuse('parseMode');
}

// === Replies

const replyShape = z.looseObject({
  message_id: z.int(),
  chat_id: z.union([z.int(), z.string()]).optional(),
  allow_sending_without_reply: z.boolean().optional(),
  quote: z.string().optional(),
  quote_entities: z.array(z.unknown()).optional(),
  quote_position: z.int().optional(),
});

function repliedTo({ parameters }: Call, record: ChatRecord): { message: Message; quote?: TextQuote } | null {
  const raw = parameters.json('reply_parameters', 'reply parameters');
  const legacyId = parameters.integer('reply_to_message_id');
  if (raw === undefined && (legacyId === undefined || legacyId === 0)) return null;
  const wanted = raw === undefined ? { message_id: legacyId ?? 0 } : shaped(replyShape, raw);
  const isHere = wanted.chat_id === undefined || Number(wanted.chat_id) === record.chat.id;
  const message = isHere ? record.messages.get(wanted.message_id) : undefined;
  if (message === undefined) {
    if (wanted.allow_sending_without_reply === true) return null;
    throw refuse('replyNotFound');
  }
  if (wanted.quote === undefined || wanted.quote === '') return { message };
  const position = (message.text ?? message.caption ?? '').indexOf(wanted.quote);
  if (position < 0) throw refuse('quoteNotFound');
  const entities = formatText(wanted.quote, wanted.quote_entities).entities;
  const quote: TextQuote = { text: wanted.quote, position, is_manual: true };
  return { message, quote: entities.length > 0 ? { ...quote, entities } : quote };
}

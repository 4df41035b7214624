import { InputFile } from 'grammy';
import type { Api } from 'grammy';
import type { EditionPart } from './edition-reply.ts';

/** A part of an edition as it is kept until it is sent: a message, or the picture of the day as base64 of a PNG. */
export type Part = EditionPart | { readonly picture: string };

export interface PartAddress {
  readonly chatId: number;
  readonly threadId?: number | undefined;
  /** The message it answers. */
  readonly replyTo?: number;
}

/** Sends a part and tells its message's number. */
export async function sendPart(api: Api, { chatId, threadId, replyTo }: PartAddress, part: Part): Promise<number> {
  const where = {
    ...(threadId !== undefined && { message_thread_id: threadId }),
    ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
  if ('picture' in part) {
    const file = new InputFile(Buffer.from(part.picture, 'base64'), 'chekide.png');
    // One ring is enough: the messages that follow it have it.
    return (await api.sendPhoto(chatId, file, { ...where, disable_notification: true })).message_id;
  }
  const { text, entities, buttons } = part;
  const message = await api.sendMessage(chatId, text, {
    ...where,
    entities: [...entities],
    link_preview_options: { is_disabled: true },
    ...(buttons !== undefined && { reply_markup: buttons }),
  });
  return message.message_id;
}

import { InputFile } from 'grammy';
import type { Api } from 'grammy';
import { post } from './outgoing.ts';
import type { EditionPart } from './edition-reply.ts';

/** A part of an edition as it is kept until it is sent: a message, or the picture of the day as base64 of a PNG. */
export type Part = EditionPart | { readonly picture: string };

export interface PartAddress {
  readonly chatId: number;
  readonly threadId?: number | undefined;
  /** The message it answers. */
  readonly replyTo?: number;
  /** The chat likes rich messages. */
  readonly isRich?: boolean;
}

/** Sends a part and tells its message's number. */
export async function sendPart(api: Api, address: PartAddress, part: Part): Promise<number> {
  const { chatId, threadId, replyTo, isRich } = address;
  const reply = replyTo === undefined ? {} : { reply: { message_id: replyTo, allow_sending_without_reply: true } };
  if (!('picture' in part)) return post(api, chatId, part, { ...reply, threadId, isRich, buttons: part.buttons });
  const message = await api.sendPhoto(chatId, new InputFile(Buffer.from(part.picture, 'base64'), 'chekide.png'), {
    ...('reply' in reply && { reply_parameters: reply.reply }),
    ...(threadId !== undefined && { message_thread_id: threadId }),
    // One ring is enough: the messages that follow it have it.
    disable_notification: true,
  });
  return message.message_id;
}

import { GrammyError } from 'grammy';
import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import { post, replace } from './outgoing.ts';
import type { Reply } from './reply.ts';
import { split } from './split.ts';

/** Where a reply goes: a chat, the message it answers, the topic that message stands in. */
export interface Address {
  readonly chatId: number;
  readonly replyTo: number;
  readonly threadId?: number;
  /** The chat likes rich messages. */
  readonly isRich?: boolean;
}

export const addressOf = (message: Message): Address => ({
  chatId: message.chat.id,
  replyTo: message.message_id,
  ...(message.is_topic_message === true &&
    message.message_thread_id !== undefined && { threadId: message.message_thread_id }),
});

/**
 * Sends a reply in as many messages as its length needs, the buttons under the last; `sent` is awaited after each. The
 * first `skip` parts are left out: they were sent before the process was stopped.
 */
export async function send(
  api: Api,
  address: Address,
  reply: Reply,
  { skip = 0, sent }: { readonly skip?: number; readonly sent?: (messageId: number) => Promise<void> } = {},
): Promise<void> {
  const parts = split(reply.text);
  for (const [index, part] of parts.entries()) {
    if (index < skip) continue;
    const isLast = index === parts.length - 1;
    const messageId = await post(api, address.chatId, part, {
      threadId: address.threadId,
      isRich: address.isRich,
      // The post may be gone by now; its reading is still wanted.
      reply: { message_id: address.replyTo, allow_sending_without_reply: true },
      buttons: isLast ? reply.buttons : undefined,
    });
    await sent?.(messageId);
  }
}

/**
 * Puts `reply` in the place of messages sent before: each part into the message that held the part of its number, more
 * parts as new messages, and messages left over are deleted.
 */
export async function resend(
  api: Api,
  address: Address,
  reply: Reply,
  { previous, sent }: { readonly previous: readonly number[]; readonly sent: (messageId: number) => Promise<void> },
): Promise<void> {
  const parts = split(reply.text);
  for (const [index, messageId] of previous.entries()) {
    const part = parts[index];
    if (part === undefined) {
      await ignoring(
        /message to delete not found|message can't be deleted/iu,
        api.deleteMessage(address.chatId, messageId),
      );
      continue;
    }
    const isLast = index === parts.length - 1;
    const buttons = isLast ? reply.buttons : undefined;
    await replace(api, { chatId: address.chatId, messageId }, part, { buttons, isRich: address.isRich });
    await sent(messageId);
  }
  await send(api, address, reply, { skip: previous.length, sent });
}

/** The outcome of a call, with those refusals of Telegram taken as success that `harmless` matches. */
export async function ignoring(harmless: RegExp, call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof GrammyError) || !harmless.test(error.description)) throw error;
  }
}

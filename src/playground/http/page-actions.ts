import type { InlineKeyboardMarkup, InlineQueryResult, Message } from '@grammyjs/types';
import { z } from 'zod';
import { pictureIn } from '../pictures.ts';
import type { Sender } from '../people.ts';
import { SAMPLES } from '../samples.ts';
import type { Telegram } from '../telegram.ts';

/** Says what came of it, or what is wrong with the body in one line. */
type ActionResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };
export type Action = (body: unknown) => Promise<ActionResult>;

const id = z.int();
const text = z.string().trim().min(1).max(100_000);
const sender = {
  chatId: id,
  userId: id.exactOptional(),
  threadId: id.exactOptional(),
  anonymous: z.boolean().exactOptional(),
};

/** What a visitor of the page can do, by name; each takes JSON. */
export function pageActions(telegram: Telegram): Readonly<Record<string, Action>> {
  const { people, queries, chats } = telegram;
  /** What the bot last offered a person inline: one of it may be chosen. */
  const offered = new Map<number, readonly InlineQueryResult[]>();

  return {
    send: action(z.object({ ...sender, text, replyTo: id.optional(), quote: text.optional() }), (body) =>
      people.paste(body, body.text, {
        ...(body.replyTo !== undefined && { replyTo: body.replyTo }),
        ...(body.quote !== undefined && { quote: body.quote }),
      }),
    ),
    forward: action(
      z.object({ ...sender, sample: z.string(), comment: z.string().max(4000).exactOptional() }),
      ({ sample, comment = '', ...from }) => forwardSample(telegram, from, sample, comment),
    ),
    edit: action(z.object({ chatId: id, messageId: id, text }), ({ chatId, messageId, text: changed }) =>
      people.edit(chatId, messageId, changed),
    ),
    delete: action(z.object({ chatId: id, messageId: id }), ({ chatId, messageId }) =>
      people.delete(chatId, messageId),
    ),
    press: action(
      z.object({ chatId: id, messageId: id, userId: id.optional(), data: z.string() }),
      ({ chatId, messageId, userId, data }) =>
        queries.press({ chatId, messageId, button: { data }, ...(userId !== undefined && { userId }) }),
    ),
    inline: action(z.object({ userId: id, text: z.string() }), async ({ userId, text: query }) => {
      const outcome = await queries.inline(userId, query);
      offered.set(userId, outcome.kind === 'answered' ? outcome.results : []);
      return outcome;
    }),
    choose: action(z.object({ chatId: id, userId: id, resultId: z.string() }), ({ resultId, ...from }) =>
      sendOffered(
        telegram,
        from,
        offered.get(from.userId)?.find((result) => result.id === resultId),
      ),
    ),
    block: action(z.object({ userId: id }), ({ userId }) => chats.block(userId)),
    unblock: action(z.object({ userId: id }), ({ userId }) => chats.unblock(userId)),
  };
}

/** A file as the visitor drops it: pictures go as photos where so wished and possible, all else as documents. */
export function sendFile(
  telegram: Telegram,
  from: Sender,
  file: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array; readonly caption: string },
): Message {
  const caption = file.caption.trim() === '' ? {} : { caption: file.caption };
  const isPhoto = file.mimeType.startsWith('image/') && pictureIn(file.bytes) !== null;
  return isPhoto
    ? telegram.people.send(from, { kind: 'photo', bytes: file.bytes, ...caption })
    : telegram.people.send(from, { kind: 'document', ...file, ...caption });
}

/** As clients do it: the comment is a message of its own, just before. */
function forwardSample(telegram: Telegram, from: Sender, sampleId: string, comment: string): Message {
  const sample = SAMPLES.find((candidate) => candidate.id === sampleId);
  if (sample === undefined) throw new Error(`[playground] no such sample: ${sampleId}`);
  const { channel, messageId, date, text: post, withPhoto } = sample;
  const origin = telegram.origins.channel({ ...channel, messageId, date: new Date(date) });
  const content = withPhoto ? ({ kind: 'photo', caption: post } as const) : ({ kind: 'text', text: post } as const);
  if (comment.trim() !== '') telegram.people.text(from, comment);
  return telegram.people.forward(from, origin, content);
}

function sendOffered({ people }: Telegram, from: Sender, result: InlineQueryResult | undefined): Message {
  if (result?.type !== 'article' || !('message_text' in result.input_message_content)) {
    throw new Error('[playground] the bot did not offer that');
  }
  const { message_text, entities = [] } = result.input_message_content;
  const buttons: InlineKeyboardMarkup | undefined = result.reply_markup;
  return people.text(from, message_text, { entities, viaBot: buttons === undefined ? {} : { buttons } });
}

/** Checks the body before anything is done with it. */
function action<T>(schema: z.ZodType<T>, act: (body: T) => unknown): Action {
  return async (body) => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
      return { ok: false, error: wrong.join('; ') };
    }
    return { ok: true, value: await act(parsed.data) };
  };
}

import type { Context, Filter } from 'grammy';
import { forgetData } from './callback-data.ts';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { toast } from './toast.ts';
import { plainText } from './lines.ts';
import type { Kept } from '../store/store.ts';
import { mayDecide } from './members.ts';
import { replace } from './outgoing.ts';
import { addressOf, send } from './send.ts';

/** /privacy: what is kept of this chat and for how long. */
export async function privacy(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  const kept = await deps.store.kept(ctx.chat.id);
  await send(ctx.api, addressOf(ctx.msg), { text: plainText(wording.privacy(kept, deps.retentionDays)) });
}

/** /forget: asks once whether all that is kept of this chat shall be deleted. */
export async function forget(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  const kept = await deps.store.kept(ctx.chat.id);
  if (isNothing(kept)) {
    await send(ctx.api, addressOf(ctx.msg), { text: plainText(wording.nothingKept) });
    return;
  }
  const row = [
    { text: wording.forgetYes, callback_data: forgetData(true) },
    { text: wording.forgetNo, callback_data: forgetData(false) },
  ];
  const text = plainText(wording.forgetAsk(kept));
  await send(ctx.api, addressOf(ctx.msg), { text, buttons: { inline_keyboard: [row] } });
}

const isNothing = ({ articles, digests, sources, settings }: Kept): boolean =>
  articles === 0 && digests === 0 && sources === 0 && !settings;

/** The answer to /forget, pressed: the question becomes what was done. */
export const forgetPressed = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, sure: boolean) => {
  const { message } = ctx.callbackQuery;
  const wording = await wordingFor(ctx, deps);
  if (message === undefined) return toast(ctx, { text: wording.unknownButton });
  const { chat, message_id: messageId } = message;
  // In a group the articles are everyone's.
  if (!(await mayDecide(ctx, chat))) return toast(ctx, { text: wording.onlyAdministrators });
  if (!sure) return become(wording.notForgotten);
  const kept = await deps.store.forget(chat.id);
  // The second of two taps finds nothing left; what the first one reported stays.
  if (isNothing(kept)) return toast(ctx, { text: wording.nothingKept });
  return become(wording.forgotten(kept));

  async function become(words: string): Promise<void> {
    await toast(ctx);
    await replace(ctx.api, { chatId: chat.id, messageId }, plainText(words));
  }
};

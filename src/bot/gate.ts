import { FormattedString } from '@grammyjs/parse-mode';
import type { Context, MiddlewareFn } from 'grammy';
import { isAddressed } from './addressed.ts';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { senderOf } from './limits.ts';
import type { Work } from './limits.ts';
import { paragraphs, plainLine } from './lines.ts';
import { addressOf, send } from './send.ts';
import { toast } from './toast.ts';

/** Lets through who may use the bot. Others are told so once a day, with what the bot's owner has to be told. */
export const admitted =
  (deps: Deps): MiddlewareFn =>
  async (ctx, next) => {
    if (deps.limits.admits(ctx.update)) return next();
    const { message } = ctx;
    if (ctx.callbackQuery !== undefined) return toast(ctx, { text: (await wordingFor(ctx, deps)).notAdmitted });
    if (ctx.inlineQuery !== undefined) {
      await ctx.answerInlineQuery([], { is_personal: true, cache_time: 3600 });
      return;
    }
    if (message === undefined || !(isAddressed(message, ctx.me) || isCommand(ctx))) return;
    if (!deps.limits.tellStranger(message.chat.id)) return;
    const wording = await wordingFor(ctx, deps);
    const id = new FormattedString(`${wording.yourNumber} `).concat(FormattedString.code(String(message.chat.id)));
    await send(ctx.api, addressOf(message), { text: paragraphs([[plainLine(wording.notAdmitted), id]]) });
  };

/** Whether a message is a command to this bot or to nobody in particular. */
function isCommand({ message, me }: Context): boolean {
  const command = /^\/\w+(?:@(?<addressee>\w+))?(?:\s|$)/u.exec(message?.text ?? '');
  const addressee = command?.groups?.addressee?.toLowerCase();
  return command !== null && (addressee === undefined || addressee === me.username.toLowerCase());
}

/** Lets through what is within a person's hour; the first thing over it is told when the next hour begins. */
export const within =
  (deps: Deps, what: Work = 'reading'): MiddlewareFn =>
  async (ctx, next) => {
    const who = senderOf(ctx.update);
    if (who === undefined) return next();
    const allowance = deps.limits.spend(who, ctx.update.update_id, what);
    if (allowance.kind === 'free') return next();
    const minutes = Math.max(1, Math.ceil((allowance.until.getTime() - deps.now().getTime()) / 60_000));
    const tooMany = (await wordingFor(ctx, deps)).tooMany(minutes);
    if (ctx.callbackQuery !== undefined) return toast(ctx, { text: tooMany });
    if (ctx.msg === undefined || allowance.isTold) return;
    await send(ctx.api, addressOf(ctx.msg), { text: plainLine(tooMany) });
    deps.limits.told(who, what);
  };

/** Counts something to do; true where it is over the person's hour, of which nothing is said. */
export function isOver({ update }: Context, { limits }: Deps): boolean {
  const who = senderOf(update);
  return who !== undefined && limits.spend(who, update.update_id).kind === 'over';
}

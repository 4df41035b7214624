import type { Context, Filter } from 'grammy';
import type { Message } from 'grammy/types';
import { parseHour } from '../digest/settings/hour.ts';
import type { Subscription } from '../store/digests.ts';
import type { Place } from '../store/place.ts';
import { isReplyToMe, repliedTo } from './addressed.ts';
import type { DialogueButton, DigestAction } from './callback-data.ts';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { answer, begin } from './dialogue/dialogue.ts';
import type { WithChat } from './dialogue/dialogue.ts';
import { MOST_SUBSCRIPTIONS, saveChoices, USUAL } from './dialogue/saving.ts';
import { listOf } from './digest-list.ts';
import { plainLine } from './lines.ts';
import { linkAlone } from './links.ts';
import { mayDecide } from './members.ts';
import { sendPreview } from './preview.ts';
import type { Reply } from './reply.ts';
import { post, replace } from './outgoing.ts';
import { addressOf, send } from './send.ts';
import { toast } from './toast.ts';

const OFF = /^(?:off|stop|خاموش|قطع|لغو)$/iu;
const NOW = /^(?:now|الان|الآن|اکنون|حالا|همین حالا)$/iu;

/** /digest: the dialogue, or what the chat has; after it an hour, «off» or «now». In a group its administrators decide. */
export async function digest(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  const say = async (reply: Reply | string) =>
    send(ctx.api, addressOf(ctx.msg), typeof reply === 'string' ? { text: plainLine(reply) } : reply);
  if (!(await mayDecide(ctx, ctx.chat))) return say(wording.onlyAdministratorsChoose);
  const wanted = (ctx.msg.text ?? '').replace(/^\/\S+\s*/u, '').trim();
  const isCommand = ctx.msg.text?.startsWith('/') === true;
  const all = await deps.store.subscriptions.of(ctx.chat.id);
  if (!isCommand || wanted === '') {
    return all.length === 0 ? begin(ctx, startOf(ctx.msg, all), deps) : say(listOf(all, wording, deps.now()));
  }
  if (OFF.test(wanted)) {
    const count = await deps.store.subscriptions.end(ctx.chat.id);
    return say(count === 0 ? wording.digests.none : wording.digests.ended(count));
  }
  if (NOW.test(wanted)) return sendPreview(ctx, all[0] ?? { choices: USUAL }, deps);
  const minute = parseHour(wanted);
  if (minute === null) return say(wording.digests.how);
  const [only] = all;
  if (all.length > 1) return say(listOf(all, wording, deps.now(), wording.digests.which));
  const choices = { ...(only?.choices ?? USUAL), minute };
  const start = startOf(ctx.msg, all);
  await saveChoices(ctx.chat.id, { ...start, choices, ...(only && { subscription: only.id }) }, deps);
  const kept = await deps.store.subscriptions.of(ctx.chat.id);
  return say(listOf(kept, wording, deps.now(), wording.digests.saved));
}

/** /cancel: ends the dialogue the chat is at. */
export async function cancel(ctx: MessageContext, deps: Deps): Promise<void> {
  const may = await mayDecide(ctx, ctx.chat);
  if (may && (await answer(ctx, { kind: 'cancel' }, deps)) !== 'none') return;
  const wording = await wordingFor(ctx, deps);
  await send(ctx.api, addressOf(ctx.msg), {
    text: plainLine(may ? wording.digests.nothingToCancel : wording.onlyAdministratorsChoose),
  });
}

/** A dialogue begins with what is usual, in the zone the chat is known to be in. */
function startOf(message: Message | undefined, all: readonly Subscription[]) {
  const thread = threadOf(message);
  const zone = all.at(-1)?.choices.zone ?? USUAL.zone;
  return {
    step: 'hour' as const,
    trail: [],
    choices: { ...USUAL, zone },
    ...(thread !== undefined && { threadId: thread }),
  };
}

const threadOf = (message: Message | undefined): number | undefined =>
  message?.is_topic_message === true ? message.message_thread_id : undefined;

/** A button of the list of a chat's digests, or the one under a digest. */
export const digestPressed = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, action: DigestAction) => {
  const { message } = ctx.callbackQuery;
  const wording = await wordingFor(ctx, deps);
  if (message === undefined || ctx.chat === undefined) return toast(ctx, { text: wording.unknownButton });
  if (!(await mayDecide(ctx, message.chat))) return toast(ctx, { text: wording.onlyAdministratorsChoose });
  const { subscriptions } = deps.store;
  const all = await subscriptions.of(message.chat.id);
  const at = { chatId: message.chat.id, messageId: message.message_id };
  switch (action.kind) {
    case 'add':
      if (all.length >= MOST_SUBSCRIPTIONS)
        return toast(ctx, { text: wording.digests.tooMany(MOST_SUBSCRIPTIONS), show_alert: true });
      await toast(ctx);
      return begin(ctx as WithChat, startOf(asMessage(message), all), deps, at.messageId);
    case 'settings':
      await toast(ctx);
      return openSettings(ctx as WithChat, 'id' in action ? action.id : null, deps);
    case 'now':
      await toast(ctx);
      return sendPreview(ctx as unknown as MessageContext, all[0] ?? { choices: USUAL }, deps);
    case 'change': {
      const meant = all.find(({ id }) => id === action.id);
      if (meant === undefined) return toast(ctx, { text: wording.unknownButton });
      await toast(ctx);
      return begin(ctx as WithChat, changeOf(meant), deps, at.messageId);
    }
    case 'off': {
      const ended = await subscriptions.end(message.chat.id, action.id);
      const left = await subscriptions.of(message.chat.id);
      await toast(ctx, { text: ended === 0 ? wording.unknownButton : wording.settingKept });
      const reply =
        left.length === 0 ? { text: plainLine(wording.digests.ended(1)) } : listOf(left, wording, deps.now());
      return edit(ctx, at, reply);
    }
  }
};

/** A dialogue about a subscription that is there begins where it is summed up. */
const changeOf = ({ id, choices, threadId }: Subscription) => ({
  step: 'last' as const,
  trail: [],
  choices,
  subscription: id,
  ...(threadId !== undefined && { threadId }),
});

/** «تنظیم» under a digest: its choices in a message of their own; where it has ended, what the chat has, as /digest tells it. */
async function openSettings(ctx: WithChat, id: number | null, deps: Deps): Promise<void> {
  const message = asMessage(ctx.callbackQuery!.message!);
  const all = await deps.store.subscriptions.of(ctx.chat.id);
  const meant = all.find((one) => one.id === id) ?? (all.length === 1 ? all[0] : undefined);
  if (meant !== undefined) return begin(ctx, changeOf(meant), deps);
  if (all.length === 0) return begin(ctx, startOf(message, all), deps);
  const { text, buttons } = listOf(all, await wordingFor(ctx, deps), deps.now());
  await post(ctx.api, ctx.chat.id, text, { buttons, threadId: threadOf(message) });
}

const asMessage = (message: { readonly date: number }): Message | undefined =>
  message.date === 0 ? undefined : (message as Message);

async function edit(ctx: Context, place: Place, { text, buttons }: Reply): Promise<void> {
  await replace(ctx.api, place, text, { buttons });
}

/** A button of the dialogue. */
export const dialoguePressed =
  (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, button: DialogueButton) => {
    const wording = await wordingFor(ctx, deps);
    const { message } = ctx.callbackQuery;
    if (message === undefined || ctx.chat === undefined) return toast(ctx, { text: wording.unknownButton });
    if (!(await mayDecide(ctx, message.chat))) return toast(ctx, { text: wording.onlyAdministratorsChoose });
    const outcome = await answer(ctx as WithChat, button, deps);
    return toast(ctx, outcome === 'answered' ? {} : { text: wording.digests.anew });
  };

/** Longer words are for reading, in UTF-16 units; words a reader does not want may be many. */
const LONGEST_ANSWER = 200;

/**
 * Words that may answer in the chat's dialogue; false where they are something else: what was forwarded, a link, a question,
 * a reply to something else, news, or nothing of the sort.
 */
export async function answeredInWriting(ctx: Filter<Context, 'message'>, deps: Deps): Promise<boolean> {
  const { message } = ctx;
  const { text = '' } = message;
  if (text === '' || text.length > LONGEST_ANSWER || message.forward_origin !== undefined) return false;
  if (text.startsWith('/') || /[؟?]\s*$/u.test(text) || linkAlone(text) !== null) return false;
  const row = await deps.store.dialogues.find(message.chat.id);
  if (row === null) return false;
  const replied = repliedTo(message);
  if (replied !== undefined && replied.message_id !== row.messageId) return false;
  // In a group people talk to each other; what is meant for the dialogue replies to it.
  if (message.chat.type !== 'private' && !(isReplyToMe(message, ctx.me) && (await mayDecide(ctx, message.chat))))
    return false;
  return (await answer(ctx, text, deps)) === 'answered';
}

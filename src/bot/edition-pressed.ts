import type { Context, Filter } from 'grammy';
import { articlesOf } from '../digest/gather.ts';
import { tellFully } from '../digest/more.ts';
import type { ToldStory } from '../store/digests.ts';
import type { Place } from '../store/place.ts';
import type { StoryRange } from './callback-data.ts';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { reasonsReply } from './edition-reply.ts';
import type { Reply } from './reply.ts';
import { addressOf, send } from './send.ts';
import { fullStory } from './story-reply.ts';
import { toast } from './toast.ts';
import type { Wording } from './wording/wording.ts';

// The buttons under an edition. What they tell comes in reply to it, once, however often they are tapped.

type Pressing = Filter<Context, 'callback_query'>;

/** «۳»: the story with more of its points, the sentence behind each, and its sources. */
export const storyPressed = (deps: Deps) => async (ctx: Pressing, number: number) => {
  const { store, reader } = deps;
  const wording = await wordingFor(ctx, deps);
  const expired = async () => toast(ctx, { text: wording.edition.expired, show_alert: true });
  const stories = await storiesUnder(ctx, deps);
  if (stories === null) return expired();
  const story = stories.find((one) => one.number === number);
  if (story === undefined) return toast(ctx, { text: wording.unknownButton });
  const told = tellFully(await articlesOf(story, store), reader);
  if (told === null) return expired();
  return tellOnce(ctx, { number, stories: [story], reply: { text: fullStory(told, number, wording) } }, wording, deps);
};

/** «چرا این‌ها؟»: why each of the message's stories is there. */
export const whyPressed =
  (deps: Deps) =>
  async (ctx: Pressing, { first, last }: StoryRange) => {
    const wording = await wordingFor(ctx, deps);
    const all = await storiesUnder(ctx, deps);
    const stories = all?.filter(({ number }) => first <= number && number <= last) ?? [];
    if (stories.length === 0) return toast(ctx, { text: wording.edition.expired, show_alert: true });
    // The stories' own numbers are above zero.
    return tellOnce(ctx, { number: -first, stories, reply: { text: reasonsReply(stories, wording) } }, wording, deps);
  };

async function storiesUnder(ctx: Pressing, { store }: Deps): Promise<readonly ToldStory[] | null> {
  const { message } = ctx.callbackQuery;
  return message === undefined ? null : store.deliveries.storiesAt(placeOf(message.chat.id, message.message_id));
}

interface Telling {
  readonly number: number;
  readonly stories: readonly ToldStory[];
  readonly reply: Reply;
}

async function tellOnce(
  ctx: Pressing,
  { number, stories, reply }: Telling,
  wording: Wording,
  { store, now }: Deps,
): Promise<void> {
  const message = ctx.callbackQuery.message!;
  const place = placeOf(message.chat.id, message.message_id);
  const told = await store.deliveries.toldUnder(place);
  if (told.some((one) => one.number === number)) return toast(ctx, { text: wording.edition.toldAlready });
  await toast(ctx);
  const thread = message.date === 0 ? {} : addressOf(message);
  await send(ctx.api, { ...thread, chatId: place.chatId, replyTo: place.messageId }, reply, {
    sent: async (messageId) =>
      store.deliveries.tell(placeOf(place.chatId, messageId), { stories, inReplyTo: place.messageId, number }, now()),
  });
}

const placeOf = (chatId: number, messageId: number): Place => ({ chatId, messageId });

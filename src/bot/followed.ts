import { InputFile } from 'grammy';
import type { Context, Filter } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { FollowedSource, Source } from '../store/follows.ts';
import { repliedTo } from './addressed.ts';
import { wordsOf } from './article.ts';
import { sourceData } from './callback-data.ts';
import type { SourceAction } from './callback-data.ts';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { isolate } from './direction.ts';
import { shortened } from './headline.ts';
import { boldLine, oneLine, paragraphs, plainLine } from './lines.ts';
import { whyNoPage } from './links.ts';
import { mayDecide } from './members.ts';
import { replace } from './outgoing.ts';
import { ownChannelOf } from './own-channel.ts';
import type { Reply } from './reply.ts';
import { addressOf, send } from './send.ts';
import { toast } from './toast.ts';
import type { Wording } from './wording/wording.ts';

/** In a chat. */
const MOST_SOURCES = 100;
const PAGE_LENGTH = 8;
/** Fetches in a row that failed before it is worth telling. */
const FAILING = 3;
const LARGEST_LIST = 1_000_000;

/** /sources: what the chat follows; with a link after it that is followed, with a list as a document all of it is. */
export async function sources(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  const say = async (words: string) => send(ctx.api, addressOf(ctx.msg), { text: plainLine(words) });
  if (!(await mayDecide(ctx, ctx.chat))) return say(wording.onlyAdministratorsChoose);
  const words = wordsOf(ctx.msg);
  const link = words.startsWith('/') ? words.replace(/^\/\S+\s*/u, '').trim() : '';
  const document = ctx.msg.document ?? repliedTo(ctx.msg)?.document;
  if (document !== undefined && link === '') {
    if ((document.file_size ?? 0) > LARGEST_LIST) return say(wording.fileTooLarge);
    const { file_path: path } = await ctx.api.getFile(document.file_id);
    if (path === undefined) return say(wording.fileBroken);
    return say(await addAll(ctx.chat.id, new TextDecoder().decode(await deps.download(path)), wording, deps));
  }
  if (link !== '') {
    const found = await deps.sources.find(link);
    if (found.kind === 'nothing') return say(wording.following.notFound);
    if (found.kind !== 'source') return say(whyNoPage(found, wording).replace(wording.pasteInstead, '').trim());
    return say(await follow(ctx.chat.id, found.source, wording, deps));
  }
  await send(ctx.api, addressOf(ctx.msg), screenOf(await deps.store.follows.followed(ctx.chat.id), 0, wording));
}

/** Follows a source, within the limit; what is to be said of it. */
async function follow(chatId: number, source: Omit<Source, 'id'>, wording: Wording, deps: Deps): Promise<string> {
  const { follows } = deps.store;
  const all = await follows.followed(chatId);
  const title = isolate(shortened(oneLine(source.title)));
  if (all.some(({ kind, address }) => kind === source.kind && address === source.address))
    return wording.following.already(title);
  if (all.length >= MOST_SOURCES) return wording.following.tooMany(MOST_SOURCES);
  await follows.follow(chatId, source, deps.now());
  // Whoever follows something wants to see what it says.
  void deps.fetch();
  return withDigest(chatId, wording.following.added(title), wording, deps);
}

/** What is followed is told in digests: whoever has none is told how to have one. */
async function withDigest(chatId: number, said: string, wording: Wording, { store }: Deps): Promise<string> {
  const hasDigest = (await store.subscriptions.of(chatId)).length > 0;
  return hasDigest ? said : `${said} ${wording.following.wantDigest}`;
}

async function addAll(chatId: number, text: string, wording: Wording, deps: Deps): Promise<string> {
  const listed = deps.sources.fromOpml(text);
  if (listed === null || listed.length === 0) return wording.following.notOpml;
  const before = await deps.store.follows.followed(chatId);
  const known = new Set(before.map(({ kind, address }) => `${kind} ${address}`));
  let added = 0;
  for (const source of listed) {
    const key = `${source.kind} ${source.address}`;
    if (known.has(key) || known.size >= MOST_SOURCES) continue;
    known.add(key);
    await deps.store.follows.follow(chatId, source, deps.now());
    added++;
  }
  void deps.fetch();
  return withDigest(chatId, wording.following.imported({ added, left: listed.length - added }), wording, deps);
}

/** A page of what a chat follows, with what can be done about each. */
function screenOf(all: readonly FollowedSource[], wanted: number, wording: Wording): Reply {
  const { buttons, ...words } = wording.following;
  if (all.length === 0) return { text: plainLine(words.none), buttons: { inline_keyboard: [] } };
  const page = Math.max(0, Math.min(wanted, Math.ceil(all.length / PAGE_LENGTH) - 1));
  const first = page * PAGE_LENGTH;
  const shown = all.slice(first, first + PAGE_LENGTH);
  const button = (text: string, action: SourceAction): InlineKeyboardButton => ({
    text,
    callback_data: sourceData(action),
  });
  const lines = shown.map((source, at) => {
    const notes = [
      ...(source.muted ? [words.muted] : []),
      ...(source.failures >= FAILING ? [words.failing] : []),
      ...(source.kind === 'own-channel' ? [words.ownChannel] : []),
      ...(source.lastItemAt === undefined ? [] : [words.lastNews(source.lastItemAt)]),
    ];
    const name = `${wording.number(first + at + 1)}. ${isolate(shortened(oneLine(source.title || source.address)))}`;
    return plainLine(notes.length === 0 ? name : `${name} (${notes.join('، ')})`);
  });
  const rows = shown.map(({ id, muted }, at) => {
    const number = wording.number(first + at + 1);
    const kind = muted ? ('unmute' as const) : ('mute' as const);
    return [
      button(`${buttons[kind]} ${number}`, { kind, id, page }),
      button(`${buttons.remove} ${number}`, { kind: 'remove', id, page }),
    ];
  });
  const turning = [
    ...(page > 0 ? [button(buttons.newer, { kind: 'page', page: page - 1 })] : []),
    ...(first + PAGE_LENGTH < all.length ? [button(buttons.older, { kind: 'page', page: page + 1 })] : []),
  ];
  const last = [button(buttons.export, { kind: 'export' })];
  return {
    text: paragraphs([[boldLine(words.list(all.length))], lines, [plainLine(words.how)]]),
    buttons: { inline_keyboard: [...rows, ...(turning.length === 0 ? [] : [turning]), last] },
  };
}

/** A button of that list, or «follow» under a reading. */
export const sourcePressed = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, action: SourceAction) => {
  const { message } = ctx.callbackQuery;
  const wording = await wordingFor(ctx, deps);
  if (message === undefined) return toast(ctx, { text: wording.unknownButton });
  const { chat, message_id: messageId } = message;
  if (!(await mayDecide(ctx, chat))) return toast(ctx, { text: wording.onlyAdministratorsChoose });
  const { follows } = deps.store;
  switch (action.kind) {
    case 'follow': {
      const source = { kind: 'channel' as const, address: action.channel, title: action.channel };
      return toast(ctx, { text: await follow(chat.id, source, wording, deps), show_alert: true });
    }
    case 'follow-own': {
      const own = await ownChannelOf(ctx, action.chatId);
      const said = own === null ? wording.onlyAdministratorsChoose : await follow(chat.id, own, wording, deps);
      return toast(ctx, { text: said, show_alert: true });
    }
    case 'export': {
      await toast(ctx);
      const list = deps.sources.toOpml(wording.following.list(0).split(':')[0]!, await follows.followed(chat.id));
      await ctx.api.sendDocument(chat.id, new InputFile(new TextEncoder().encode(list), 'chekide.opml'), {
        reply_parameters: { message_id: messageId, allow_sending_without_reply: true },
      });
      return;
    }
    case 'page':
      await toast(ctx);
      break;
    case 'remove':
      await follows.unfollow(chat.id, action.id);
      await toast(ctx, { text: wording.following.removed });
      break;
    case 'mute':
    case 'unmute':
      await follows.mute(chat.id, action.id, action.kind === 'mute');
      await toast(ctx, { text: wording.settingKept });
  }
  const { text, buttons } = screenOf(await follows.followed(chat.id), action.page, wording);
  await replace(ctx.api, { chatId: chat.id, messageId }, text, { buttons });
};

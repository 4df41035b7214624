import type { Context } from 'grammy';
import type { Chat, Message } from 'grammy/types';
import type { Download } from './download.ts';
import type { Log } from '../log.ts';
import type { Settings, Store } from '../store/store.ts';
import type { Limits } from './limits.ts';
import type { Order, Told } from './telling.ts';
import type { Sources } from '../sources/sources.ts';
import type { Reader } from '../summarize/text/reader.ts';
import { chooseWording } from './wording/choose.ts';
import type { Language, Wording } from './wording/wording.ts';

/** All that the bot's features work with. */
export interface Deps {
  readonly store: Store;
  readonly reader: Reader;
  /** Makes an edition and puts it into messages, apart from whatever else the bot does where that is worth it. */
  readonly tell: (order: Order) => Promise<Told>;
  readonly sources: Sources;
  /** Has sources asked that are due, as those are that somebody has begun to follow; never throws. */
  readonly fetch: () => Promise<void>;
  readonly download: Download;
  readonly log: Log;
  readonly now: () => Date;
  readonly defaultLanguage: Language;
  /** In UTF-16 units. */
  readonly maxTextLength: number;
  readonly retentionDays: number;
  readonly limits: Limits;
}

/** What a chat has chosen, and the wording that follows from it or from whoever sent the update. */
export interface Choices {
  readonly settings: Settings;
  readonly wording: Wording;
}

/** The choices of an update's chat; where it has none, as in inline mode, those of the person's own chat with the bot. */
export async function choicesFor(ctx: Context, { store, defaultLanguage }: Deps): Promise<Choices> {
  const id = ctx.chat?.id ?? ctx.from?.id;
  const settings = id === undefined ? {} : await store.settings(id);
  return { settings, wording: chooseWording(settings, ctx.from?.language_code, defaultLanguage) };
}

/** Only the wording of those choices. */
export const wordingFor = async (ctx: Context, deps: Deps): Promise<Wording> => (await choicesFor(ctx, deps)).wording;

/** What an answer to a message needs of its context: enough for commands, whichever way they came. */
export type MessageContext = Context & { readonly msg: Message; readonly chat: Chat };

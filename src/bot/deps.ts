import type { Context } from 'grammy';
import type { Chat, Message } from 'grammy/types';
import type { Download } from './download.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Sources } from '../sources/sources.ts';
import type { Reader } from '../summarize/text/reader.ts';
import { chooseWording } from './wording/choose.ts';
import type { Language, Wording } from './wording/wording.ts';

/** All that the bot's features work with. */
export interface Deps {
  readonly store: Store;
  readonly reader: Reader;
  readonly sources: Sources;
  readonly download: Download;
  readonly log: Log;
  readonly now: () => Date;
  readonly defaultLanguage: Language;
  /** In UTF-16 units. */
  readonly maxTextLength: number;
  readonly retentionDays: number;
}

/** The wording for whoever sent an update, or for their chat if it has chosen one. */
export async function wordingFor(ctx: Context, { store, defaultLanguage }: Deps): Promise<Wording> {
  const settings = ctx.chat === undefined ? {} : await store.settings(ctx.chat.id);
  return chooseWording(settings, ctx.from?.language_code, defaultLanguage);
}

/** What an answer to a message needs of its context: enough for commands, whichever way they came. */
export type MessageContext = Context & { readonly msg: Message; readonly chat: Chat };

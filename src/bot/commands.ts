import type { Api } from 'grammy';
import type { BotCommandScope, Message } from 'grammy/types';
import type { Log } from '../log.ts';
import { parsePayload } from './deep-links.ts';
import { cancel, digest } from './digest.ts';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { exportAll } from './export.ts';
import { sources } from './followed.ts';
import { history } from './history.ts';
import { language } from './language.ts';
import { plainText } from './lines.ts';
import { summarize } from './news.ts';
import { forget, privacy } from './privacy.ts';
import { search } from './search.ts';
import { addressOf, send } from './send.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { WORDINGS } from './wording/choose.ts';
import type { CommandName, Language, Wording } from './wording/wording.ts';

/** Whose menus show a command. */
type Audience = 'private' | 'group' | 'administrators';

/** A command of the bot; what it does is described in the wording, by its name. */
export interface Command {
  readonly name: CommandName;
  readonly run: (ctx: MessageContext, deps: Deps) => Promise<void>;
  /** Words that mean it when they are all of a private message; Telegram knows no Persian commands. */
  readonly words?: readonly string[];
  /** Default: everybody's. */
  readonly audiences?: readonly Audience[];
  /** It reads something, and is counted with readings. */
  readonly reads?: true;
}

/** The one list: messages are routed by it, /help and the menus show it, in this order. */
export const COMMANDS: readonly Command[] = [
  { name: 'start', run: start, audiences: ['private'], words: ['شروع'] },
  { name: 'summarize', run: summarize, reads: true },
  { name: 'help', run: help, words: ['راهنما', 'کمک', 'help'] },
  { name: 'history', run: history, words: ['تاریخچه', 'history'] },
  { name: 'search', run: search },
  { name: 'status', run: status, words: ['وضعیت', 'status'], audiences: ['private', 'administrators'] },
  {
    name: 'digest',
    run: digest,
    words: ['خلاصه روزانه', 'چکیده روزانه', 'digest'],
    audiences: ['private', 'administrators'],
  },
  { name: 'sources', run: sources, words: ['منابع', 'sources'], audiences: ['private', 'administrators'] },
  { name: 'cancel', run: cancel, words: ['انصراف', 'cancel'], audiences: ['private', 'administrators'] },
  {
    name: 'settings',
    run: settings,
    words: ['تنظیمات', 'تنظیم', 'settings'],
    audiences: ['private', 'administrators'],
  },
  { name: 'language', run: language, words: ['زبان', 'language'], audiences: ['private', 'administrators'] },
  { name: 'privacy', run: privacy },
  { name: 'export', run: exportAll, audiences: ['private', 'administrators'] },
  { name: 'forget', run: forget, audiences: ['private', 'administrators'] },
];

/** The command that a private message of one word means, or undefined. */
export function commandOfWord(text: string): Command | undefined {
  const word = text.trim().replaceAll('ي', 'ی').replaceAll('ك', 'ک').toLowerCase();
  return COMMANDS.find(({ words }) => words?.includes(word));
}

/** The command meant by a message that calls `command`: /start with the name of another one is that one. */
export function meantBy(command: Command, { text = '', chat }: Message): Command {
  if (command.name !== 'start' || chat.type !== 'private') return command;
  const payload = parsePayload(text.replace(/^\/\S+\s*/u, '').trim());
  const other = payload.kind === 'command' ? COMMANDS.find(({ name }) => name === payload.name) : undefined;
  return other ?? command;
}

/** /help, and what answers a command there is not. */
export async function help(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  const described = describedFor(ctx.chat.type === 'private' ? 'private' : 'administrators', wording);
  await send(ctx.api, addressOf(ctx.msg), { text: plainText(wording.help(described)) });
}

const describedFor = (audience: Audience, wording: Wording) =>
  COMMANDS.filter(({ audiences }) => audiences?.includes(audience) ?? true).map(({ name }) => ({
    name,
    does: wording.commands[name],
  }));

const SCOPES: readonly (readonly [Audience, BotCommandScope])[] = [
  ['private', { type: 'all_private_chats' }],
  ['group', { type: 'all_group_chats' }],
  ['administrators', { type: 'all_chat_administrators' }],
];

/**
 * Puts the menus and the profile's description in order, in every language and for people of no known one. The bot works
 * without them, so a failure is only logged.
 */
export async function announce(api: Api, defaultLanguage: Language, log: Log): Promise<void> {
  const languages = [
    { wording: WORDINGS[defaultLanguage], language: {} },
    ...Object.values(WORDINGS).map((wording) => ({ wording, language: { language_code: wording.language } })),
  ];
  try {
    for (const { wording, language } of languages) {
      for (const [audience, scope] of SCOPES) {
        const commands = describedFor(audience, wording).map(({ name, does }) => ({
          command: name,
          description: does,
        }));
        await api.setMyCommands(commands, { scope, ...language });
      }
      await api.setMyDescription(wording.description, language);
      await api.setMyShortDescription(wording.shortDescription, language);
    }
  } catch (error) {
    log.warn({ err: error }, 'the menu of commands could not be announced');
  }
}

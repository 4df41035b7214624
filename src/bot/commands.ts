import type { Api } from 'grammy';
import type { Log } from '../log.ts';
import { EXAMPLE_DATA } from './callback-data.ts';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { exportAll } from './export.ts';
import { history } from './history.ts';
import { forget, privacy } from './privacy.ts';
import { plainText } from './lines.ts';
import { search } from './search.ts';
import { addressOf, send } from './send.ts';
import { WORDINGS } from './wording/choose.ts';
import type { CommandName, Language, Wording } from './wording/wording.ts';

/** A command of the bot; what it does is described in the wording, by its name. */
interface Command {
  readonly name: CommandName;
  readonly run: (ctx: MessageContext, deps: Deps) => Promise<void>;
}

/** The one list: messages are routed by it, /help and the menu show it, in this order. */
export const COMMANDS: readonly Command[] = [
  { name: 'start', run: start },
  { name: 'help', run: help },
  { name: 'history', run: history },
  { name: 'search', run: search },
  { name: 'privacy', run: privacy },
  { name: 'export', run: exportAll },
  { name: 'forget', run: forget },
];

async function start(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  const buttons = { inline_keyboard: [[{ text: wording.showExample, callback_data: EXAMPLE_DATA }]] };
  await send(ctx.api, addressOf(ctx.msg), { text: plainText(wording.start), buttons });
}

/** /help, and what answers a command there is not. */
export async function help(ctx: MessageContext, deps: Deps): Promise<void> {
  const wording = await wordingFor(ctx, deps);
  await send(ctx.api, addressOf(ctx.msg), { text: plainText(wording.help(described(wording))) });
}

const described = (wording: Wording) => COMMANDS.map(({ name }) => ({ name, does: wording.commands[name] }));

/**
 * Puts the menu and the profile's description in order, in every language and for people of no known one. The bot works
 * without them, so a failure is only logged.
 */
export async function announce(api: Api, defaultLanguage: Language, log: Log): Promise<void> {
  const audiences = [
    { wording: WORDINGS[defaultLanguage], language: {} },
    ...Object.values(WORDINGS).map((wording) => ({ wording, language: { language_code: wording.language } })),
  ];
  try {
    for (const { wording, language } of audiences) {
      const commands = described(wording).map(({ name, does }) => ({ command: name, description: does }));
      await api.setMyCommands(commands, language);
      await api.setMyDescription(wording.description, language);
      await api.setMyShortDescription(wording.shortDescription, language);
    }
  } catch (error) {
    log.warn({ err: error }, 'the menu of commands could not be announced');
  }
}

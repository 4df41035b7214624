import type { BotCommandScope } from '@grammyjs/types';
import { z } from 'zod';
import { refuse } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { shaped } from '../parameters.ts';
import type { ProfileText } from '../profile.ts';
import type { Call, MethodTable } from './method.ts';

export const commandMethods = {
  setMyCommands: {
    takes: ['commands', 'scope', 'language_code'],
    carryOut(call) {
      const raw = call.parameters.json('commands', 'commands') ?? [];
      const commands = shaped(z.array(z.object({ command: z.string(), description: z.string() })), raw, 'BotCommand');
      if (commands.length > LIMITS.commands) throw refuse('commandsTooMany');
      for (const { command, description } of commands) {
        if (!/^\/?[a-z0-9_]{1,32}$/u.test(command)) throw refuse('command');
        if (description === '' || description.length > LIMITS.commandDescription) throw refuse('commandDescription');
      }
      call.state.profile.setCommands(scope(call), languageCode(call), commands);
      return true;
    },
  },

  getMyCommands: {
    takes: ['scope', 'language_code'],
    carryOut: (call) => [...call.state.profile.commands(scope(call), languageCode(call))],
  },

  deleteMyCommands: {
    takes: ['scope', 'language_code'],
    carryOut(call) {
      call.state.profile.setCommands(scope(call), languageCode(call), []);
      return true;
    },
  },

  setMyName: {
    takes: ['name', 'language_code'],
    carryOut: (call) => setText(call, 'name', LIMITS.botName),
  },
  getMyName: {
    takes: ['language_code'],
    carryOut: (call) => ({ name: call.state.profile.text('name', languageCode(call)) || call.state.bot.first_name }),
  },
  setMyDescription: {
    takes: ['description', 'language_code'],
    carryOut: (call) => setText(call, 'description', LIMITS.botDescription),
  },
  getMyDescription: {
    takes: ['language_code'],
    carryOut: (call) => ({ description: call.state.profile.text('description', languageCode(call)) }),
  },
  setMyShortDescription: {
    takes: ['short_description', 'language_code'],
    carryOut: (call) => setText(call, 'short_description', LIMITS.botShortDescription),
  },
  getMyShortDescription: {
    takes: ['language_code'],
    carryOut: (call) => ({ short_description: call.state.profile.text('short_description', languageCode(call)) }),
  },
} as const satisfies MethodTable;

function setText(call: Call, kind: ProfileText, limit: number): true {
  const text = call.parameters.string(kind).trim();
  if (text.length > limit) throw refuse('profileTooLong', { what: `bot ${kind.replace('_', ' ')}` });
  call.state.profile.setText(kind, languageCode(call), text);
  return true;
}

function languageCode({ parameters }: Call): string {
  const code = parameters.string('language_code');
  if (!/^(?:[a-z]{2})?$/u.test(code)) throw refuse('languageCode');
  return code;
}

const chatId = z.union([z.int(), z.string()]);

const SCOPES = {
  default: z.object({ type: z.literal('default') }),
  all_private_chats: z.object({ type: z.literal('all_private_chats') }),
  all_group_chats: z.object({ type: z.literal('all_group_chats') }),
  all_chat_administrators: z.object({ type: z.literal('all_chat_administrators') }),
  chat: z.object({ type: z.literal('chat'), chat_id: chatId }),
  chat_administrators: z.object({ type: z.literal('chat_administrators'), chat_id: chatId }),
  chat_member: z.object({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
};

function scope({ parameters }: Call): BotCommandScope {
  const raw = parameters.json('scope', 'BotCommandScope') ?? { type: 'default' };
  const { type } = shaped(z.looseObject({ type: z.string() }), raw, 'BotCommandScope');
  if (!Object.hasOwn(SCOPES, type)) throw refuse('commandScope');
  return shaped<BotCommandScope>(SCOPES[type as keyof typeof SCOPES], raw, 'BotCommandScope');
}

import type { Context, Filter } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Settings } from '../store/store.ts';
import { settingData } from './callback-data.ts';
import type { Setting } from './callback-data.ts';
import type { Choices, Deps, MessageContext } from './deps.ts';
import { choicesFor } from './deps.ts';
import { boldLine, paragraphs, plainLine } from './lines.ts';
import { mayDecide } from './members.ts';
import { replace } from './outgoing.ts';
import type { Reply } from './reply.ts';
import { addressOf, send } from './send.ts';
import { toast } from './toast.ts';
import { LANGUAGE_NAMES, chooseWording } from './wording/choose.ts';

/** /settings: what a chat can choose, on one screen whose buttons change it in place. In a group only its administrators may. */
export async function settings(ctx: MessageContext, deps: Deps): Promise<void> {
  const choices = await choicesFor(ctx, deps);
  await send(ctx.api, addressOf(ctx.msg), settingsScreen(choices));
}

/** The screen as it stands; what is chosen has a mark. */
function settingsScreen({ settings: chosen, wording }: Choices): Reply {
  const length = chosen.points ?? 'usual';
  const names = chosen.names ?? 'on';
  const rich = chosen.rich ?? 'off';
  const mark = (label: string, isChosen: boolean) => (isChosen ? `✓ ${label}` : label);
  const button = (label: string, setting: Setting, isChosen: boolean): InlineKeyboardButton => ({
    text: mark(label, isChosen),
    callback_data: settingData(setting),
  });
  const rows = [
    languageButtons(wording.language, 'settings'),
    (['short', 'usual', 'long'] as const).map((one) =>
      button(wording.pointsLengths[one], { key: 'points', value: one }, one === length),
    ),
    (['on', 'off'] as const).map((one) => button(wording.namesShown[one], { key: 'names', value: one }, one === names)),
    (['off', 'on'] as const).map((one) => button(wording.layouts[one], { key: 'rich', value: one }, one === rich)),
  ];
  const lines = [wording.settingsLanguage, wording.settingsPoints, wording.settingsNames, wording.settingsLayout];
  const text = paragraphs([[boldLine(wording.settingsTitle)], lines.map(plainLine)]);
  return { text, buttons: { inline_keyboard: rows } };
}

/** The languages as buttons of the screen they stand on. */
function languageButtons(current: 'fa' | 'en', on: 'settings' | 'language'): InlineKeyboardButton[] {
  return (['fa', 'en'] as const).map((value) => ({
    text: value === current ? `✓ ${LANGUAGE_NAMES[value]}` : LANGUAGE_NAMES[value],
    callback_data: settingData({ key: on === 'settings' ? 'language' : 'speak', value }),
  }));
}

/** A choice, pressed: it is kept, and the screen shows it in its place, at once in the language just chosen. */
export const settingPressed = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>, setting: Setting) => {
  const { message } = ctx.callbackQuery;
  const { settings: before, wording } = await choicesFor(ctx, deps);
  if (message === undefined) return toast(ctx, { text: wording.unknownButton });
  if (!(await mayDecide(ctx, message.chat))) return toast(ctx, { text: wording.onlyAdministratorsChoose });
  const chosen = withSetting(before, setting);
  await deps.store.saveSettings(message.chat.id, chosen);
  const now = chooseWording(chosen, ctx.from.language_code, deps.defaultLanguage);
  await toast(ctx, { text: now.settingKept });
  const choices = { settings: chosen, wording: now };
  const { text, buttons } = setting.key === 'speak' ? languageScreen(choices) : settingsScreen(choices);
  await replace(ctx.api, { chatId: message.chat.id, messageId: message.message_id }, text, { buttons });
};

/** The question of /language with its buttons. */
export function languageScreen({ wording }: Choices): Reply {
  const buttons = { inline_keyboard: [languageButtons(wording.language, 'language')] };
  return { text: plainLine(wording.languageAsk), buttons };
}

/** What is usual is not kept as a choice. */
function withSetting(before: Settings, { key, value }: Setting): Settings {
  switch (key) {
    case 'language':
    case 'speak':
      return { ...before, language: value };
    case 'points': {
      return renewed('points', before, value === 'usual' ? {} : { points: value });
    }
    case 'names': {
      return renewed('names', before, value === 'on' ? {} : { names: value });
    }
    case 'rich': {
      return renewed('rich', before, value === 'off' ? {} : { rich: value });
    }
  }
}

/** The choices with one of them made anew. */
const renewed = (key: keyof Settings, before: Settings, chosen: Settings): Settings => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => name !== key)),
  ...chosen,
});

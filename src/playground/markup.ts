import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { z } from 'zod';
import { refuse } from './errors.ts';
import { byteLength, LIMITS } from './limits.ts';
import { linkFault } from './links.ts';
import { shaped } from './parameters.ts';

/** The inline keyboard in `raw`; undefined when there is none or it is of another kind (which messages do not keep). */
export function readMarkup(raw: unknown): InlineKeyboardMarkup | undefined {
  if (raw === undefined) return undefined;
  const markup = shaped(z.looseObject({ inline_keyboard: z.array(z.array(z.unknown())).optional() }), raw);
  if (markup.inline_keyboard === undefined) {
    const known = ['keyboard', 'remove_keyboard', 'force_reply'].some((kind) => kind in markup);
    if (!known) throw refuse('fieldMissing', { field: 'inline_keyboard' });
    return undefined;
  }
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  for (const button of rows.flat()) checkButton(button);
  if (rows.flat().length > LIMITS.buttons) throw refuse('markupTooLong');
  return rows.length === 0 ? undefined : ({ inline_keyboard: rows } as InlineKeyboardMarkup);
}

/** As `readMarkup`, where Telegram takes nothing but an inline keyboard: in edits. */
export function readInlineMarkup(raw: unknown): InlineKeyboardMarkup | undefined {
  if (raw !== undefined && !(raw instanceof Object && 'inline_keyboard' in raw)) throw refuse('markupKind');
  return readMarkup(raw);
}

const buttonShape = z.looseObject({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
  copy_text: z.object({ text: z.string() }).optional(),
});

/** Actions that the server takes without looking inside. */
const OTHER_ACTIONS = [
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'callback_game',
  'pay',
  'disabled',
] as const;

function checkButton(raw: unknown): void {
  const button = shaped(buttonShape, raw, 'inline keyboard button');
  if (button.text.trim() === '') throw refuse('buttonTextEmpty');
  // Empty data counts as no action at all, which is how Telegram words it.
  const actions = [button.callback_data, button.url].filter((action) => action !== undefined && action !== '').length;
  const others = OTHER_ACTIONS.filter((action) => action in button).length + (button.copy_text === undefined ? 0 : 1);
  if (actions + others === 0) throw refuse('buttonAction');
  if (byteLength(button.callback_data ?? '') > LIMITS.callbackData) throw refuse('buttonData');
  if (button.copy_text !== undefined) {
    const { length } = button.copy_text.text;
    if (length === 0 || length > LIMITS.copyText) throw refuse('buttonCopyText');
  }
  const why = button.url === undefined || button.url === '' ? null : linkFault(button.url);
  if (why !== null) throw refuse('buttonUrl', { url: button.url ?? '', why });
}

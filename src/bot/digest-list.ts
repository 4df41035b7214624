import type { InlineKeyboardButton } from 'grammy/types';
import type { Subscription } from '../store/digests.ts';
import { digestData } from './callback-data.ts';
import type { DigestAction } from './callback-data.ts';
import { MOST_SUBSCRIPTIONS } from './dialogue/saving.ts';
import { summaryOf } from './dialogue/screens.ts';
import { boldLine, paragraphs, plainLine } from './lines.ts';
import type { Reply } from './reply.ts';
import type { Wording } from './wording/wording.ts';

/** What a chat has, with what can be done about it. */
export function listOf(
  all: readonly Subscription[],
  wording: Wording,
  now: Date,
  heading = wording.digests.list,
): Reply {
  const { buttons } = wording.digests;
  const which = numberIn(all, wording);
  const button = (text: string, action: DigestAction): InlineKeyboardButton => ({
    text,
    callback_data: digestData(action),
  });
  const rows = all.map(({ id }, at) => [
    button(`${buttons.change}${which(at)}`, { kind: 'change', id }),
    button(`${buttons.off}${which(at)}`, { kind: 'off', id }),
  ]);
  const add = all.length < MOST_SUBSCRIPTIONS ? [button(buttons.another, { kind: 'add' })] : [];
  const entries = all.map(({ choices }, at) => {
    const [sentence, ...rest] = summaryOf(choices, wording, now);
    return all.length === 1
      ? [sentence!, ...rest]
      : [plainLine(`${wording.number(at + 1)}. ${sentence!.text}`), ...rest];
  });
  return {
    text: paragraphs([[boldLine(heading)], ...entries]),
    buttons: { inline_keyboard: [...rows, [...add, button(buttons.now, { kind: 'now' })]] },
  };
}

const numberIn =
  (all: readonly unknown[], wording: Wording) =>
  (at: number): string =>
    all.length === 1 ? '' : ` ${wording.number(at + 1)}`;

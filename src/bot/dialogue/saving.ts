import { isDeepStrictEqual } from 'node:util';
import { firstDue } from '../../digest/plan.ts';
import type { Choices, Subscription } from '../../store/digests.ts';
import type { Deps } from '../deps.ts';

/** In a chat. */
export const MOST_SUBSCRIPTIONS = 5;

/** What is usual, where nothing was chosen yet. */
export const USUAL: Choices = {
  minute: 8 * 60,
  days: [0, 1, 2, 3, 4, 5, 6],
  zone: 'Asia/Tehran',
  length: 'usual',
  picture: true,
  sayEmpty: false,
};

/**
 * Keeps choices: in the subscription they change, or as a new one. The same choices in the same place are one subscription,
 * so that an update that comes twice makes none twice.
 */
export async function saveChoices(
  chatId: number,
  { choices, subscription: id, threadId }: SaveWanted,
  { store: { subscriptions }, now }: Deps,
): Promise<'saved' | 'too-many'> {
  const all = await subscriptions.of(chatId);
  const next = firstDue(choices, now());
  if (id !== undefined && all.some((one) => one.id === id)) {
    await subscriptions.change(id, choices, next);
    return 'saved';
  }
  const isSame = (one: Subscription) => one.threadId === threadId && isDeepStrictEqual(one.choices, choices);
  if (all.some(isSame)) return 'saved';
  if (all.length >= MOST_SUBSCRIPTIONS) return 'too-many';
  await subscriptions.add({ chatId, choices, next, ...(threadId !== undefined && { threadId }) }, now());
  return 'saved';
}

interface SaveWanted {
  readonly choices: Choices;
  readonly subscription?: number;
  readonly threadId?: number;
}

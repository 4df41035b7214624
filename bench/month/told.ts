// What each digest of the simulation says: whose it is, of which day, and which part, so that whoever reads the chats knows
// what came.

/** Parts of every digest. */
export const PARTS = 2;

export interface ToldPart {
  readonly subscriptionId: number;
  /** «YYYY-MM-DD». */
  readonly day: string;
  /** From 0. */
  readonly part: number;
}

export const textOf = ({ subscriptionId, day, part }: ToldPart): string => `خلاصه ${subscriptionId} ${day} ${part}`;

/** What a message says; null for one that is no part of a digest. */
export function readText(text: string): ToldPart | null {
  const [, subscriptionId, day, part] = /^خلاصه (\d+) (\S+) (\d)$/u.exec(text) ?? [];
  if (subscriptionId === undefined || day === undefined || part === undefined) return null;
  return { subscriptionId: Number(subscriptionId), day, part: Number(part) };
}

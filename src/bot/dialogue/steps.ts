import type { Choices } from '../../store/digests.ts';
import { parseDays } from '../../digest/settings/days.ts';
import { parseHour } from '../../digest/settings/hour.ts';
import { findZones } from '../../digest/settings/zones.ts';
import { TOPICS } from '../../digest/topics/topics.ts';
import { parseQuiet, parseWords } from './written.ts';

// The dialogue of /digest as a machine: what is asked, what an answer makes of it. Pure; what it looks like is screens.ts.

/** Raised when a dialogue that is under way could no longer go on; then it is begun again. */
export const DIALOGUE_VERSION = 1;

export const STEPS = ['hour', 'days', 'pick', 'zone', 'what', 'topics', 'words', 'length', 'quiet', 'last'] as const;
export type Step = (typeof STEPS)[number];

export interface Dialogue {
  readonly step: Step;
  /** The steps that «back» leads to, the last one first gone back to. With `last` among them a step leads there again. */
  readonly trail: readonly Step[];
  readonly choices: Choices;
  /** The subscription that is changed; absent: a new one is made. */
  readonly subscription?: number;
  readonly threadId?: number;
  /** What is marked where several can be chosen: days by number, topics by name. */
  readonly picked?: readonly string[];
  /** Places that were found by what was written. */
  readonly found?: readonly { readonly zone: string; readonly place: string }[];
  /** Why the step is asked again. */
  readonly problem?: { readonly kind: 'unclear'; readonly written: string } | { readonly kind: 'nothing-chosen' };
  readonly end?: 'saved' | 'cancelled';
}

export type Answer =
  | { readonly kind: 'pressed'; readonly step: Step; readonly value: string }
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' };

/** Where the way goes on after a step, unless it came from the last one. */
const NEXT: Readonly<Record<Step, Step>> = {
  hour: 'days',
  days: 'zone',
  pick: 'zone',
  zone: 'what',
  what: 'length',
  topics: 'length',
  words: 'what',
  length: 'last',
  quiet: 'last',
  last: 'last',
};

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;
const WORKING_DAYS = [6, 0, 1, 2, 3] as const;

/** What an answer makes of the dialogue. A press of a button that stands on another step changes nothing. */
export function advance(dialogue: Dialogue, answer: Answer): Dialogue {
  const clear = withoutProblem(dialogue);
  switch (answer.kind) {
    case 'cancel':
      return { ...clear, end: 'cancelled' };
    case 'back': {
      const before = clear.trail.at(-1);
      return before === undefined ? clear : { ...clear, step: before, trail: clear.trail.slice(0, -1) };
    }
    case 'pressed':
      return answer.step === dialogue.step ? PRESSED[dialogue.step](clear, answer.value, dialogue) : dialogue;
    case 'written': {
      const { text } = answer;
      return WRITTEN[dialogue.step]?.(clear, text) ?? { ...clear, problem: { kind: 'unclear', written: text } };
    }
  }
}

/** What was wrong, or found, holds for one answer. */
function withoutProblem({ step, trail, choices, subscription, threadId, picked }: Dialogue): Dialogue {
  return {
    step,
    trail,
    choices,
    ...(subscription !== undefined && { subscription }),
    ...(threadId !== undefined && { threadId }),
    ...(picked !== undefined && { picked }),
  };
}

/** The dialogue after its step was answered with these choices. */
function onward(dialogue: Dialogue, choices: Partial<Choices> = {}): Dialogue {
  const chosen = { ...dialogue, choices: { ...dialogue.choices, ...choices } };
  const last = dialogue.trail.lastIndexOf('last');
  // «words» belongs to the step it was opened from.
  if (dialogue.step === 'words') return { ...chosen, step: 'what', trail: dialogue.trail.slice(0, -1) };
  if (last >= 0) return { ...chosen, step: 'last', trail: dialogue.trail.slice(0, last) };
  return into(chosen, NEXT[dialogue.step]);
}

const into = (dialogue: Dialogue, step: Step): Dialogue => ({
  ...dialogue,
  step,
  trail: [...dialogue.trail, dialogue.step],
});

function cleared(dialogue: Dialogue, key: 'topics' | 'mutedWords' | 'quiet'): Dialogue {
  const left = Object.entries(dialogue.choices).filter(([name]) => name !== key);
  return { ...dialogue, choices: Object.fromEntries(left) as unknown as Choices };
}

/** With one thing marked, or no longer. */
function toggled(dialogue: Dialogue, value: string): Dialogue {
  const { picked = [] } = dialogue;
  const others = picked.filter((one) => one !== value);
  return { ...dialogue, picked: others.length < picked.length ? others : [...picked, value] };
}

/** What a button of each step does; `before` still has what was found. Values no button of ours has change nothing. */
const PRESSED: Readonly<Record<Step, (dialogue: Dialogue, value: string, before: Dialogue) => Dialogue>> = {
  hour: (dialogue, value) => {
    const minute = Number(value);
    return Number.isInteger(minute) && minute >= 0 && minute < 1440 ? onward(dialogue, { minute }) : dialogue;
  },
  days: (dialogue, value) => {
    // Nobody who wants other days wants all of them.
    const marked = dialogue.choices.days.length === 7 ? [] : dialogue.choices.days.map(String);
    if (value === 'pick') return { ...into(dialogue, 'pick'), picked: marked };
    return onward(dialogue, { days: value === 'working' ? WORKING_DAYS : EVERY_DAY });
  },
  pick: (dialogue, value) => {
    if (value !== 'done') return toggled(dialogue, value);
    const days = EVERY_DAY.filter((day) => dialogue.picked?.includes(String(day)));
    return days.length === 0 ? { ...dialogue, problem: { kind: 'nothing-chosen' } } : onward(dialogue, { days });
  },
  zone: (dialogue, value, { found = [] }) => {
    if (value === 'tehran') return onward(dialogue, { zone: 'Asia/Tehran' });
    if (value === 'known') return onward(dialogue);
    const zone = found[Number(value)]?.zone;
    return zone === undefined ? dialogue : onward(dialogue, { zone });
  },
  what: (dialogue, value) => {
    if (value === 'words') return into(dialogue, value);
    if (value === 'topics') return { ...into(dialogue, value), picked: dialogue.choices.topics ?? [] };
    return onward(cleared(dialogue, 'topics'));
  },
  topics: (dialogue, value) => {
    if (value !== 'done') return toggled(dialogue, value);
    const topics = TOPICS.filter((topic) => dialogue.picked?.includes(topic));
    return topics.length === 0 ? { ...dialogue, problem: { kind: 'nothing-chosen' } } : onward(dialogue, { topics });
  },
  words: (dialogue) => onward(cleared(dialogue, 'mutedWords')),
  length: (dialogue, value) =>
    value === 'short' || value === 'usual' || value === 'long' ? onward(dialogue, { length: value }) : dialogue,
  quiet: (dialogue, value) => {
    const quiet = parseQuiet(value);
    return quiet === null ? onward(cleared(dialogue, 'quiet')) : onward(dialogue, { quiet });
  },
  last: (dialogue, value) => {
    const { choices } = dialogue;
    if (value === 'save') return { ...dialogue, end: 'saved' };
    if (value === 'picture') return { ...dialogue, choices: { ...choices, picture: !choices.picture } };
    if (value === 'empty') return { ...dialogue, choices: { ...choices, sayEmpty: !choices.sayEmpty } };
    const step = STEPS.find((one) => one === value);
    return step === undefined ? dialogue : into(dialogue, step);
  },
};

/** What written words say at each step that listens to them; null where they say nothing. */
const WRITTEN: Readonly<Partial<Record<Step, (dialogue: Dialogue, text: string) => Dialogue | null>>> = {
  hour: (dialogue, text) => {
    const minute = parseHour(text);
    return minute === null ? null : onward(dialogue, { minute });
  },
  days: daysWritten,
  pick: daysWritten,
  zone: (dialogue, text) => {
    const found = findZones(text, 0).map(({ zone, place }) => ({ zone, place }));
    if (found.length === 1) return onward(dialogue, { zone: found[0]!.zone });
    return found.length === 0 ? null : { ...dialogue, found };
  },
  words: (dialogue, text) => {
    const mutedWords = parseWords(text);
    return mutedWords === null ? null : onward(dialogue, { mutedWords });
  },
  quiet: (dialogue, text) => {
    const quiet = parseQuiet(text);
    return quiet === null ? null : onward(dialogue, { quiet });
  },
};

function daysWritten(dialogue: Dialogue, text: string): Dialogue | null {
  const days = parseDays(text);
  return days === null ? null : onward(dialogue, { days });
}

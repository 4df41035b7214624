import type { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardButton } from 'grammy/types';
import { firstDue } from '../../digest/plan.ts';
import { offsetAt } from '../../digest/schedule/zone.ts';
import { placeOfZone } from '../../digest/settings/zones.ts';
import { TOPICS } from '../../digest/topics/topics.ts';
import type { Choices } from '../../store/digests.ts';
import { dialogueData } from '../callback-data.ts';
import { shortened } from '../headline.ts';
import { boldLine, oneLine, paragraphs, plainLine } from '../lines.ts';
import type { Reply } from '../reply.ts';
import type { Wording } from '../wording/wording.ts';
import type { Dialogue, Step } from './steps.ts';

// What a step of the dialogue looks like: one message that becomes the next screen in its place.

const HOURS = [360, 420, 480, 540, 780, 1080, 1260, 1380];
const QUIETS = ['23:00-7:00', '0:00-8:00', '22:00-6:00'];
const WEEK = [6, 0, 1, 2, 3, 4, 5] as const;
const LONGEST_WRITTEN = 60;

/** The dialogue as it stands at `now`. */
export function screenOf(dialogue: Dialogue, wording: Wording, now: Date): Reply {
  const { step, choices } = dialogue;
  const words = wording.digests;
  const problem = problemOf(dialogue, wording);
  const asked = step === 'last' ? [] : [boldLine(words.ask[step])];
  return {
    text: paragraphs([problem, asked, more(dialogue, wording, now)]),
    buttons: { inline_keyboard: [...rowsOf(dialogue, wording, now), wayOut(dialogue, wording)] },
  };

  function more({ step: at }: Dialogue, { digests }: Wording, instant: Date): FormattedString[] {
    if (at === 'last') return summaryOf(choices, wording, instant);
    const { mutedWords = [] } = choices;
    return at === 'what' && mutedWords.length > 0 ? [plainLine(digests.muted(mutedWords))] : [];
  }
}

/** All that was chosen in one sentence, and when the first comes. */
export function summaryOf(choices: Choices, { digests }: Wording, now: Date): FormattedString[] {
  const first = firstDue(choices, now);
  return [
    plainLine(`${digests.sentence(choices)}.`),
    ...(first === null ? [] : [plainLine(digests.first(first.at, choices.zone))]),
  ];
}

function problemOf({ step, problem }: Dialogue, { digests }: Wording): FormattedString[] {
  if (problem === undefined) return [];
  if (problem.kind === 'nothing-chosen') return [plainLine(digests.nothingChosen)];
  const written = shortened(oneLine(problem.written), LONGEST_WRITTEN);
  return [plainLine(`${digests.unclear(written)} ${digests.hint[step]}`)];
}

function wayOut({ trail }: Dialogue, { digests }: Wording): InlineKeyboardButton[] {
  const cancel = { text: digests.buttons.cancel, callback_data: dialogueData({ kind: 'cancel' }) };
  if (trail.length === 0) return [cancel];
  return [{ text: digests.buttons.back, callback_data: dialogueData({ kind: 'back' }) }, cancel];
}

/** The buttons that answer a step. */
function rowsOf(dialogue: Dialogue, wording: Wording, now: Date): InlineKeyboardButton[][] {
  const { step, choices, found = [] } = dialogue;
  const { buttons, ...words } = wording.digests;
  const button = (text: string, value: string | number, on: Step = step): InlineKeyboardButton => ({
    text,
    callback_data: dialogueData({ kind: 'pressed', step: on, value: String(value) }),
  });
  const marked = (text: string, value: string | number, isChosen: boolean) =>
    button(isChosen ? `✓ ${text}` : text, value);
  const placed = (zone: string, place: string) => words.place(place, offsetAt(now.getTime(), zone));
  switch (step) {
    case 'hour':
      return inRows(
        HOURS.map((minute) => button(words.hour(minute), minute)),
        4,
      );
    case 'days':
      return [
        [button(buttons.everyDay, 'every'), button(buttons.workingDays, 'working')],
        [button(buttons.pick, 'pick')],
      ];
    case 'pick':
      return [
        ...inRows(
          WEEK.map((day) => marked(words.weekdays[day]!, day, dialogue.picked?.includes(String(day)) ?? false)),
          4,
        ),
        [button(buttons.done, 'done')],
      ];
    case 'zone': {
      if (found.length > 0) return found.map(({ zone, place }, at) => [button(placed(zone, place), at)]);
      const tehran = button(placeOfZone('Asia/Tehran', wording.language), 'tehran');
      if (choices.zone === 'Asia/Tehran') return [[tehran]];
      return [[button(placed(choices.zone, placeOfZone(choices.zone, wording.language)), 'known'), tehran]];
    }
    case 'what':
      return [
        [
          marked(buttons.everything, 'all', choices.topics === undefined),
          marked(buttons.topics, 'topics', choices.topics !== undefined),
        ],
        [button(buttons.words, 'words')],
      ];
    case 'topics':
      return [
        ...inRows(
          TOPICS.map((topic) => marked(words.topics[topic], topic, dialogue.picked?.includes(topic) ?? false)),
          3,
        ),
        [button(buttons.done, 'done')],
      ];
    case 'words':
      return choices.mutedWords === undefined ? [] : [[button(buttons.noWords, 'none')]];
    case 'length':
      return [
        (['short', 'usual', 'long'] as const).map((one) =>
          marked(wording.pointsLengths[one], one, one === choices.length),
        ),
      ];
    case 'quiet':
      return [
        ...QUIETS.map((value) => {
          const [from = 0, to = 0] = value.split('-').map((clock) => 60 * parseInt(clock, 10));
          return [button(words.stretch(from, to), value)];
        }),
        [button(buttons.noQuiet, 'none')],
      ];
    case 'last':
      return [
        [button(buttons.save, 'save')],
        (['hour', 'days', 'zone'] as const).map((one) => button(buttons[one], one)),
        (['what', 'length', 'quiet'] as const).map((one) => button(buttons[one], one)),
        [marked(buttons.picture, 'picture', choices.picture), marked(buttons.empty, 'empty', choices.sayEmpty)],
      ];
  }
}

const inRows = (buttons: readonly InlineKeyboardButton[], length: number): InlineKeyboardButton[][] =>
  Array.from({ length: Math.ceil(buttons.length / length) }, (_, row) =>
    buttons.slice(row * length, (row + 1) * length),
  );

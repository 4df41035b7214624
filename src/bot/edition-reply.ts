import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { chaptersOf } from '../digest/chapters.ts';
import type { ChapterName } from '../digest/chapters.ts';
import type { Edition } from '../digest/edition.ts';
import { refsOf } from '../digest/gather.ts';
import type { EditionStory } from '../digest/tell.ts';
import type { ToldStory } from '../store/digests.ts';
import type { DigestAction } from './callback-data.ts';
import { digestData, storyData, whyData } from './callback-data.ts';
import { isolate, markFor } from './direction.ts';
import { boldLine, oneLine, plainLine } from './lines.ts';
import { MESSAGE_LIMIT, split } from './split.ts';
import { storyLines } from './story-lines.ts';
import type { Wording } from './wording/wording.ts';

// An edition as messages: cut between stories, under each the buttons of the stories that it tells.

/** A message of an edition, as JSON: it is kept before it is sent. */
export interface EditionPart {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly buttons?: InlineKeyboardMarkup;
}

export interface ToldEdition {
  readonly parts: readonly EditionPart[];
  /** In the order in which they are told. */
  readonly stories: readonly ToldStory[];
}

export interface EditionFrame {
  /** ISO day where the reader lives. */
  readonly day: string;
  /** The last edition was yesterday's. */
  readonly sinceYesterday: boolean;
  /** ISO days whose editions were too late to be sent. */
  readonly skipped?: readonly string[];
  /** Stands in the place of the heading's first words. */
  readonly isPreview?: boolean;
  /** The subscription that it is of; «تنظیم» opens its choices. */
  readonly subscription?: number;
}

/** What one message holds at most. */
const MOST_ENTITIES = 100;
const NUMBERS_IN_A_ROW = 5;
/** Stands between two stories of a message. */
const BETWEEN = '\n\n';

/** What is never parted: a story with what heads it, or a line of its own. */
interface Block {
  readonly text: FormattedString;
  /** The number of the story it tells. */
  readonly number?: number;
}

/** An edition as messages; one without stories says that there is no news. */
export function editionReply(edition: Edition, frame: EditionFrame, wording: Wording): ToldEdition {
  const chapters = chaptersOf(edition.stories);
  const ordered = chapters.flatMap(({ stories }) => stories);
  const blocks = [
    { text: headOf(edition, frame, wording) },
    ...chapters.flatMap(({ name, stories }) =>
      stories.map((story, index): Block => {
        const number = ordered.indexOf(story) + 1;
        const goesOn = name === null && story.continues ? ` · ${chapterName('continues', frame, wording)}` : '';
        const lines = storyLines(story, { number, note: goesOn }, wording);
        const heading = name === null || index > 0 ? [] : [boldLine(chapterName(name, frame, wording))];
        return { text: FormattedString.join([...heading, ...lines], '\n'), number };
      }),
    ),
  ];
  return {
    parts: packed(withEnding(blocks, edition, wording)).map((part) => partOf(part, frame, wording)),
    stories: ordered.map((story, index) => toldOf(story, index + 1)),
  };
}

function headOf({ counts, stories }: Edition, frame: EditionFrame, wording: Wording): FormattedString {
  const words = wording.edition;
  const title = words.heading(frame.day);
  const heading = new FormattedString(markFor(title)).concat(
    FormattedString.bold(title),
    new FormattedString(` · ${words.otherCalendar(frame.day)}`),
  );
  const { skipped = [], isPreview = false } = frame;
  const empty = isPreview ? words.emptyPreview : words.empty;
  const lines = [
    heading,
    ...(isPreview ? [plainLine(words.preview)] : []),
    plainLine(stories.length === 0 ? empty : words.counts(counts)),
    ...(skipped.length === 0 ? [] : [FormattedString.italic(words.skipped(skipped))]),
  ];
  return FormattedString.join(lines, '\n');
}

const chapterName = (name: ChapterName, { sinceYesterday }: EditionFrame, { edition }: Wording): string =>
  name === 'continues' && !sinceYesterday ? edition.continuesEarlier : edition.chapters[name];

/**
 * How much there was no room for, told with the last story: nobody is rung for that line alone. A story that leaves no room
 * for it is cut, and its last piece, which has its button, has the line, too.
 */
function withEnding(blocks: readonly Block[], { counts: { untold = 0 } }: Edition, { edition }: Wording): Block[] {
  if (untold === 0) return [...blocks];
  const ending = edition.untold(untold);
  const pieces = blocks.slice(-1).flatMap((block) => fitting(block, MESSAGE_LIMIT - BETWEEN.length - ending.length));
  const last = pieces.at(-1)!;
  const text = FormattedString.join([last.text, FormattedString.italic(ending)], BETWEEN);
  return [...blocks.slice(0, -1), ...pieces.slice(0, -1), { ...last, text }];
}

const toldOf = ({ ids, title, reasons }: EditionStory, number: number): ToldStory => ({
  number,
  title: oneLine(title.shown),
  ...refsOf(ids),
  reasons,
});

// === Messages

/** As many blocks in each message as fit; a block that alone is too long is cut as any text is. */
function packed(blocks: readonly Block[]): (readonly Block[])[] {
  const messages: Block[][] = [];
  for (const block of blocks.flatMap((one) => fitting(one))) {
    const last = messages.at(-1);
    if (last !== undefined && fits([...last, block])) last.push(block);
    else messages.push([block]);
  }
  return messages;
}

/** The last piece of a story that was cut keeps its number, and with it the button. */
function fitting({ text, number }: Block, limit = MESSAGE_LIMIT): Block[] {
  const pieces = split(text, limit);
  return pieces.map((piece, index) => ({
    text: piece,
    ...(number !== undefined && index === pieces.length - 1 && { number }),
  }));
}

function fits(blocks: readonly Block[]): boolean {
  const { text, entities } = joined(blocks);
  return text.length <= MESSAGE_LIMIT && entities.length <= MOST_ENTITIES;
}

const joined = (blocks: readonly Block[]): FormattedString =>
  FormattedString.join(
    blocks.map(({ text }) => text),
    BETWEEN,
  );

function partOf(blocks: readonly Block[], { subscription }: EditionFrame, wording: Wording): EditionPart {
  const { text, entities } = joined(blocks);
  const numbers = blocks.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return { text, entities };
  const buttons = numbers.map((number) => ({ text: wording.number(number), callback_data: storyData(number) }));
  const rows = Array.from({ length: Math.ceil(buttons.length / NUMBERS_IN_A_ROW) }, (_, row) =>
    buttons.slice(row * NUMBERS_IN_A_ROW, (row + 1) * NUMBERS_IN_A_ROW),
  );
  const why = { first: numbers[0]!, last: numbers.at(-1)! };
  const settings: DigestAction =
    subscription === undefined ? { kind: 'settings' } : { kind: 'settings', id: subscription };
  const last = [
    { text: wording.edition.why, callback_data: whyData(why) },
    { text: wording.edition.settings, callback_data: digestData(settings) },
  ];
  return {
    text,
    entities,
    buttons: { inline_keyboard: [...rows, last] },
  };
}

// === Why

/** Why each of these stories is in its edition. */
export function reasonsReply(stories: readonly ToldStory[], wording: Wording): FormattedString {
  const lines = stories.map(({ number, title, reasons }) => {
    const words = (reasons as EditionStory['reasons']).map(wording.edition.reason).join(' · ');
    const start = `${wording.number(number)}. `;
    return new FormattedString(markFor(start) + start).concat(
      FormattedString.bold(isolate(title)),
      new FormattedString(words === '' ? '' : `\n${words}`),
    );
  });
  return FormattedString.join([boldLine(wording.edition.whyHeading), ...lines], '\n\n');
}

import type { NotFetched } from '../../sources/door.ts';
import type { NoArticle } from '../../sources/page.ts';
import type { View } from '../views.ts';
import type { EditionWording } from './edition.ts';
import type { DigestWording } from './digests.ts';
import type { SourcesWording } from './sources.ts';
import type { QuantityValue } from '../../summarize/text/reading.ts';
import type { Kept } from '../../store/store.ts';
import type { Verdict } from '../../summarize/text/reading.ts';

export type Language = 'fa' | 'en';

export const COMMAND_NAMES = [
  'start',
  'summarize',
  'help',
  'history',
  'search',
  'status',
  'digest',
  'sources',
  'cancel',
  'settings',
  'language',
  'privacy',
  'export',
  'forget',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** What a message can be that has no words to read. */
export type Wordless =
  'photo' | 'video' | 'audio' | 'voice' | 'sticker' | 'document' | 'poll' | 'location' | 'contact' | 'other';

type NoPageReason = Exclude<NotFetched['reason'], 'status'> | NoArticle;

/** Every sentence a person sees, in one language. Plain text: what is bold or quoted is the replies' affair. */
export interface Wording {
  readonly language: Language;

  /** On the bot's profile: at most 120 characters, and at most 512. */
  readonly shortDescription: string;
  readonly description: string;
  /** What each command does, for the menu and /help. */
  readonly commands: Readonly<Record<CommandName, string>>;

  // === /start and /help
  readonly start: string;
  readonly startInGroup: (botName: string) => string;
  readonly showExample: string;
  readonly exampleIsAbove: string;
  readonly help: (commands: readonly { readonly name: string; readonly does: string }[]) => string;

  // === What a chat chooses
  /** What stands before a figure that is a bound. */
  readonly bounds: Readonly<Record<NonNullable<QuantityValue['bound']>, string>>;
  readonly settingsTitle: string;
  /** What each row of buttons under the title chooses. */
  readonly settingsLanguage: string;
  readonly settingsPoints: string;
  readonly settingsNames: string;
  readonly settingsLayout: string;
  readonly pointsLengths: Readonly<Record<'short' | 'usual' | 'long', string>>;
  readonly namesShown: Readonly<Record<'on' | 'off', string>>;
  readonly layouts: Readonly<Record<'on' | 'off', string>>;
  readonly settingKept: string;
  readonly languageAsk: string;
  readonly onlyAdministratorsChoose: string;

  // === Who may use it, and how much
  readonly tooMany: (minutes: number) => string;
  readonly notAdmitted: string;
  /** Stands before the number of the chat. */
  readonly yourNumber: string;

  // === Inline
  /** Buttons above what is offered, each leading to the bot. */
  readonly inline: Readonly<Record<'open' | 'tooShort' | 'notPersian' | 'otherLink' | 'noPost' | 'later', string>>;

  // === What is kept
  readonly privacy: (kept: Kept, retentionDays: number) => string;
  readonly nothingKept: string;
  readonly forgetAsk: (kept: Kept) => string;
  readonly forgetYes: string;
  readonly forgetNo: string;
  readonly forgotten: (kept: Kept) => string;
  readonly notForgotten: string;
  readonly onlyAdministrators: string;

  // === Digests
  readonly digests: DigestWording;
  readonly following: SourcesWording;

  // === Lists of articles
  /** Heads the list of what came to a chat. */
  readonly history: string;
  readonly historyEmpty: string;
  readonly searchHow: string;
  readonly searchNothing: (words: string) => string;
  readonly number: (number: number) => string;
  readonly articles: (count: number) => string;
  /** Which of how many are shown. */
  readonly range: (shown: { readonly first: number; readonly last: number; readonly total: number }) => string;
  /** The buttons that turn the page: of a list by time, of any other. */
  readonly newer: string;
  readonly older: string;
  readonly previous: string;
  readonly next: string;
  readonly openedAlready: string;
  readonly listExpired: string;

  // === /export
  readonly exportJson: string;
  readonly exportText: string;
  readonly exportOnlyAdministrators: string;
  /** Before a question that was asked. */
  readonly asked: string;

  // === A reading
  /** The day of an ISO instant or day, in Tehran. */
  readonly day: (iso: string) => string;
  /** The same without its year. */
  readonly dayOfYear: (iso: string) => string;
  /** Ends a list of names that is longer than what is shown. */
  readonly more: (count: number) => string;
  readonly sentBefore: string;
  /** The buttons for the other sides of a reading, and the one that leads back. */
  readonly views: Readonly<Record<Exclude<View, 'brief'>, string>>;
  readonly less: string;
  /** How often a name comes. */
  readonly times: (count: number) => string;
  /** Heads what is said by somebody whom the text does not name. */
  readonly nobodyNamed: string;
  /** A day in both calendars, and what stands between the two ends of a stretch. */
  readonly bothDays: (iso: string) => string;
  readonly until: string;
  /** Follows a day that a reader could doubt. */
  readonly perhaps: string;
  /** Above the buttons where a text gives questions and nothing else. */
  readonly canAsk: string;

  /** Under a reading in a group: the same in the person's own chat with the bot. */
  readonly openInPrivate: string;
  readonly onlyMembers: string;

  // === What cannot be read
  /** Called with nothing to read. */
  readonly summarizeWhat: string;
  readonly wordlessAlbum: string;
  readonly notPersian: string;
  readonly noLetters: string;
  /** Why the page of a link could not be read; `pasteInstead` is said after it. */
  readonly noPage: Readonly<Record<NoPageReason, string>>;
  readonly pageStatus: (code: number) => string;
  readonly pasteInstead: string;
  readonly fileTooLarge: string;
  readonly fileEmpty: string;
  readonly fileBroken: string;
  readonly tooShort: string;
  readonly noNews: string;
  readonly tooLong: (limit: number) => string;
  readonly wordless: Readonly<Record<Wordless, string>>;

  // === Questions
  /** What leads the answer to a question for yes or no, where the text leaves no doubt. */
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly notInText: string;
  readonly notInTextNearest: string;
  /** Names the article an answer is from, where the question did not point to one. */
  readonly fromArticle: (headline: string) => string;
  readonly expired: string;
  readonly sendNewsFirst: string;
  readonly aboutWhich: string;
  readonly answeredAlready: string;

  // === Digests
  readonly edition: EditionWording;

  // === Trouble
  readonly unknownButton: string;
  readonly sorry: string;
}

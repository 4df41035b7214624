import type { Choices } from '../../store/digests.ts';
import type { Topic } from '../../digest/topics/topics.ts';
import type { Step } from '../dialogue/steps.ts';

/** The buttons of /digest and of its dialogue, by what they do. */
type DigestButton =
  | 'back'
  | 'cancel'
  | 'save'
  | 'everyDay'
  | 'workingDays'
  | 'pick'
  | 'done'
  | 'everything'
  | 'topics'
  | 'words'
  | 'noWords'
  | 'hour'
  | 'days'
  | 'zone'
  | 'what'
  | 'length'
  | 'quiet'
  | 'noQuiet'
  | 'picture'
  | 'empty'
  | 'change'
  | 'off'
  | 'another'
  | 'now';

/** What is said about digests: /digest and its dialogue. */
export interface DigestWording {
  /** What each step of the dialogue asks. */
  readonly digestAsk: Readonly<Record<Step, string>>;
  /** How each step can be answered, after what was not understood. */
  readonly digestHint: Readonly<Record<Step, string>>;
  readonly digestUnclear: (written: string) => string;
  readonly digestNothingChosen: string;
  readonly digestButtons: Readonly<Record<DigestButton, string>>;
  readonly digestTopics: Readonly<Record<Topic, string>>;
  /** Of 0 Sunday to 6 Saturday. */
  readonly digestWeekdays: readonly string[];
  /** Minutes after midnight, on a clock people use. */
  readonly digestHour: (minute: number) => string;
  /** Two ends of quiet hours. */
  readonly digestStretch: (from: number, to: number) => string;
  /** A place and how far its clocks are ahead of UTC, in minutes. */
  readonly digestPlace: (place: string, offset: number) => string;
  readonly digestMuted: (words: readonly string[]) => string;
  /** Everything that was chosen, in one sentence. */
  readonly digestSentence: (choices: Choices) => string;
  /** When the first one comes: an instant where the clocks of `zone` are. */
  readonly digestFirst: (at: number, zone: string) => string;
  readonly digestSaved: string;
  readonly digestCancelled: string;
  /** Nobody answered for half an hour. */
  readonly digestLate: string;
  /** The dialogue was begun with an earlier version, or is over. */
  readonly digestAnew: string;
  readonly digestNothingToCancel: string;
  readonly digestList: string;
  readonly digestNone: string;
  readonly digestEnded: (count: number) => string;
  readonly digestTooMany: (limit: number) => string;
  readonly digestWhich: string;
  readonly digestHow: string;
}

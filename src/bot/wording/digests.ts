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
  readonly ask: Readonly<Record<Step, string>>;
  /** How each step can be answered, after what was not understood. */
  readonly hint: Readonly<Record<Step, string>>;
  readonly unclear: (written: string) => string;
  readonly nothingChosen: string;
  readonly buttons: Readonly<Record<DigestButton, string>>;
  readonly topics: Readonly<Record<Topic, string>>;
  /** Of 0 Sunday to 6 Saturday. */
  readonly weekdays: readonly string[];
  /** Minutes after midnight, on a clock people use. */
  readonly hour: (minute: number) => string;
  /** Two ends of quiet hours. */
  readonly stretch: (from: number, to: number) => string;
  /** A place and how far its clocks are ahead of UTC, in minutes. */
  readonly place: (place: string, offset: number) => string;
  readonly muted: (words: readonly string[]) => string;
  /** Everything that was chosen, in one sentence. */
  readonly sentence: (choices: Choices) => string;
  /** When the first one comes: an instant where the clocks of `zone` are. */
  readonly first: (at: number, zone: string) => string;
  readonly saved: string;
  readonly cancelled: string;
  /** Nobody answered for half an hour. */
  readonly late: string;
  /** The dialogue was begun with an earlier version, or is over. */
  readonly anew: string;
  readonly nothingToCancel: string;
  readonly list: string;
  readonly none: string;
  readonly ended: (count: number) => string;
  readonly tooMany: (limit: number) => string;
  readonly which: string;
  readonly how: string;
}

import type { ChapterName } from '../../digest/chapters.ts';
import type { Reason } from '../../digest/rank.ts';
import type { DeliveryReport } from '../../store/digests.ts';

/** Every word that people see of editions: what is sent, what is told of it, and what became of it. */
export interface EditionWording {
  // === The edition
  /** The day is an ISO day of where the reader lives. */
  readonly heading: (day: string) => string;
  /** Follows the heading: the same day in the other calendar. */
  readonly otherCalendar: (day: string) => string;
  readonly counts: (counts: {
    readonly articles: number;
    readonly sources: number;
    readonly stories: number;
  }) => string;
  readonly untold: (count: number) => string;
  readonly empty: string;
  /** In its place in a preview. */
  readonly emptyPreview: string;
  /** Of a day whose edition came too late to be sent. */
  readonly skipped: (days: readonly string[]) => string;
  readonly chapters: Readonly<Record<ChapterName, string>>;
  /** In the place of `chapters.continues` where the last edition was not yesterday's. */
  readonly continuesEarlier: string;
  readonly preview: string;

  // === Its picture
  readonly pictureHeading: string;
  /** Under it: the day, and how many stories. */
  readonly pictureBelow: (day: string, stories: number) => string;
  readonly pictureChapters: Readonly<Record<'topics' | 'people' | 'organizations' | 'places', string>>;
  readonly pictureNumber: (count: number) => string;

  // === Its buttons, and what they tell
  readonly why: string;
  /** The button that opens the choices of the digest. */
  readonly settings: string;
  /** Heads the reasons. */
  readonly whyHeading: string;
  readonly reason: (reason: Reason) => string;
  /** Before the sentences in which a figure differs. */
  readonly figuresDiffer: (what: string) => string;
  readonly toldAlready: string;
  readonly expired: string;

  // === Questions about it
  readonly notInEdition: string;

  // === /status
  readonly noSubscription: string;
  /** Null: no day is chosen. */
  readonly next: (at: number | null, zone: string) => string;
  readonly lastOnes: string;
  readonly noneYet: string;
  readonly report: (report: DeliveryReport) => string;
}

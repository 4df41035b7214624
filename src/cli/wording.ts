import { editionFa } from '../bot/wording/fa-edition.ts';
import type { EntityType } from '../summarize/text/reading.ts';

// Every word a person reads in the terminal's Persian view. Numbers come in Persian digits already.

export const wording = {
  notPersian: 'این متن فارسی نیست. من فقط خبر فارسی می‌خوانم.',
  noNews: 'در این متن خبری نیست.',
  nothingNamed: 'نام، تاریخ یا عددی در این متن نیست.',
  notSaid: 'در این متن نیامده است.',
  notSaidButNear: 'در این متن نیامده است. نزدیک‌ترین جمله:',
  quotes: 'گفته‌ها',
  unknownSpeaker: 'گوینده نامعلوم',
  questions: 'می‌توانید بپرسید',
  editionOf: (date: string, gregorian: string) => `خلاصه ${date} (${gregorian})`,
  edition: 'خلاصه خبرها',
  emptyEdition: 'خبری نبود.',
  counts: (articles: string, sources: string, stories: string) =>
    `${articles} خبر از ${sources} منبع · ${stories} رویداد`,
  countsWithoutSources: (articles: string, stories: string) => `${articles} خبر · ${stories} رویداد`,
  leftOutNotPersian: (count: string) => `${count} متن فارسی نبود`,
  leftOutNoNews: (count: string) => `${count} متن خبری نداشت`,
  storySize: (count: string) => `${count} خبر`,
} as const;

/** What stands before each point, figure in dispute, quoted line and question. */
export const marks = { point: '▪️ ', differs: '⚖️ ', quoted: '│ ', question: '؟ ' } as const;

/** The lines of names, in their order: a mark and the kinds it gathers. */
export const nameLines: readonly { readonly mark: string; readonly types: readonly EntityType[] }[] = [
  { mark: '👤 ', types: ['person'] },
  { mark: '🏛 ', types: ['organization'] },
  { mark: '📍 ', types: ['location', 'facility'] },
  { mark: '📌 ', types: ['event', 'product'] },
  { mark: '📅 ', types: ['date', 'time'] },
  { mark: '🔢 ', types: ['money', 'percent', 'quantity'] },
];

/** What stands above the stories of a chapter: as in the messages of the bot. */
export const chapterNames = editionFa.chapters;

import { FormattedString } from '@grammyjs/parse-mode';
import type { Article } from '../summarize/text/article.ts';
import type { Entity, EntityType, Quote, Reading } from '../summarize/text/reading.ts';
import { contains, lengthOf, sliceOf } from '../summarize/text/span.ts';
import type { Span } from '../summarize/text/span.ts';
import { isolate, markFor } from './direction.ts';
import { nameOf } from './names.ts';
import { boldLine, oneLine, plainLine, quotation } from './lines.ts';
import type { Wording } from './wording/wording.ts';

// What the buttons under a reading show in its place: more of one side of the same article. Each is groups of lines, made
// from the reading anew.

/** `brief` is what a post is answered with first. */
export const VIEWS = ['brief', 'more', 'names', 'quotes', 'figures'] as const;
export type View = (typeof VIEWS)[number];

type Read = Exclude<Reading, { kind: 'not-persian' }>;

export interface Shown {
  readonly article: Article;
  readonly reading: Read;
  readonly tidy: (text: string) => string;
}

type Groups = readonly (readonly FormattedString[])[];

/** The views that would show something of this reading beyond what its brief one shows. */
export function viewsOf({ reading }: Pick<Shown, 'reading'>): View[] {
  const has: Readonly<Record<View, boolean>> = {
    brief: true,
    more: reading.points.length > 0 && reading.sentences.length > reading.points.length,
    names: reading.entities.some(({ type }) => NAMED.some(({ types }) => types.includes(type))),
    quotes: reading.quotes.length > 0,
    figures: reading.entities.some(({ type }) => FIGURES.includes(type) || type === 'date'),
  };
  return VIEWS.filter((view) => has[view]);
}

/** What stands under the headline in a view; the brief one is the reply's own affair. */
export function viewOf(view: Exclude<View, 'brief'>, shown: Shown, wording: Wording): Groups {
  switch (view) {
    case 'more':
      return pointsWithSentences(shown);
    case 'names':
      return names(shown, wording);
    case 'quotes':
      return quotes(shown, wording);
    case 'figures':
      return figures(shown, wording);
  }
}

// === «بیشتر»

function pointsWithSentences({ article, reading, tidy }: Shown): Groups {
  return reading.points.map((point) => {
    const sentences = reading.sentences.filter((sentence) => point.spans.some((span) => contains(sentence, span)));
    const line = plainLine(`▪️ ${isolate(point.shown)}`);
    // A point that is its whole sentence has nothing behind it.
    const longer = sentences.filter(
      (sentence) => lengthOf(sentence) > point.spans.reduce((sum, it) => sum + lengthOf(it), 4),
    );
    return [line, ...longer.map((sentence) => quotation(tidy(sliceOf(article.text, sentence))))];
  });
}

// === «افراد و نهادها»

const NAMED: readonly { readonly sign: string; readonly types: readonly EntityType[] }[] = [
  { sign: '👤', types: ['person'] },
  { sign: '🏛', types: ['organization'] },
  { sign: '📍', types: ['location', 'facility'] },
  { sign: '🎗', types: ['event', 'product'] },
];

function names({ reading }: Shown, wording: Wording): Groups {
  return NAMED.map(({ sign, types }) =>
    reading.entities
      .filter(({ type }) => types.includes(type))
      .toSorted((a, b) => b.mentions.length - a.mentions.length)
      .map((entity) => {
        const times = entity.mentions.length > 1 ? ` · ${wording.times(entity.mentions.length)}` : '';
        return plainLine(`${sign} ${isolate(nameOf(entity, wording))}${times}`);
      }),
  );
}

// === «گفته‌ها»

function quotes({ article, reading, tidy }: Shown, wording: Wording): Groups {
  const bySpeaker = Map.groupBy(reading.quotes, ({ speaker }: Quote) => speaker);
  return Array.from(bySpeaker, ([speaker, said]) => [
    boldLine(isolate(oneLine(speaker ?? wording.nobodyNamed))),
    ...said.map((quote) => quotation(tidy(sliceOf(article.text, quote.said)))),
  ]);
}

// === «اعداد و تاریخ‌ها»

const FIGURES: readonly EntityType[] = ['money', 'percent', 'quantity'];
/** So many words on either side say what a figure is about. */
const AROUND = 5;

function figures(shown: Shown, wording: Wording): Groups {
  const { entities } = shown.reading;
  const told = entities.filter(({ type }) => FIGURES.includes(type));
  const dates = entities.filter(({ type }) => type === 'date' || type === 'time');
  return [
    told.flatMap(({ mentions: [mention] }) => (mention === undefined ? [] : [amid(mention, shown)])),
    dates.map((date) => plainLine(`📅 ${isolate(date.name)}${daysOf(date, wording)}`)),
  ];
}

/** A figure in bold with the words around it, within its sentence. */
function amid(mention: Span, { article: { text }, reading, tidy }: Shown): FormattedString {
  const sentence = reading.sentences.find((one) => contains(one, mention)) ?? mention;
  const before = text.slice(sentence.start, mention.start).split(/\s+/u).filter(Boolean);
  const after = text.slice(mention.end, sentence.end).split(/\s+/u).filter(Boolean);
  const words = (list: readonly string[]): string => isolate(oneLine(tidy(list.join(' '))));
  const lead = before.length > AROUND ? '… ' : '';
  const tail = after.length > AROUND ? ' …' : '';
  const left = words(before.slice(-AROUND));
  const right = words(after.slice(0, AROUND));
  return new FormattedString(`${RIGHT_TO_LEFT}🔢 ${lead}${left}${left === '' ? '' : ' '}`).concat(
    FormattedString.bold(isolate(oneLine(tidy(sliceOf(text, mention))))),
    new FormattedString(`${right === '' || /^[.،؛:!؟]/u.test(right) ? '' : ' '}${right}${tail}`),
  );
}

/** The line begins with a sign. */
const RIGHT_TO_LEFT = markFor('🔢');

/** « = سه‌شنبه ۴ آذر ۱۴۰۴، ۲۵ نوامبر ۲۰۲۵» for a date whose day is known. */
function daysOf({ value }: Entity, wording: Wording): string {
  if (value === undefined || !('iso' in value) || !/^\d{4}-\d\d-\d\d$/u.test(value.iso)) return '';
  const days = [value.iso, value.until].filter((iso) => iso !== undefined && /^\d{4}-\d\d-\d\d$/u.test(iso));
  return ` = ${days.map((iso) => wording.bothDays(iso!)).join(wording.until)}${value.certain ? '' : ` ${wording.perhaps}`}`;
}

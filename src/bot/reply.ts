import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Entity, Point, Reading } from '../summarize/text/reading.ts';
import { contains, lengthOf, sliceOf } from '../summarize/text/span.ts';
import type { Span } from '../summarize/text/span.ts';
import { questionData } from './callback-data.ts';
import { isolate, markFor } from './direction.ts';
import { namesOf } from './names.ts';
import type { Wording } from './wording/wording.ts';

/** A message to send: text with entities, and the buttons under it. */
export interface Reply {
  readonly text: FormattedString;
  readonly buttons?: InlineKeyboardMarkup;
}

/** Tidying is all that showing a reading needs of the reader. */
export type Tidier = Pick<Reader, 'tidy'>;

type Read = Exclude<Reading, { kind: 'not-persian' }>;

const QUESTIONS = 3;

/** News of so few and so short sentences is its own summary: points would only repeat it. */
const FEW_SENTENCES = 3;
const SHORT_SENTENCE = 160;

/**
 * What people see of a reading: title, source, points, names, and the suggested questions as buttons. Null when it has
 * nothing to say. `sentBefore` adds a line that this article is not new here.
 */
export function replyOf(
  { article, reading, reader }: { readonly article: Article; readonly reading: Read; readonly reader: Tidier },
  wording: Wording,
  { sentBefore = false } = {},
): Reply | null {
  const speaksForItself = isItsOwnSummary(reading);
  const names = namesOf(withoutAgency(reading), wording).map(plainLine);
  const questions = reading.questions.slice(0, QUESTIONS);
  const head = speaksForItself ? [] : headOf(article, reading, reader, wording);
  const points = speaksForItself
    ? []
    : pointsBelow(reading.title, reading.points).map((point) => plainLine(`▪️ ${isolate(point.shown)}`));
  if (points.length === 0 && names.length === 0 && questions.length === 0) return null;
  const asks = points.length === 0 && names.length === 0 ? [plainLine(wording.canAsk)] : [];
  const note = sentBefore ? [FormattedString.italic(wording.sentBefore)] : [];
  const text = paragraphs([head, points, [...names, ...asks], note]);
  if (questions.length === 0) return { text };
  const rows = questions.map((question, index) => [{ text: question.text, callback_data: questionData(index) }]);
  return { text, buttons: { inline_keyboard: rows } };
}

function isItsOwnSummary({ kind, points, sentences }: Read): boolean {
  if (kind === 'too-short' || points.length === 0) return true;
  return sentences.length <= FEW_SENTENCES && sentences.every((sentence) => lengthOf(sentence) <= SHORT_SENTENCE);
}

/** Who reported it is in the source line; it is no part of what happened. */
const withoutAgency = ({ entities, origin }: Read): readonly Entity[] =>
  entities.filter(({ type, name }) => type !== 'organization' || name !== origin.agency);

/** The title stands above the points; a point that says no more than it is left out. */
function pointsBelow(title: Span | null, points: readonly Point[]): readonly Point[] {
  return points.filter(
    ({ spans }) => title === null || spans.length === 0 || !spans.every((it) => contains(title, it)),
  );
}

function headOf(article: Article, reading: Read, reader: Tidier, wording: Wording): FormattedString[] {
  const source = sourceLine(article, reading.origin.agency, wording);
  if (reading.title === null) return source === null ? [] : [source];
  const title = isolate(oneLine(reader.tidy(sliceOf(article.text, reading.title))));
  const line = new FormattedString(markFor(title)).concat(FormattedString.bold(title));
  return source === null ? [line] : [line, source];
}

/** «خبرگزاری … · ۴ آذر ۱۴۰۴»; the name is a link where the original can be opened. Null when nothing is known. */
export function sourceLine(
  { origin, publishedAt }: Article,
  agency: string | undefined,
  wording: Wording,
): FormattedString | null {
  const name = isolate(oneLine(origin?.name ?? agency ?? ''));
  if (name === '') return null;
  const linked = origin?.link === undefined ? new FormattedString(name) : FormattedString.link(name, origin.link);
  // What was pasted has only the day of its pasting, which is nobody's news.
  const day = publishedAt === undefined || origin === undefined ? '' : ` · ${wording.day(publishedAt)}`;
  return new FormattedString(markFor(name)).concat(linked, new FormattedString(day));
}

/** One plain line that keeps its direction. */
export function plainLine(text: string): FormattedString {
  const line = oneLine(text);
  return new FormattedString(markFor(line) + line);
}

/** A headline, a point or a name may stand across a line break of the post. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();

/** Groups of lines with an empty line between groups; empty groups are left out. */
export function paragraphs(groups: readonly (readonly FormattedString[])[]): FormattedString {
  const blocks = groups.filter((group) => group.length > 0).map((group) => FormattedString.join([...group], '\n'));
  return FormattedString.join(blocks, '\n\n');
}

/** Several lines as they are, each keeping its direction. */
export const plainText = (text: string): FormattedString =>
  new FormattedString(
    text
      .split('\n')
      .map((line) => markFor(line) + line)
      .join('\n'),
  );

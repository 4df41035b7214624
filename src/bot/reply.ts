import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Entity, Point, Reading } from '../summarize/text/reading.ts';
import { isSeen } from '../summarize/text/seen.ts';
import { contains, lengthOf, sliceOf } from '../summarize/text/span.ts';
import type { Span } from '../summarize/text/span.ts';
import { questionData, viewData } from './callback-data.ts';
import { isolate, markFor } from './direction.ts';
import { boldLine, oneLine, paragraphs, plainLine } from './lines.ts';
import { namesOf } from './names.ts';
import { viewOf, VIEWS, viewsOf } from './views.ts';
import type { View } from './views.ts';
import type { Wording } from './wording/wording.ts';

/** A message to send: text with entities, and the buttons under it. */
export interface Reply {
  readonly text: FormattedString;
  readonly buttons?: InlineKeyboardMarkup;
}

/** Tidying is all that showing a reading needs of the reader. */
export type Tidier = Pick<Reader, 'tidy'>;

export type Read = Exclude<Reading, { kind: 'not-persian' }>;

const QUESTIONS = 3;

/** News of so few and so short sentences is its own summary: points would only repeat it. */
const FEW_SENTENCES = 3;
const SHORT_SENTENCE = 160;

/**
 * What people see of a reading: title, source, points, names, and the suggested questions as buttons. Null when it has
 * nothing to say. `sentBefore` adds a line that this article is not new here; another `view` than the brief one shows more of
 * one side of it in its place. `names` leaves out the lines of names under points, `alone`
 * tells the points, however few, where the post itself is not seen; `privateLink` is the
 * address of a last button.
 */
export function replyOf(
  { article, reading, reader }: { readonly article: Article; readonly reading: Read; readonly reader: Tidier },
  wording: Wording,
  { sentBefore = false, view = 'brief', names: hasNames = true, alone = false, privateLink }: ReplyOptions = {},
): Reply | null {
  const speaksForItself = !alone && isItsOwnSummary(reading);
  const seen = view === 'brief' && speaksForItself ? [] : reading.points.flatMap(({ spans }) => spans);
  const buttons = buttonsOf(reading, { view, seen, privateLink }, wording);
  if (view !== 'brief') {
    const shown = { article, reading, tidy: reader.tidy };
    return { text: paragraphs([headOf(article, reading, reader, wording), ...viewOf(view, shown, wording)]), buttons };
  }
  const named = namesOf(withoutAgency(reading), wording).map(plainLine);
  const head = speaksForItself ? [] : headOf(article, reading, reader, wording);
  const told = pointsBelow(reading.title, reading.points).map(({ shown }) => shown);
  // Who does not see the post gets its sentences where it has no points.
  const all = reading.sentences.map((sentence) => oneLine(reader.tidy(sliceOf(article.text, sentence))));
  const points = (speaksForItself ? [] : told.length > 0 || !alone ? told : all).map((point) =>
    plainLine(`▪️ ${isolate(point)}`),
  );
  // Where the post is its own summary, names are all there is to tell.
  const names = hasNames || points.length === 0 ? named : [];
  if (points.length === 0 && names.length === 0 && reading.questions.length === 0) return null;
  const asks = points.length === 0 && names.length === 0 ? [plainLine(wording.canAsk)] : [];
  const note = sentBefore ? [FormattedString.italic(wording.sentBefore)] : [];
  const text = paragraphs([head, points, [...names, ...asks], note]);
  return buttons.inline_keyboard.length === 0 ? { text } : { text, buttons };
}

interface ReplyOptions {
  readonly sentBefore?: boolean;
  readonly view?: View;
  readonly names?: boolean;
  readonly alone?: boolean;
  readonly privateLink?: string;
}

/**
 * The suggested questions, a row each, without those that what is `seen` answers: more points may be shown than they were
 * suggested beside; and the views, two a row; in place of the view that is shown stands the way back. */
function buttonsOf(
  reading: Read,
  { view: shown, seen, privateLink }: ButtonsOptions,
  wording: Wording,
): InlineKeyboardMarkup {
  const questions = reading.questions
    .slice(0, QUESTIONS)
    .flatMap(({ text, answer }, index) =>
      isSeen(answer, seen) ? [] : [[{ text, callback_data: questionData(index) }]],
    );
  const has = viewsOf({ reading });
  const views = VIEWS.filter((view) => view !== 'brief')
    .filter((view) => view === shown || has.includes(view))
    .map((view) =>
      view === shown
        ? { text: wording.less, callback_data: viewData('brief') }
        : { text: wording.views[view], callback_data: viewData(view) },
    );
  const rows = Array.from({ length: Math.ceil(views.length / 2) }, (_, row) => views.slice(2 * row, 2 * row + 2));
  const last = privateLink === undefined ? [] : [[{ text: wording.openInPrivate, url: privateLink }]];
  return { inline_keyboard: [...questions, ...rows, ...last] };
}

interface ButtonsOptions {
  readonly view: View;
  readonly seen: readonly Span[];
  readonly privateLink: string | undefined;
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
  const line = boldLine(title);
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

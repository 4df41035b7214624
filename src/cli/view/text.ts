import type { Article } from '../../summarize/text/article.ts';
import type { Reader } from '../../summarize/text/reader.ts';
import type { Answer, Entity, Quote, Question, Reading } from '../../summarize/text/reading.ts';
import { byPosition, sliceOf, type Span } from '../../summarize/text/span.ts';
import { marks, wording } from '../wording.ts';
import { persianDay } from './dates.ts';
import { namesView } from './names.ts';
import { paragraph, printable, type Screen, sections, together } from './page.ts';

// What a person sees of one text.

/** A reading: title and date, points, names and figures, what was said, what can be asked. */
export function readingView(screen: Screen, reader: Reader, article: Article, reading: Reading): string {
  if (reading.kind === 'not-persian') return sections([paragraph(screen, wording.notPersian)]);
  if (reading.sentences.length === 0) return sections([paragraph(screen, wording.noNews)]);
  const shown = shownIn(reader, article.text);
  const line = [reading.origin.agency, article.publishedAt && persianDay(article.publishedAt)].filter(Boolean);
  return sections([
    together([
      reading.title && paragraph(screen, shown(reading.title), { tone: 'bold' }),
      line.length === 0 ? null : paragraph(screen, line.join(' · '), { tone: 'dim' }),
    ]),
    // Too short to choose from: the news is its own summary.
    reading.kind === 'too-short'
      ? together(reading.sentences.filter(isOutside(reading.title)).map((span) => paragraph(screen, shown(span))))
      : together(reading.points.map((point) => paragraph(screen, point.shown, { mark: marks.point }))),
    namesView(screen, reading.entities),
    quotesView(screen, reading.quotes, shown),
    questionsView(screen, reading.questions),
  ]);
}

/** The answer and the sentences it stands in, or the sentence nearest to one. */
export function answerView(screen: Screen, reader: Reader, text: string, answer: Answer): string {
  const shown = shownIn(reader, text);
  const quoted = (span: Span) => paragraph(screen, shown(span), { mark: marks.quoted, everyLine: true });
  if (answer.answer === null) {
    return sections([
      answer.nearest
        ? together([paragraph(screen, wording.notSaidButNear), quoted(answer.nearest)])
        : paragraph(screen, wording.notSaid),
    ]);
  }
  return sections([
    together([
      paragraph(screen, shown(answer.answer), { tone: 'bold' }),
      ...answer.evidence.toSorted(byPosition).map(quoted),
    ]),
  ]);
}

export const entitiesView = (screen: Screen, entities: readonly Entity[]): string =>
  sections([entities.length === 0 ? paragraph(screen, wording.nothingNamed) : namesView(screen, entities)]);

/** The text whole, so that it can be written to a file. */
export const tidyView = (screen: Screen, tidied: string): string => {
  const text = screen.isTty ? printable(tidied) : tidied;
  return text.endsWith('\n') ? text : `${text}\n`;
};

/** One sentence a line, as it stands in the text but for line ends within it; never wrapped: it is often piped on. */
export const sentencesView = (screen: Screen, text: string, sentences: readonly Span[]): string => {
  const lines = sentences.map((span) => `${sliceOf(text, span).replace(/\s*[\r\n]\s*/gu, ' ')}\n`).join('');
  return screen.isTty ? printable(lines) : lines;
};

function quotesView(screen: Screen, quotes: readonly Quote[], shown: (span: Span) => string): string {
  if (quotes.length === 0) return '';
  const lines: string[] = [paragraph(screen, wording.quotes, { tone: 'dim' })];
  let speaking: string | undefined;
  for (const { speaker, said } of quotes) {
    const name = speaker ?? wording.unknownSpeaker;
    if (name !== speaking) lines.push(paragraph(screen, name, { tone: 'bold' }));
    speaking = name;
    lines.push(paragraph(screen, shown(said), { mark: marks.quoted, everyLine: true }));
  }
  return together(lines);
}

function questionsView(screen: Screen, questions: readonly Question[]): string {
  if (questions.length === 0) return '';
  return together([
    paragraph(screen, wording.questions, { tone: 'dim' }),
    ...questions.map(({ text }) => paragraph(screen, text, { mark: marks.question })),
  ]);
}

const shownIn =
  (reader: Reader, text: string) =>
  (span: Span): string =>
    reader.tidy(sliceOf(text, span));

const isOutside =
  (whole: Span | null) =>
  (span: Span): boolean =>
    whole === null || span.start < whole.start || span.end > whole.end;

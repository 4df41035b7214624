import { FormattedString } from '@grammyjs/parse-mode';
import type { Article } from '../summarize/text/article.ts';
import type { Answer } from '../summarize/text/reading.ts';
import type { Span } from '../summarize/text/span.ts';
import { sliceOf } from '../summarize/text/span.ts';
import { isolate, markFor } from './direction.ts';
import { oneLine, paragraphs, plainLine } from './reply.ts';
import type { Reply, Tidier } from './reply.ts';
import type { Wording } from './wording/wording.ts';

/**
 * What people see of an answer: the answer in bold and the sentences that hold it as a quotation, or that the text does
 * not say, with its nearest sentence. `question` is repeated on top where nobody wrote it into the chat.
 */
export function replyToQuestion(
  { article, answer, reader }: { readonly article: Article; readonly answer: Answer; readonly reader: Tidier },
  wording: Wording,
  question?: string,
): Reply {
  const shown = (span: Span) => isolate(reader.tidy(sliceOf(article.text, span)).trim());
  const heading = question === undefined ? [] : [plainLine(question)];
  if (answer.answer === null) {
    const said = answer.nearest === undefined ? wording.notInText : wording.notInTextNearest;
    const nearest = answer.nearest === undefined ? [] : [quotation(shown(answer.nearest))];
    return { text: paragraphs([heading, [plainLine(said), ...nearest]]) };
  }
  const short = oneLine(shown(answer.answer));
  const evidence = answer.evidence.map(shown);
  const quoted = evidence.length === 0 ? [] : [quotation(evidence.join('\n'))];
  // Where the answer is the whole sentence, once is enough.
  const bold = evidence.some((sentence) => oneLine(sentence) === short) ? [] : [boldLine(short)];
  return { text: paragraphs([heading, [...bold, ...quoted]]) };
}

const boldLine = (line: string): FormattedString =>
  new FormattedString(markFor(line)).concat(FormattedString.bold(line));

/** Each line of a quotation keeps its direction; the marks belong to the quotation. */
const quotation = (text: string): FormattedString =>
  FormattedString.blockquote(
    text
      .split('\n')
      .map((line) => markFor(line) + line)
      .join('\n'),
  );

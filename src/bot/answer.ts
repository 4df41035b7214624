import { FormattedString } from '@grammyjs/parse-mode';
import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import type { Answer } from '../summarize/text/reading.ts';
import type { Span } from '../summarize/text/span.ts';
import { byPosition, sliceOf } from '../summarize/text/span.ts';
import { isolate } from './direction.ts';
import { headlineOf } from './headline.ts';
import { boldLine, oneLine, paragraphs, plainLine, quotation } from './lines.ts';
import { sourceLine } from './reply.ts';
import type { Reply } from './reply.ts';
import type { Wording } from './wording/wording.ts';

/** What showing an answer needs of the reader: tidying, and the headline of an article that must be named. */
type Namer = Pick<Reader, 'tidy' | 'read'>;

/**
 * What people see of an answer: the answer in bold and the sentences that hold it as a quotation, or that the text does
 * not say, with its nearest sentence. `question` is repeated on top where nobody wrote it into the chat; with `named` the
 * article is named below, for nobody pointed to it.
 */
export function replyToQuestion(
  { article, answer, reader }: { readonly article: Article; readonly answer: Answer; readonly reader: Namer },
  wording: Wording,
  { question, named = false }: { readonly question?: string; readonly named?: boolean } = {},
): Reply {
  const shown = (span: Span) => oneLine(reader.tidy(sliceOf(article.text, span)));
  const heading = question === undefined ? [] : [plainLine(question)];
  if (answer.answer === null) {
    const said = answer.nearest === undefined ? wording.notInText : wording.notInTextNearest;
    const nearest = answer.nearest === undefined ? [] : [quotation(shown(answer.nearest))];
    return { text: paragraphs([heading, [plainLine(said), ...nearest]]) };
  }
  const short = shown(answer.answer);
  // In the order of the text: a sentence is read after the one it leans on.
  const evidence = answer.evidence.toSorted(byPosition).map(shown);
  const quoted = evidence.length === 0 ? [] : [quotation(...evidence)];
  // Where the answer is the whole sentence, once is enough.
  const told = evidence.some((sentence) => unended(sentence) === unended(short)) ? [] : [boldLine(isolate(short))];
  const bold = answer.verdict === undefined ? told : [boldLine(wording.verdict[answer.verdict]), ...told];
  const source = named ? [nameOf(article, reader, wording)] : [];
  return { text: paragraphs([heading, [...bold, ...quoted], source]) };
}

/** A sentence without its full stop, which an answer leaves out. */
const unended = (line: string): string => line.replace(/[.\s]+$/u, '');

/** «از خبرِ …»: the source as a reading shows it and its headline, the source a link where the original can be opened. */
function nameOf(article: Article, reader: Namer, wording: Wording): FormattedString {
  const reading = reader.read(article);
  const named = reading.kind === 'not-persian' ? null : reading;
  const source = sourceLine(article, named?.origin.agency, wording);
  const title = named === null ? '' : headlineOf(article, named, reader);
  const line = plainLine(wording.fromArticle(isolate(title)));
  return source === null ? line : FormattedString.join([line, source], '\n');
}

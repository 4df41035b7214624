import { FormattedString } from '@grammyjs/parse-mode';
import type { FullStory } from '../digest/more.ts';
import { isolate, markFor } from './direction.ts';
import { oneLine, paragraphs, plainLine, quotation } from './lines.ts';
import { sourceLine } from './story-lines.ts';
import type { Wording } from './wording/wording.ts';

/** A story on its own: each point with the sentence behind it, both sentences where figures differ, the sources. */
export function fullStory(story: FullStory, number: number, wording: Wording): FormattedString {
  const start = `${wording.number(number)}. `;
  const head = new FormattedString(markFor(start) + start).concat(
    FormattedString.bold(isolate(oneLine(story.title.shown))),
  );
  const points = story.points.map(({ shown, sentences }) => [
    plainLine(`▪️ ${isolate(shown)}`),
    ...sentences.map((sentence) => quotation(sentence)),
  ]);
  const differs = story.differs.map(({ what, values }) => [
    plainLine(`⚖️ ${isolate(wording.edition.figuresDiffer(what))}`),
    ...values.flatMap(({ shown, sources, sentence }) => [
      plainLine(isolate(sources.length === 0 ? shown : `${shown} · ${sources.join('، ')}`)),
      quotation(sentence),
    ]),
  ]);
  const sources = sourceLine(story, wording);
  return paragraphs([[head], ...points, ...differs, sources === null ? [] : [sources]]);
}

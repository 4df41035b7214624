import { FormattedString } from '@grammyjs/parse-mode';
import type { EditionStory } from '../digest/tell.ts';
import { isolate, markFor } from './direction.ts';
import { oneLine, plainLine } from './lines.ts';
import type { Wording } from './wording/wording.ts';

// The lines that a story of an edition is told in.

/** More sources than these are only counted: a message has a hundred entities at most. */
const MOST_SOURCES = 8;

/** «۱. **عنوان**», its points, the figures in which its sources differ, its sources. */
export function storyLines(
  story: EditionStory,
  { number, note = '' }: { readonly number: number; readonly note?: string },
  wording: Wording,
): FormattedString[] {
  const start = `${wording.number(number)}. `;
  const title = FormattedString.bold(isolate(oneLine(story.title.shown)));
  const head = new FormattedString(markFor(start) + start).concat(title, new FormattedString(note));
  const points = story.points.map((point) => plainLine(`▪️ ${isolate(point.shown)}`));
  const differs = story.differs.map(({ what, values }) => {
    const figures = values.map(({ shown, sources }) =>
      sources.length === 0 ? shown : `${shown} (${sources.join('، ')})`,
    );
    return plainLine(`⚖️ ${isolate(`${what}: ${figures.join(' · ')}`)}`);
  });
  const sources = sourceLine(story, wording);
  return [head, ...points, ...differs, ...(sources === null ? [] : [sources])];
}

/** The sources of a story, those that can be opened as links; null where none is known. */
export function sourceLine({ links }: Pick<EditionStory, 'links'>, wording: Wording): FormattedString | null {
  const shown = links.length === MOST_SOURCES + 1 ? links : links.slice(0, MOST_SOURCES);
  if (shown.length === 0) return null;
  const names = shown.map(({ name, link }) => {
    const text = isolate(oneLine(name));
    return link === undefined ? new FormattedString(text) : FormattedString.link(text, link);
  });
  const rest = links.length - shown.length;
  if (rest > 0) names.push(new FormattedString(wording.more(rest)));
  const line = FormattedString.join(names, ' · ');
  return new FormattedString(markFor(line.text)).concat(line);
}

import { chaptersOf } from '../../digest/chapters.ts';
import type { Edition } from '../../digest/edition.ts';
import type { EditionStory } from '../../digest/tell.ts';
import type { Reader } from '../../summarize/text/reader.ts';
import type { Difference, Story } from '../../summarize/text/story.ts';
import type { Texts } from '../output.ts';
import { chapterNames, marks, wording } from '../wording.ts';
import { gregorianDay, persianDay, persianNumber } from './dates.ts';
import { paragraph, type Screen, sections, together } from './page.ts';

// What a person sees of several articles.

/** Each story's title, how many articles tell it, and the figures they do not agree on. */
export function storiesView(screen: Screen, reader: Reader, stories: readonly Story[], texts: Texts): string {
  const tidied = ({ id, start, end }: Story['title']) => reader.tidy((texts.get(id) ?? '').slice(start, end));
  const figures = (values: Difference['values']) => [...new Set(values.map(tidied))].join(' · ');
  return sections(
    stories.map((story, index) =>
      together([
        paragraph(screen, tidied(story.title), { tone: 'bold', mark: ordinal(index) }),
        ...story.differs.map(({ what, values }) =>
          paragraph(screen, `${what}: ${figures(values)}`, { mark: marks.differs }),
        ),
        paragraph(screen, [wording.storySize(persianNumber(story.ids.length)), story.ids.join('، ')].join(' · '), {
          tone: 'dim',
        }),
      ]),
    ),
  );
}

/** The edition as a person would get it. */
export function editionView(screen: Screen, { day, counts, stories }: Edition): string {
  const date = day === undefined ? null : persianDay(day);
  const chapters = chaptersOf(stories);
  const ordered = chapters.flatMap((chapter) => chapter.stories);
  return sections([
    together([
      paragraph(
        screen,
        day === undefined || date === null ? wording.edition : wording.editionOf(date, gregorianDay(day)),
        { tone: 'bold' },
      ),
      paragraph(screen, stories.length === 0 ? wording.emptyEdition : countsOf(counts), { tone: 'dim' }),
    ]),
    ...chapters.flatMap(({ name, stories: told }) => [
      name === null ? '' : paragraph(screen, chapterNames[name], { tone: 'bold' }),
      ...told.map((story) => storyView(screen, story, ordered.indexOf(story))),
    ]),
    leftOutView(screen, counts),
  ]);
}

const storyView = (screen: Screen, story: EditionStory, index: number): string =>
  together([
    paragraph(screen, story.title.shown, { tone: 'bold', mark: ordinal(index) }),
    ...story.points.map((point) => paragraph(screen, point.shown, { mark: marks.point })),
    ...story.differs.map(({ what, values }) =>
      paragraph(screen, `${what}: ${values.map(figureOf).join(' · ')}`, { mark: marks.differs }),
    ),
    story.links.length === 0 ? null : paragraph(screen, story.links.map(sourceOf).join(' · '), { tone: 'dim' }),
  ]);

/** A source with the address of what it wrote. */
const sourceOf = ({ name, link }: EditionStory['links'][number]): string =>
  link === undefined ? name : `${name} ${link}`;

const ordinal = (index: number): string => `${persianNumber(index + 1)}. `;

const figureOf = ({ shown, sources }: EditionStory['differs'][number]['values'][number]): string =>
  sources.length === 0 ? shown : `${shown} (${sources.join('، ')})`;

function countsOf({ articles, sources, stories }: Edition['counts']): string {
  const [news, told] = [persianNumber(articles), persianNumber(stories)];
  return sources === 0 ? wording.countsWithoutSources(news, told) : wording.counts(news, persianNumber(sources), told);
}

function leftOutView(screen: Screen, { notPersian, noNews }: Edition['counts']): string {
  const reasons = [
    notPersian > 0 ? wording.leftOutNotPersian(persianNumber(notPersian)) : '',
    noNews > 0 ? wording.leftOutNoNews(persianNumber(noNews)) : '',
  ].filter(Boolean);
  return reasons.length === 0 ? '' : paragraph(screen, reasons.join(' · '), { tone: 'dim' });
}

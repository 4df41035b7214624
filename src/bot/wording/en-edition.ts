import type { Reason } from '../../digest/rank.ts';
import type { DeliveryReport } from '../../store/digests.ts';
import type { EditionWording } from './edition.ts';

// Days are ISO days, which are midnights of UTC.
const dates = (options: Intl.DateTimeFormatOptions, calendar = '') =>
  new Intl.DateTimeFormat(`en-GB${calendar}`, { timeZone: 'UTC', ...options });
const whole = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = dates({ weekday: 'long', day: 'numeric', month: 'long' });
const jalali = new Intl.DateTimeFormat('en-u-ca-persian', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const number = new Intl.NumberFormat('en');
const listed = new Intl.ListFormat('en');
const several = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
const dayOf = (day: string): string => short.format(new Date(day));

export const editionEn: EditionWording = {
  heading: (day) => `Digest of ${whole.format(new Date(day))}`,
  otherCalendar: (day) => jalali.format(new Date(day)).replace(/ AP$/u, ''),
  counts: ({ articles, sources, stories }) =>
    [
      `${several(articles, 'article')}${sources === 0 ? '' : ` from ${several(sources, 'source')}`}`,
      several(stories, 'story', 'stories'),
    ].join(' · '),
  untold: (count) => `There was no room for ${several(count, 'more story', 'more stories')}.`,
  emptyPreview: 'No news has come in that time. Send me some, or follow channels and sites: /sources',
  empty: 'No news has come since the last digest.',
  skipped: (days) =>
    `The digest${days.length === 1 ? '' : 's'} of ${listed.format(days.map(dayOf))} came more than six hours late and ${days.length === 1 ? 'was' : 'were'} not sent; the news is in this one.`,
  chapters: {
    politics: 'Politics',
    world: 'World',
    economy: 'Economy',
    society: 'Society',
    sport: 'Sport',
    science: 'Science and technology',
    culture: 'Culture',
    other: 'Other news',
    continues: 'Continued from yesterday',
  },
  continuesEarlier: 'Continued from before',
  preview: 'Preview: the news of the last 24 hours',

  pictureHeading: 'The news at a glance',
  pictureBelow: (day, stories) => `${editionEn.heading(day)} · ${stories} ${stories === 1 ? 'story' : 'stories'}`,
  pictureChapters: { topics: 'Topics', people: 'People', organizations: 'Bodies', places: 'Places' },
  pictureNumber: (count) => String(count),

  why: 'Why these?',
  settings: 'Settings',
  whyHeading: 'Why these stories are in the digest',
  reason: (reason) => reasonIn(reason),
  figuresDiffer: (what) => `Sources differ in this figure: ${what}`,
  toldAlready: 'It is further down.',
  expired: 'The articles of this digest are no longer kept.',

  notInEdition: 'The articles of this digest do not say.',

  noSubscription: 'This chat has no daily digest.',
  next: (at, zone) =>
    at === null
      ? 'No day is chosen for the digest.'
      : `Next digest: ${dates({ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(at)} (${zone})`,
  lastOnes: 'Digests so far',
  noneYet: 'No digest has been sent yet.',
  report: (report) => `${dayOf(report.due.day)}: ${outcomeOf(report)}`,
};

function reasonIn(reason: Reason): string {
  switch (reason.kind) {
    case 'own':
      return 'you sent it yourself';
    case 'continues':
      return 'it goes on from the last digest';
    case 'sources':
      return `${number.format(reason.count)} sources tell it`;
    case 'articles':
      return `${number.format(reason.count)} articles tell it`;
    case 'new':
      return 'it is of the last hours';
    case 'full':
      return 'it is told at length';
  }
}

function outcomeOf({ state, parts, doubtful }: DeliveryReport): string {
  switch (state) {
    case 'due':
      return 'under way';
    case 'empty':
      return 'no news';
    case 'skipped':
      return 'too late, not sent';
    case 'sent':
      if (doubtful === 0) return 'sent';
      return parts === 1
        ? 'nobody knows whether it arrived; not sent again'
        : `sent; nobody knows whether ${number.format(doubtful)} of ${several(parts, 'part')} arrived`;
  }
}

import { placeOfZone } from '../../digest/settings/zones.ts';
import type { Choices } from '../../store/digests.ts';
import type { DigestWording } from './digests.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const pad = (count: number): string => String(count).padStart(2, '0');

function hourOf(minute: number): string {
  if (minute === 0) return 'midnight';
  if (minute === 720) return 'noon';
  const hour = Math.floor(minute / 60);
  const rest = minute % 60;
  return `${hour % 12 || 12}${rest === 0 ? '' : `:${pad(rest)}`} ${hour < 12 ? 'am' : 'pm'}`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEK = [6, 0, 1, 2, 3, 4, 5] as const;

function daysOf(days: Choices['days']): string {
  const chosen = WEEK.filter((day) => days.includes(day));
  if (chosen.length === 7) return 'Every day';
  const isRun = chosen.length > 2 && chosen.every((day, at) => WEEK.indexOf(day) === WEEK.indexOf(chosen[0]!) + at);
  if (isRun) return `${WEEKDAYS[chosen[0]!]} to ${WEEKDAYS[chosen.at(-1)!]}`;
  return list.format(chosen.map((day) => WEEKDAYS[day]!));
}

const LENGTHS = { short: 'short', usual: 'of usual length', long: 'long' };
const stretchOf = (from: number, to: number): string => `${hourOf(from)} to ${hourOf(to)}`;
const quoted = (words: readonly string[]): string => list.format(words.map((word) => `“${word}”`));

export const digestsEn: DigestWording = {
  ask: {
    hour: 'At what time shall the digest come? Tap one or write it, such as “8 am” or “7:30”.',
    days: 'On which days?',
    pick: 'Choose the days one by one.',
    zone: 'By the clocks of which city? If yours has no button, write its name.',
    what: 'Which news?',
    topics: 'Which topics?',
    words: 'News with which words shall be left out? Part them with commas.',
    length: 'How long shall it be?',
    quiet: 'During which hours shall nothing be sent? What falls into them comes after them.',
    last: 'Is this right?',
  },
  hint: {
    hour: 'Write the time as in “8 am”, “7:30” or “9pm”.',
    days: 'Write the days as in “every day”, “Saturday to Wednesday” or “Saturday and Monday”.',
    pick: 'Tap the days, or write them as in “Saturday and Monday”.',
    zone: 'I know no city of this name; write that of a large one nearby.',
    what: 'Tap one of the buttons.',
    topics: 'Tap one of the buttons.',
    words: 'Up to twenty words or short phrases, parted with commas.',
    length: 'Tap one of the buttons.',
    quiet: 'Write it as in “11pm to 7am”.',
    last: 'Tap one of the buttons.',
  },
  unclear: (written) => `I did not understand “${written}”.`,
  nothingChosen: 'Choose at least one.',
  buttons: {
    back: 'Back',
    cancel: 'Cancel',
    save: 'Save',
    everyDay: 'Every day',
    workingDays: 'Saturday to Wednesday',
    pick: 'Other days',
    done: 'These',
    everything: 'All news',
    topics: 'Some topics only',
    words: 'Unwanted words',
    noWords: 'No words',
    hour: 'Time',
    days: 'Days',
    zone: 'City',
    what: 'News',
    length: 'Length',
    quiet: 'Quiet hours',
    noQuiet: 'No quiet hours',
    picture: 'Picture of the day',
    empty: 'Say when there is no news',
    change: 'Change',
    off: 'Turn off',
    another: 'Another one',
    now: 'Show it now',
  },
  topics: {
    politics: 'Politics',
    world: 'World',
    economy: 'Economy',
    society: 'Society',
    sport: 'Sport',
    science: 'Science',
    culture: 'Culture',
  },
  weekdays: WEEKDAYS,
  hour: hourOf,
  stretch: stretchOf,
  place: (place, offset) => {
    const minutes = Math.abs(offset);
    return `${place} (UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}:${pad(minutes % 60)})`;
  },
  muted: (words) => `News with ${quoted(words)} is left out.`,
  sentence: ({ minute, days, zone, topics, mutedWords = [], length, quiet, picture, sayEmpty }) =>
    [
      `${daysOf(days)} at ${hourOf(minute)}, ${placeOfZone(zone, 'en')} time`,
      topics === undefined
        ? 'all news'
        : `news of ${list.format(topics.map((topic) => topicName(topic).toLowerCase()))}`,
      ...(mutedWords.length === 0 ? [] : [`without news that has ${quoted(mutedWords)}`]),
      LENGTHS[length],
      ...(quiet === undefined ? [] : [`silent from ${stretchOf(quiet.from, quiet.to)}`]),
      picture ? 'with the picture of the day' : 'without a picture',
      ...(sayEmpty ? ['and a word when there is no news'] : []),
    ].join(', '),
  first: (at, zone) => {
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: 'numeric' });
    const [hour = 0, minute = 0] = clock.format(at).split(':').map(Number);
    return `The first: ${day.format(at)}, at ${hourOf(60 * hour + minute)}.`;
  },
  saved: 'Saved.',
  cancelled: 'Nothing was changed. Whenever you like: /digest',
  late: 'Nobody answered for half an hour, so this was closed; nothing was changed. To begin again: /digest',
  anew: 'This cannot be continued. To begin again: /digest',
  nothingToCancel: 'There is nothing to cancel.',
  list: 'Digests of this chat',
  none: 'No digest is on in this chat. To turn one on: /digest',
  ended: (count) => `${count === 1 ? 'The digest is' : `All ${count} digests are`} off. To turn it on again: /digest`,
  tooMany: (limit) => `A chat has up to ${limit} digests. Change one or turn one off: /digest`,
  which: 'Several digests are on; which one’s time shall change? Tap its “Change”.',
  how: 'Write a time after the command, such as “7:30”, or one of these: /digest off or /digest now',
};

/** A topic that an earlier version knew is called as it was kept. */
const topicName = (topic: string): string =>
  new Map<string, string>(Object.entries(digestsEn.topics)).get(topic) ?? topic;

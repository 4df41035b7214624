import type { SourcesWording } from './sources.ts';

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Tehran',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const HOW =
  'To add one, write the address of a channel, a site or a feed after the command, as in /sources @channel. Send an OPML list with the caption /sources.';

export const sourcesEn: SourcesWording = {
  list: (count) => `Sources of this chat: ${count}`,
  none: `This chat follows no source yet. ${HOW}`,
  how: HOW,
  added: (title) => `“${title}” is followed from now on; its news comes in the daily digest.`,
  wantDigest: 'Ask for a daily digest with /digest.',
  already: (title) => `You follow “${title}” already.`,
  notFound: 'At this address there is neither a channel with a public preview nor a feed.',
  tooMany: (limit) => `A chat has up to ${limit} sources. Remove one first: /sources`,
  removed: 'Removed.',
  lastNews: (iso) => `last news: ${time.format(new Date(iso))}`,
  muted: 'muted',
  failing: 'has not answered several times in a row',
  ownChannel: 'the bot administers it',
  ownOffer: (title) =>
    `I now see the posts of “${title}” and write nothing there. Shall its news come in your daily digest, too?`,
  imported: ({ added, left }) =>
    `${added} sources were added.${left === 0 ? '' : ` ${left} were there already or did not fit.`}`,
  notOpml: 'This file is no OPML list.',
  buttons: {
    mute: 'Mute',
    unmute: 'Unmute',
    remove: 'Remove',
    export: 'Get the list (OPML)',
    older: 'Next',
    newer: 'Previous',
    follow: 'Follow',
  },
};

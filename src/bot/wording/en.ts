import type { Kept } from '../../store/store.ts';
import { editionEn } from './en-edition.ts';
import { digestsEn } from './digests-en.ts';
import { sourcesEn } from './sources-en.ts';
import type { Wording } from './wording.ts';

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Tehran',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayOfYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tehran', day: 'numeric', month: 'long' });
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tehran', weekday: 'long' });
const jalali = new Intl.DateTimeFormat('en-u-ca-persian', {
  timeZone: 'Asia/Tehran',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const number = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en-GB');
const several = (count: number, one: string): string => `${number.format(count)} ${count === 1 ? one : `${one}s`}`;
/** “12 articles, the places of 30 messages, 1 digest and settings”: what there is of it. */
const counted = ({ articles, messages, digests, sources, settings }: Kept): string => {
  const parts = [
    ...(articles === 0 ? [] : [several(articles, 'article'), `the places of ${several(messages, 'message')}`]),
    ...(digests === 0 ? [] : [several(digests, 'digest')]),
    ...(sources === 0 ? [] : [several(sources, 'source')]),
    ...(settings ? ['settings'] : []),
  ];
  return list.format(parts);
};

export const en: Wording = {
  language: 'en',

  shortDescription:
    'Reads Persian news: key points, names, figures, and answers to your questions from the text itself.',
  description:
    'Send a Persian article or forward a channel post: you get its key points, names, dates and figures, and whatever you ask is answered from that text. Nothing is made up; every line is taken from the text.',
  commands: {
    start: 'what this is, with an example',
    summarize: 'read a post, a text or a link',
    help: 'how to use it',
    history: 'the articles you sent here',
    search: 'search in these articles',
    status: 'the daily digest: when the next one comes and what became of the last',
    digest: 'daily digest: when it comes and of what',
    sources: 'channels and sites you follow',
    cancel: 'leave what is under way',
    settings: 'settings',
    language: 'language',
    privacy: 'what is kept',
    export: 'get all that is kept of this chat',
    forget: 'delete what is kept of this chat',
  },

  start: [
    'Hello. Send me a Persian article or forward a channel post: I pick out its key points, names and figures, and answer your questions from that very text.',
    'The texts stay on this server: /privacy',
  ].join('\n\n'),
  startInGroup: (botName) =>
    [
      'Hello. Reply to any post of this group with /summarize, or with my name and “summarize”, and I pick out its key points:',
      `@${botName} summarize`,
      'You can ask about it, too: write your question as a reply to its reading. Apart from that I say nothing here.',
    ].join('\n\n'),
  showExample: 'Show me an example',
  exampleIsAbove: 'The example was sent below.',
  help: (commands) =>
    [
      'Paste an article here or forward a post; a text or the caption of a photo or video, both will do.',
      'To ask, tap one of the questions under a reading, reply to it, or write your question right after it. Every answer comes with a sentence of the text; if the text does not say, I tell you so.',
      'In any other chat, write my name and the link of a post after it to send its points right there.',
      'In groups I answer only commands, replies to my messages, and messages that mention me.',
      commands.map((command) => `/${command.name}: ${command.does}`).join('\n'),
    ].join('\n\n'),

  bounds: {
    'more-than': 'more than',
    'less-than': 'less than',
    'at-least': 'at least',
    'at-most': 'at most',
    about: 'about',
  },
  settingsTitle: 'Settings of this chat',
  settingsLanguage: 'Language: what I speak; the news itself stays in its own.',
  settingsPoints: 'Points: how many of each article are told.',
  settingsNames: 'Names and figures: told under the points or not; the buttons always show them.',
  settingsLayout:
    'Layout: a full one has headings and lists in readings and digests. Telegram Web and old apps do not show it; if a message looks empty, choose the simple one.',
  pointsLengths: { short: 'Short', usual: 'Usual', long: 'Long' },
  namesShown: { on: 'With names', off: 'Without names' },
  layouts: { off: 'Simple layout', on: 'Full layout' },
  settingKept: 'Done.',
  languageAsk: 'Which language shall I speak?',
  onlyAdministratorsChoose: 'In a group only administrators can change the settings.',

  tooMany: (minutes) =>
    `You have sent your share of articles and questions for this hour. I read on in ${several(minutes, 'minute')}; what you send before that is not read.`,
  notAdmitted:
    'This bot is not open to everyone. If you know who runs it, give them this number so that they can add you.',
  yourNumber: 'The number of this chat:',

  inline: {
    open: 'Send the bot another article',
    tooShort: 'Too short to sum up; send the bot the article',
    notPersian: 'Only Persian news is read',
    otherLink: 'Send this link to the bot itself',
    noPost: 'This post was not found; send the bot its text',
    later: 'Your share of this hour is used up',
  },

  privacy: (kept, retentionDays) =>
    [
      counted(kept) === ''
        ? 'Nothing of this chat is kept at the moment.'
        : `Of this chat I keep ${counted(kept)}${kept.since === undefined ? '' : `, the oldest article from ${day.format(new Date(kept.since))}`}.`,
      'What is kept: the text of an article with the name and link of its channel, the questions you asked about it, the sources and digests you chose, the numbers of this chat and its messages. Your name and phone number are not kept.',
      `Each article is deleted after ${several(retentionDays, 'day')}. Everything stays on this server and is sent nowhere else.`,
      `To ${en.commands.export}: /export`,
      `To ${en.commands.forget}: /forget`,
    ].join('\n\n'),
  nothingKept: 'Nothing of this chat is kept.',
  forgetAsk: (kept) => `Delete ${counted(kept)} of this chat? This cannot be undone.`,
  forgetYes: 'Delete',
  forgetNo: 'Keep',
  forgotten: (kept) => `Deleted: ${counted(kept)}. The messages you see here can be deleted in Telegram itself.`,
  notForgotten: 'Nothing was deleted.',
  onlyAdministrators: 'In a group only administrators can delete.',

  digests: digestsEn,
  following: sourcesEn,

  history: 'History',
  historyEmpty: 'No article of this chat is kept yet. Send an article or a post and it will be listed here.',
  searchHow: 'Write after the command what you are looking for, for example:\n/search بودجه شهرداری',
  searchNothing: (words) => `“${words}” is in no article of this chat. All of them: /history`,
  number: (count) => number.format(count),
  articles: (count) => several(count, 'article'),
  range: ({ first, last, total }) =>
    `${first === last ? number.format(first) : `${number.format(first)}–${number.format(last)}`} of ${number.format(total)}`,
  newer: 'Newer',
  older: 'Older',
  previous: 'Previous',
  next: 'Next',
  openedAlready: 'This article was opened further down.',
  listExpired: 'This list is too old. Please send /history or /search again.',

  exportJson: 'All that I keep of this chat, for programs',
  exportText: 'The same, for reading',
  exportOnlyAdministrators: 'In a group only administrators can get this.',
  asked: 'Asked:',

  day: (iso) => day.format(new Date(iso)),
  dayOfYear: (iso) => dayOfYear.format(new Date(iso)),
  more: (count) => `and ${number.format(count)} more`,
  sentBefore: 'You have sent this article before.',
  views: { more: 'More', names: 'People and bodies', quotes: 'Who said what', figures: 'Figures and dates' },
  less: 'Less',
  times: (count) => several(count, 'time'),
  nobodyNamed: 'Somebody the text does not name',
  bothDays: (iso) => `${weekday.format(new Date(iso))} ${day.format(new Date(iso))}, ${jalali.format(new Date(iso))}`,
  until: ' to ',
  perhaps: '(perhaps)',
  canAsk: 'You can ask of this text:',
  openInPrivate: 'In a private chat',
  onlyMembers: 'This article is from a group, and only its members can see it.',

  summarizeWhat: 'To have something summed up, reply to a post with /summarize, or write a text or a link after it.',
  wordlessAlbum: 'This picture of the album has no caption; please reply to the one that has.',
  notPersian: 'This text is not Persian. I read only Persian news.',
  noLetters: 'There was no writing in this message. Please send the text of the news.',
  noPage: {
    address: 'I do not open this address.',
    type: 'There is no page to read at this address.',
    'too-large': 'This page is too large to read.',
    'too-slow': 'The page did not open within ten seconds.',
    unreachable: 'The page did not open: the site gave no answer.',
    redirects: 'This address leads from one to the next and never to a page.',
    empty: 'I found no news on this page.',
    unwanted: 'This page asks not to be shown elsewhere.',
  },
  pageStatus: (code) => `The page did not open (answer ${code}).`,
  pasteInstead: 'Please paste the text of the news here.',
  fileTooLarge: 'The file is larger than five megabytes. Please paste the text of the news here.',
  fileEmpty: 'There are no words in this file; it may be a picture. Please paste the text of the news here.',
  fileBroken: 'This file could not be opened. Please paste the text of the news here.',
  noNews: 'There is no news in this text.',
  tooShort: 'This is too short to read. Please send a whole article or post.',
  tooLong: (limit) => `This text is longer than ${number.format(limit)} characters. Please send it in several parts.`,
  wordless: {
    photo: 'There was no text with the photo. Please send the text of the news.',
    video: 'There was no text with the video. Please send the text of the news.',
    audio: 'I cannot listen to audio. Please send the text of the news.',
    voice: 'I cannot listen to voice messages. Please send the text of the news.',
    sticker: 'There is nothing to read in a sticker. Please send the text of the news.',
    document: 'I do not read this kind of file. Please send the news as text, or as a text, Word or PDF file.',
    poll: 'A poll is not news. Please send the text of the news.',
    location: 'There is nothing to read in a location. Please send the text of the news.',
    contact: 'I do not read contacts. Please send the text of the news.',
    other: 'There was no text in this message. Please send the text of the news.',
  },

  verdict: { yes: 'Yes', no: 'No' },
  notInText: 'The text does not say.',
  notInTextNearest: 'The text does not say. The nearest sentence:',
  fromArticle: (headline) => `From “${headline}”`,
  expired: 'I no longer have this article; please send it again.',
  sendNewsFirst: 'Send an article or a post first, then ask about it.',
  aboutWhich: 'Which article is your question about? Please write it as a reply to that article.',
  answeredAlready: 'I have answered this question further down.',

  edition: editionEn,

  unknownButton: 'This button no longer works.',
  sorry: 'Something went wrong in reading this message; the fault is mine, not yours. It has been noted.',
};

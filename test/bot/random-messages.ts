import fc from 'fast-check';
import type { Chat, MessageEntity, User } from 'grammy/types';

// Messages with anything in them: words that are cut in the middle of a sign, files that are not there, notices, forwards
// from everywhere, replies to what is gone.

const WORDS = [
  'مجلس',
  'دولت',
  'گفت',
  'تهران',
  'می\u200Cشود',
  'میتوان',
  'وزیر نیرو',
  '۱۲ هزار نفر',
  'دیروز',
  'خلاصه کن',
  'چرا',
  'کجا؟',
  'Reuters',
  '@chekide_bot',
  '/start',
  '/summarize@chekide_bot',
  '/settings',
  '/language',
  'https://example.org/a?b=c',
  '👨‍👩‍👧',
  '🔹',
  '\u200F',
  '\uD83D',
  '\u0000',
  '«',
  '»',
  '.',
  '\n',
  '\n\n',
  '#هشتگ',
] as const;

const phrase = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((words) => words.join(' '));
export const words = fc.oneof(
  { weight: 6, arbitrary: phrase(12) },
  { weight: 3, arbitrary: phrase(80) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.nat(4096).map((length) => 'آ'.repeat(length)) },
);

const COMMANDS = [
  'start',
  'help',
  'privacy',
  'forget',
  'summarize',
  'settings',
  'language',
  'history',
  'search',
  'nothing',
];
const command = fc
  .tuple(fc.constantFrom(...COMMANDS), fc.constantFrom('', '@chekide_bot', '@other_bot'), phrase(3))
  .map(([name, at, rest]) => `/${name}${at} ${rest}`.trim());

const ENTITY_TYPES = [
  'mention',
  'hashtag',
  'bot_command',
  'url',
  'bold',
  'expandable_blockquote',
  'code',
  'spoiler',
] as const;
/** In and out of the text: nobody promises that offsets are right. */
const entities: fc.Arbitrary<MessageEntity[]> = fc.array(
  fc.record({ type: fc.constantFrom(...ENTITY_TYPES), offset: fc.nat(40), length: fc.nat(40) }),
  { maxLength: 4 },
);

const photo = [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }];
const file = { file_id: 'no-such-file', file_unique_id: 'y' };
const document = fc.record({
  file_id: fc.constant('no-such-file'),
  file_unique_id: fc.constant('z'),
  file_name: fc.option(fc.constantFrom('a.txt', 'b.pdf', 'c.docx', 'd.exe', '', 'خبر.html'), { nil: undefined }),
  mime_type: fc.option(fc.constantFrom('text/plain', 'application/pdf', 'x/y'), { nil: undefined }),
  file_size: fc.option(fc.integer({ min: 0, max: 3e9 }), { nil: undefined }),
});

const NOTICES = [
  'group_chat_created',
  'supergroup_chat_created',
  'delete_chat_photo',
  'forum_topic_closed',
  'video_chat_started',
  'general_forum_topic_hidden',
  'giveaway_created',
  'write_access_allowed',
  'story',
  'checklist_tasks_done',
  'successful_payment',
  'poll_option_added',
  'a_kind_of_next_year',
] as const;

/** What a message holds: words, media with or without words, or a notice of Telegram's. */
const body: fc.Arbitrary<object> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ text: words, entities }) },
  {
    weight: 2,
    arbitrary: command.map((text) => ({
      text,
      entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]!.length }],
    })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ caption: words, caption_entities: entities }).map((caption) => ({ photo, ...caption })),
  },
  { weight: 1, arbitrary: fc.constant({ photo, media_group_id: 'one' }) },
  { weight: 1, arbitrary: document.map((it) => ({ document: it })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('video', 'voice', 'audio', 'sticker', 'video_note', 'animation')
      .map((kind) => ({ [kind]: file })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('dice', 'game', 'poll', 'contact', 'location', 'venue', 'paid_media', 'rich_message')
      .map((kind) => ({
        [kind]: {},
      })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...NOTICES).map((kind) => ({ [kind]: true })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

const DAY = 1_752_750_000;
export const moment = fc.oneof(fc.integer({ min: DAY, max: DAY + 3 }), fc.constantFrom(0, 1, 2_147_483_647));

const origin = fc.oneof(
  fc.record({
    type: fc.constant('user'),
    date: moment,
    sender_user: fc.constant({ id: 7, is_bot: false, first_name: '' }),
  }),
  fc.record({ type: fc.constant('hidden_user'), date: moment, sender_user_name: words }),
  fc.record({
    type: fc.constant('chat'),
    date: moment,
    sender_chat: fc.constant({ id: -1007, type: 'supergroup', title: 'گروه' }),
  }),
  fc.record({
    type: fc.constant('channel'),
    date: moment,
    chat: fc.record(
      { id: fc.constant(-1009), type: fc.constant('channel'), title: words, username: fc.constant('khabar') },
      { requiredKeys: ['id', 'type', 'title'] },
    ),
    message_id: fc.nat(1e6),
  }),
);

export interface Around {
  readonly chats: readonly Chat[];
  readonly users: readonly User[];
  readonly me: User;
}

/** Numbers of messages are few, so that some meet the bot's own. */
export const number = fc.integer({ min: 1, max: 400 });

export function messageIn({ chats, users, me }: Around, level = 0): fc.Arbitrary<object> {
  const from = fc.constantFrom<User | undefined>(...users, me, undefined);
  const extras = fc.record(
    {
      forward_origin: origin,
      message_thread_id: fc.nat(9),
      is_topic_message: fc.boolean(),
      sender_chat: fc.constantFrom(...chats),
      is_automatic_forward: fc.constant(true),
      via_bot: fc.constantFrom(me, { id: 777, is_bot: true, first_name: 'دیگری', username: 'other_bot' }),
      quote: fc.record({ text: words, position: fc.nat(50) }),
      external_reply: fc.record({ origin }),
      reply_markup: fc.constant({ inline_keyboard: [[{ text: 'x', callback_data: 'q:0' }], []] }),
      edit_date: moment,
      media_group_id: fc.constantFrom('one', 'two'),
      ...(level === 0 && {
        reply_to_message: messageIn({ chats, users, me }, 1),
        pinned_message: messageIn({ chats, users, me }, 1),
      }),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(fc.constantFrom(...chats), number, moment, from, body, fc.option(extras, { nil: {} }))
    .map(([chat, id, date, user, content, more]) => ({
      message_id: id,
      date,
      chat,
      ...(user !== undefined && chat.type !== 'channel' && { from: user }),
      ...content,
      ...more,
    }));
}

import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { messageIn, moment, number, words } from './random-messages.ts';
import type { Around } from './random-messages.ts';

// Updates of every kind that the types allow, in shapes that people rarely make: what a bot must survive. Their chats are
// given, so that it can answer; all else comes from the seed.

type Content = Omit<Update, 'update_id'>;

const BUTTONS = [
  'q:0',
  'q:2',
  'q:99',
  'v:brief',
  'v:more',
  'v:names',
  'example',
  'forget:no',
  'forget:yes',
  's:language:en',
  's:speak:fa',
  's:points:long',
  's:names:off',
  'h:1',
  '',
  '\u0000',
  'q:-1',
];

/** One update of any kind, with the chat in whose lane it comes. */
export function randomUpdate(around: Around): fc.Arbitrary<{ readonly content: Content; readonly lane: number }> {
  const people = fc.constantFrom(...around.users);
  const message = messageIn(around);
  const ofKind = (kind: keyof Content, arbitrary: fc.Arbitrary<unknown>) =>
    arbitrary.map((value) => ({ [kind]: value }));
  const id = fc.uuid();
  const pressed = fc.record(
    {
      id,
      from: people,
      chat_instance: fc.constant('1'),
      message: fc.oneof(
        message,
        fc.record({ chat: fc.constantFrom(...around.chats), message_id: number, date: fc.constant(0) }),
      ),
      inline_message_id: fc.constant('inline'),
      data: fc.oneof(fc.constantFrom(...BUTTONS), fc.string({ maxLength: 64 })),
      game_short_name: fc.constant('game'),
    },
    { requiredKeys: ['id', 'from', 'chat_instance'] },
  );
  const status = fc.constantFrom('member', 'left', 'kicked', 'administrator', 'restricted');
  const member = fc.record({
    chat: fc.constantFrom(...around.chats),
    from: people,
    date: moment,
    old_chat_member: status.map((it) => ({ status: it, user: around.me })),
    new_chat_member: status.map((it) => ({ status: it, user: around.me })),
  });
  const other = fc
    .constantFrom<keyof Content>(
      ...([
        'poll',
        'poll_answer',
        'chat_boost',
        'removed_chat_boost',
        'message_reaction',
        'message_reaction_count',
      ] as const),
      ...(['business_connection', 'deleted_business_messages', 'purchased_paid_media', 'shipping_query'] as const),
      ...(['pre_checkout_query', 'chat_join_request', 'chosen_inline_result', 'subscription', 'managed_bot'] as const),
    )
    .map((kind) => ({ [kind]: { id: '1', from: around.users[0], user: around.users[0], chat: around.chats[0] } }));
  const content = fc.oneof(
    { weight: 8, arbitrary: ofKind('message', message) },
    { weight: 3, arbitrary: ofKind('edited_message', message) },
    { weight: 1, arbitrary: ofKind('channel_post', message) },
    { weight: 1, arbitrary: ofKind('edited_channel_post', message) },
    { weight: 1, arbitrary: ofKind('business_message', message) },
    { weight: 1, arbitrary: ofKind('guest_message', message) },
    { weight: 4, arbitrary: ofKind('callback_query', pressed) },
    {
      weight: 2,
      arbitrary: ofKind(
        'inline_query',
        fc.record({ id, from: people, query: words, offset: fc.constantFrom('', '5', 'x') }),
      ),
    },
    { weight: 1, arbitrary: ofKind('my_chat_member', member) },
    { weight: 1, arbitrary: ofKind('chat_member', member) },
    { weight: 1, arbitrary: other },
  );
  return fc.record({ content, lane: fc.constantFrom(...around.chats.map((chat) => chat.id)) });
}

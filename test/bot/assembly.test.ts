import type { Message, Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { assemble, QUIET_MS } from '../../src/bot/assembly.ts';
import type { Piece } from '../../src/bot/assembly.ts';
import { isCall } from '../../src/bot/calls.ts';

const NOW = new Date('2026-06-11T16:25:00Z');
const SECOND = Math.floor(NOW.getTime() / 1000);
const CHANNEL = {
  type: 'channel',
  date: SECOND - 600,
  message_id: 7,
  chat: { id: -1001, type: 'channel', title: 'کوهپایه' },
};

let ids = 0;
/** A message of one person in one chat, sent now. */
const message = (fields: Partial<Message>): Message =>
  ({ message_id: ++ids, date: SECOND, chat: { id: 5, type: 'private' }, from: { id: 5 }, ...fields }) as Message;
const forward = (text: string, fields: Partial<Message> = {}) =>
  message({ text, forward_origin: CHANNEL as Message['forward_origin'] & object, ...fields });
const picture = (caption?: string) =>
  message({ photo: [], media_group_id: 'album', ...(caption !== undefined && { caption }) });

const inInbox = (messages: readonly (Message | Omit<Update, 'update_id'>)[], receivedAt = NOW): Piece[] =>
  messages.map((one, at) => ({
    updateId: at + 1,
    update: { update_id: at + 1, ...('message_id' in one ? { message: one } : one) } as Update,
    receivedAt: receivedAt.toISOString(),
  }));

const together = (messages: readonly (Message | Omit<Update, 'update_id'>)[], { after = QUIET_MS } = {}) => {
  const [first, ...following] = inInbox(messages);
  return assemble(first!, following, { now: new Date(NOW.getTime() + after) });
};

const line = 'شهردار کوهپایه گفت پل تازه شهر ۱۲۰ متر درازا دارد و از فردا خودروها می‌توانند از آن بگذرند. ';
const long = line.repeat(40).trimEnd();
/** What a client makes of a text that is cut in the middle of a sentence. */
const cut = `${long} شهردار`;

describe('what waits for more', () => {
  it.each<[string, Message, boolean]>([
    ['a picture of an album', picture('خبر'), true],
    ['a long text, which may be the first part of a paste', message({ text: long }), true],
    ['a forward, beside which a comment may come', forward(line), true],
    ['a short word, behind which a forward may come', message({ text: 'چرا؟' }), true],
    ['a post that was pasted', message({ text: line.repeat(4) }), false],
    ['a command', message({ text: '/help', entities: [{ type: 'bot_command', offset: 0, length: 5 }] }), false],
    [
      'a question in reply',
      message({ text: 'چرا؟', reply_to_message: message({ text: line }) } as Partial<Message>),
      false,
    ],
    [
      'a link alone',
      message({ text: 'https://koohpayeh.ir', entities: [{ type: 'url', offset: 0, length: 20 }] }),
      false,
    ],
  ])('%s: %j', (_, one, waits) => {
    expect(together([one], { after: 300 })).toMatchObject(
      waits ? { kind: 'wait', ms: QUIET_MS - 300 } : { kind: 'whole' },
    );
    expect(together([one])).toMatchObject({ kind: 'whole', updateIds: [1] });
  });

  it('what was not part of it says that it is over', () => {
    expect(together([forward(line), forward(line)], { after: 0 })).toMatchObject({ kind: 'whole', updateIds: [1] });
    const pressed = { callback_query: {} } as Omit<Update, 'update_id'>;
    expect(together([message({ text: long }), pressed], { after: 0 })).toMatchObject({ kind: 'whole', updateIds: [1] });
  });

  it('an update that is no new message is taken as it is', () => {
    const edited = { edited_message: message({ text: long }) } as Omit<Update, 'update_id'>;
    expect(together([edited, message({ text: 'چرا؟' })], { after: 0 })).toMatchObject({
      kind: 'whole',
      updateIds: [1],
    });
  });
});

describe('an album', () => {
  it('is the message with its words; the other pictures are parts of it', () => {
    const pictures = [picture(), picture('خبر'), picture()];
    const assembly = together(pictures);
    expect(assembly).toMatchObject({ updateIds: [1, 2, 3], update: { message: { caption: 'خبر' } } });
    expect(assembly).toMatchObject({ update: { parts: [pictures[0]!.message_id, pictures[2]!.message_id] } });
  });

  it('waits for its last picture', () => {
    expect(together([picture(), picture('خبر')], { after: 100 })).toMatchObject({ kind: 'wait' });
  });
});

describe('a paste', () => {
  it.each<[string, string, string, string]>([
    [
      'in the middle of a sentence',
      cut,
      'کوهپایه از مردم خواست شکیبا باشند.',
      `${cut} کوهپایه از مردم خواست شکیبا باشند.`,
    ],
    ['at the end of a paragraph', long, `شهردار افزود: ${line}`, `${long}\nشهردار افزود: ${line}`],
    ['before a bullet', cut, '▪️ بازدید رایگان است', `${cut}\n▪️ بازدید رایگان است`],
  ])('cut %s is one text again', (_, one, next, whole) => {
    const assembly = together([message({ text: one }), message({ text: next })]);
    expect(assembly).toMatchObject({ updateIds: [1, 2], update: { message: { text: whole } } });
  });

  it('of three parts has all of them', () => {
    expect(together([message({ text: long }), message({ text: cut }), message({ text: 'آمد.' })])).toMatchObject({
      updateIds: [1, 2, 3],
    });
  });

  it.each<[string, Message]>([
    ['a question after its last sentence', message({ text: 'چند متر است؟' })],
    ['what came later', message({ text: line, date: SECOND + 5 })],
    ['what somebody else wrote', message({ text: line, from: { id: 6 } } as Partial<Message>)],
    ['a forward', forward(line)],
    ['a command', message({ text: '/help', entities: [{ type: 'bot_command', offset: 0, length: 5 }] })],
  ])('does not swallow %s', (_, next) => {
    expect(together([message({ text: long }), next])).toMatchObject({
      updateIds: [1],
      update: { message: { text: long } },
    });
  });
});

describe('a forward and a comment', () => {
  const orders = [
    ['first the comment', (comment: Message, post: Message) => [comment, post]],
    ['first the post', (comment: Message, post: Message) => [post, comment]],
  ] as const;

  it.each(orders)('%s: a question is asked about the post', (_, order) => {
    const [comment, post] = [message({ text: 'چند متر است؟' }), forward(line)];
    expect(together(order(comment, post))).toMatchObject({
      updateIds: [1, 2],
      update: { message: { text: 'چند متر است؟', reply_to_message: { text: line, message_id: post.message_id } } },
    });
  });

  it.each(orders)('%s: any other word leaves the post to be read', (_, order) => {
    expect(together(order(message({ text: 'خلاصه کن' }), forward(line)))).toMatchObject({
      updateIds: [1, 2],
      update: { message: { text: line, forward_origin: CHANNEL } },
    });
  });

  it('with an album: the question is about its words', () => {
    const album = { forward_origin: CHANNEL as Message['forward_origin'] & object };
    const pieces = [message({ text: 'چند متر است؟' }), { ...picture(), ...album }, { ...picture(line), ...album }];
    expect(together(pieces)).toMatchObject({
      updateIds: [1, 2, 3],
      update: { message: { reply_to_message: { caption: line } } },
    });
  });

  it('that came apart are two things', () => {
    const assembly = together([message({ text: 'سلام', date: SECOND - 9 }), forward(line)]);
    expect(assembly).toMatchObject({ updateIds: [1], update: { message: { text: 'سلام' } } });
  });
});

it.each([
  ['خلاصه کن', true],
  ['لطفا این خبر رو خلاصه کن.', true],
  ['خلاصه‌اش کن لطفا', true],
  ['summarize', true],
  ['خلاصه مذاکرات فردا منتشر می‌شود', false],
  ['چند نفر آمدند؟', false],
])('%j only asks that something be read: %j', (words, wanted) => {
  expect(isCall(words)).toBe(wanted);
});

import { expect, test } from 'vitest';
import { open, refusalOf, resultOf, TOKEN } from './open.ts';

const keyboard = (button: object): object => ({ reply_markup: { inline_keyboard: [[button]] } });
const entity = (one: object): object => ({ text: 'خبر 🔹 تازه', entities: [one] });
const bold = (offset: number, length: number): object => entity({ type: 'bold', offset, length });

test.each<[given: object, wanted: string]>([
  [{ text: '' }, '400 Bad Request: message text is empty'],
  [{ text: ' \n ' }, '400 Bad Request: text must be non-empty'],
  [{ text: 'خ'.repeat(4097) }, '400 Bad Request: message is too long'],
  [{ text: '🔹'.repeat(2049) }, '400 Bad Request: message is too long'],
  [{ chat_id: '' }, '400 Bad Request: chat_id is empty'],
  [{ chat_id: 5 }, '400 Bad Request: chat not found'],
  [{ chat_id: '@nobody_here' }, '400 Bad Request: chat not found'],
  [{ parse_mode: 'HTML' }, '400 Bad Request: unsupported parse_mode: this server takes entities only'],
  [{ message_thread_id: 9 }, '400 Bad Request: message thread not found'],
  [{ reply_parameters: { message_id: 999 } }, '400 Bad Request: message to be replied not found'],
  [{ reply_parameters: { quote: 'x' } }, '400 Bad Request: can\'t find field "message_id"'],
  [{ reply_parameters: '{broken' }, "400 Bad Request: can't parse reply parameters JSON object"],
  [bold(12, 1), '400 Bad Request: entity begins after the end of the text at UTF-16 offset 12'],
  [
    bold(7, 9),
    '400 Bad Request: entity beginning at UTF-16 offset 7 ends after the end of the text at UTF-16 offset 16',
  ],
  [bold(5, 2), '400 Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 11'],
  [
    bold(0, 5),
    '400 Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 11',
  ],
  [bold(-1, 1), '400 Bad Request: receive an entity with incorrect offset -1'],
  [bold(0, -2), '400 Bad Request: receive an entity with incorrect length -2'],
  [
    entity({ type: 'marquee', offset: 0, length: 1 }),
    "400 Bad Request: can't parse MessageEntity: Unsupported type specified",
  ],
  [
    entity({ type: 'text_link', offset: 0, length: 1 }),
    '400 Bad Request: can\'t parse MessageEntity: Can\'t find field "url"',
  ],
  [
    entity({ type: 'text_link', offset: 0, length: 1, url: 'not-a-url' }),
    "400 Bad Request: entity URL 'not-a-url' is invalid: Wrong HTTP URL",
  ],
  [keyboard({ callback_data: 'x' }), '400 Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"'],
  [keyboard({ text: '', callback_data: 'x' }), '400 Bad Request: inline keyboard button text must be non-empty'],
  [
    keyboard({ text: 'بیشتر', callback_data: '' }),
    "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  // 33 Persian letters are 66 bytes.
  [keyboard({ text: 'بیشتر', callback_data: 'خ'.repeat(33) }), '400 Bad Request: BUTTON_DATA_INVALID'],
  [
    keyboard({ text: 'منبع', url: 'ftp://example.com' }),
    "400 Bad Request: inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
  ],
  [{ reply_markup: { inline_keyboard: 'no' } }, '400 Bad Request: field "inline_keyboard" must be of type Array'],
])('sendMessage refuses %o', async (given, wanted) => {
  const { call, reader } = await open();
  const answer = await call('sendMessage', { chat_id: reader.id, text: 'سلام', ...given });
  expect(refusalOf(answer)).toBe(wanted);
});

test.each<[given: object]>([
  [{ text: 'خ'.repeat(4096) }],
  [{ text: `${'خ'.repeat(4096)} \n\n` }], // the ends do not count
  [keyboard({ text: 'بیشتر', callback_data: 'خ'.repeat(32) })],
  [{ reply_parameters: { message_id: 999, allow_sending_without_reply: true } }],
  [{ reply_markup: { remove_keyboard: true } }],
])('sendMessage takes %o', async (given) => {
  const { call, reader, telegram } = await open();
  expect((await call('sendMessage', { chat_id: reader.id, text: 'سلام', ...given })).ok).toBe(true);
  expect(telegram.surprises).toEqual([]);
});

test('edits: the same again, a missing message, someone else’s', async () => {
  const { call, reader, telegram, inChat } = await open();
  const theirs = telegram.people.text(inChat, 'سلام');
  const ours = resultOf(
    await call('sendMessage', { chat_id: reader.id, text: 'یک', ...keyboard({ text: 'ب', callback_data: 'x' }) }),
  );
  const edit = (message_id: number, text: string, more: object = {}): Promise<string> =>
    call('editMessageText', { chat_id: reader.id, message_id, text, ...more }).then(refusalOf);

  expect(await edit(ours.message_id, 'یک \n', keyboard({ text: 'ب', callback_data: 'x' }))).toBe(
    '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );
  expect(await edit(777, 'دو')).toBe('400 Bad Request: message to edit not found');
  expect(await edit(theirs.message_id, 'دو')).toBe("400 Bad Request: message can't be edited");
  expect(refusalOf(await call('deleteMessage', { chat_id: reader.id, message_id: 777 }))).toBe(
    '400 Bad Request: message to delete not found',
  );

  // The same text without the keyboard is a change, and the keyboard is gone.
  resultOf(await call('editMessageText', { chat_id: reader.id, message_id: ours.message_id, text: 'یک' }));
  expect(telegram.message(reader.id, ours.message_id)).not.toHaveProperty('reply_markup');
});

test('a person may block the bot, leave Telegram or never have come', async () => {
  const { call, telegram, reader } = await open();
  const write = (chat_id: number): Promise<string> => call('sendMessage', { chat_id, text: 'سلام' }).then(refusalOf);
  const stranger = telegram.chats.person({ firstName: 'غریبه', started: false });

  expect(await write(stranger.id)).toBe("403 Forbidden: bot can't initiate conversation with a user");
  telegram.chats.block(reader.id);
  expect(await write(reader.id)).toBe('403 Forbidden: bot was blocked by the user');
  telegram.chats.unblock(reader.id);
  telegram.chats.deleteAccount(reader.id);
  expect(await write(reader.id)).toBe('403 Forbidden: user is deactivated');
  expect(telegram.updates.log.map(({ my_chat_member }) => my_chat_member?.new_chat_member.status)).toEqual([
    'kicked',
    'member',
  ]);
});

test('groups: kicked, left, upgraded', async () => {
  const { call, telegram, reader } = await open();
  const kicked = telegram.chats.supergroup({ title: 'تحریریه', members: [reader] });
  const left = telegram.chats.group({ title: 'خانواده', members: [reader] });
  const upgraded = telegram.chats.group({ title: 'همسایه‌ها', members: [reader] });
  telegram.chats.setBot(kicked.id, 'kicked', reader);
  resultOf(await call('leaveChat', { chat_id: left.id }));
  const supergroup = telegram.chats.migrate(upgraded.id);

  const write = (chat_id: number): ReturnType<typeof call> => call('sendMessage', { chat_id, text: 'سلام' });
  expect(refusalOf(await write(kicked.id))).toBe('403 Forbidden: bot was kicked from the supergroup chat');
  expect(refusalOf(await write(left.id))).toBe('403 Forbidden: bot is not a member of the group chat');
  expect(await write(upgraded.id)).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: supergroup.id },
  });
  expect((await write(supergroup.id)).ok).toBe(true);
});

test.each<[path: string, wanted: [number, string]]>([
  [`/bot${TOKEN}/getme`, [200, '']], // names of methods do not mind case
  [`/bot${TOKEN}/sendTelegram`, [404, 'Not Found']],
  ['/bot110201543:other-token/getMe', [401, 'Unauthorized']],
  ['/botnonsense/getMe', [404, 'Not Found']],
])('%s is answered with %o', async (path, [status, description]) => {
  const { url } = await open();
  const response = await fetch(url + path);
  expect(response.status).toBe(status);
  expect(((await response.json()) as { description?: string }).description ?? '').toBe(description);
});

test('what the Bot API does not know is passed over, but noted', async () => {
  const { call, reader, telegram } = await open();
  resultOf(await call('sendMessage', { chat_id: reader.id, text: 'سلام', colour: 'red' }));
  expect(telegram.surprises).toEqual(['sendMessage does not know colour']);
});

test.each<[commands: object[], wanted: string]>([
  [[{ command: 'Digest', description: 'x' }], '400 Bad Request: BOT_COMMAND_INVALID'],
  [[{ command: 'digest', description: '' }], '400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
  [[{ command: 'digest' }], '400 Bad Request: can\'t parse BotCommand: Can\'t find field "description"'],
])('setMyCommands refuses %o', async (commands, wanted) => {
  const { call } = await open();
  expect(refusalOf(await call('setMyCommands', { commands }))).toBe(wanted);
});

test('commands and descriptions are kept by scope and language', async () => {
  const { call, telegram } = await open();
  const fa = [{ command: 'digest', description: 'خلاصه روز' }];
  const en = [{ command: 'digest', description: 'The day in short' }];
  const groups = [{ command: 'summarize', description: 'خلاصه' }];
  const scope = { type: 'all_group_chats' };
  resultOf(await call('setMyCommands', { commands: en }));
  resultOf(await call('setMyCommands', { commands: fa, language_code: 'fa' }));
  resultOf(await call('setMyCommands', { commands: groups, scope }));
  expect(telegram.menu('fa')).toEqual(fa);
  expect(telegram.menu('de')).toEqual(en);
  expect(resultOf(await call('getMyCommands', { scope }))).toEqual(groups);
  resultOf(await call('deleteMyCommands', { language_code: 'fa' }));
  expect(telegram.menu('fa')).toEqual(en);

  resultOf(await call('setMyDescription', { description: 'خبر را کوتاه می‌کند', language_code: 'fa' }));
  expect(resultOf(await call('getMyDescription', { language_code: 'fa' }))).toEqual({
    description: 'خبر را کوتاه می‌کند',
  });
  expect(resultOf(await call('getMyDescription'))).toEqual({ description: '' });
});

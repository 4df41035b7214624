import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reader } from '../summarize/reader.ts';
import { settled, startSetting } from './harness.ts';
import { randomUpdate } from './random-updates.ts';

const SEED = 20_261_123;
const COUNT = 1_000;

it(
  'survives a thousand updates of any shape: none left over, no bug, every press answered',
  { timeout: 180_000 },
  async () => {
    const setting = await startSetting({ reader });
    const { telegram, store, logged, bot } = setting;
    const persons = [
      telegram.chats.person({ firstName: 'سارا' }),
      telegram.chats.person({ firstName: 'Tom', languageCode: 'en' }),
    ];
    for (const { id } of persons) telegram.people.text({ chatId: id }, '/start');
    const group = telegram.chats.group({ title: 'گروه', members: persons });
    const forum = telegram.chats.supergroup({ title: 'انجمن' });
    const channel = telegram.chats.channel({ title: 'کانال' });
    await settled(setting);
    const chats = [...persons.map(({ id }) => telegram.chats.record(id).chat), group, forum, channel];
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown) => void rejections.push(reason);
    process.on('unhandledRejection', onRejection);

    const updates = fc.sample(randomUpdate({ chats, users: persons, me: bot.me }), { seed: SEED, numRuns: COUNT });
    for (const { content, lane } of updates) telegram.updates.insist(content, lane);
    await telegram.waitFor(() => telegram.updates.pending === 0, 120_000);
    while ((await store.inbox.unfinished()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', onRejection);

    expect(rejections).toEqual([]);
    const bugs = logged.filter((line) => (JSON.parse(line) as { level: number }).level >= 50);
    expect(bugs).toEqual([]);
    const presses = updates.flatMap(({ content }) => content.callback_query?.id ?? []);
    const answered = new Set(telegram.calls('answerCallbackQuery').map(({ params }) => params.callback_query_id));
    expect(presses.length).toBeGreaterThan(100);
    expect(presses.filter((id) => !answered.has(id))).toEqual([]);
    expect(telegram.calls('sendMessage').length).toBeGreaterThan(50);
    // And it is as well as before.
    const { id } = telegram.chats.person({ firstName: 'نگار' });
    telegram.people.text({ chatId: id }, '/start');
    await telegram.waitFor(() => telegram.botMessages(id)[0]);
  },
);

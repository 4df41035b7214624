import { Api } from 'grammy';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeStale } from '../../src/bot/dialogue/dialogue.ts';
import { take } from '../../src/bot/dialogue/engine.ts';
import { DIALOGUE_VERSION } from '../../src/bot/dialogue/steps.ts';
import { digestsEn } from '../../src/bot/wording/digests-en.ts';
import { digestsFa } from '../../src/bot/wording/digests-fa.ts';
import { nextReply, plain, settled, startSetting } from './harness.ts';
import type { Setting } from './harness.ts';

const MINUTE = 60_000;

/** Chats in which a dialogue was begun, each `minutes` ago; the number of its message. */
async function begun(setting: Setting, minutes: number, languageCode = 'fa') {
  const { telegram, store } = setting;
  const { id } = telegram.chats.person({ firstName: 'سارا', languageCode });
  const screen = await nextReply(telegram, telegram.people.text({ chatId: id }, '/digest'));
  await settled(setting);
  const row = (await store.dialogues.find(id))!;
  const age = (version = DIALOGUE_VERSION) =>
    store.dialogues.save({ ...row, version }, new Date(Date.now() - minutes * MINUTE));
  await age();
  const shown = () => telegram.message(id, screen.message_id)!;
  return { id, age, shown, kept: async () => (await store.dialogues.find(id)) !== null };
}

const close = ({ playground, deps }: Setting) =>
  closeStale(new Api(playground.token, { apiRoot: playground.apiRoot }), deps);

describe('dialogues that nobody answers in', () => {
  it('are closed after half an hour, and say so in the chat’s language; others go on', async () => {
    const setting = await startSetting();
    const [late, fresh, english] = [await begun(setting, 31), await begun(setting, 29), await begun(setting, 31, 'en')];
    await setting.store.saveSettings(english.id, { language: 'en' });
    await close(setting);
    expect(plain(late.shown())).toBe(digestsFa.late);
    expect(late.shown().reply_markup).toBeUndefined();
    expect(plain(english.shown())).toBe(digestsEn.late);
    expect([await late.kept(), await english.kept(), await fresh.kept()]).toEqual([false, false, true]);
    expect(fresh.shown().reply_markup).toBeDefined();
  });

  it('of an earlier version say that it begins anew, however fresh', async () => {
    const setting = await startSetting();
    const old = await begun(setting, 1);
    await old.age(DIALOGUE_VERSION - 1);
    await close(setting);
    expect(plain(old.shown())).toBe(digestsFa.anew);
    expect(await old.kept()).toBe(false);
  });

  it('are closed, too, where one before them cannot be', async () => {
    const setting = await startSetting();
    const [unreachable, late] = [await begun(setting, 40), await begun(setting, 35)];
    setting.telegram.chats.block(unreachable.id);
    await close(setting);
    expect(plain(late.shown())).toBe(digestsFa.late);
    expect([await unreachable.kept(), await late.kept()]).toEqual([false, false]);
    expect(setting.logged.join('')).toContain('a dialogue could not be closed');
  });
});

describe('a turn of a dialogue', () => {
  afterEach(() => void vi.useRealTimers());

  it('that does not end is given up, so that it does not hold its chat', async () => {
    const setting = await startSetting();
    const { api, me } = { api: new Api(setting.playground.token), me: setting.bot.me };
    const first = (await take({ updateId: 1, api, me, from: { start: { step: 'hour', choices: {} } as never } }))!;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hanging = () => new Promise<never>(() => undefined) as never;
    const turn = take({ updateId: 2, api, me, from: { state: first.state, answer: hanging } });
    const refused = expect(turn).rejects.toThrow('[dialogue] a turn does not end');
    await vi.advanceTimersByTimeAsync(9_999);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
  });
});

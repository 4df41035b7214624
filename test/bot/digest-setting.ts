import { firstDue } from '../../src/digest/plan.ts';
import type { Choices, Subscription } from '../../src/store/digests.ts';
import { reader } from '../summarize/reader.ts';
import type { Setting, SettingOptions } from './harness.ts';
import { startSetting } from './harness.ts';

export const CHOICES: Choices = {
  minute: 480,
  days: [0, 1, 2, 3, 4, 5, 6],
  zone: 'Asia/Tehran',
  length: 'usual',
  picture: false,
  sayEmpty: false,
};

// Two posts of the day that digests tell of.

export const BRIDGE = [
  'پل تازه رودخانه کرج گشایش یافت',
  'شهردار کرج پل تازه رودخانه را پس از سه سال ساخت گشود و گفت هزینه آن ۴۰۰ میلیارد تومان بوده است.',
  'این پل ۲۲۰ متر درازا دارد و راه شمال به جنوب شهر را کوتاه می‌کند.',
  'به گفته مهندسان، روزانه ۱۵ هزار خودرو از آن می‌گذرند.',
].join('\n');
export const SNOW = [
  'برف راه‌های سمنان را بست',
  'بارش برف از نیمه‌شب در استان سمنان آغاز شد و بیشتر راه‌های روستایی را بست.',
  'راهداران استان با چهل دستگاه در راه هستند و تا شب کار می‌کنند.',
  'مدرسه‌های استان فردا تعطیل است.',
].join('\n');
export const TITLES = { bridge: 'پل تازه رودخانه کرج گشایش یافت', snow: 'برف راه‌های سمنان را بست' };

export interface DigestSetting extends Setting {
  /** Turns the clock to an instant, looks for what is due, and waits until nothing more can be delivered now. */
  readonly at: (instant: string) => Promise<void>;
  readonly subscribe: (chatId: number, changes?: Partial<Choices>) => Promise<Subscription>;
  /** An article that came to a chat now. */
  readonly article: (chatId: number, text: string, name?: string) => Promise<void>;
}

/** A bot with the shipped reader and a clock that goes on from where it is put; who waits for a turn puts it on. */
export async function startDigestSetting(
  start: string,
  options: Omit<SettingOptions, 'now' | 'clock'> = {},
): Promise<DigestSetting> {
  let ahead = Date.parse(start) - Date.now();
  const now = () => new Date(Date.now() + ahead);
  const clock = { now: () => now().getTime(), wait: (ms: number) => Promise.resolve(void (ahead += ms)) };
  const setting = await startSetting({ reader, ...options, now, clock });
  const { store, bot } = setting;
  let messageId = 500_000;
  return {
    ...setting,
    at: async (instant) => {
      ahead = Date.parse(instant) - Date.now();
      await bot.tick();
      await bot.delivered();
    },
    subscribe: async (chatId, changes = {}) => {
      const choices = { ...CHOICES, ...changes };
      return store.subscriptions.add({ chatId, choices, next: firstDue(choices, now()) }, now());
    },
    article: async (chatId, text, name) => {
      messageId++;
      const origin = name === undefined ? {} : { origin: { name, link: `https://t.me/x/${messageId}` } };
      const article = { text, publishedAt: now().toISOString(), ...origin };
      const key = { place: { chatId, messageId }, fingerprint: text, now: now() };
      await store.remember(article, key);
    },
  };
}

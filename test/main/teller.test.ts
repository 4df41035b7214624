import { describe, expect, it, onTestFinished } from 'vitest';
import { pino } from 'pino';
import type { Order, Told } from '../../src/bot/telling.ts';
import { tellEdition } from '../../src/bot/telling.ts';
import { createTeller } from '../../src/teller.ts';
import type { Teller } from '../../src/teller.ts';
import { makeTopics } from '../../src/digest/topics/topics.ts';
import { readTopics } from '../../src/models.ts';
import { reader } from '../summarize/reader.ts';

const TEXTS = [
  'پل تازه رودخانه کرج گشایش یافت\nشهردار کرج پل تازه رودخانه را پس از سه سال ساخت گشود و گفت هزینه آن ۴۰۰ میلیارد تومان بوده است.',
  'برف راه‌های سمنان را بست\nبارش برف از نیمه‌شب در استان سمنان آغاز شد و بیشتر راه‌های روستایی را بست.',
  'جشنواره قالی یزد آغاز شد\nنسرین آبکار جشنواره قالی را در یزد گشود و از بافندگان چهار شهر سپاس گفت.',
  'تیم والیبال ارومیه برنده شد\nتیم والیبال ارومیه در دیداری نزدیک سه بر دو از مهمان خود برد و به نیمه‌نهایی رسید.',
];
const orderOf = (day = '2026-06-11'): Order => ({
  articles: TEXTS.map((text, number) => ({ id: `i${number}`, text, origin: { name: 'خبر' } })),
  options: { day, length: 'usual', own: new Set(['i1']) },
  frame: { day, sinceYesterday: true },
  language: 'fa',
  withPicture: true,
});

const ended = (teller: Teller): Teller => {
  onTestFinished(() => teller.stop());
  return teller;
};

it('tells aside what is told here, again and again', async () => {
  const teller = ended(createTeller({ logLevel: 'silent' }));
  const tools = { reader, topicOf: makeTopics(readTopics()), log: pino({ level: 'silent' }) };
  const here = await tellEdition(orderOf(), tools);
  expect(here.stories).toHaveLength(4);
  expect(here.parts.map((part) => Object.keys(part)[0])).toEqual(['picture', 'text']);
  expect(await teller.tell(orderOf())).toEqual(here);
  expect(await teller.tell(orderOf())).toEqual(here);
});

describe('a process that makes editions', () => {
  const program = new URL('fixtures/teller.ts', import.meta.url);
  const make = (idleMs = 60_000) => ended(createTeller({ logLevel: 'silent', idleMs, program }));
  const pidOf = ({ parts }: Told): number => Number((parts[0] as { text: string }).text);
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  it('that crashes takes one edition with it; those that wait are made by the next one', async () => {
    const teller = make();
    const first = pidOf(await teller.tell(orderOf()));
    const [crashed, waited] = await Promise.allSettled([teller.tell(orderOf('crash')), teller.tell(orderOf())]);
    expect(crashed).toMatchObject({ status: 'rejected', reason: { cause: { message: '[teller] exit 3' } } });
    expect(waited.status).toBe('fulfilled');
    expect(pidOf((waited as PromiseFulfilledResult<Told>).value)).not.toBe(first);
  });

  it('that cannot make one says why and goes on', async () => {
    const teller = make();
    const first = pidOf(await teller.tell(orderOf()));
    await expect(teller.tell(orderOf('fail'))).rejects.toThrow('[teller] no edition');
    expect(pidOf(await teller.tell(orderOf()))).toBe(first);
  });

  it('that is killed from outside is started again for the next edition', async () => {
    const teller = make();
    const first = pidOf(await teller.tell(orderOf()));
    const hanging = expect(teller.tell(orderOf('hang'))).rejects.toMatchObject({
      cause: { message: '[teller] exit SIGKILL' },
    });
    process.kill(first, 'SIGKILL');
    await hanging;
    expect(pidOf(await teller.tell(orderOf()))).not.toBe(first);
  });

  it('ends when nothing has come for a while, and is started anew', async () => {
    const teller = make(1);
    const first = pidOf(await teller.tell(orderOf()));
    while (isAlive(first)) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(pidOf(await teller.tell(orderOf()))).not.toBe(first);
  });

  it('ends with its teller, in the middle of an edition, which then is never answered', async () => {
    const teller = make();
    const pid = pidOf(await teller.tell(orderOf()));
    let settled = 0;
    for (const day of ['hang', '2026-06-11'])
      void teller
        .tell(orderOf(day))
        .catch(() => undefined)
        .finally(() => settled++);
    await teller.stop();
    expect(isAlive(pid)).toBe(false);
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(0);
  });
});

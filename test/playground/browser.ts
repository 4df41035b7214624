import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/server.ts';
import { open, type Call } from './open.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
if (!isThere) {
  console.warn(`No browser at ${CHROMIUM}: the page's browser tests are skipped. Install chromium or set CHROMIUM.`);
}

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

let browser: Promise<Browser> | null = null;
afterAll(async () => (await browser)?.close());

/** The page in a browser, the Telegram behind it, and `call`, with which the test plays the bot. */
export interface Visit extends Playground {
  readonly page: Page;
  readonly call: Call;
  /** The private chats of the two people, the group and the channel, as the page lists them. */
  readonly rooms: { readonly negar: number; readonly daniel: number; readonly group: number; readonly channel: number };
}

/**
 * A test on the page as a visitor sees it. Ends with what must always hold: nothing went wrong in the browser, nothing was
 * asked of another host, and nothing stands out sideways.
 */
export function browse(name: string, options: BrowserContextOptions, body: (visit: Visit) => Promise<void>): void {
  test.skipIf(!isThere)(name, async () => {
    const playground = await open();
    browser ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options });
    try {
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
      });
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('request', (request) => {
        if (!/^(?:blob:)?/u.test(request.url()) || new URL(request.url()).origin !== playground.url) {
          wrong.push(`asked ${request.url()}`);
        }
      });
      await page.goto(playground.url);
      await page.locator('body.ready').waitFor();
      await body({ ...playground, page, rooms: roomsOf(playground) });
      expect(wrong).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
}

/** Goes to a chat by its id, from wherever. */
export async function enter(page: Page, chatId: number): Promise<void> {
  await page.locator(`.room[data-id="${chatId}"]`).click();
}

/** A message of the open chat. */
export function bubble(page: Page, messageId: number): ReturnType<Page['locator']> {
  return page.locator(`.message[data-id="${messageId}"]`);
}

function roomsOf({ telegram }: Playground): Visit['rooms'] {
  const all = telegram.chats.all().map(({ chat }) => chat);
  const id = (wanted: string): number =>
    all.find((chat) => (chat.type === 'private' ? chat.username === wanted : chat.type === wanted))!.id;
  return { negar: id('negar_sample'), daniel: id('daniel_sample'), group: id('supergroup'), channel: id('channel') };
}

/** What is broader than the place it stands in, or stands outside the conversation. Tails of bubbles may. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const name = (one) => one.tagName + '#' + one.id + '.' + one.className;
    const all = (wanted) => [...document.querySelectorAll(wanted)].filter((one) => one.clientWidth > 0);
    const broad = all('html, body, #chat, #scroller, .text, .file, #panel, #rooms, #compose')
      .filter((one) => one.scrollWidth > one.clientWidth + 1);
    const place = document.querySelector('#scroller').getBoundingClientRect();
    const outside = all('.bubble, .keyboard, .key').filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < place.left - 1 || right > place.right + 1;
    });
    return [...broad, ...outside].map(name);
  })()`);
}

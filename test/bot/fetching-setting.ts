import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { startFetching } from '../../src/bot/fetching.ts';
import { makeDoor } from '../../src/sources/door.ts';
import { makeFollowing } from '../../src/sources/following.ts';
import * as pacing from '../../src/sources/pacing.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

export const NOW = new Date('2026-11-25T10:00:00Z');
export const MINUTE = 60_000;
/** The preview of channels, in whose place the tests' own server stands. */
export const CHANNEL = { kind: 'channel', address: 'khabar_yazd', title: 'khabar_yazd' } as const;

/** A post of a channel's page; one without words where none are given. */
export const post = (number: number, text: string | null, publishedAt = `2026-11-25T09:0${number}:00+00:00`) =>
  `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="khabar_yazd/${number}">${text === null ? '' : `<div class="tgme_widget_message_text js-message_text">${text}</div>`}<a class="tgme_widget_message_date"><time datetime="${publishedAt}"></time></a></div></div>`;

/** A channel's page; where there are posts before a number, with the link to them. */
export const page = (posts: readonly string[], before?: number) =>
  `<html><body><div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span>خبر یزد</span></div></div><section class="tgme_channel_history">${before === undefined ? '' : `<div class="tgme_widget_message_centered js-messages_more_wrap"><a href="/s/khabar_yazd?before=${before}" class="tme_messages_more js-messages_more" data-before="${before}"></a></div>`}${posts.join('')}</section></body></html>`;

interface SettingOptions {
  /** A store in memory unless one is given; it is closed with the test. */
  readonly store?: Store;
  /** What is awaited while a source waits for its turn; nothing by default. */
  readonly meanwhile?: () => Promise<void>;
}

/** Servers of this machine, a store, and a clock that is set by hand. */
export async function startFetchingSetting(listener: RequestListener, options: SettingOptions = {}) {
  const reached: { readonly url: string; readonly ifNoneMatch: string | undefined }[] = [];
  const server = createServer((request, response) => {
    reached.push({ url: request.url ?? '', ifNoneMatch: request.headers['if-none-match'] });
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const store = options.store ?? (await openSqlite({ file: ':memory:' }));
  onTestFinished(() => store.close());
  const door = makeDoor({ trusts: (host) => host === '127.0.0.1' });
  const sources = makeFollowing(door, (name) => `${base}/s/${name}`);
  const clock = { at: NOW.getTime() };
  const waited: number[] = [];
  const waitOf = async (ms: number) => {
    waited.push(ms);
    await options.meanwhile?.();
  };
  /** Another process that asks, as after a start. */
  const begin = () => {
    const fetching = startFetching(
      { store, log: pino({ level: 'silent' }), now: () => new Date(clock.at) },
      { sources, pacing, wait: waitOf },
    );
    onTestFinished(() => fetching.stop());
    return fetching;
  };
  const texts = async (chatId: number) => (await store.follows.itemsFor(chatId, NOW, 999)).map(({ text }) => text);
  return { base, reached, store, sources, begin, fetching: begin(), clock, waited, texts };
}

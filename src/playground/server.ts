import type { UserFromGetMe } from '@grammyjs/types';
import type { HttpBindings } from '@hono/node-server';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import { Polling } from './delivery/polling.ts';
import { Webhook } from './delivery/webhook.ts';
import { botRoutes } from './http/bot-routes.ts';
import { pageRoutes } from './http/page-routes.ts';
import { State } from './state.ts';
import { Telegram } from './telegram.ts';

export interface PlaygroundOptions {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host?: string;
  /** The one token that is taken: digits, a colon, letters. */
  readonly token: string;
  /** The clock of dates in messages; waiting is always in real time. */
  readonly now?: () => Date;
  readonly bot?: {
    readonly username?: string;
    readonly firstName?: string;
    /** False: the bot sees everything in groups. Default true. */
    readonly privacyMode?: boolean;
  };
}

export interface Playground {
  /** Where the chat page is. */
  readonly url: string;
  /** What a bot takes for https://api.telegram.org. */
  readonly apiRoot: string;
  readonly token: string;
  readonly telegram: Telegram;
  close(): Promise<void>;
}

/** Starts a local Telegram: a Bot API for one bot, and a page on which to talk to it. Everything is in memory. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port, host = '127.0.0.1', token, now = () => new Date() } = options;
  if (!/^\d+:[\w-]+$/u.test(token)) throw new Error('[playground] the token must look like 123456:letters');
  const state = new State(botOf(options), now);
  const polling = new Polling(state.updates);
  const webhook = new Webhook(state.updates, () => state.unixTime());
  const telegram = new Telegram(state);

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', pageRoutes(telegram));
  app.route('/', botRoutes({ token, state, telegram, polling, webhook }));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`[playground] no port: ${String(address)}`);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;

  return {
    url,
    apiRoot: url,
    token,
    telegram,
    async close() {
      webhook.delete();
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

function botOf({ token, bot = {} }: PlaygroundOptions): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: bot.firstName ?? 'چکیده',
    username: bot.username ?? 'chekide_bot',
    can_join_groups: true,
    can_read_all_group_messages: bot.privacyMode === false,
    supports_guest_queries: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

import type { User } from '@grammyjs/types';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { PlaygroundEvent } from '../events.ts';
import { SAMPLES } from '../samples.ts';
import type { Telegram } from '../telegram.ts';

/** The chat page and what it does, each action a POST of JSON. One visitor, who is met on the first visit. */
export function pageRoutes(telegram: Telegram): Hono {
  const app = new Hono();
  let visitor: User | null = null;
  const meet = (): User => (visitor ??= telegram.chats.person({ firstName: 'شما', languageCode: 'fa' }));

  for (const [path, file, type] of PAGE_FILES) {
    app.get(path, async () => {
      const bytes = await readFile(new URL(`../page/${file}`, import.meta.url));
      return new Response(bytes, { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
    });
  }

  app.get('/playground/me', (context) => {
    const samples = SAMPLES.map(({ id, channel, messageId, date }) => ({ id, ...channel, messageId, date }));
    return context.json({ bot: telegram.bot, user: meet(), samples });
  });

  app.get('/playground/chats/:chatId', (context) => {
    const chatId = Number(context.req.param('chatId'));
    return context.json({ chat: telegram.chats.record(chatId).chat, messages: telegram.messages(chatId) });
  });

  app.get('/playground/menu', (context) => context.json({ commands: telegram.menu('fa') }));

  app.get('/playground/files/:fileId', (context) => {
    const file = telegram.file(context.req.param('fileId'));
    if (file === undefined) return context.json({ error: 'no such file' }, 404);
    // Always a download: whatever is in it must not run as a page of this server.
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': disposition };
    return new Response(Buffer.from(file.bytes), { headers });
  });

  app.get('/playground/events', (context) => {
    const wanted = context.req.query('chatId');
    return streamSSE(context, async (stream) => {
      const closed = new Promise<void>((resolve) => stream.onAbort(resolve));
      const unsubscribe = telegram.subscribe((event) => {
        if (wanted !== undefined && !(`chatId` in event && String(event.chatId) === wanted)) return;
        void stream.writeSSE({ event: event.kind, data: JSON.stringify(shown(event)) });
      });
      await stream.writeSSE({ event: 'hello', data: '{}' });
      await closed;
      unsubscribe();
    });
  });

  const actions = {
    send: action(z.object({ ...sender, text, replyTo: id.optional(), quote: text.optional() }), (body) =>
      telegram.people.paste(body, body.text, {
        ...(body.replyTo !== undefined && { replyTo: body.replyTo }),
        ...(body.quote !== undefined && { quote: body.quote }),
      }),
    ),
    forward: action(z.object({ ...sender, sample: z.string() }), ({ sample: sampleId, ...from }) => {
      const sample = SAMPLES.find((candidate) => candidate.id === sampleId);
      if (sample === undefined) throw new Error(`[playground] no such sample: ${sampleId}`);
      const { channel, messageId, date, text: post, withPhoto } = sample;
      const origin = telegram.origins.channel({ ...channel, messageId, date: new Date(date) });
      const content = withPhoto ? ({ kind: 'photo', caption: post } as const) : ({ kind: 'text', text: post } as const);
      return telegram.people.forward(from, origin, content);
    }),
    edit: action(z.object({ chatId: id, messageId: id, text }), ({ chatId, messageId, text: changed }) =>
      telegram.people.edit(chatId, messageId, changed),
    ),
    press: action(
      z.object({ chatId: id, messageId: id, userId: id.optional(), data: z.string() }),
      ({ chatId, messageId, userId, data }) =>
        telegram.queries.press({ chatId, messageId, button: { data }, ...(userId !== undefined && { userId }) }),
    ),
    inline: action(z.object({ userId: id, text: z.string() }), ({ userId, text: query }) =>
      telegram.queries.inline(userId, query),
    ),
    block: action(z.object({ userId: id }), ({ userId }) => telegram.chats.block(userId)),
    unblock: action(z.object({ userId: id }), ({ userId }) => telegram.chats.unblock(userId)),
  };

  app.post('/playground/:action', async (context) => {
    const name = context.req.param('action');
    if (!Object.hasOwn(actions, name)) return context.json({ error: `no such action: ${name}` }, 404);
    // A foreign page cannot send this type without asking first.
    if (!(context.req.header('content-type') ?? '').startsWith('application/json')) {
      return context.json({ error: 'the body must be application/json' }, 400);
    }
    const body: unknown = await context.req.json().catch(() => undefined);
    const result = await actions[name as keyof typeof actions](body);
    return result.ok ? context.json({ result: result.value ?? null }) : context.json({ error: result.error }, 400);
  });

  app.onError((error, context) => context.json({ error: error.message }, 400));
  return app;
}

const PAGE_FILES = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/page.css', 'page.css', 'text/css; charset=utf-8'],
  ['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
  ['/messages.css', 'messages.css', 'text/css; charset=utf-8'],
  ['/actions.js', 'actions.js', 'text/javascript; charset=utf-8'],
  ['/draw.js', 'draw.js', 'text/javascript; charset=utf-8'],
] as const;

const id = z.int();
const text = z.string().trim().min(1).max(100_000);
const sender = {
  chatId: id,
  userId: id.exactOptional(),
  threadId: id.exactOptional(),
  anonymous: z.boolean().exactOptional(),
};

type ActionResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/** Checks the body before anything is done with it; says what is wrong in one line. */
function action<T>(schema: z.ZodType<T>, act: (body: T) => unknown): (body: unknown) => Promise<ActionResult> {
  return async (body) => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
      return { ok: false, error: wrong.join('; ') };
    }
    return { ok: true, value: await act(parsed.data) };
  };
}

/** The bot's calls go out without their parameters: a page wants to know that something moves, not all of it. */
function shown(event: PlaygroundEvent): unknown {
  return event.kind === 'call' ? { kind: 'call', method: event.call.method, at: event.call.at } : event;
}

import type { User } from '@grammyjs/types';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { randomUUID } from 'node:crypto';
import type { PlaygroundEvent } from '../events.ts';
import { LIMITS } from '../limits.ts';
import { pictureIn, standIn } from '../pictures.ts';
import { SAMPLES } from '../samples.ts';
import { setScene } from '../scene.ts';
import type { ChatRecord } from '../state.ts';
import type { Telegram } from '../telegram.ts';
import { pageActions, sendFile } from './page-actions.ts';
import { pageFiles } from './page-files.ts';

/** The chat page, what it sees and what it does, each action a POST. The scene is set on the first visit. */
export function pageRoutes(telegram: Telegram): Hono {
  const app = new Hono();
  // A page that was open before a restart must begin anew.
  const session = randomUUID();
  let visitor: User | null = null;
  const whole = (record: ChatRecord): object => ({
    chat: record.chat,
    writers: telegram.chats.writers(record),
    messages: [...record.messages.values()],
  });

  app.route('/', pageFiles());

  app.get('/playground/me', (context) => {
    const user = (visitor ??= setScene(telegram.chats));
    const chats = telegram.chats.all().map(whole);
    const samples = SAMPLES.map(({ id, channel, messageId, date, text, withPhoto }) => ({
      ...{ id, ...channel, messageId, date, text, withPhoto },
    }));
    return context.json({ session, bot: telegram.bot, user, samples, chats, traffic: telegram.traffic.latest });
  });

  app.get('/playground/chats/:chatId', (context) =>
    context.json(whole(telegram.chats.record(Number(context.req.param('chatId'))))),
  );

  app.get('/playground/menu', (context) => {
    const language = context.req.query('language') ?? 'fa';
    const where = context.req.query('where') === 'group' ? 'group' : 'private';
    const description = telegram.profileText('description', language);
    return context.json({ commands: telegram.menu(language, where), description });
  });

  app.get('/playground/files/:fileId', (context) => {
    const file = telegram.file(context.req.param('fileId'));
    if (file === undefined) return context.json({ error: 'no such file' }, 404);
    // Always a download: whatever is in it must not run as a page of this server.
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': disposition };
    return new Response(Buffer.from(file.bytes), { headers });
  });

  app.get('/playground/photos/:fileId', (context) => {
    const file = telegram.file(context.req.param('fileId'));
    if (file === undefined) return context.json({ error: 'no such file' }, 404);
    const picture = pictureIn(file.bytes);
    // Opened by itself, too, a picture is only a picture.
    const headers = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" };
    return picture === null
      ? new Response(standIn(file.id), { headers: { ...headers, 'content-type': 'image/svg+xml' } })
      : new Response(Buffer.from(file.bytes), { headers: { ...headers, 'content-type': picture.type } });
  });

  app.get('/playground/events', (context) => {
    const wanted = context.req.query('chatId');
    return streamSSE(context, async (stream) => {
      const closed = new Promise<void>((resolve) => stream.onAbort(resolve));
      const tell = (event: string, data: unknown): void => void stream.writeSSE({ event, data: JSON.stringify(data) });
      const stops = [
        telegram.subscribe((event) => {
          if (wanted !== undefined && !(`chatId` in event && String(event.chatId) === wanted)) return;
          if (SHOWN.has(event.kind)) tell(event.kind, event);
        }),
        ...(wanted === undefined ? [telegram.traffic.subscribe((passing) => tell('passing', passing))] : []),
      ];
      await stream.writeSSE({ event: 'hello', data: JSON.stringify({ session }) });
      await closed;
      for (const stop of stops) stop();
    });
  });

  const actions = pageActions(telegram);
  app.post('/playground/upload', async (context) => {
    // As with JSON below: a foreign page cannot send this type without asking first.
    if (context.req.header('content-type') !== 'application/octet-stream') {
      return context.json({ error: 'the body must be application/octet-stream' }, 400);
    }
    const { chatId, userId, name = 'file', type: mimeType = '', caption = '' } = context.req.query();
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    if (bytes.length === 0) return context.json({ error: 'the file is empty' }, 400);
    if (bytes.length > LIMITS.download) return context.json({ error: 'the file is too big' }, 400);
    const from = { chatId: Number(chatId), ...(userId !== undefined && { userId: Number(userId) }) };
    return context.json({ result: sendFile(telegram, from, { name, mimeType, bytes, caption }) });
  });

  app.post('/playground/:action', async (context) => {
    const name = context.req.param('action');
    const act = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (act === undefined) return context.json({ error: `no such action: ${name}` }, 404);
    // A foreign page cannot send this type without asking first.
    if (!(context.req.header('content-type') ?? '').startsWith('application/json')) {
      return context.json({ error: 'the body must be application/json' }, 400);
    }
    const body: unknown = await context.req.json().catch(() => undefined);
    const result = await act(body);
    return result.ok ? context.json({ result: result.value ?? null }) : context.json({ error: result.error }, 400);
  });

  app.onError((error, context) => context.json({ error: error.message }, 400));
  return app;
}

/** What a page is told as it happens; the bot's calls come as passings. */
const SHOWN: ReadonlySet<PlaygroundEvent['kind']> = new Set([
  ...(['message', 'edited', 'deleted', 'action', 'chat', 'updates'] as const),
]);

import type { ApiResponse } from '@grammyjs/types';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { answerCall } from '../bot-api.ts';
import type { Polling } from '../delivery/polling.ts';
import type { Webhook } from '../delivery/webhook.ts';
import { refuse, Refusal } from '../errors.ts';
import type { State } from '../state.ts';
import type { Telegram } from '../telegram.ts';
import { readParameters } from './body.ts';

interface BotSide {
  readonly token: string;
  readonly state: State;
  readonly telegram: Telegram;
  readonly polling: Polling;
  readonly webhook: Webhook;
}

/** What a bot sees of Telegram: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function botRoutes({ token, state, telegram, polling, webhook }: BotSide): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', async (context) => {
    const { incoming, outgoing } = context.env;
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    try {
      checkToken(context.req.param('bot'), token);
      const parameters = await readParameters(context.req);
      const call = { state, polling, webhook, parameters, signal: gone.signal };
      const outcome = await answerCall(call, context.req.param('method'), telegram.faults);
      if (outcome.kind === 'reset') {
        incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      }
      return outcome.html === true ? proxyPage() : reply(outcome.body);
    } catch (error) {
      if (error instanceof Refusal) return reply(error.answer());
      throw error;
    }
  });

  app.get('/file/:bot{bot[^/]+}/:folder/:name', (context) => {
    const { bot, folder, name } = context.req.param();
    const file = bot === `bot${token}` ? state.files.atPath(`${folder}/${name}`) : undefined;
    if (file === undefined) return reply(refuse('notFound').answer());
    return new Response(Buffer.from(file.bytes), { headers: { 'content-type': 'application/octet-stream' } });
  });

  return app;
}

/** What stands before Telegram's servers answers like this when they do not. */
function proxyPage(): Response {
  const page = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
  return new Response(page, { status: 502, headers: { 'content-type': 'text/html' } });
}

function checkToken(segment: string, token: string): void {
  const given = segment.slice('bot'.length);
  if (!/^\d+:[\w-]+$/u.test(given)) throw refuse('notFound');
  if (given !== token) throw refuse('unauthorized');
}

function reply(body: ApiResponse<unknown>): Response {
  const status = body.ok ? 200 : body.error_code;
  const retryAfter = body.ok ? undefined : body.parameters?.retry_after;
  return Response.json(body, {
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  });
}

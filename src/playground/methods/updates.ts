import { z } from 'zod';
import { refuse } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { shaped } from '../parameters.ts';
import type { Call, MethodTable } from './method.ts';

export const updateMethods = {
  getMe: {
    takes: [],
    carryOut: ({ state }) => ({ ...state.bot, first_name: state.profile.text('name', '') || state.bot.first_name }),
  },

  getUpdates: {
    takes: ['offset', 'limit', 'timeout', 'allowed_updates'],
    async carryOut(call) {
      const { polling, webhook, parameters, signal } = call;
      if (webhook.isSet) throw refuse('webhookActive');
      rememberAllowed(call);
      return polling.poll({
        offset: parameters.integer('offset') ?? 0,
        limit: parameters.integer('limit') ?? LIMITS.updatesPerPoll,
        timeoutS: parameters.integer('timeout') ?? 0,
        signal,
      });
    },
  },

  setWebhook: {
    takes: [
      ...(['url', 'certificate', 'ip_address', 'max_connections', 'allowed_updates'] as const),
      ...(['drop_pending_updates', 'secret_token'] as const),
    ],
    carryOut(call) {
      const { state, polling, webhook, parameters } = call;
      const url = parameters.string('url');
      const secretToken = parameters.string('secret_token');
      // Telegram wants https; a bot on the same machine has none.
      if (url !== '' && !(URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol))) throw refuse('webhookUrl');
      if (!/^[\w-]{0,256}$/u.test(secretToken)) throw refuse('webhookSecret');
      rememberAllowed(call);
      if (parameters.flag('drop_pending_updates')) state.updates.drop();
      polling.terminate('webhookSetMeanwhile');
      const maxConnections = Math.min(Math.max(parameters.integer('max_connections') ?? 40, 1), 100);
      if (url === '') webhook.delete();
      else webhook.set({ url, secretToken, maxConnections });
      return true;
    },
  },

  deleteWebhook: {
    takes: ['drop_pending_updates'],
    carryOut({ state, webhook, parameters }) {
      webhook.delete();
      if (parameters.flag('drop_pending_updates')) state.updates.drop();
      return true;
    },
  },

  getWebhookInfo: {
    takes: [],
    carryOut: ({ webhook }) => webhook.info(),
  },
} as const satisfies MethodTable;

/** Kinds stay as they were until a call names others. */
function rememberAllowed({ state, parameters }: Call): void {
  const kinds = parameters.json('allowed_updates', 'allowed_updates');
  if (kinds !== undefined) state.updates.allow(shaped(z.array(z.string()), kinds));
}

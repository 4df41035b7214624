import type { ApiMethods } from '@grammyjs/types';
import type { Polling } from '../delivery/polling.ts';
import type { Webhook } from '../delivery/webhook.ts';
import type { CallParameters } from '../parameters.ts';
import type { State } from '../state.ts';

type Api = ApiMethods<unknown>;

/** One call of a bot, with all that a method needs to carry it out. */
export interface Call {
  readonly state: State;
  readonly polling: Polling;
  readonly webhook: Webhook;
  readonly parameters: CallParameters;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
}

type ParameterName<M extends keyof Api> = keyof NonNullable<Parameters<Api[M]>[0]> & string;

/** A method of the Bot API: the parameters it knows (others are surprises) and what it does, refusing by throwing. */
interface Method<M extends keyof Api> {
  readonly takes: readonly ParameterName<M>[];
  carryOut(call: Call): ReturnType<Api[M]> | Promise<ReturnType<Api[M]>>;
}

/** Some methods of the Bot API, each answering in its own type. */
export type MethodTable = { readonly [M in keyof Api]?: Method<M> };

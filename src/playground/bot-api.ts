import type { ApiResponse } from '@grammyjs/types';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse, Refusal } from './errors.ts';
import { faultAnswer, type Fault, type Faults } from './faults.ts';
import { chatMethods } from './methods/chats.ts';
import { commandMethods } from './methods/commands.ts';
import { fileMethods } from './methods/files.ts';
import { messageMethods } from './methods/messages.ts';
import type { Call } from './methods/method.ts';
import { queryMethods } from './methods/queries.ts';
import { updateMethods } from './methods/updates.ts';

/** What goes back over the wire; `reset`: nothing does, the connection is destroyed. */
export type CallOutcome =
  { readonly kind: 'answer'; readonly body: ApiResponse<unknown>; readonly html?: true } | { readonly kind: 'reset' };

const METHODS = {
  ...updateMethods,
  ...messageMethods,
  ...fileMethods,
  ...chatMethods,
  ...commandMethods,
  ...queryMethods,
};

/** What stays when the type of a method's answer does not matter. */
interface AnyMethod {
  readonly takes: readonly string[];
  carryOut(call: Call): unknown;
}

/** Names of methods do not mind case. */
const BY_LOWER_CASE: ReadonlyMap<string, readonly [string, AnyMethod]> = new Map(
  Object.entries<AnyMethod>(METHODS).map(([name, method]) => [name.toLowerCase(), [name, method]]),
);

/** Carries out one call of the bot, with its faults, and writes it into the history. */
export async function answerCall(call: Call, rawName: string, faults: Faults): Promise<CallOutcome> {
  const { state, parameters } = call;
  const at = state.now().toISOString();
  const begun = performance.now();
  const [name, method] = BY_LOWER_CASE.get(rawName.toLowerCase()) ?? [rawName, null];
  const fault = faults.take(name, parameters.string('chat_id'));
  const answer = method === null ? refuse('notFound').answer() : await answerWithFault(call, name, method, fault);
  const ms = Math.round(performance.now() - begun);
  state.calls.push({ method: name, params: parameters.record(), answer, at, ms });
  state.events.emit({ kind: 'call', call: state.calls.at(-1)! });
  if (answer === null) return { kind: 'reset' };
  return { kind: 'answer', body: answer, ...(fault?.kind === 502 && fault.html === true && { html: true }) };
}

async function answerWithFault(
  call: Call,
  name: string,
  method: AnyMethod,
  fault: Fault | null,
): Promise<ApiResponse<unknown> | null> {
  if (fault === null) return carryOut(call, name, method);
  if (fault.kind === 'hang') await sleep(fault.ms);
  if (fault.kind === 'hang' || (fault.kind === 'reset' && fault.when === 'after')) {
    const answer = await carryOut(call, name, method);
    return fault.kind === 'hang' ? answer : null;
  }
  return faultAnswer(fault);
}

async function carryOut(call: Call, name: string, method: AnyMethod): Promise<ApiResponse<unknown>> {
  const unknown = call.parameters.names().filter((parameter) => !method.takes.includes(parameter));
  call.state.surprises.push(...unknown.map((parameter) => `${name} does not know ${parameter}`));
  try {
    return { ok: true, result: await method.carryOut(call) };
  } catch (error) {
    if (error instanceof Refusal) return error.answer();
    throw error;
  }
}

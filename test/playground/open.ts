import type { ApiResponse, Message, User } from '@grammyjs/types';
import { onTestFinished } from 'vitest';
import { startPlayground, type Playground, type PlaygroundOptions } from '../../src/playground/server.ts';

export const TOKEN = '110201543:playground-token';

/** A playground with one reader in it, closed when the test ends. */
export async function open(
  options: Partial<PlaygroundOptions> = {},
): Promise<Playground & { reader: User; call: Call; inChat: { chatId: number } }> {
  const playground = await startPlayground({ port: 0, token: TOKEN, ...options });
  onTestFinished(() => playground.close());
  const reader = playground.telegram.chats.person({ firstName: 'نگار', languageCode: 'fa' });
  return { ...playground, reader, inChat: { chatId: reader.id }, call: caller(playground) };
}

/** Calls a method over HTTP with a JSON body and returns the answer as it came. */
export type Call = (method: string, params?: Record<string, unknown>) => Promise<ApiResponse<unknown>>;

function caller({ apiRoot, token }: Playground): Call {
  return async (method, params = {}) => {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    return (await response.json()) as ApiResponse<unknown>;
  };
}

/** The result of an answer that must be a success. */
export function resultOf<T = Message>(answer: ApiResponse<unknown>): T {
  if (!answer.ok) throw new Error(`${answer.error_code} ${answer.description}`);
  return answer.result as T;
}

/** «code description» of an answer that must be a refusal. */
export function refusalOf(answer: ApiResponse<unknown>): string {
  if (answer.ok) throw new Error(`not refused: ${JSON.stringify(answer.result)}`);
  return `${answer.error_code} ${answer.description}`;
}

import type { ApiMethods, ApiResponse, User } from '@grammyjs/types';
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

type Api = ApiMethods<unknown>;

/** Calls a method over HTTP with a JSON body and returns the answer as it came. */
export type Call = <M extends keyof Api>(
  method: M,
  params?: Record<string, unknown>,
) => Promise<ApiResponse<ReturnType<Api[M]>>>;

function caller({ apiRoot, token }: Playground): Call {
  return async <M extends keyof Api>(method: M, params: Record<string, unknown> = {}) => {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    return (await response.json()) as ApiResponse<ReturnType<Api[M]>>;
  };
}

/** The result of an answer that must be a success. */
export function resultOf<T>(answer: ApiResponse<T>): T {
  if (!answer.ok) throw new Error(`${answer.error_code} ${answer.description}`);
  return answer.result;
}

/** «code description» of an answer that must be a refusal. */
export function refusalOf(answer: ApiResponse<unknown>): string {
  if (answer.ok) throw new Error(`not refused: ${JSON.stringify(answer.result)}`);
  return `${answer.error_code} ${answer.description}`;
}

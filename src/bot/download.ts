import { HttpError } from 'grammy';
import { fetch } from 'undici';
import { dispatcherFor } from './telegram.ts';

/** The bytes of a file of Telegram's, by the path that `getFile` tells. */
export type Download = (path: string) => Promise<Uint8Array>;

const TIMEOUT_MS = 60_000;

/**
 * Downloads from the Bot API server. What fails on the way is an `HttpError`, so that the update is handled again later; its
 * message has no address in it, for the address has the token.
 */
export function makeDownload(options: {
  readonly token: string;
  readonly apiRoot: string;
  readonly proxy?: string | undefined;
}): Download {
  const dispatcher = dispatcherFor(options);
  return async (path) => {
    const response = await fetch(`${options.apiRoot}/file/bot${options.token}/${path}`, {
      dispatcher,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => null);
    if (response?.ok !== true)
      throw new HttpError('[download] the file did not come', new Error(`status ${response?.status ?? 'none'}`));
    return new Uint8Array(await response.arrayBuffer());
  };
}

import { lookup as resolve } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, fetch, ProxyAgent } from 'undici';
import type { Dispatcher, Response } from 'undici';
import { isPublicAddress, refusalOfUrl } from './addresses.ts';

// The one way out to the web. Every hop of a redirect is checked anew; a name is connected to at the very address that was
// checked, so that it cannot mean another one a moment later (DNS rebinding).

/** What came back from an address. */
interface Fetched {
  readonly kind: 'fetched';
  /** Where it was found in the end. */
  readonly url: string;
  /** Lower case, without parameters: «text/html». */
  readonly type: string;
  /** The charset that the answer names. */
  readonly charset?: string;
  readonly bytes: Uint8Array;
  /** What the server knows this version by; to be given back the next time. */
  readonly validators: Validators;
}

/** What an answer is known by when it is asked for again (RFC 9110, 8.8). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Why there is nothing: an expected outcome, told to people in their words. */
export interface NotFetched {
  readonly kind: 'refused';
  readonly reason: 'address' | 'status' | 'type' | 'too-large' | 'too-slow' | 'unreachable' | 'redirects';
  /** The answer's code, with `status`; 304 where nothing has changed since `validators`. */
  readonly status?: number;
  /** The answer's Retry-After as it stands. */
  readonly retryAfter?: string;
}

export interface DoorOptions {
  /** An HTTP proxy. It resolves names itself; addresses in digits and inner names are refused all the same. */
  readonly proxy?: string | undefined;
  /** Hosts that are opened though they are not of the public network; none by default. */
  readonly trusts?: (host: string) => boolean;
  /** How names are resolved; by default as the system does it. */
  readonly lookup?: (host: string) => Promise<readonly LookupAddress[]>;
  /** Milliseconds for all hops together. */
  readonly timeout?: number;
}

/**
 * Opens an address. `types` are the media types that are wanted; another one is refused before its body is read. With
 * `validators` only what has changed since is wanted.
 */
export type Door = (address: string, types: RegExp, validators?: Validators) => Promise<Fetched | NotFetched>;

const TIMEOUT_MS = 10_000;
/** Bytes, after decompression. */
const LARGEST = 5_000_000;
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
  'accept-language': 'fa,en;q=0.5',
  'user-agent': 'Mozilla/5.0 (compatible; Chekide/1.0)',
};

export function makeDoor({ proxy, trusts = () => false, lookup, timeout = TIMEOUT_MS }: DoorOptions = {}): Door {
  const permits = (address: string): boolean => isPublicAddress(address) || trusts(address);
  const dispatcher = proxy === undefined ? direct(permits, lookup ?? resolved) : new ProxyAgent(proxy);
  return async (address, types, validators = {}) => {
    const signal = AbortSignal.timeout(timeout);
    try {
      return await follow(address, types, { dispatcher, trusts, signal, validators });
    } catch (error) {
      if (signal.aborted) return refused('too-slow');
      return refused(isForbidden(error) ? 'address' : 'unreachable');
    }
  };
}

interface Way {
  readonly dispatcher: Dispatcher;
  readonly trusts: (host: string) => boolean;
  readonly signal: AbortSignal;
  readonly validators: Validators;
}

async function follow(
  address: string,
  types: RegExp,
  { dispatcher, trusts, signal, validators }: Way,
): Promise<Fetched | NotFetched> {
  let url = URL.parse(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (url === null || (refusalOfUrl(url) !== null && !trusts(url.hostname))) return refused('address');
    const response = await fetch(url, {
      dispatcher,
      signal,
      redirect: 'manual',
      headers: {
        ...HEADERS,
        ...(validators.etag !== undefined && { 'if-none-match': validators.etag }),
        ...(validators.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
      },
    });
    const next = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (next === null) return received(url.href, response, types);
    await response.body?.cancel();
    url = URL.parse(next, url.href);
  }
  return refused('redirects');
}

async function received(url: string, response: Response, types: RegExp): Promise<Fetched | NotFetched> {
  const stop = async (reason: NotFetched['reason'], status?: number): Promise<NotFetched> => {
    await response.body?.cancel();
    const retryAfter = response.headers.get('retry-after');
    return { ...refused(reason, status), ...(retryAfter !== null && { retryAfter }) };
  };
  if (!response.ok) return stop('status', response.status);
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? 'text/html').toLowerCase().split(';');
  if (!types.test(type.trim())) return stop('type');
  const charset = parameters
    .map((one) => /^\s*charset\s*=\s*"?(?<name>[^"\s]+)/u.exec(one)?.groups?.name)
    .find(Boolean);
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) return stop('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What is counted has been decompressed: a small answer may hold a large page.
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > LARGEST) return refused('too-large');
    chunks.push(bytes);
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const validators = validatorsOf(response);
  return { kind: 'fetched', url, type: type.trim(), ...(charset !== undefined && { charset }), bytes, validators };
}

function validatorsOf({ headers }: Response): Validators {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

const refused = (reason: NotFetched['reason'], status?: number): NotFetched => ({
  kind: 'refused',
  reason,
  ...(status !== undefined && { status }),
});

// === The direct way

/** A name resolved to an address that may not be connected to. */
class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

const isForbidden = (error: unknown): boolean =>
  error instanceof ForbiddenAddress ||
  (error instanceof Error && error.cause !== undefined && isForbidden(error.cause));

function direct(
  permits: (address: string) => boolean,
  lookup: (host: string) => Promise<readonly LookupAddress[]>,
): Dispatcher {
  const checked: LookupFunction = (host, options: LookupOptions, callback) => {
    lookup(host).then(
      (addresses) => {
        const inner = addresses.find(({ address }) => !permits(address));
        if (inner !== undefined || addresses.length === 0)
          callback(new ForbiddenAddress(`[door] not a public address: ${host}`), '');
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, addresses[0]!.address, addresses[0]!.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, ''),
    );
  };
  // A connection is not kept: its address was checked for one page.
  return new Agent({ connect: { lookup: checked }, pipelining: 0, keepAliveTimeout: 1, keepAliveMaxTimeout: 1 });
}

const resolved = (host: string): Promise<readonly LookupAddress[]> =>
  new Promise((fulfil, reject) => {
    resolve(host, { all: true, order: 'verbatim' }, (error, addresses) => {
      if (error === null) fulfil(addresses);
      else reject(error);
    });
  });

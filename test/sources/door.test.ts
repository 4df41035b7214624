import { createServer } from 'node:http';
import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPublicAddress, refusalOfUrl } from '../../src/sources/addresses.ts';
import { makeDoor } from '../../src/sources/door.ts';

const HTML = /^text\/html$/u;

/** A server of this machine, which the door must not reach unless it is told that it may. */
async function serve(listener: RequestListener) {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.headers.host} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, reached, base: `http://127.0.0.1:${port}` };
}

const page = (response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
};

/** A door that takes this machine for public. */
const openDoor = (timeout?: number) =>
  makeDoor({ trusts: (host) => host === '127.0.0.1', ...(timeout !== undefined && { timeout }) });

describe('addresses of the network', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['255.255.255.255', '198.18.0.1', '192.0.2.1', '240.0.0.1', '::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254'],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::7f00:1',
      '::7f00:1',
      '::a9fe:a9fe',
      '2002:7f00:1::',
      '2001:0:7f00:1::',
      'ff02::1',
      'nonsense',
    ],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:1.1.1.1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  // At a usual port: of an unusual one nobody looks at the address.
  it.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1:8080/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[::127.0.0.1]/',
    'http://[::a9fe:a9fe]/',
    'http://[::10.0.0.1]:8080/',
    'http://[0:0:0:0:0:0:192.168.1.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b:1::10.0.0.1]/',
    'http://[2002:a00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[4000::1]/',
    'http://localhost/',
    'http://printer.local/',
    'http://intranet/',
  ])('%s is of the inside', (address) => {
    expect(refusalOfUrl(new URL(address))).toBe('inner');
  });

  it.each(['http://1.1.1.1/', 'http://[2606:4700::1111]:8443/', 'http://[::ffff:1.1.1.1]/', 'https://news.ir/'])(
    '%s may be tried',
    (address) => {
      expect(refusalOfUrl(new URL(address))).toBeNull();
    },
  );
});

describe('what points inside is refused, and nothing there is reached', () => {
  it.each([
    'http://127.0.0.1:{port}/',
    'http://localhost:{port}/',
    'http://2130706433:{port}/',
    'http://0x7f000001:{port}/',
    'http://0177.0.0.1:{port}/',
    'http://127.1:{port}/',
    'http://[::1]:{port}/',
    'http://[::ffff:127.0.0.1]:{port}/',
    'http://127.0.0.1.:{port}/',
    'http://169.254.169.254/latest/meta-data/',
    'http://metadata.google.internal/',
    'http://printer.local/',
    'http://intranet/',
    'http://user:secret@news.ir/',
    'http://news.ir:22/',
    'http://1.1.1.1:22/',
    'ftp://news.ir/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:{port}/',
    'no address at all',
  ])('%s', async (address) => {
    const { port, reached } = await serve((_, response) => page(response, 'secret'));
    expect(await makeDoor()(address.replace('{port}', String(port)), HTML)).toEqual({
      kind: 'refused',
      reason: 'address',
    });
    expect(reached).toEqual([]);
  });

  it.each([
    ['a name that resolves inside', ['127.0.0.1']],
    ['a name that resolves outside and inside', ['93.184.216.34', '127.0.0.1']],
    ['a name that resolves to a mapped address', ['::ffff:127.0.0.1']],
    ['a name that resolves to nothing', []],
  ])('%s', async (_, addresses) => {
    const { reached } = await serve((__, response) => page(response, 'secret'));
    const lookup = () =>
      Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    expect(await makeDoor({ lookup })('http://news.ir/', HTML)).toEqual({ kind: 'refused', reason: 'address' });
    expect(reached).toEqual([]);
  });

  it('a name that means another address at the second look is connected to at the first one only', async () => {
    const looks: string[] = [];
    const { port, reached } = await serve((_, response) => page(response, 'ok'));
    const lookup = () => {
      looks.push('look');
      return Promise.resolve([{ address: looks.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    const door = makeDoor({ lookup, trusts: (host) => host === '127.0.0.1' || host === 'news.ir' });
    expect(await door(`http://news.ir:${port}/`, HTML)).toMatchObject({ kind: 'fetched' });
    expect(looks).toEqual(['look']);
    expect(reached).toEqual([`news.ir:${port} /`]);
  });

  it.each([
    ['by its digits', (inner: number) => `http://10.0.0.1:${inner}/`],
    ['by another scheme', () => 'file:///etc/passwd'],
    ['by metadata', () => 'http://169.254.169.254/'],
  ])('a redirect that leads inside %s', async (_, target) => {
    const inner = await serve((__, response) => page(response, 'secret'));
    const outer = await serve((__, response) => response.writeHead(302, { location: target(inner.port) }).end());
    expect(await openDoor()(outer.base, HTML)).toEqual({ kind: 'refused', reason: 'address' });
    expect(inner.reached).toEqual([]);
  });
});

describe('a page', () => {
  it('is given with its type, its charset and where it was found in the end', async () => {
    const { base } = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else page(response, 'سلام');
    });
    const fetched = await openDoor()(`${base}/old`, HTML);
    expect(fetched).toMatchObject({ kind: 'fetched', url: `${base}/new`, type: 'text/html', charset: 'utf-8' });
    expect(fetched.kind === 'fetched' && Buffer.from(fetched.bytes).toString()).toBe('سلام');
  });

  it.each<[string, RequestListener, object]>([
    ['that answers 403', (_, response) => response.writeHead(403).end(), { reason: 'status', status: 403 }],
    ['that is no page', (_, response) => page(response, 'x', { 'content-type': 'video/mp4' }), { reason: 'type' }],
    [
      'that says it is too large',
      (_, response) => page(response, 'x'.repeat(9), { 'content-length': '9000000' }),
      { reason: 'too-large' },
    ],
    [
      'that is packed small and large in truth',
      (_, response) => page(response, gzipSync('a'.repeat(8_000_000)), { 'content-encoding': 'gzip' }),
      { reason: 'too-large' },
    ],
    [
      'that leads to itself',
      (request, response) => response.writeHead(302, { location: request.url! }).end(),
      { reason: 'redirects' },
    ],
    ['that hangs up', (request) => request.socket.destroy(), { reason: 'unreachable' }],
  ])('%s is refused with its reason', async (_, listener, wanted) => {
    const { base } = await serve(listener);
    expect(await openDoor()(`${base}/`, HTML)).toEqual({ kind: 'refused', ...wanted });
  });

  it('that never ends is cut off', async () => {
    const { base } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = 'a'.repeat(100_000);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await openDoor()(base, HTML)).toEqual({ kind: 'refused', reason: 'too-large' });
  });

  it('that drips is not waited for', async () => {
    const { base } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('.'), 20);
      response.once('close', () => clearInterval(drip));
    });
    expect(await openDoor(300)(base, HTML)).toEqual({ kind: 'refused', reason: 'too-slow' });
  });
});

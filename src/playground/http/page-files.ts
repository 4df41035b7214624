import { Hono } from 'hono';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = new URL('../page/', import.meta.url);

/** Only what has one of these endings is served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The typeface lies in its package. */
const FONTS = [
  import.meta.resolve('@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2'),
  import.meta.resolve('@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2'),
] as const;

/** Nothing from elsewhere, nothing inline, and in no frame of another page. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The files of the chat page as they lie in their folder, and its typeface. No build step stands between. */
export function pageFiles(): Hono {
  const app = new Hono();
  for (const name of readdirSync(fileURLToPath(PAGE))) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const path = name === 'index.html' ? '/' : `/${name}`;
    app.get(path, async () => reply(await readFile(new URL(name, PAGE)), type, 'no-cache'));
  }
  for (const font of FONTS) {
    const path = `/fonts/${basename(font)}`;
    app.get(path, async () => reply(await readFile(new URL(font)), 'font/woff2', 'max-age=86400'));
  }
  return app;
}

function reply(bytes: Uint8Array<ArrayBuffer>, type: string, caching: string): Response {
  const headers = {
    'content-type': type,
    'cache-control': caching,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  return new Response(bytes, { headers });
}

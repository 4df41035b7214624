import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import type { Config } from '../src/config.ts';

const TOKEN = '123456789:AAExampleExampleExampleExample_12345';

describe('readConfig', () => {
  it('needs nothing: without any variable it is the playground on this machine', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        apiRoot: 'https://api.telegram.org',
        dataDir: './data',
        port: 8080,
        host: '127.0.0.1',
        logLevel: 'info',
        retentionDays: 90,
        maxTextLength: 100_000,
        defaultLanguage: 'fa',
        allowedChats: null,
        hourlyLimit: 600,
      },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(exampleNames().map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it.each<[Record<string, string>, Partial<Config>, string]>([
    [{ BOT_TOKEN: TOKEN }, { botToken: TOKEN }, 'a token'],
    [{ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' }, { apiRoot: 'http://127.0.0.1:8081' }, 'no slash at the end'],
    [{ HTTPS_PROXY: 'http://10.0.0.1:3128' }, { proxy: 'http://10.0.0.1:3128' }, 'a proxy'],
    [{ PORT: ' 0 ' }, { port: 0 }, 'spaces around, any free port'],
    [{ RETENTION_DAYS: '7', MAX_TEXT_LENGTH: '5000' }, { retentionDays: 7, maxTextLength: 5000 }, 'numbers'],
    [{ ALLOWED_CHATS: '12, -1001234567890' }, { allowedChats: new Set([12, -1001234567890]) }, 'people and groups'],
    [{ HOURLY_LIMIT: '60' }, { hourlyLimit: 60 }, 'a limit'],
    [{ DEFAULT_LANGUAGE: 'en', LOG_LEVEL: 'debug' }, { defaultLanguage: 'en', logLevel: 'debug' }, 'choices'],
    [
      { DATABASE_URL: 'postgresql://me:secret@db:5433/news?sslmode=require' },
      { databaseUrl: 'postgresql://me:secret@db:5433/news?sslmode=require' },
      'a server',
    ],
    [{ DATABASE_URL: 'postgres:///news?host=/run/pg' }, { databaseUrl: 'postgres:///news?host=/run/pg' }, 'a socket'],
    [{ DATA_DIR: '/var/lib/chekide', HOST: '0.0.0.0' }, { dataDir: '/var/lib/chekide', host: '0.0.0.0' }, 'paths'],
  ])('reads %j (%s)', (env, wanted) => {
    expect(readConfig(env)).toMatchObject({ ok: true, config: wanted });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ BOT_TOKEN: 'my-secret-token' }, ['BOT_TOKEN must look like 123456789:AA… as @BotFather gave it']],
    [
      { TELEGRAM_API_ROOT: 'api.telegram.org' },
      ['TELEGRAM_API_ROOT must be an address that begins with http:// or https://'],
    ],
    [
      { HTTPS_PROXY: 'socks5://127.0.0.1:1080' },
      ['HTTPS_PROXY must be an address that begins with http:// or https://'],
    ],
    [
      { DATABASE_URL: 'mysql://me:secret@db/news' },
      ['DATABASE_URL must be an address like postgresql://user:password@host:5432/database'],
    ],
    [{ PORT: '65536' }, ['PORT must be a whole number from 0 to 65535']],
    [{ PORT: '80.5' }, ['PORT must be a whole number from 0 to 65535']],
    [{ ALLOWED_CHATS: '@someone' }, ['ALLOWED_CHATS must be numbers of people or chats with commas between them']],
    [{ RETENTION_DAYS: '0' }, ['RETENTION_DAYS must be a whole number from 1 to 36500']],
    [{ DEFAULT_LANGUAGE: 'de' }, ['DEFAULT_LANGUAGE must be one of fa, en']],
    [
      { LOG_LEVEL: 'loud', MAX_TEXT_LENGTH: 'many' },
      [
        'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
        'MAX_TEXT_LENGTH must be a whole number from 1000 to 10000000',
      ],
    ],
  ])('refuses %j in one line a problem, without its value', (env, problems) => {
    expect(readConfig(env)).toEqual({ ok: false, problems });
  });
});

it('.env.example names every variable, and its values are the defaults', () => {
  const example = Object.fromEntries(
    exampleLines().map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  expect(readConfig(example)).toEqual(readConfig({}));
  const source = readFileSync('src/config.ts', 'utf8');
  const known = [...source.matchAll(/^ {2}([A-Z_]+):/gmu)].map((match) => match[1]);
  expect(exampleNames().toSorted()).toEqual(known.toSorted());
});

function exampleLines(): string[] {
  return readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/u.test(line));
}

function exampleNames(): string[] {
  return exampleLines().map((line) => line.slice(0, line.indexOf('=')));
}

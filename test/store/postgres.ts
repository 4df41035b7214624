import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import pg from 'pg';
import type { PostgresServer } from './postgres-server.ts';

/** What a test of PostgreSQL works with. */
export interface Databases {
  /** The address of a new and empty database. */
  readonly create: () => Promise<string>;
  /** Carries out SQL by other means than the store's. */
  readonly query: <Row extends pg.QueryResultRow>(url: string, sql: string) => Promise<Row[]>;
}

/**
 * The tests of a part that needs PostgreSQL, skipped as a whole with the reason in their name where there is none. All
 * databases made in them are gone afterwards.
 */
export async function describePostgres(name: string, tests: (databases: Databases) => void): Promise<void> {
  const server = (await (await fetch(inject('postgresAt'))).json()) as PostgresServer;
  if ('missing' in server) {
    describe.skip(`${name} (no PostgreSQL: ${server.missing})`, () => tests({ create: none, query: none }));
    return;
  }
  const { url } = server;
  describe(name, () => {
    const made: string[] = [];
    let admin: pg.Client;
    beforeAll(async () => {
      admin = new pg.Client(`${url}/postgres`);
      await admin.connect();
    });
    afterAll(async () => {
      for (const database of made) await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    });
    const create = async () => {
      const database = `test_${randomUUID().replaceAll('-', '')}`;
      // The template without anything in it is the quickest to copy.
      await admin.query(`create database ${database} template template0`);
      made.push(database);
      return `${url}/${database}`;
    };
    tests({ create, query });
  });
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const none = () => Promise.reject(new Error('[test] there is no PostgreSQL'));

/** What `look` finds once it finds something, however often it must look. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

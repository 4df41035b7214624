import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { temporaryFiles } from './temporary.ts';

const newFile = temporaryFiles();
const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

function start(fixture: string, file: string): { readonly lines: Interface; readonly kill: () => Promise<unknown> } {
  const script = join(import.meta.dirname, 'fixtures', fixture);
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const exited = once(child, 'exit');
  const kill = () => {
    child.kill('SIGKILL');
    return exited;
  };
  return { lines: createInterface(child.stdout), kill };
}

describe('a process killed with -9', () => {
  it.each([1, 40, 400])('in the middle of writing loses nothing it acknowledged (after %i)', async (enough) => {
    const file = newFile();
    const { lines, kill } = start('writer.ts', file);
    const acknowledged: number[] = [];
    for await (const line of lines) {
      acknowledged.push(Number(line));
      // What it wrote before it died is still read.
      if (acknowledged.length === enough) void kill();
    }
    await kill();
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);

    const store = await openSqlite({ file });
    const again = acknowledged.map((updateId) => ({ updateId, lane: 'تازه', payload: {} }));
    expect(await store.inbox.receive(again, new Date())).toBe(0);
    // One more may be in the file: written, but killed before it could say so.
    expect((await store.inbox.unfinished()) - acknowledged.length).toBeOneOf([0, 1]);
    const { articles } = await store.kept(7);
    expect(articles - acknowledged.length).toBeOneOf([0, 1]);
    for (const messageId of acknowledged) {
      expect((await store.find({ chatId: 7, messageId }))?.article.text).toBe(`خبر شمارهٔ ${messageId}`);
    }
    await store.close();
  });

  it('keeps others out while it lives, and leaves no lock and no claim behind', async () => {
    const file = newFile();
    const { lines, kill } = start('holder.ts', file);
    expect(await once(lines, 'line')).toEqual(['1']);

    const asked = performance.now();
    await expect(openSqlite({ file })).rejects.toMatchObject({ kind: 'locked' });
    expect(performance.now() - asked).toBeLessThan(2000);

    await kill();
    const store = await openSqlite({ file });
    expect(await store.inbox.claim(new Date(), 1000)).toMatchObject({ updateId: 1, payload: 'سلام', attempts: 1 });
    await store.close();
  });
});

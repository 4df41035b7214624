import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder for the tests of one file, gone after them; returns what names a new file in a folder not yet made. */
export function temporaryFiles(): () => string {
  let root: string;
  let files = 0;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'chekide-store-'));
    // Also for a test's process that gives up root's rights.
    chmodSync(root, 0o755);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => join(root, `${++files}`, 'chekide.db');
}

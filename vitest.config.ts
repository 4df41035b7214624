import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    globalSetup: ['./test/store/postgres-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // As patient as the rest: a loaded machine draws a page slowly.
    expect: { poll: { timeout: 15_000 } },
    // Two workers: the process tests start real bots, and small machines have two cores.
    maxWorkers: 2,
  },
});

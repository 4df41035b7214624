import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';

/** The inbox as one would first write it: a list, searched from its start each time. */
class NaiveInbox {
  readonly updates: { id: number; lane: string; attempts: number; dueAt: number; isDone: boolean }[] = [];

  receive(ids: readonly number[], laneOf: (id: number) => string): number {
    const before = this.updates.length;
    for (const id of ids) {
      if (this.updates.some((update) => update.id === id)) continue;
      this.updates.push({ id, lane: laneOf(id), attempts: 0, dueAt: 0, isDone: false });
    }
    return this.updates.length - before;
  }

  claim(now: number, leaseMs: number): { updateId: number; lane: string; attempts: number } | null {
    for (const update of this.unfinished()) {
      const lane = this.unfinished().filter((other) => other.lane === update.lane);
      if (lane[0] !== update || lane.some((other) => other.dueAt > now)) continue;
      update.dueAt = now + leaseMs;
      return { updateId: update.id, lane: update.lane, attempts: update.attempts++ };
    }
    return null;
  }

  done(id: number): void {
    for (const update of this.updates) if (update.id === id) update.isDone = true;
  }

  postpone(id: number, notBefore: number): void {
    for (const update of this.updates) if (update.id === id && !update.isDone) update.dueAt = notBefore;
  }

  unfinished() {
    return this.updates.filter((update) => !update.isDone).toSorted((a, b) => a.id - b.id);
  }
}

const IDS = 12;
const id = fc.nat({ max: IDS - 1 });
const ms = fc.integer({ min: -20, max: 60 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('receive' as const), ids: fc.array(id, { maxLength: 4 }) }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('claim' as const), leaseMs: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('done' as const), id }) },
  fc.record({ kind: fc.constant('postpone' as const), id, ms }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat({ max: 40 }) }),
);

/** Any steps at all have the same outcome as with the naive inbox. */
export function inboxModel(current: () => Store): void {
  it('inbox does what a naive one does', async () => {
    // Each run has numbers of its own in the one store, and leaves nothing unfinished.
    let base = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { inbox } = current();
        const naive = new NaiveInbox();
        base += IDS;
        const laneOf = (updateId: number) => `${updateId % 3}`;
        let now = 1_800_000_000_000;
        for (const step of steps) {
          switch (step.kind) {
            case 'receive': {
              const updates = step.ids.map((id) => ({ updateId: base + id, lane: laneOf(base + id), payload: id }));
              const isNew = naive.receive(
                updates.map((update) => update.updateId),
                laneOf,
              );
              expect(await inbox.receive(updates, new Date(now))).toBe(isNew);
              break;
            }
            case 'claim': {
              const wanted = naive.claim(now, step.leaseMs);
              const claimed = await inbox.claim(new Date(now), step.leaseMs);
              if (wanted === null) expect(claimed).toBeNull();
              else expect(claimed).toMatchObject({ ...wanted, payload: wanted.updateId - base });
              break;
            }
            case 'done':
              naive.done(base + step.id);
              await inbox.done(base + step.id, new Date(now));
              break;
            case 'postpone':
              naive.postpone(base + step.id, now + step.ms);
              await inbox.postpone(base + step.id, new Date(now + step.ms));
              break;
            case 'wait':
              now += step.ms;
          }
          expect(await inbox.unfinished()).toBe(naive.unfinished().length);
        }
        for (const update of naive.unfinished()) await inbox.done(update.id, new Date(now));
      }),
      { numRuns: 150 },
    );
  });
}

import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';

const [SARA, REZA] = [11, -22];
const NOW = new Date('2026-06-11T04:30:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DIALOGUE = {
  chatId: SARA,
  messageId: 7,
  version: 2,
  updateId: 900_000_001,
  state: { step: 'hour', said: '۷:۳۰\u0000' },
};

/** Dialogues under way. */
export function dialogueLaws(current: () => Store): void {
  const dialogues = () => current().dialogues;

  describe('dialogues', () => {
    it('keeps one a chat, the last state of it', async () => {
      expect(await dialogues().find(SARA)).toBeNull();
      await dialogues().save({ ...DIALOGUE, state: null, messageId: 5 }, later(-1));
      await dialogues().save(DIALOGUE, NOW);
      await dialogues().save({ ...DIALOGUE, chatId: REZA }, later(1));
      expect(await dialogues().find(SARA)).toStrictEqual({ ...DIALOGUE, touchedAt: NOW.toISOString() });
      await dialogues().end(SARA);
      await dialogues().end(SARA);
      expect(await dialogues().find(SARA)).toBeNull();
      expect(await dialogues().find(REZA)).not.toBeNull();
    });

    it('ends those nobody answers in and those of another version, and says which', async () => {
      await dialogues().save(DIALOGUE, NOW);
      await dialogues().save({ ...DIALOGUE, chatId: REZA }, later(10));
      expect(await dialogues().endStale(NOW, 2)).toEqual([]);
      expect(await dialogues().endStale(later(1), 2)).toStrictEqual([{ ...DIALOGUE, touchedAt: NOW.toISOString() }]);
      expect((await dialogues().endStale(NOW, 3)).map(({ chatId }) => chatId)).toEqual([REZA]);
      expect(await dialogues().find(REZA)).toBeNull();
    });

    it('goes with what a chat forgets, and stays behind when a group moves', async () => {
      await dialogues().save(DIALOGUE, NOW);
      await current().forget(SARA);
      expect(await dialogues().find(SARA)).toBeNull();
      await dialogues().save({ ...DIALOGUE, chatId: REZA }, NOW);
      await current().moveChat(REZA, -100);
      expect(await dialogues().find(REZA)).toBeNull();
      expect(await dialogues().find(-100)).toBeNull();
    });
  });
}

import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { articleLaws } from './contract-articles.ts';
import { chatLaws } from './contract-chats.ts';
import { dialogueLaws } from './contract-dialogues.ts';
import { digestLaws } from './contract-digests.ts';
import { followLaws } from './contract-follows.ts';
import { inboxLaws } from './contract-inbox.ts';
import { inboxModel } from './contract-model.ts';
import { searchLaws } from './contract-search.ts';

/** What every implementation of the store must do. `open` gives a new and empty one each time; it is closed here. */
export function testStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    articleLaws(() => store);
    searchLaws(() => store);
    chatLaws(() => store);
    followLaws(() => store);
    digestLaws(() => store);
    dialogueLaws(() => store);
    inboxLaws(() => store);
    inboxModel(() => store);
  });
}

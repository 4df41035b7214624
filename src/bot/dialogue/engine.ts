import { conversations, createConversation } from '@grammyjs/conversations';
import type { Conversation, ConversationFlavor, VersionedState } from '@grammyjs/conversations';
import { Composer, Context } from 'grammy';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { advance } from './steps.ts';
import type { Answer, Dialogue } from './steps.ts';

// The dialogue as a conversation of @grammyjs/conversations, which keeps it by replaying what was answered. Nothing is said
// to Telegram and nothing is read or written from within: errors that should only postpone an update would end the dialogue,
// and calls of the API would be made past what the bot's own client adds to them. So what it keeps are answers, not updates,
// and a turn has no effect until its caller has shown the outcome and written it down: a turn may be repeated.

/** More than any turn takes; a conversation that hangs must not hold its chat. */
const WATCHDOG_MS = 10_000;
const NAME = 'digest';

interface Turn {
  readonly updateId: number;
  readonly api: Api;
  readonly me: UserFromGetMe;
  /** Where it begins, or what the last turn left and how the dialogue as it then stands is answered. */
  readonly from: { readonly start: Dialogue } | { readonly state: unknown; readonly answer: (at: Dialogue) => Answer };
}

/** The dialogue after a turn, and what the next one needs; null where the state is not known any more. */
export async function take({ updateId, api, me, from }: Turn): Promise<{
  readonly dialogue: Dialogue;
  readonly state: unknown;
} | null> {
  type Outer = ConversationFlavor<Context>;
  let shown: Dialogue | undefined;
  let left: unknown;

  const converse = async (conversation: Conversation<Outer>, _: Context, start: Dialogue): Promise<void> => {
    let dialogue = start;
    for (;;) {
      const standing = dialogue;
      await conversation.external(() => void (shown = standing));
      if (standing.end !== undefined) return;
      await conversation.wait();
      const answer = await conversation.external(() => ('answer' in from ? from.answer(standing) : null));
      if (answer !== null) dialogue = advance(standing, answer);
    }
  };

  const composer = new Composer<Outer>();
  composer.use(
    conversations<Outer, Context>({
      storage: {
        type: 'key',
        getStorageKey: () => NAME,
        adapter: {
          read: () => ('state' in from ? (structuredClone(from.state) as VersionedState<never>) : undefined),
          write: (_key, state) => void (left = structuredClone(state)),
          delete: () => void (left = undefined),
        },
      },
    }),
    createConversation<Outer, Context>(converse, NAME),
  );
  if ('start' in from) composer.use((ctx) => ctx.conversation.enter(NAME, from.start));

  // The plugin marks the context it works on, so it has one of its own.
  const context = new Context({ update_id: updateId }, api, me) as Outer;
  await watched(Promise.resolve(composer.middleware()(context, () => Promise.resolve())));
  return shown === undefined ? null : { dialogue: shown, state: left };
}

async function watched(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('[dialogue] a turn does not end')), WATCHDOG_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import type { Choices } from '../store/digests.ts';
import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { paragraphs } from './lines.ts';
import { summaryOf } from './dialogue/screens.ts';
import { addressOf, send } from './send.ts';

/** What a digest of these choices would tell now; until editions are messages, only what was chosen. */
export async function sendPreview(ctx: MessageContext, choices: Choices, deps: Deps): Promise<void> {
  const text = paragraphs([summaryOf(choices, await wordingFor(ctx, deps), deps.now())]);
  await send(ctx.api, addressOf(ctx.msg), { text });
}

import type { Deps, MessageContext } from './deps.ts';
import { choicesFor } from './deps.ts';
import { addressOf, send } from './send.ts';
import { languageScreen } from './settings.ts';

/** /language: Persian or English, by a button; settings.ts keeps what is pressed. */
export async function language(ctx: MessageContext, deps: Deps): Promise<void> {
  await send(ctx.api, addressOf(ctx.msg), languageScreen(await choicesFor(ctx, deps)));
}

import type { Deps, MessageContext } from './deps.ts';
import { wordingFor } from './deps.ts';
import { isolate } from './direction.ts';
import { boldLine, paragraphs, plainLine } from './lines.ts';
import { addressOf, send } from './send.ts';

/** So many of the last digests are told of. */
const LAST = 7;

/** /status: when the chat's next digests come, and what became of the last ones. */
export async function status(ctx: MessageContext, deps: Deps): Promise<void> {
  const { subscriptions, deliveries } = deps.store;
  const [{ edition }, subscribed, reports] = await Promise.all([
    wordingFor(ctx, deps),
    subscriptions.of(ctx.chat.id),
    deliveries.reports(ctx.chat.id, LAST),
  ]);
  const next = subscribed.map(({ next: due, choices }) =>
    plainLine(isolate(edition.next(due?.at ?? null, choices.zone))),
  );
  const last = reports.map((report) => plainLine(`▫️ ${edition.report(report)}`));
  const text =
    subscribed.length === 0
      ? plainLine(edition.noSubscription)
      : paragraphs([next, last.length === 0 ? [plainLine(edition.noneYet)] : [boldLine(edition.lastOnes), ...last]]);
  await send(ctx.api, addressOf(ctx.msg), { text });
}

import type { Choices as DigestChoices } from '../store/digests.ts';
import { tellNews } from './compose.ts';
import type { Deps, MessageContext } from './deps.ts';
import { choicesFor } from './deps.ts';
import { beginningOf } from '../digest/gather.ts';
import { wallOf } from '../digest/schedule/zone.ts';
import { addressOf } from './send.ts';
import { sendPart } from './send-part.ts';

/**
 * Shows what a digest of these choices would tell now, of the last 24 hours, in reply to the message. Nothing counts as
 * delivered by it; its stories can be asked about. What a run that was stopped has sent is not sent again.
 */
export async function sendPreview(
  ctx: MessageContext,
  { choices, id }: { readonly choices: DigestChoices; readonly id?: number },
  deps: Deps,
): Promise<void> {
  const { deliveries } = deps.store;
  const { chatId, replyTo, threadId } = addressOf(ctx.msg);
  const { settings, wording } = await choicesFor(ctx, deps);
  const isRich = settings.rich === 'on';
  const now = deps.now().getTime();
  const { parts, stories } = await tellNews(
    {
      chatId,
      choices,
      since: beginningOf(now, null),
      before: [],
      frame: {
        day: wallOf(now, choices.zone).day,
        sinceYesterday: true,
        isPreview: true,
        ...(id !== undefined && { subscription: id }),
      },
    },
    wording,
    deps,
  );
  const sent = await deliveries.toldUnder({ chatId, messageId: replyTo });
  for (const [number, part] of parts.entries()) {
    if (number < sent.length) continue;
    const messageId = await sendPart(ctx.api, { chatId, threadId, replyTo, isRich }, part);
    await deliveries.tell({ chatId, messageId }, { stories, inReplyTo: replyTo, number }, deps.now());
  }
}

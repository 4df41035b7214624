import type { Place } from '../store/store.ts';
import { EXAMPLE_DATA } from './callback-data.ts';
import { parsePayload } from './deep-links.ts';
import type { Deps, MessageContext } from './deps.ts';
import { choicesFor } from './deps.ts';
import { plainText } from './lines.ts';
import { isMember } from './members.ts';
import { sendReading } from './readings.ts';
import { addressOf, send } from './send.ts';

/** /start: what the bot does, in one screen; in a group what it does there; with a payload what the link was for. */
export async function start(ctx: MessageContext, deps: Deps): Promise<void> {
  const { wording } = await choicesFor(ctx, deps);
  const address = addressOf(ctx.msg);
  if (ctx.chat.type !== 'private') {
    await send(ctx.api, address, { text: plainText(wording.startInGroup(ctx.me.username)) });
    return;
  }
  const payload = parsePayload((ctx.msg.text ?? '').replace(/^\/\S+\s*/u, '').trim());
  if (payload.kind === 'reading') return openReading(ctx, payload.place, deps);
  const buttons = { inline_keyboard: [[{ text: wording.showExample, callback_data: EXAMPLE_DATA }]] };
  await send(ctx.api, address, { text: plainText(wording.start), buttons });
}

/** The article of a group's message, read anew in the person's own chat: only for who can see it in the group. */
async function openReading(ctx: MessageContext, place: Place, deps: Deps): Promise<void> {
  const choices = await choicesFor(ctx, deps);
  const address = addressOf(ctx.msg);
  const say = (words: string) => send(ctx.api, address, { text: plainText(words) });
  // Whether there is such an article is told to members only.
  if (ctx.from === undefined || !(await isMember(ctx.api, place.chatId, ctx.from.id)))
    return say(choices.wording.onlyMembers);
  const found = await deps.store.find(place);
  if (found === null) return say(choices.wording.expired);
  const { text, publishedAt, origin } = found.article;
  const article = { text, ...(publishedAt !== undefined && { publishedAt }), ...(origin !== undefined && { origin }) };
  const reading = deps.reader.read(article);
  if (reading.kind === 'not-persian') return say(choices.wording.expired);
  await sendReading(ctx.api, { article, reading }, { ...choices, address, alone: true }, deps);
}

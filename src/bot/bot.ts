import { Bot } from 'grammy';
import type { ApiClientOptions } from 'grammy';
import { isAddressed } from './addressed.ts';
import { parsePressed } from './callback-data.ts';
import { channelPost } from './channels.ts';
import { commandOfWord, COMMANDS, help, meantBy } from './commands.ts';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { storyPressed, whyPressed } from './edition-pressed.ts';
import { editedNews } from './edited.ts';
import { answeredInWriting, dialoguePressed, digestPressed } from './digest.ts';
import { example } from './example.ts';
import { sourcePressed, sources } from './followed.ts';
import { openPressed, pagePressed } from './list-pressed.ts';
import { admitted, within } from './gate.ts';
import { inline } from './inline.ts';
import { news } from './news.ts';
import { madeAdministrator } from './own-channel.ts';
import { richOnce } from './outgoing.ts';
import { forgetPressed } from './privacy.ts';
import { questions, suggestion } from './questions.ts';
import { settingPressed } from './settings.ts';
import { toast } from './toast.ts';
import { viewPressed } from './view-pressed.ts';

/** The bot: which update goes where, in this order. It only handles updates; taking them in is intake.ts. */
export function createBot(token: string, deps: Deps, client: ApiClientOptions): Bot {
  const bot = new Bot(token, { client });
  bot.api.config.use(richOnce());

  // A group became a supergroup: what we know of it moves along.
  bot.on('message:migrate_to_chat_id', (ctx) => deps.store.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id));
  bot.use(admitted(deps));
  // In a channel it never says a word.
  bot.on(['channel_post', 'edited_channel_post'], channelPost(deps));
  // What somebody sent by way of us is a reading already.
  bot.filter((ctx) => ctx.message?.via_bot?.id === ctx.me.id).use(() => undefined);
  bot.on('inline_query', inline(deps));
  bot.on('my_chat_member', madeAdministrator(deps));

  const counted = within(deps);
  const commanded = within(deps, 'command');
  for (const command of COMMANDS) {
    bot.command(command.name, command.reads === true ? counted : commanded, (ctx) =>
      meantBy(command, ctx.msg).run(ctx, deps),
    );
  }
  const inPrivate = bot.chatType('private');
  // A list of sources comes as a document with the command under it.
  inPrivate
    .on('message:document')
    .filter((ctx) => /^\/sources(?:@\w+)?\s*$/u.test(ctx.message.caption ?? ''))
    .use(commanded, (ctx) => sources(ctx, deps));
  inPrivate.hears(UNKNOWN_COMMAND, commanded, (ctx) => help(ctx, deps));
  inPrivate
    .on('message:text')
    .filter((ctx) => ctx.message.forward_origin === undefined && commandOfWord(ctx.message.text) !== undefined)
    .use(commanded, (ctx) => commandOfWord(ctx.message.text)?.run(ctx, deps));

  bot.on('message:text', async (ctx, next) => {
    if (!(await answeredInWriting(ctx, deps))) await next();
  });

  const readPost = news(deps);
  const answer = questions(deps);
  bot.on('message').filter((ctx) => isAddressed(ctx.message, ctx.me), counted, answer, readPost);
  bot.on('edited_message', editedNews(deps));

  const answerSuggestion = suggestion(deps);
  const showView = viewPressed(deps);
  const showExample = example(deps);
  const answerForget = forgetPressed(deps);
  const turnPage = pagePressed(deps);
  const openArticle = openPressed(deps);
  const choose = settingPressed(deps);
  const tellStory = storyPressed(deps);
  const tellWhy = whyPressed(deps);
  const answerDialogue = dialoguePressed(deps);
  const decideSource = sourcePressed(deps);
  const decideDigest = digestPressed(deps);
  bot.on('callback_query', async (ctx) => {
    const pressed = parsePressed(ctx.callbackQuery.data);
    switch (pressed?.kind) {
      case 'question':
        return counted(ctx, () => answerSuggestion(ctx, pressed.index));
      case 'view':
        return showView(ctx, pressed.view);
      case 'setting':
        return choose(ctx, pressed.setting);
      case 'example':
        return counted(ctx, () => showExample(ctx));
      case 'forget':
        return answerForget(ctx, pressed.sure);
      case 'page':
        return turnPage(ctx, pressed.page);
      case 'open':
        return openArticle(ctx, pressed.articleId);
      case 'story':
        return tellStory(ctx, pressed.number);
      case 'why':
        return tellWhy(ctx, pressed.stories);
      case 'dialogue':
        return answerDialogue(ctx, pressed.answer);
      case 'digest':
        return decideDigest(ctx, pressed.action);
      case 'source':
        return decideSource(ctx, pressed.action);
      case undefined:
        return toast(ctx, { text: (await wordingFor(ctx, deps)).unknownButton });
    }
  });

  return bot;
}

const UNKNOWN_COMMAND = /^\/\w+(?:@\w+)?(?:\s|$)/u;

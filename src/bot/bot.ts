import { Bot } from 'grammy';
import type { ApiClientOptions } from 'grammy';
import { isAddressed } from './addressed.ts';
import { parsePressed } from './callback-data.ts';
import { COMMANDS, help } from './commands.ts';
import type { Deps } from './deps.ts';
import { wordingFor } from './deps.ts';
import { example } from './example.ts';
import { openPressed, pagePressed } from './list-pressed.ts';
import { editedNews, news } from './news.ts';
import { forgetPressed } from './privacy.ts';
import { questions, suggestion } from './questions.ts';
import { toast } from './toast.ts';
import { viewPressed } from './view-pressed.ts';

/** The bot: which update goes where, in this order. It only handles updates; taking them in is intake.ts. */
export function createBot(token: string, deps: Deps, client: ApiClientOptions): Bot {
  const bot = new Bot(token, { client });

  // In a channel it never says a word.
  bot.on(['channel_post', 'edited_channel_post'], () => undefined);
  // A group became a supergroup: what we know of it moves along.
  bot.on('message:migrate_to_chat_id', (ctx) => deps.store.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id));

  const readPost = news(deps);
  const answer = questions(deps);
  for (const command of COMMANDS) bot.command(command.name, (ctx) => command.run(ctx, deps));
  bot.chatType('private').hears(UNKNOWN_COMMAND, (ctx) => help(ctx, deps));
  bot.on('message').filter((ctx) => isAddressed(ctx.message, ctx.me), answer, readPost);
  bot.on('edited_message').filter((ctx) => isAddressed(ctx.editedMessage, ctx.me), editedNews(deps));

  const answerSuggestion = suggestion(deps);
  const showView = viewPressed(deps);
  const showExample = example(deps);
  const answerForget = forgetPressed(deps);
  const turnPage = pagePressed(deps);
  const openArticle = openPressed(deps);
  bot.on('callback_query', async (ctx) => {
    const pressed = parsePressed(ctx.callbackQuery.data);
    switch (pressed?.kind) {
      case 'question':
        return answerSuggestion(ctx, pressed.index);
      case 'view':
        return showView(ctx, pressed.view);
      case 'example':
        return showExample(ctx);
      case 'forget':
        return answerForget(ctx, pressed.sure);
      case 'page':
        return turnPage(ctx, pressed.page);
      case 'open':
        return openArticle(ctx, pressed.articleId);
      case undefined:
        return toast(ctx, { text: (await wordingFor(ctx, deps)).unknownButton });
    }
  });

  return bot;
}

const UNKNOWN_COMMAND = /^\/\w+(?:@\w+)?(?:\s|$)/u;

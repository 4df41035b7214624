import type { Context, Filter } from 'grammy';
import { articleOf, wordsOf } from './article.ts';
import type { Deps } from './deps.ts';
import { remember } from './remember.ts';

/**
 * A post of a channel that the bot administers: kept as an article of that channel, from which others are told the news, and
 * met with silence, whatever stands in it. An edit puts the new article in the place of the old one.
 */
export const channelPost = (deps: Deps) => async (ctx: Filter<Context, 'channel_post' | 'edited_channel_post'>) => {
  const post = ctx.channelPost ?? ctx.editedChannelPost;
  const words = wordsOf(post);
  if (words === '' || words.length > deps.maxTextLength) return;
  const article = articleOf(post);
  if (deps.reader.read(article).kind === 'not-persian') return;
  await remember(article, { chatId: post.chat.id, messageId: post.message_id }, deps);
};

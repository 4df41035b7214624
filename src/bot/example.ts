import { FormattedString } from '@grammyjs/parse-mode';
import type { Context, Filter } from 'grammy';
import type { Article } from '../summarize/text/article.ts';
import type { Deps } from './deps.ts';
import { choicesFor } from './deps.ts';
import { post } from './outgoing.ts';
import { remember } from './remember.ts';
import { toast } from './toast.ts';
import { sendReading } from './readings.ts';

/** A post made up for this purpose: places are real, people and figures are not. */
export const EXAMPLE: Article = {
  publishedAt: '2026-06-10T09:30:00+03:30',
  text: [
    'قطار گردشگری تهران به رشت از جمعه راه می‌افتد',
    '',
    'حمید فراهانی، مدیرعامل شرکت قطارهای مسافری البرز، از آغاز به کار قطار گردشگری تهران به رشت از روز جمعه ۲۲ خرداد خبر داد. فراهانی در نشست خبری امروز گفت: «این قطار ۳۲۰ صندلی دارد و راه را در پنج ساعت و نیم می‌پیماید.»',
    '',
    'بهای بلیت هر نفر ۸۵۰ هزار تومان است و کودکان رایگان سفر می‌کنند. قطار در ایستگاه‌های قزوین و رودبار هم می‌ایستد، زیرا بیشتر مسافران این مسیر گردشگران بومی هستند.',
    '',
    'مریم صفاری، رئیس انجمن راهنمایان گردشگری گیلان، گفت: «شمار مسافران ریلی استان در سال گذشته ۱۸ درصد کم شده بود و هتل‌های رشت در پایان هفته تنها با نیمی از گنجایش خود کار می‌کردند.» او از شرکت قطارها خواست ساعت بازگشت را به عصر شنبه ببرد تا مسافران یک شب بیشتر بمانند.',
    '',
    'فروش بلیت از ساعت ۱۰ صبح چهارشنبه در سایت شرکت آغاز می‌شود.',
  ].join('\n'),
};

/** The button under /start: sends the example post and reads it as if it had been forwarded. Once, however often tapped. */
export const example = (deps: Deps) => async (ctx: Filter<Context, 'callback_query'>) => {
  const { store, reader } = deps;
  const { message } = ctx.callbackQuery;
  if (message === undefined) return toast(ctx);
  const choices = await choicesFor(ctx, deps);
  const chatId = message.chat.id;
  const last = await store.lastMention(chatId);
  const lastArticle = last === null ? null : await store.find(last);
  const isExample = lastArticle?.article.text === EXAMPLE.text;
  if (isExample && lastArticle.mention.role !== 'post') return toast(ctx, { text: choices.wording.exampleIsAbove });
  await toast(ctx);
  // A run that was stopped may have sent the post and not yet its reading.
  const unread = isExample && lastArticle.mention.question === undefined ? lastArticle.mention : null;
  const replyTo = unread?.messageId ?? (await post(ctx.api, chatId, new FormattedString(EXAMPLE.text)));
  await remember(EXAMPLE, { chatId, messageId: replyTo }, deps);
  const reading = reader.read(EXAMPLE);
  if (reading.kind === 'not-persian') return;
  await sendReading(ctx.api, { article: EXAMPLE, reading }, { ...choices, address: { chatId, replyTo } }, deps);
};

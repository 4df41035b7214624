import { expect, it } from 'vitest';
import { channelNamed, postsOfChannel } from '../../src/sources/channel.ts';
import { articleOfPreview } from '../../src/sources/channel-post.ts';

// Pages of the shape that Telegram serves for a public channel, with words of our own.

const EMOJI = (sign: string) =>
  `<i class="emoji" style="background-image:url('//telegram.org/img/emoji/40/F09F94B4.png')"><b>${sign}</b></i>`;
const CUSTOM_EMOJI = (sign: string) => `<tg-emoji emoji-id="5368324170671202286">${EMOJI(sign)}</tg-emoji>`;
const TEXT = (html: string) => `<div class="tgme_widget_message_text js-message_text" dir="auto">${html}</div>`;
const PHOTO = (number: number) =>
  `<a class="tgme_widget_message_photo_wrap 54" href="https://t.me/khabar_sample/${number}" style="width:800px;background-image:url('https://cdn4.telesco.pe/file/a.jpg')"><div class="tgme_widget_message_photo" style="padding-top:56%"></div></a>`;
const OPEN_TELEGRAM = `<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Please open Telegram to view this post</div><a href="https://t.me/khabar_sample/9" class="message_media_view_in_telegram">VIEW IN TELEGRAM</a></div></div>`;

const footer = (number: number) =>
  `<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">12.4K</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/khabar_sample/${number}"><time datetime="2026-06-11T06:30:${String(number).padStart(2, '0')}+00:00" class="time">06:30</time></a></span></div></div>`;

function post(number: number, inside: string, { channel = 'khabar_sample', kind = '' } = {}): string {
  return `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap ${kind} js-widget_message" data-post="${channel}/${number}" data-view="eyJjIjotMTU5">
<div class="tgme_widget_message_user"><a href="https://t.me/${channel}"><i class="tgme_widget_message_user_photo bgcolor6" data-content="خ"><img src="https://cdn1.telesco.pe/file/b.jpg"></i></a></div>
<div class="tgme_widget_message_bubble"><i class="tgme_widget_message_bubble_tail"><svg class="bubble_icon" width="9px" height="20px"></svg></i>
<div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/${channel}"><span dir="auto">خبر نمونه ${EMOJI('📡')}</span></a></div>
${inside}
${footer(number)}</div></div></div>`;
}

const page = (posts: readonly string[]) => `<!DOCTYPE html><html><head><title>خبر نمونه – Telegram</title>
<meta property="og:title" content="خبر نمونه"><link rel="prev" href="/s/khabar_sample?before=3"></head>
<body class="widget_frame_base tgme_webpreview"><header class="tgme_header search_collapsed"><div class="tgme_header_info"><div class="tgme_channel_info"><div class="tgme_channel_info_header"><i class="tgme_page_photo_image bgcolor6"></i>
<div class="tgme_channel_info_header_title_wrap"><div class="tgme_channel_info_header_title"><span dir="auto">خبر نمونه ${EMOJI('📡')}</span></div></div>
<div class="tgme_channel_info_header_username"><a href="https://t.me/khabar_sample">@khabar_sample</a></div></div>
<div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter"><span class="counter_value">1.2M</span> <span class="counter_type">subscribers</span></div></div>
<div class="tgme_channel_info_description">هر روز، همه خبرها</div></div></div></header>
<main class="tgme_main"><section class="tgme_channel_history js-message_history">
<div class="tgme_widget_message_centered js-messages_more_wrap"><a href="/s/khabar_sample?before=3" class="tme_messages_more js-messages_more" data-before="3"></a></div>
${posts.join('\n')}</section></main></body></html>`;

const QUOTED = (kind: string) =>
  `<a class="tgme_widget_message_reply user-color-6" href="https://t.me/khabar_sample/4"><div class="tgme_widget_message_author accent_color"><span class="tgme_widget_message_author_name" dir="auto">خبر نمونه</span></div><div class="${kind} js-message_reply_text" dir="auto">پل کهنه بسته شد…</div></a>`;

const textsOf = (posts: readonly string[]) =>
  postsOfChannel(page(posts), 'khabar_sample')!.posts.map(({ article }) => article.text);

it.each([
  [
    TEXT(
      `${EMOJI('🔴')} پل گلرود <b>گشوده شد</b><br/><br/>${CUSTOM_EMOJI('🔹')} درازای آن ۱۲۰ متر است.<br/><a href="?q=%23گلرود">#گلرود</a>`,
    ),
    ['🔴 پل گلرود گشوده شد\n🔹 درازای آن ۱۲۰ متر است.\n#گلرود'],
    'signs, bold words, empty lines, a hashtag',
  ],
  [
    TEXT('قیمت نان &laquo;ثابت&raquo; ماند؛ سود &amp; زیان<br>گندم'),
    ['قیمت نان «ثابت» ماند؛ سود & زیان\nگندم'],
    'entities',
  ],
  [
    TEXT('<tg-spoiler>نتیجه بازی</tg-spoiler> <blockquote>شهباز برد</blockquote>پایان'),
    ['نتیجه بازی شهباز برد\nپایان'],
    'spoiler, quotation',
  ],
  [TEXT(TEXT('پل گشوده شد.')), ['پل گشوده شد.'], 'words in words'],
  [`${PHOTO(5)}${TEXT('پل از نگاه دوربین')}`, ['پل از نگاه دوربین'], 'a photo with a caption'],
  [PHOTO(5), [], 'a photo alone'],
  [
    `<div class="tgme_widget_message_grouped_wrap js-message_grouped_wrap" data-margin-w="2"><div class="tgme_widget_message_grouped js-message_grouped"><div class="tgme_widget_message_grouped_layer js-message_grouped_layer">${PHOTO(5)}${PHOTO(6)}</div></div></div>${TEXT('چند نما از پل')}`,
    ['چند نما از پل'],
    'an album',
  ],
  [
    `<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/digar_sample/77"><span dir="auto">دیگر خبر</span></a></div>${TEXT('برف راه‌ها را بست.')}`,
    ['برف راه‌ها را بست.'],
    'a forward',
  ],
  [
    `${QUOTED('tgme_widget_message_text')}${TEXT('پل نو جای آن را گرفت.')}`,
    ['پل نو جای آن را گرفت.'],
    'a reply to words',
  ],
  [`${QUOTED('tgme_widget_message_metatext')}${TEXT('پل نو.')}`, ['پل نو.'], 'a reply to a video'],
  [OPEN_TELEGRAM, [], 'what only the app shows'],
  [
    '<div class="tgme_widget_message_poll js-poll"><div class="tgme_widget_message_poll_question">پل نو خوب است؟</div></div>',
    [],
    'a poll',
  ],
  [
    `${TEXT('گزارش کامل: <a href="https://khabar.example/1" target="_blank">khabar.example/1</a>')}<a class="tgme_widget_message_link_preview" href="https://khabar.example/1"><div class="link_preview_site_name accent_color" dir="auto">خبر</div><div class="link_preview_title" dir="auto">عنوان صفحه</div></a>`,
    ['گزارش کامل: khabar.example/1'],
    'a link with its preview',
  ],
])('%#: the words of a post and nothing of what stands around them', (inside, wanted) => {
  expect(textsOf([post(5, inside)])).toEqual(wanted);
});

it('what happened to the channel is no post, nor is what is not its own', () => {
  const posts = [
    post(1, TEXT('Channel created'), { kind: 'service_message' }),
    post(2, TEXT('خبر نمونه pinned «پل گشوده شد»'), { kind: 'service_message' }),
    post(3, TEXT('آگهی کانال دیگر'), { channel: 'digar_sample' }),
    post(4, TEXT('پل گشوده شد.')),
  ];
  expect(textsOf(posts)).toEqual(['پل گشوده شد.']);
});

it('a post knows its day, its channel and its address', () => {
  const { title, posts } = postsOfChannel(page([post(4, TEXT('پل گشوده شد.'))]), 'Khabar_Sample')!;
  expect(title).toBe('خبر نمونه 📡');
  expect(posts).toEqual([
    {
      key: '4',
      article: {
        text: 'پل گشوده شد.',
        publishedAt: '2026-06-11T06:30:04+00:00',
        origin: { name: 'خبر نمونه 📡', link: 'https://t.me/Khabar_Sample/4', messageId: 4 },
      },
    },
  ]);
});

it('a page knows where it begins and ends, whatever its posts are, and whether there are older ones', () => {
  const posts = [
    post(3, PHOTO(3)),
    post(4, TEXT('پل گشوده شد.')),
    post(6, TEXT('نام شد خبر'), { kind: 'service_message' }),
  ];
  const ends = { newest: 6, before: 3, publishedAt: '2026-06-11T06:30:03+00:00' };
  expect(postsOfChannel(page(posts), 'khabar_sample')!.ends).toEqual(ends);
  const first = page(posts).replace(/<div class="tgme_widget_message_centered.*?<\/div>/u, '');
  expect(postsOfChannel(first, 'khabar_sample')!.ends).toEqual({ ...ends, before: null });
});

it('posts of another channel move no end', () => {
  const foreign = post(900, TEXT('آگهی کانال دیگر'), { channel: 'digar_sample' });
  const ends = { newest: 4, before: 3, publishedAt: '2026-06-11T06:30:04+00:00' };
  expect(postsOfChannel(page([foreign, post(4, PHOTO(4))]), 'khabar_sample')!.ends).toEqual(ends);
  expect(postsOfChannel(page([foreign]), 'khabar_sample')!.ends).toEqual({ newest: 0, before: null });
});

it('a channel without a post is one; a page that stands in place of a preview is none', () => {
  expect(postsOfChannel(page([]), 'khabar_sample')).toMatchObject({ title: 'خبر نمونه 📡', posts: [] });
  // Where there is no preview, t.me/s/NAME leads to t.me/NAME.
  const instead = `<html><body class="no_transition"><div class="tgme_page"><div class="tgme_page_photo"><a href="tg://resolve?domain=khabar_sample"></a></div><div class="tgme_page_title" dir="auto"><span dir="auto">خبر نمونه</span></div><div class="tgme_page_extra">1 204 subscribers</div><div class="tgme_page_action"><a class="tgme_action_button_new" href="tg://resolve?domain=khabar_sample">View in Telegram</a></div></div></body></html>`;
  expect(postsOfChannel(instead, 'khabar_sample')).toBeNull();
});

it('the preview of one post is its own words, not those it replies to; of none there is none', () => {
  const address = 'https://t.me/khabar_sample/5';
  const preview = (inside: string, kind = '') =>
    `<html><body class="widget_frame_base tgme_widget body_widget_post">${post(5, inside, { kind })}</body></html>`;
  const reply = `${QUOTED('tgme_widget_message_text')}${TEXT('پل نو جای آن را گرفت.')}`;
  expect(articleOfPreview(preview(reply), address)).toMatchObject({
    text: 'پل نو جای آن را گرفت.',
    publishedAt: '2026-06-11T06:30:05+00:00',
    origin: { name: 'خبر نمونه 📡', link: address, messageId: 5 },
  });
  expect(articleOfPreview(preview(OPEN_TELEGRAM), address)).toBeNull();
  expect(articleOfPreview(preview(TEXT('Channel photo updated'), 'service_message'), address)).toBeNull();
  const gone = '<html><body><div class="tgme_widget_message_error">Post not found</div></body></html>';
  expect(articleOfPreview(gone, address)).toBeNull();
});

it.each([
  ['@khabar_sample', 'khabar_sample'],
  ['t.me/s/khabar_sample?before=40', 'khabar_sample'],
  ['https://t.me/khabar_sample/12', 'khabar_sample'],
  ['https://t.me/joinchat/AAAA', null],
  ['https://t.me/+AbCdEf', null],
  ['https://khabar.example/khabar_sample', null],
])('%s names %s', (address, wanted) => {
  expect(channelNamed(address)).toBe(wanted);
});

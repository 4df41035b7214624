import { button, byId, element, icon } from './dom.js';
import { botUsername } from './peers.js';
import { attempt } from './notices.js';
import { get } from './server.js';

/** @import { Room } from './types.ts' */

/**
 * What stands in a room before the first message: what the bot says of itself, and how to begin.
 * @param {Room} room
 * @param {(command: string) => void} onCommand
 */
export function drawEmpty({ chat, writers }, onCommand) {
  const sample = button({ class: 'ghost' }, () => byId('forward').click(), icon('news'), 'بازفرستادن یک خبر نمونه');
  if (chat.type === 'channel') {
    return card('کانال', 'ربات مدیر این کانال است: پست‌ها را می‌خواند و اینجا چیزی نمی‌نویسد.', sample);
  }
  if (chat.type !== 'private') {
    const words = `در گروه، ربات تنها فرمان‌ها، پاسخ به پیام‌های خودش و پیامی را می‌بیند که @${botUsername()} در آن باشد.`;
    return card('گروه', words, sample);
  }
  const begin = button({ class: 'primary' }, () => onCommand('/start'), 'شروع');
  const made = card('این ربات چه می‌کند؟', '', begin, sample);
  const language = writers[0]?.language_code ?? 'fa';
  void attempt(async () => {
    const { description } = await get(`/playground/menu?language=${encodeURIComponent(language)}`);
    made.querySelector('p')?.append(description === '' ? 'ربات هنوز به راه نیفتاده است.' : description);
  });
  return made;
}

/** @param {string} title @param {string} words @param {...Node} choices */
function card(title, words, ...choices) {
  const head = element('h2', {}, title);
  const choice = element('div', { class: 'choices' }, ...choices);
  return element('div', { class: 'empty' }, element('div', {}, head, element('p', {}, words), choice));
}

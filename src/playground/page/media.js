import { sizeOf } from './dates.js';
import { element, icon } from './dom.js';

/** @import { Message } from './types.ts' */

/**
 * What stands above the words of a message: photos as pictures, several as a grid; files as cards to download.
 * @param {readonly Message[]} messages one, or those of an album
 */
export function drawMedia(messages) {
  const visual = messages.filter(({ photo, video }) => photo ?? video);
  const files = messages.filter(({ document: file }) => file !== undefined);
  const made = files.map(drawFile);
  if (visual.length > 0) {
    const grid = element('div', { class: 'pictures' }, ...visual.map(drawPicture));
    grid.dataset.count = String(Math.min(visual.length, 4));
    made.unshift(grid);
  }
  return [...made, ...messages.flatMap(drawOther)];
}

/** @param {Message} message */
function drawPicture({ photo, video, caption }) {
  const size = photo?.at(-1) ?? video;
  if (!size) return element('span');
  const address = `/playground/photos/${encodeURIComponent(size.file_id)}`;
  const image = element('img', {
    ...{ src: address, alt: caption ? 'عکس خبر' : 'عکس', width: String(size.width), height: String(size.height) },
    ...{ decoding: 'async', draggable: 'false' },
  });
  const link = element('a', { class: 'picture', href: address, target: '_blank', rel: 'noopener' }, image);
  if (video) link.append(element('span', { class: 'play', 'aria-label': 'ویدئو' }, icon('play')));
  return link;
}

/** @param {Message} message */
function drawFile({ document: file }) {
  const name = file?.file_name ?? 'پرونده';
  const extension = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1] ?? '';
  return element(
    'a',
    { class: 'file', href: `/playground/files/${encodeURIComponent(file?.file_id ?? '')}`, download: name },
    element('span', { class: 'file-kind', 'aria-hidden': 'true' }, extension === '' ? icon('file') : extension),
    element(
      'span',
      { class: 'file-words' },
      element('b', {}, name),
      element('small', {}, `${sizeOf(file?.file_size ?? 0)} · دریافت`),
    ),
  );
}

/** @param {Message} message */
function drawOther(message) {
  if (message.sticker) return [element('div', { class: 'sticker' }, message.sticker.emoji ?? '🙂')];
  if (message.location) return [element('div', { class: 'sticker', title: 'مکان' }, '📍')];
  if (message.voice ?? message.audio) return [element('div', { class: 'sticker', title: 'صدا' }, '🎵')];
  return [];
}

import { byId } from './dom.js';
import { openRoom } from './store.js';

const scroller = byId('scroller');
const down = byId('to-end');

/** So near to the end counts as at it, in pixels. */
const NEAR = 90;
/** What stays free above a message that is scrolled to. */
const MARGIN = 12;
let news = 0;
/** The place's size as last seen: what moves because it changed is no reading on. */
let size = '';

/** Remembers where each room was left, and shows the way to the end. */
export function watchScroll() {
  scroller.addEventListener('scroll', () => {
    if (size !== measured()) return;
    const room = openRoom();
    const atEnd = isAtEnd();
    if (room) room.scrollTop = atEnd ? null : scroller.scrollTop;
    if (atEnd) news = 0;
    down.hidden = atEnd;
    drawNews();
  });
  down.addEventListener('click', () => scroller.scrollTo({ top: scroller.scrollHeight, behavior: gentle() }));
  // The box below grows, the window turns, the typeface comes: who was at the end stays there.
  const stay = () => {
    size = measured();
    if (openRoom()?.scrollTop === null) scrollToEnd();
  };
  new ResizeObserver(stay).observe(scroller);
  document.fonts.addEventListener('loadingdone', stay);
}

const measured = () => `${scroller.clientWidth} ${scroller.clientHeight}`;

export function isAtEnd() {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
}

export function scrollToEnd() {
  scroller.scrollTop = scroller.scrollHeight;
}

/**
 * Shows the end, but not so far that the beginning of `article` goes out of sight: one reads from the top.
 * @param {HTMLElement | null} article
 */
export function holdEnd(article) {
  const end = scroller.scrollHeight - scroller.clientHeight;
  const top = article === null ? end : article.offsetTop - MARGIN;
  const wanted = Math.max(scroller.scrollTop, Math.min(end, top));
  if (Math.abs(wanted - scroller.scrollTop) > 1) scroller.scrollTop = wanted;
  const room = openRoom();
  if (room) room.scrollTop = isAtEnd() ? null : scroller.scrollTop;
}

/** Something came below what is being read. */
export function showNews() {
  news += 1;
  down.hidden = false;
  drawNews();
}

/** Goes to a message and lets it shine for a moment. @param {HTMLElement | undefined} article */
export function seek(article) {
  if (!article) return;
  article.scrollIntoView({
    block: article.offsetHeight > scroller.clientHeight * 0.8 ? 'start' : 'center',
    behavior: gentle(),
  });
  article.classList.remove('sought');
  void article.offsetWidth;
  article.classList.add('sought');
  article.addEventListener('animationend', () => article.classList.remove('sought'), { once: true });
}

function drawNews() {
  const badge = byId('to-end-count');
  badge.textContent = news.toLocaleString('fa');
  badge.hidden = news === 0;
}

/** @returns {ScrollBehavior} */
function gentle() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

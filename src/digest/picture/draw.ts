import { fileURLToPath } from 'node:url';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Chapter, PictureWords } from './picture.ts';

// Bars in two columns on a quiet sheet, in the reading direction: a name and its number, and under them a bar. Sizes are in
// pixels of the sheet, which a phone shows at a third.

const WIDTH = 1080;
const MARGIN = 72;
const GUTTER = 72;
const COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / 2;
const HEAD = 236;
const TITLE = 84;
const ROW = 92;
const BETWEEN = 44;
const BAR = 12;

const PAPER = '#fbfaf7';
const INK = '#1f2a33';
const QUIET = '#6d7780';
const TRACK = '#e9e6df';
/** One colour a chapter, in their order. */
const COLOURS = ['#2f6f7e', '#9a5b3c', '#5a6b9a', '#6f7f3f'];

const FAMILIES = 'Chekide, ChekideLatin';
const FONTS = [
  ['@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2', 'Chekide'],
  ['@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2', 'ChekideLatin'],
] as const;

type Words = Pick<PictureWords, 'direction' | 'heading' | 'below'>;

/** Chapters as a PNG. */
export function draw(chapters: readonly Chapter[], words: Words): Uint8Array {
  knowFonts();
  const rows = [chapters.slice(0, 2), chapters.slice(2)].filter((row) => row.length > 0);
  const heights = rows.map((row) => TITLE + ROW * Math.max(...row.map(({ bars }) => bars.length)));
  const height = HEAD + heights.reduce((sum, one) => sum + one + BETWEEN, 0) + MARGIN - BETWEEN;
  const canvas = createCanvas(WIDTH, height);
  const pen = canvas.getContext('2d');
  pen.direction = words.direction;
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, height);
  write(pen, words, words.heading, { at: 0, y: 124, room: WIDTH - 2 * MARGIN, font: 'bold 54px', colour: INK });
  write(pen, words, words.below, { at: 0, y: 186, room: WIDTH - 2 * MARGIN, font: '32px', colour: QUIET });
  let top = HEAD;
  rows.forEach((row, line) => {
    // A chapter that stands alone has the whole line.
    const room = row.length === 1 ? WIDTH - 2 * MARGIN : COLUMN;
    row.forEach((chapter, column) => {
      const colour = COLOURS[2 * line + column]!;
      drawChapter(pen, words, chapter, { at: column * (COLUMN + GUTTER), top, room, colour });
    });
    top += heights[line]! + BETWEEN;
  });
  return canvas.toBuffer('image/png');
}

/** `at` is how far from the side where lines begin. */
function drawChapter(
  pen: SKRSContext2D,
  words: Words,
  { title, bars }: Chapter,
  {
    at,
    top,
    room,
    colour,
  }: { readonly at: number; readonly top: number; readonly room: number; readonly colour: string },
): void {
  write(pen, words, title, { at, y: top + 40, room, font: 'bold 36px', colour });
  const most = Math.max(...bars.map(({ value }) => value));
  bars.forEach(({ name, value, shown }, index) => {
    const y = top + TITLE + index * ROW;
    pen.font = `32px ${FAMILIES}`;
    const number = pen.measureText(shown).width;
    write(pen, words, name, { at, y: y + 34, room: room - number - 24, font: '32px', colour: INK });
    write(pen, words, shown, { at: at + room - number, y: y + 34, room: number, font: '32px', colour: QUIET });
    bar(pen, words, at, y + 54, room, TRACK);
    bar(pen, words, at, y + 54, Math.max(BAR, (room * value) / most), colour);
  });
}

function bar(pen: SKRSContext2D, { direction }: Words, at: number, y: number, width: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(direction === 'rtl' ? WIDTH - MARGIN - at - width : MARGIN + at, y, width, BAR, BAR / 2);
  pen.fill();
}

interface Line {
  readonly at: number;
  readonly y: number;
  /** What is longer is cut and ends in «…». */
  readonly room: number;
  readonly font: string;
  readonly colour: string;
}

function write(pen: SKRSContext2D, { direction }: Words, text: string, { at, y, room, font, colour }: Line): void {
  pen.font = `${font} ${FAMILIES}`;
  pen.fillStyle = colour;
  pen.textAlign = direction === 'rtl' ? 'right' : 'left';
  pen.fillText(cut(pen, text, room), direction === 'rtl' ? WIDTH - MARGIN - at : MARGIN + at, y);
}

/** Cut where a word ends, or within one where that leaves nothing. */
function cut(pen: SKRSContext2D, text: string, room: number): string {
  const fits = (shown: string): boolean => pen.measureText(shown).width <= room + 1;
  if (fits(text)) return text;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const shown = `${words.slice(0, count).join(' ')}…`;
    if (fits(shown)) return shown;
  }
  const letters = Array.from(words[0]!);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('')}…`;
}

function knowFonts(): void {
  for (const [file, family] of FONTS)
    if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(fileURLToPath(import.meta.resolve(file)), family);
}

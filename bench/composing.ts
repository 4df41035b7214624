import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Order } from '../src/bot/telling.ts';
import { surestOf } from '../src/bot/surest.ts';
import { tellEdition } from '../src/bot/telling.ts';
import { makeTopics } from '../src/digest/topics/topics.ts';
import { createLog } from '../src/log.ts';
import { readModels, readTopics } from '../src/models.ts';
import { createReader } from '../src/summarize/reader.ts';
import type { KeyedArticle } from '../src/summarize/text/story.ts';
import { createTeller } from '../src/teller.ts';
import { TEXTS } from './texts.ts';

// How long nobody else has a turn while an edition is made, where the bot is and aside, and while a question is asked of all of
// its articles, and what each takes of memory: `node bench/composing.ts [file of posts …]`. A file holds a post a line,
// `{ id, channel, text }`; without one the posts are variations of the texts of bench/texts.ts.

const POSTS = 250;
const CHATS = 10;
/** Of much, of something, of nothing that an edition speaks of; and the same by several people at once. */
const QUESTIONS = [
  'رئیس‌جمهور ایران درباره آمریکا چه گفت؟',
  'چند نفر در این حادثه کشته شدند؟',
  'قهرمان شطرنج زنان که شد؟',
];
const ASKING = 8;

const files = process.argv.slice(2);
const articles = files.length === 0 ? variations() : files.flatMap(postsOf);
const order: Order = {
  articles,
  options: { day: '2026-06-11', length: 'usual', own: new Set() },
  frame: { day: '2026-06-11', sinceYesterday: true },
  language: 'fa',
  withPicture: true,
};

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1e6);
const log = createLog({ level: 'error', secrets: [] });
const tools = { reader: createReader(readModels()), topicOf: makeTopics(readTopics()), log };
tools.reader.read({ text: TEXTS[0]!.text });
console.log(`${articles.length} posts; the bot with its reader: ${megabytes()} MB`);
const teller = createTeller({ logLevel: 'error', idleMs: 500 });
await measured('aside, and the process is started for it', () => teller.tell(order));
await measured('aside, for the next chat that follows the same', () => teller.tell(order));
await measured(`aside, for ${CHATS} more with other choices`, async () => {
  for (let chat = 0; chat < CHATS; chat++)
    await teller.tell({ ...order, options: { ...order.options, length: chat % 2 === 0 ? 'short' : 'long' } });
});
await new Promise((resolve) => setTimeout(resolve, 1_500));
console.log(`after the process has ended: ${megabytes()} MB`);
for (const question of QUESTIONS) await measured(`«${question}»`, () => surestOf(articles, question, tools.reader));
await measured(`the same by ${ASKING} at once`, () =>
  Promise.all(Array.from({ length: ASKING }, () => surestOf(articles, QUESTIONS[0]!, tools.reader))),
);
await measured('where the bot is', () => tellEdition(order, tools));
await teller.stop();

async function measured(name: string, make: () => unknown): Promise<void> {
  const held = monitorEventLoopDelay({ resolution: 5 });
  let most = megabytes();
  const watching = setInterval(() => (most = Math.max(most, megabytes())), 50);
  held.enable();
  // Two turns of the loop: what holds it is seen by the one that comes late.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const begun = performance.now();
  await make();
  const took = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 20));
  held.disable();
  clearInterval(watching);
  most = Math.max(most, megabytes());
  console.log(
    `${name}: ${(took / 1000).toFixed(1)} s, nobody else had a turn for ${Math.round(held.max / 1e6)} ms at most, ${most} MB`,
  );
}

function variations(): KeyedArticle[] {
  return Array.from({ length: POSTS }, (_, number) => {
    const { text, publishedAt } = TEXTS[number % TEXTS.length]!;
    return {
      id: `i${number}`,
      text: text.replace(/\d+|[۰-۹]+/u, String(number)),
      publishedAt,
      origin: { name: `کانال ${number % 5}` },
    };
  });
}

function postsOf(file: string): KeyedArticle[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(100, 100 + POSTS / files.length);
  return lines.map((line) => {
    const { id, channel, text } = JSON.parse(line) as { id: number; channel: string; text: string };
    return { id: `${channel}${id}`, text, origin: { name: channel } };
  });
}

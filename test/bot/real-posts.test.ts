import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Message } from 'grammy/types';
import { dayOf } from '../../bench/quality/data.ts';
import { channelPost } from '../../bench/quality/records.ts';
import { reader } from '../summarize/reader.ts';
import { labelsOf, plain, repliesAfter, settled, startSetting } from './harness.ts';
import type { Setting } from './harness.ts';

// Posts that channels did publish, forwarded as people forward them. They are in no repository: CHEKIDE_DATA names the
// folder that has them. CHEKIDE_REPLIES names a file to write the replies to, for reading them.

const FOLDER = process.env.CHEKIDE_DATA ?? '';
const COUNT = 300;
const CAPTION_LIMIT = 1024;

const HOW = ['text', 'caption', 'album'] as const;

it.skipIf(FOLDER === '')(`${COUNT} posts are answered, once each`, { timeout: 300_000 }, async () => {
  const setting = await startSetting({ reader });
  const { telegram, logged } = setting;
  const { id: chatId } = telegram.chats.person({ firstName: 'سارا' });
  const posts = samples();
  const replies: string[] = [];
  const unanswered: string[] = [];
  for (const [index, post] of posts.entries()) {
    const how = post.text.length <= CAPTION_LIMIT ? HOW[index % HOW.length]! : 'text';
    const sent = forwarded(setting, chatId, post, how);
    await settled(setting);
    const answers = repliesAfter(telegram, sent[0]!);
    const answer = answers[0];
    if (answer === undefined) unanswered.push(post.text);
    else replies.push(shown(post, how, answers));
  }
  if (process.env.CHEKIDE_REPLIES !== undefined) writeFileSync(process.env.CHEKIDE_REPLIES, replies.join('\n\n'));

  expect(unanswered).toEqual([]);
  expect(telegram.surprises).toEqual([]);
  expect(logged.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
  const asReplies = telegram.botMessages(chatId).filter((message) => message.reply_to_message === undefined);
  expect(asReplies).toEqual([]);
});

type Post = ReturnType<typeof channelPost.parse>;

function samples(): Post[] {
  const posts = readdirSync(join(FOLDER, 'telegram'))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(FOLDER, 'telegram', name), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    .map((line) => channelPost.parse(JSON.parse(line)))
    .filter(({ text }) => text.length <= 4096 && text.trim() !== '');
  const step = Math.floor(posts.length / COUNT);
  return Array.from({ length: COUNT }, (_, at) => posts[at * step]!);
}

function forwarded({ telegram }: Setting, chatId: number, post: Post, how: (typeof HOW)[number]): Message[] {
  const { people, origins } = telegram;
  const date = new Date(`${dayOf(post.date)}T12:00:00Z`);
  const origin = origins.channel({ title: post.channel, username: post.channel, messageId: 1, date });
  if (how === 'text') return [people.forward({ chatId }, origin, { kind: 'text', text: post.text })];
  const photo = { kind: 'photo', caption: post.text } as const;
  if (how === 'caption') return [people.forward({ chatId }, origin, photo)];
  return people.album({ chatId }, [{ kind: 'photo' }, photo], { origin });
}

function shown({ text }: Post, how: string, answers: readonly Message[]): string {
  const replies = answers.map((answer) =>
    [plain(answer), ...labelsOf(answer).map((label) => `[ ${label} ]`)].join('\n'),
  );
  return [`===== ${how}`, text, '-----', ...replies].join('\n');
}

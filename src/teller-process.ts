import { setPriority } from 'node:os';
import { tellEdition } from './bot/telling.ts';
import type { Order } from './bot/telling.ts';
import { remembered, remembering } from './digest/remembering.ts';
import { makeTopics } from './digest/topics/topics.ts';
import { createLog } from './log.ts';
import { readModels, readTopics } from './models.ts';
import { createReader } from './summarize/reader.ts';
import type { Answer } from './teller.ts';

// The process of teller.ts: makes one edition after the other with a reader of its own, for as long as the bot is there.

/** Where it wants the processor as the bot does, it has a quarter of it. */
const NICENESS = 5;

// They reach all processes of a terminal or a service at once; the bot ends this one when it has done with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
// Whoever waits for an answer comes first.
setPriority(NICENESS);

const tools = {
  reader: remembering(createReader(readModels())),
  topicOf: makeTopics(readTopics()),
  // Nothing that is secret comes here.
  log: createLog({ level: process.argv[2]!, secrets: [] }),
};
/** Most chats choose what is offered first, so that those with the same sources are told the same. */
const tell = remembered((order: Order) => tellEdition(order, tools), { most: 8 });
const answer = (said: Answer): void => void process.send!(said);

process.on('message', (order: Order) => {
  tell(order)
    .then((told) => answer({ told }))
    .catch((error: unknown) =>
      answer({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});

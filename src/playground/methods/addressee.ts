import { refuse } from '../errors.ts';
import type { ChatRecord, Person, State } from '../state.ts';
import type { Call } from './method.ts';

/** The chat that the call names, by id or public username. */
export function namedChat({ state, parameters }: Call, name = 'chat_id'): ChatRecord {
  const given = parameters.string(name);
  if (given === '') throw refuse('chatIdEmpty');
  const record = given.startsWith('@') ? chatByUsername(state, given.slice(1)) : state.chats.get(Number(given));
  if (record === undefined) throw refuse('chatNotFound');
  return record;
}

/** The chat that the call names, when the bot may write there. */
export function writableChat(call: Call): ChatRecord {
  const record = namedChat(call);
  if (record.migratedTo !== undefined) {
    throw refuse('groupUpgraded', {}, { migrate_to_chat_id: record.migratedTo });
  }
  const person = record.chat.type === 'private' ? call.state.people.get(record.chat.id) : undefined;
  if (person !== undefined) checkPerson(person);
  const kind = record.chat.type;
  if (record.botStatus === 'kicked') throw refuse('kicked', { kind });
  if (record.botStatus === 'left') throw refuse('notMember', { kind });
  return record;
}

/** The topic the call names; undefined for none. Refuses one that is not there. */
export function namedThread({ parameters }: Call, record: ChatRecord): number | undefined {
  const threadId = parameters.integer('message_thread_id');
  // The first topic of a forum, «General», goes without a number.
  if (threadId === undefined || threadId === 0) return undefined;
  if (!record.topics.has(threadId)) throw refuse('threadNotFound');
  return threadId;
}

function checkPerson(person: Person): void {
  if (person.deactivated) throw refuse('deactivated');
  if (person.blocked) throw refuse('blocked');
  if (!person.started) throw refuse('notStarted');
}

function chatByUsername(state: State, username: string): ChatRecord | undefined {
  return state.chats
    .values()
    .find(({ chat }) => chat.type !== 'private' && chat.username?.toLowerCase() === username.toLowerCase());
}

import type { Message, MessageEntity } from '@grammyjs/types';
import type { ChatRecord, State } from '../state.ts';

/**
 * Whether a message reaches the bot. In groups, a bot in privacy mode sees commands for it or for nobody in particular,
 * replies to it, mentions of it and service messages; an administrator sees everything.
 */
export function reachesBot(state: State, record: ChatRecord, message: Message): boolean {
  if (record.botStatus === 'left' || record.botStatus === 'kicked') return false;
  if (record.chat.type === 'private' || record.chat.type === 'channel') return true;
  if (state.bot.can_read_all_group_messages || record.botStatus === 'administrator') return true;
  return (
    isService(message) ||
    message.reply_to_message?.from?.id === state.bot.id ||
    message.via_bot?.id === state.bot.id ||
    isAddressed(message, state.bot.username.toLowerCase())
  );
}

function isAddressed(message: Message, username: string): boolean {
  const text = message.text ?? message.caption ?? '';
  return (message.entities ?? message.caption_entities ?? []).some((entity: MessageEntity) => {
    const covered = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === 'mention') return covered === `@${username}`;
    if (entity.type !== 'bot_command' || entity.offset !== 0) return false;
    const [, addressee] = covered.split('@');
    return addressee === undefined || addressee === username;
  });
}

const SERVICE_FIELDS = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'group_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'forum_topic_created',
] as const satisfies readonly (keyof Message)[];

function isService(message: Message): boolean {
  return SERVICE_FIELDS.some((field) => message[field] !== undefined);
}

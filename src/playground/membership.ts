import type { ChatMember, User } from '@grammyjs/types';
import type { BotStatus, ChatRecord, MemberStatus, State } from './state.ts';

/** `user` as a member of a chat, in the Bot API's words. */
export function chatMember(user: User, status: BotStatus | MemberStatus): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false };
    case 'administrator':
      return { status, user, ...ADMINISTRATOR_RIGHTS };
    case 'member':
    case 'left':
      return { status, user };
    case 'kicked':
      return { status, user, until_date: 0 };
  }
}

/** Changes what the bot is in a chat and tells it so; `by` is who did it. */
export function setBotStatus(state: State, record: ChatRecord, status: BotStatus, by: User): void {
  const before = record.botStatus;
  if (before === status) return;
  record.botStatus = status;
  tellBotStatus(state, record, by, before, status);
}

/** The my_chat_member update alone, where the status is kept elsewhere: a private chat's block. */
export function tellBotStatus(state: State, record: ChatRecord, by: User, before: BotStatus, after: BotStatus): void {
  const { chat } = record;
  const bot = state.botUser();
  const change = {
    chat,
    from: by,
    date: state.unixTime(),
    old_chat_member: chatMember(bot, before),
    new_chat_member: chatMember(bot, after),
  };
  state.updates.push({ my_chat_member: change }, chat.id);
  state.events.emit({ kind: 'chat', chatId: chat.id });
}

const ADMINISTRATOR_RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
} as const;

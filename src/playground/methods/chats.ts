import type { ChatFullInfo } from '@grammyjs/types';
import { refuse } from '../errors.ts';
import { chatMember, setBotStatus } from '../membership.ts';
import { namedChat, writableChat } from './addressee.ts';
import type { MethodTable } from './method.ts';

export const chatMethods = {
  getChat: {
    takes: ['chat_id'],
    carryOut(call): ChatFullInfo {
      const { chat } = namedChat(call);
      return {
        ...chat,
        accent_color_id: 0,
        max_reaction_count: 11,
        accepted_gift_types: {
          unlimited_gifts: false,
          limited_gifts: false,
          unique_gifts: false,
          premium_subscription: false,
          gifts_from_channels: false,
        },
      };
    },
  },

  getChatMember: {
    takes: ['chat_id', 'user_id'],
    carryOut(call) {
      const { state, parameters } = call;
      const record = namedChat(call);
      const userId = parameters.integer('user_id');
      if (userId === undefined) throw refuse('userIdInvalid');
      if (userId === state.bot.id) return chatMember(state.botUser(), record.botStatus);
      const person = state.people.get(userId);
      if (person === undefined) throw refuse('userNotFound');
      const status = record.members.get(userId);
      if (status === undefined) throw refuse('memberNotFound');
      return chatMember(person.user, status);
    },
  },

  leaveChat: {
    takes: ['chat_id'],
    carryOut(call) {
      const record = writableChat(call);
      if (record.chat.type === 'private') throw refuse('privateStatus');
      setBotStatus(call.state, record, 'left', call.state.botUser());
      return true;
    },
  },
} as const satisfies MethodTable;

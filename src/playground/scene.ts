import type { User } from '@grammyjs/types';
import type { Chats } from './chats.ts';

/**
 * Whom and what the page finds on the first visit: two people who read in different languages, each with a private chat;
 * a group of both; and a channel that the bot administers. Nobody of them exists. Returns whom the page shows first.
 */
export function setScene(chats: Chats): User {
  const negar = chats.person({ firstName: 'نگار', lastName: 'فرهمند', username: 'negar_sample', languageCode: 'fa' });
  const daniel = chats.person({
    firstName: 'Daniel',
    lastName: 'Moore',
    username: 'daniel_sample',
    languageCode: 'en',
  });
  chats.supergroup({ title: 'اتاق خبر', members: [negar, daniel] });
  chats.channel({ title: 'دیده‌بان شهر', username: 'didban_shahr_sample', members: [negar] });
  return negar;
}

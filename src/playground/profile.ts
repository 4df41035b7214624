import type { BotCommand, BotCommandScope } from '@grammyjs/types';

/** What the bot says of itself: its commands by scope and language, its texts by language. */
export class Profile {
  readonly #commands = new Map<string, readonly BotCommand[]>();
  readonly #texts = new Map<string, string>();

  commands(scope: BotCommandScope, languageCode: string): readonly BotCommand[] {
    return this.#commands.get(commandsKey(scope, languageCode)) ?? [];
  }

  setCommands(scope: BotCommandScope, languageCode: string, commands: readonly BotCommand[]): void {
    if (commands.length === 0) this.#commands.delete(commandsKey(scope, languageCode));
    else this.#commands.set(commandsKey(scope, languageCode), commands);
  }

  /** The commands that the menu of such a chat shows to a person of this language: the first list that is set. */
  menu(languageCode: string, where: 'private' | 'group' = 'private'): readonly BotCommand[] {
    const closest = where === 'private' ? 'all_private_chats' : 'all_group_chats';
    const scopes = [{ type: closest }, { type: 'default' }] as const;
    const lists = scopes.flatMap((scope) => [this.commands(scope, languageCode), this.commands(scope, '')]);
    return lists.find((commands) => commands.length > 0) ?? [];
  }

  /** The text for this language, or the one for all languages. */
  text(kind: ProfileText, languageCode: string): string {
    return this.#texts.get(`${kind}/${languageCode}`) ?? this.#texts.get(`${kind}/`) ?? '';
  }

  setText(kind: ProfileText, languageCode: string, text: string): void {
    if (text === '') this.#texts.delete(`${kind}/${languageCode}`);
    else this.#texts.set(`${kind}/${languageCode}`, text);
  }
}

export type ProfileText = 'name' | 'description' | 'short_description';

function commandsKey(scope: BotCommandScope, languageCode: string): string {
  const chat = 'chat_id' in scope ? scope.chat_id : '';
  const user = 'user_id' in scope ? scope.user_id : '';
  return [scope.type, chat, user, languageCode].join('/');
}

import type {
  CallbackQuery,
  InlineKeyboardButton,
  InlineQueryResultArticle,
  InputTextMessageContent,
  Message,
} from '@grammyjs/types';
import type { Chats } from './chats.ts';
import type { PressOutcome } from './events.ts';
import { LIMITS } from './limits.ts';
import { standing } from './people.ts';
import type { People, Sender } from './people.ts';
import type { InlineAnswer, OpenQuery, State } from './state.ts';

/** How long people wait for an answer before they give up, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Which button: by what it says, or by its data, even if the button is no longer there. */
type Button = { readonly label: string } | { readonly data: string };

export interface Press {
  readonly chatId: number;
  readonly messageId: number;
  readonly button: Button;
  /** Default: the person of the private chat. */
  readonly userId?: number;
  /** The message is so old that Telegram sends only its place. */
  readonly inaccessible?: boolean;
  readonly patienceMs?: number;
}

/** What the bot answered to an inline query. */
export type InlineOutcome = ({ readonly kind: 'answered' } & InlineAnswer) | { readonly kind: 'unanswered' };

/** Buttons and inline queries: what people ask and the bot must answer. */
export class Queries {
  readonly #state: State;
  readonly #chats: Chats;
  readonly #people: People;

  constructor(state: State, chats: Chats, people: People) {
    this.#state = state;
    this.#chats = chats;
    this.#people = people;
  }

  /** Presses a button; resolves with how the bot answered. Throws when there is no such button to press. */
  async press({ chatId, messageId, button, userId, inaccessible, patienceMs }: Press): Promise<PressOutcome> {
    const record = this.#chats.record(chatId);
    const message = standing(record, messageId);
    const data = 'data' in button ? button.data : buttonOf(message, button.label);
    const { id, query } = this.#open();
    const callback: CallbackQuery = {
      id,
      from: this.#chats.personById(userId ?? chatId).user,
      message: inaccessible === true ? { chat: record.chat, message_id: messageId, date: 0 } : message,
      chat_instance: String(chatId),
      data,
    };
    this.#state.updates.push({ callback_query: callback }, chatId);
    const outcome = await this.#state.events.until(() => query.press, patienceMs ?? PATIENCE_MS);
    return outcome ?? { kind: 'unanswered' };
  }

  /** «@bot text» in some chat; resolves with the results that the bot offers. */
  async inline(userId: number, text: string, { patienceMs = PATIENCE_MS, offset = '' } = {}): Promise<InlineOutcome> {
    if (text.length > LIMITS.inlineQuery) throw new Error(`[playground] too long for an inline query: ${text.length}`);
    const { user } = this.#chats.personById(userId);
    const { id, query } = this.#open();
    this.#state.updates.push({ inline_query: { id, from: user, query: text, offset } }, userId);
    const inline = await this.#state.events.until(() => query.inline, patienceMs);
    return inline === null ? { kind: 'unanswered' } : { kind: 'answered', ...inline };
  }

  /** Someone taps an offered result: its message is sent where they were writing. */
  choose(from: Sender, result: InlineQueryResultArticle): Message {
    const { message_text: text, entities = [] } = result.input_message_content as InputTextMessageContent;
    return this.#people.text(from, text, { entities, viaBot: {} });
  }

  /** From now on all open queries are too old to be answered, as after a bot's long sleep. */
  expire(): void {
    this.#state.queries.clear();
  }

  #open(): { id: string; query: OpenQuery } {
    const id = String(this.#state.nextId());
    const query: OpenQuery = { askedAt: this.#state.unixTime() };
    this.#state.queries.set(id, query);
    return { id, query };
  }
}

function buttonOf(message: Message, label: string): string {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const button = buttons.find((candidate) => candidate.text === label);
  if (button === undefined || !isCallback(button)) {
    const labels = buttons.map(({ text }) => text).join(' | ');
    throw new Error(`[playground] no button «${label}» to press; there are: ${labels}`);
  }
  return button.callback_data;
}

function isCallback(button: InlineKeyboardButton): button is InlineKeyboardButton.CallbackButton {
  return 'callback_data' in button;
}

/** A dialogue that is under way in a chat: a chat has one at a time. */
export interface SavedDialogue {
  readonly chatId: number;
  /** The message that shows it. */
  readonly messageId: number;
  /** Of the dialogue's form: another version cannot go on with the state. */
  readonly version: number;
  /** The update that brought it here: when that one comes again, it has been answered. */
  readonly updateId: number;
  /** Any JSON value. */
  readonly state: unknown;
  /** ISO instant at which somebody last answered in it. */
  readonly touchedAt: string;
}

/** Dialogues go on where they were after a restart, so each is a row. */
export interface Dialogues {
  find(chatId: number): Promise<SavedDialogue | null>;
  /** Replaces what the chat was at. */
  save(dialogue: Omit<SavedDialogue, 'touchedAt'>, now: Date): Promise<void>;
  end(chatId: number): Promise<void>;
  /** Ends those that nobody has answered in since `before`, and those of other versions; returns them. */
  endStale(before: Date, version: number): Promise<readonly SavedDialogue[]>;
}

/** Where an article came from, as far as Telegram or a page told us. */
export interface Origin {
  /** The channel, person or site as people know it. */
  readonly name?: string;
  /** A public address of the original: a `t.me` post or a page. */
  readonly link?: string;
  /** The channel's chat id and the post's number in it. */
  readonly chatId?: number;
  readonly messageId?: number;
}

/** A text to read, with what is known of it. */
export interface Article {
  readonly text: string;
  /** An ISO instant («2026-06-11T19:55:00+03:30») a day («2026-06-11») or a wall time in Tehran («2026-06-11T19:55»); dates in the text are resolved against it. */
  readonly publishedAt?: string;
  readonly origin?: Origin;
}

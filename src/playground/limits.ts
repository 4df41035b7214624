/** Telegram's numbers. Lengths of text are in UTF-16 units, after entities are parsed and the ends are trimmed. */
export const LIMITS = {
  text: 4096,
  caption: 1024,
  entities: 100,
  /** Of a rich message: UTF-16 units in all, as strict as «characters» can be read; blocks with the items of lists; blocks or styles within one another. */
  richCharacters: 32_768,
  richBlocks: 500,
  richDepth: 16,
  /** Bytes of UTF-8. */
  callbackData: 64,
  copyText: 256,
  buttons: 100,
  callbackAnswer: 200,
  inlineResults: 50,
  /** What people can write after a bot's name, and how long answers are kept, in seconds, unless told otherwise. */
  inlineQuery: 256,
  inlineCacheTime: 300,
  /** Bytes of UTF-8. */
  inlineResultId: 64,
  commands: 100,
  commandDescription: 256,
  botName: 64,
  botDescription: 512,
  botShortDescription: 120,
  /** Bytes that a bot may download. */
  download: 20 * 1024 * 1024,
  updatesPerPoll: 100,
  pollSeconds: 50,
  /** How long a pressed button or an inline query waits for its answer, in seconds. */
  queryLifetime: 60,
  /** How long «typing» is shown, in seconds. */
  actionLifetime: 5,
} as const;

/** Length of `text` in bytes of UTF-8, the unit of callback data and result ids. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

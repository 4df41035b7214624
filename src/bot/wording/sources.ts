/** What is said about the sources a chat follows. */
export interface SourcesWording {
  readonly list: (count: number) => string;
  readonly none: string;
  /** How one is added. */
  readonly how: string;
  readonly added: (title: string) => string;
  /** After what was added, where the chat has no digest. */
  readonly wantDigest: string;
  readonly already: (title: string) => string;
  readonly notFound: string;
  readonly tooMany: (limit: number) => string;
  readonly removed: string;
  readonly lastNews: (iso: string) => string;
  readonly muted: string;
  readonly failing: string;
  readonly ownChannel: string;
  /** To who made the bot an administrator of a channel. */
  readonly ownOffer: (title: string) => string;
  readonly imported: (counts: { readonly added: number; readonly left: number }) => string;
  readonly notOpml: string;
  readonly buttons: Readonly<Record<'mute' | 'unmute' | 'remove' | 'export' | 'older' | 'newer' | 'follow', string>>;
}

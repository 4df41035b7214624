/** Where a message stands: the key under which what it is about is found again. */
export interface Place {
  readonly chatId: number;
  readonly messageId: number;
}

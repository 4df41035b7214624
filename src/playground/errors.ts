import type { ApiError, ResponseParameters } from '@grammyjs/types';

/**
 * Every way in which this server refuses, in Telegram's own wording. «{…}» is filled in by `refuse`.
 * Clients compare these sentences, so a letter matters. Those marked «ours» have no known original.
 */
const REFUSALS = {
  // === the call itself
  notFound: [404, 'Not Found'],
  unauthorized: [401, 'Unauthorized'],
  bodyUnreadable: [400, "Bad Request: can't parse the request body: {why}"],
  jsonUnreadable: [400, "Bad Request: can't parse {what} JSON object"],
  fieldMissing: [400, 'Bad Request: can\'t find field "{field}"'],
  fieldType: [400, 'Bad Request: field "{field}" must be of type {type}'],
  fieldMissingIn: [400, 'Bad Request: can\'t parse {what}: Can\'t find field "{field}"'],
  fieldTypeIn: [400, 'Bad Request: can\'t parse {what}: Field "{field}" must be of type {type}'],
  parseMode: [400, 'Bad Request: unsupported parse_mode: this server takes entities only'], // ours
  tooManyRequests: [429, 'Too Many Requests: retry after {seconds}'],
  internal: [500, 'Internal Server Error'],
  badGateway: [502, 'Bad Gateway'],

  // === updates
  otherPoller: [
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  ],
  webhookActive: [
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  ],
  webhookSetMeanwhile: [409, 'Conflict: terminated by setWebhook request'],
  webhookUrl: [400, 'Bad Request: bad webhook: invalid webhook URL specified'],
  webhookSecret: [400, 'Bad Request: secret token contains unallowed characters'],

  // === chats
  chatIdEmpty: [400, 'Bad Request: chat_id is empty'],
  chatNotFound: [400, 'Bad Request: chat not found'],
  userIdInvalid: [400, 'Bad Request: invalid user_id specified'],
  userNotFound: [400, 'Bad Request: user not found'],
  memberNotFound: [400, 'Bad Request: member not found'],
  groupUpgraded: [400, 'Bad Request: group chat was upgraded to a supergroup chat'],
  blocked: [403, 'Forbidden: bot was blocked by the user'],
  deactivated: [403, 'Forbidden: user is deactivated'],
  notStarted: [403, "Forbidden: bot can't initiate conversation with a user"],
  kicked: [403, 'Forbidden: bot was kicked from the {kind} chat'],
  notMember: [403, 'Forbidden: bot is not a member of the {kind} chat'],
  privateStatus: [400, "Bad Request: chat member status can't be changed in private chats"],
  threadNotFound: [400, 'Bad Request: message thread not found'],

  // === text and entities
  textEmpty: [400, 'Bad Request: message text is empty'],
  textBlank: [400, 'Bad Request: text must be non-empty'],
  textTooLong: [400, 'Bad Request: message is too long'],
  captionTooLong: [400, 'Bad Request: message caption is too long'],
  entityType: [400, "Bad Request: can't parse MessageEntity: Unsupported type specified"],
  entityOffset: [400, 'Bad Request: receive an entity with incorrect offset {offset}'],
  entityLength: [400, 'Bad Request: receive an entity with incorrect length {length}'],
  entityBeginsAfterEnd: [400, 'Bad Request: entity begins after the end of the text at UTF-16 offset {offset}'],
  entityEndsAfterEnd: [
    400,
    'Bad Request: entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}',
  ],
  entityBeginsInSymbol: [400, 'Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset {byte}'],
  entityEndsInSymbol: [
    400,
    'Bad Request: entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol at byte offset {byte}',
  ],
  entityUrl: [400, "Bad Request: entity URL '{url}' is invalid: {why}"],

  // === rich messages
  richMarkup: [400, 'Bad Request: unsupported rich message: this server takes blocks only'], // ours
  richEmpty: [400, 'Bad Request: RICH_MESSAGE_EMPTY'], // ours
  richTooLong: [400, 'Bad Request: RICH_MESSAGE_TOO_LONG'], // ours
  richTooManyBlocks: [400, 'Bad Request: RICH_MESSAGE_BLOCKS_TOO_MUCH'], // ours
  richTooDeep: [400, 'Bad Request: RICH_MESSAGE_DEPTH_INVALID'], // ours
  richBlockType: [400, "Bad Request: can't parse InputRichBlock: Unsupported type specified"], // ours
  richUrl: [400, 'Bad Request: RICH_MESSAGE_URL_INVALID'],

  // === keyboards
  buttonTextEmpty: [400, 'Bad Request: inline keyboard button text must be non-empty'],
  buttonAction: [
    400,
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  buttonData: [400, 'Bad Request: BUTTON_DATA_INVALID'],
  buttonUrl: [400, "Bad Request: inline keyboard button URL '{url}' is invalid: {why}"],
  buttonCopyText: [400, 'Bad Request: BUTTON_COPY_TEXT_INVALID'],
  markupTooLong: [400, 'Bad Request: REPLY_MARKUP_TOO_LONG'],
  markupKind: [400, 'Bad Request: inline keyboard expected'],

  // === messages
  messageIdMissing: [400, 'Bad Request: message identifier is not specified'],
  replyNotFound: [400, 'Bad Request: message to be replied not found'],
  quoteNotFound: [400, 'Bad Request: QUOTE_TEXT_INVALID'],
  editNotFound: [400, 'Bad Request: message to edit not found'],
  editForeign: [400, "Bad Request: message can't be edited"],
  editNoText: [400, 'Bad Request: there is no text in the message to edit'],
  notModified: [
    400,
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  ],
  deleteNotFound: [400, 'Bad Request: message to delete not found'],
  deleteForeign: [400, "Bad Request: message can't be deleted"],
  chatAction: [400, 'Bad Request: wrong parameter action in request'],

  // === queries
  queryTooOld: [400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'],
  resultsTooMany: [400, 'Bad Request: RESULTS_TOO_MUCH'],
  resultId: [400, 'Bad Request: RESULT_ID_INVALID'],
  resultIdTwice: [400, 'Bad Request: RESULT_ID_DUPLICATE'],
  resultTitle: [400, 'Bad Request: ARTICLE_TITLE_EMPTY'],
  resultsButtonText: [400, 'Bad Request: SWITCH_PM_TEXT_EMPTY'],
  startParameter: [400, 'Bad Request: START_PARAM_INVALID'],
  resultType: [400, "Bad Request: can't parse inline query result: Unsupported type specified"],

  // === files
  fileMissing: [400, 'Bad Request: there is no {what} in the request'],
  fileEmpty: [400, 'Bad Request: file must be non-empty'],
  fileIdentifier: [400, 'Bad Request: wrong file identifier/HTTP URL specified'],
  fileId: [400, 'Bad Request: invalid file_id'],
  fileTooBig: [400, 'Bad Request: file is too big'],

  // === the bot's profile
  commandsTooMany: [400, 'Bad Request: BOT_COMMANDS_TOO_MUCH'],
  command: [400, 'Bad Request: BOT_COMMAND_INVALID'],
  commandDescription: [400, 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
  commandScope: [400, "Bad Request: can't parse BotCommandScope: Unsupported type specified"],
  languageCode: [400, 'Bad Request: invalid language code specified'],
  profileTooLong: [400, 'Bad Request: {what} is too long'], // ours
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalName = keyof typeof REFUSALS;

/** Telegram said no: a bot's call that ends in `ok: false`. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }

  /** The body that goes to the bot. */
  answer(): ApiError {
    const answer: ApiError = { ok: false, error_code: this.code, description: this.message };
    return this.parameters === undefined ? answer : { ...answer, parameters: this.parameters };
  }
}

/** The refusal of this name, to be thrown; `values` fill in what stands in braces. */
export function refuse(
  name: RefusalName,
  values: Readonly<Record<string, string | number>> = {},
  parameters?: ResponseParameters,
): Refusal {
  const [code, wording] = REFUSALS[name];
  const description = wording.replace(/\{(\w+)\}/gu, (_, key: string) => String(values[key] ?? ''));
  return new Refusal(code, description, parameters);
}

import type { InlineQueryResult, InlineQueryResultsButton } from '@grammyjs/types';
import { z } from 'zod';
import { formatText } from '../entities.ts';
import { refuse } from '../errors.ts';
import { byteLength, LIMITS } from '../limits.ts';
import { readInlineMarkup } from '../markup.ts';
import { shaped } from '../parameters.ts';
import type { OpenQuery } from '../state.ts';
import type { Call, MethodTable } from './method.ts';

export const queryMethods = {
  answerCallbackQuery: {
    takes: ['callback_query_id', 'text', 'show_alert', 'url', 'cache_time'],
    carryOut(call) {
      const { parameters } = call;
      const text = parameters.string('text');
      if (text.length > LIMITS.callbackAnswer) throw refuse('textTooLong');
      const { id, query } = openQuery(call, 'callback_query_id');
      const showAlert = parameters.flag('show_alert');
      query.press ??= { kind: 'answered', text, showAlert, url: parameters.string('url') };
      call.state.events.emit({ kind: 'query', queryId: id });
      return true;
    },
  },

  answerInlineQuery: {
    takes: ['inline_query_id', 'results', 'cache_time', 'is_personal', 'next_offset', 'button'],
    carryOut(call) {
      const results = shaped(z.array(z.unknown()), call.parameters.json('results', 'inline query results'), 'results');
      if (results.length > LIMITS.inlineResults) throw refuse('resultsTooMany');
      const ids = new Set(results.map((result) => checkResult(call, result)));
      if (ids.size < results.length) throw refuse('resultIdTwice');
      const { id, query } = openQuery(call, 'inline_query_id');
      const button = resultsButton(call);
      query.inline ??= {
        results: results as InlineQueryResult[],
        cacheTime: call.parameters.integer('cache_time') ?? LIMITS.inlineCacheTime,
        isPersonal: call.parameters.flag('is_personal'),
        ...(button !== undefined && { button }),
      };
      call.state.events.emit({ kind: 'query', queryId: id });
      return true;
    },
  },
} as const satisfies MethodTable;

function openQuery({ state, parameters }: Call, name: string): { id: string; query: OpenQuery } {
  const id = parameters.string(name);
  const query = state.queries.get(id);
  if (query === undefined || state.unixTime() - query.askedAt > LIMITS.queryLifetime) throw refuse('queryTooOld');
  return { id, query };
}

const buttonShape = z.looseObject({
  text: z.string(),
  start_parameter: z.string().optional(),
  web_app: z.object({ url: z.string() }).optional(),
});

function resultsButton({ parameters }: Call): InlineQueryResultsButton | undefined {
  const raw = parameters.json('button', 'inline query results button');
  if (raw === undefined) return undefined;
  const button = shaped(buttonShape, raw, 'InlineQueryResultsButton');
  if (button.text.trim() === '') throw refuse('resultsButtonText');
  if (button.web_app !== undefined) return button as InlineQueryResultsButton;
  if (!/^[\w-]{1,64}$/u.test(button.start_parameter ?? '')) throw refuse('startParameter');
  return button as InlineQueryResultsButton;
}

const resultShape = z.looseObject({ type: z.string(), id: z.string() });

const articleShape = z.looseObject({
  title: z.string(),
  input_message_content: z.looseObject({
    message_text: z.string(),
    entities: z.unknown().optional(),
    parse_mode: z.string().optional(),
  }),
  reply_markup: z.unknown().optional(),
});

/** Articles with text are what this server knows; the message in them obeys the rules of any other. */
function checkResult({ state }: Call, raw: unknown): string {
  const { type, id } = shaped(resultShape, raw, 'inline query result');
  if (type !== 'article') throw refuse('resultType');
  if (id === '' || byteLength(id) > LIMITS.inlineResultId) throw refuse('resultId');
  const article = shaped(articleShape, raw, 'inline query result');
  const { message_text, entities, parse_mode } = article.input_message_content;
  if (parse_mode !== undefined) throw refuse('parseMode');
  const formatted = formatText(message_text, entities);
  state.surprises.push(...formatted.surprises);
  if (article.title.trim() === '') throw refuse('resultTitle');
  if (formatted.text === '') throw refuse('textEmpty');
  if (formatted.text.length > LIMITS.text) throw refuse('textTooLong');
  readInlineMarkup(article.reply_markup);
  return id;
}

import type { z } from 'zod';
import type { Article } from '../summarize/text/article.ts';
import type { Reader } from '../summarize/text/reader.ts';
import { askInput, type Checked, check, checkLine, datedInput, type Id, plainInput, readInput } from './input.ts';
import { answerJson, entitiesJson, readingJson, sentencesJson } from './output.ts';
import type { Screen } from './view/page.ts';
import { answerView, entitiesView, readingView, sentencesView, tidyView } from './view/text.ts';

/** What a command has to say of one text, in either form. */
interface Result {
  /** Without the `id`, which whoever asked puts in front. */
  json(): Record<string, unknown>;
  view(screen: Screen): string;
}

/** A text that was found in order, waiting for a reader. */
interface Task {
  readonly id?: Id;
  readonly run: (reader: Reader) => Result;
}

/** A command on one text. */
export interface TextCommand {
  readonly name: string;
  readonly description: string;
  /** The options that stand in for a line's fields when the input is the text itself. */
  readonly options: readonly ('date' | 'points' | 'question')[];
  /** Checks a line's fields given as options and a text. */
  check(fields: object): Checked<Task>;
  checkLine(json: string, lineNumber: number): Checked<Task>;
}

export const TEXT_COMMANDS: readonly TextCommand[] = [
  textCommand({
    name: 'read',
    description: 'points, names, dates and figures, quotes and questions of a text',
    options: ['date', 'points'],
    input: readInput,
    run: (reader, input) => {
      const article = articleOf(input);
      const { points } = input;
      const reading = reader.read(article, typeof points === 'number' ? { points } : {});
      return {
        json: () => readingJson(input.text, reading),
        view: (screen) => readingView(screen, reader, article, reading),
      };
    },
  }),
  textCommand({
    name: 'ask',
    description: 'the answer to a question, with the sentence that says it',
    options: ['question', 'date'],
    input: askInput,
    run: (reader, input) => {
      const answer = reader.ask(articleOf(input), input.question, input.history ?? []);
      return {
        json: () => answerJson(input.text, answer),
        view: (screen) => answerView(screen, reader, input.text, answer),
      };
    },
  }),
  textCommand({
    name: 'entities',
    description: 'people, organisations, places, dates, times and figures of a text of any length',
    options: ['date'],
    input: datedInput,
    run: (reader, input) => {
      const entities = reader.entities(articleOf(input));
      return { json: () => entitiesJson(input.text, entities), view: (screen) => entitiesView(screen, entities) };
    },
  }),
  textCommand({
    name: 'tidy',
    description: 'the text with half-spaces, spaces, letters and digits repaired',
    options: [],
    input: plainInput,
    run: (reader, { text }) => {
      const tidied = reader.tidy(text);
      return { json: () => ({ text: tidied }), view: (screen) => tidyView(screen, tidied) };
    },
  }),
  textCommand({
    name: 'sentences',
    description: 'the sentences and words of a text',
    options: [],
    input: plainInput,
    run: (reader, { text }) => {
      const taken = reader.sentences(text);
      return {
        json: () => sentencesJson(text, taken),
        view: (screen) => sentencesView(screen, text, taken.sentences),
      };
    },
  }),
];

interface TextFields {
  readonly id?: Id | null | undefined;
  readonly text: string;
}

interface Definition<Input extends TextFields> extends Pick<TextCommand, 'name' | 'description' | 'options'> {
  readonly input: z.ZodType<Input>;
  readonly run: (reader: Reader, input: Input) => Result;
}

/** Ties a command's input to its run, so that the list can hold commands of any input. */
function textCommand<Input extends TextFields>({ input, run, ...about }: Definition<Input>): TextCommand {
  const toTask = (checked: Checked<Input>): Checked<Task> => {
    if ('error' in checked) return checked;
    const { id } = checked.value;
    return { value: { ...(id !== undefined && id !== null && { id }), run: (reader) => run(reader, checked.value) } };
  };
  return {
    ...about,
    check: (fields) => toTask(check(input, fields)),
    checkLine: (json, lineNumber) => toTask(checkLine(input, json, lineNumber)),
  };
}

const articleOf = ({ text, date }: { text: string; date?: string | null | undefined }): Article => ({
  text,
  ...(typeof date === 'string' && { publishedAt: date }),
});

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TopicsModel } from './digest/topics/topics.ts';
import type { Models } from './summarize/reader.ts';

const FOLDER = new URL('../models/', import.meta.url);

/** Reads the models the project ships. Throws where one is missing or broken, naming the file. */
export function readModels(folder: URL = FOLDER): Models {
  return {
    halfSpaces: readModel(folder, 'half-spaces.json') as Models['halfSpaces'],
    ...readNameModels(folder),
    points: readModel(folder, 'points.json') as Models['points'],
    questions: readQuestions(folder),
    questionWords: readQuestionWords(folder),
    stories: readModel(folder, 'stories.json') as Models['stories'],
  };
}

/** What tells the topic of a story; the reader does without it. */
export const readTopics = (folder: URL = FOLDER): TopicsModel => readModel(folder, 'topics.json') as TopicsModel;

/** What finds names: training of other models needs it before those are written. */
export function readNameModels(folder: URL = FOLDER): Pick<Models, 'gazetteer' | 'tagger' | 'nameProfiles'> {
  return {
    gazetteer: readModel(folder, 'gazetteer.json') as Models['gazetteer'],
    tagger: readTagger(folder),
    nameProfiles: readModel(folder, 'name-profiles.json') as Models['nameProfiles'],
  };
}

function readModel(folder: URL, name: string): unknown {
  const file = new URL(name, folder);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`[models] cannot read ${file.pathname}`, { cause });
  }
}

/** The table of the tagger is stored compressed: most of it is zero. */
function readTagger(folder: URL): Models['tagger'] {
  type Stored = Omit<Models['tagger'], 'features' | 'weights' | 'spaced'> &
    Record<'features' | 'weights' | 'spaced', string>;
  const model = readModel(folder, 'tagger.json') as Stored;
  return {
    ...model,
    features: new Uint32Array(unpacked(model.features)),
    weights: new Int8Array(unpacked(model.weights)),
    spaced: new Int8Array(unpacked(model.spaced)),
  };
}

function readQuestions(folder: URL): Models['questions'] {
  type Stored = Omit<Models['questions'], 'spans'> & {
    readonly spans: Omit<Models['questions']['spans'], 'table'> & { readonly table: string };
  };
  const model = readModel(folder, 'questions.json') as Stored;
  return { ...model, spans: { ...model.spans, table: new Int8Array(unpacked(model.spans.table)) } };
}

/** The vectors of words by themselves. */
export function readQuestionWords(folder: URL = FOLDER): Models['questionWords'] {
  type Stored = Omit<Models['questionWords'], 'vectors'> & { readonly vectors: string };
  const model = readModel(folder, 'question-words.json') as Stored;
  return { ...model, vectors: new Int8Array(unpacked(model.vectors)) };
}

const unpacked = (packed: string): ArrayBuffer => new Uint8Array(gunzipSync(Buffer.from(packed, 'base64'))).buffer;

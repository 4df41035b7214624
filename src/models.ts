import { readFileSync } from 'node:fs';
import type { Models } from './summarize/reader.ts';

const FOLDER = new URL('../models/', import.meta.url);

/** Reads the models the project ships. Throws where one is missing or broken, naming the file. */
export function readModels(folder: URL = FOLDER): Models {
  return {
    halfSpaces: readModel(folder, 'half-spaces.json') as Models['halfSpaces'],
    gazetteer: readModel(folder, 'gazetteer.json') as Models['gazetteer'],
    tagger: readModel(folder, 'tagger.json') as Models['tagger'],
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

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Models } from './summarize/reader.ts';

const FOLDER = new URL('../models/', import.meta.url);

/** Reads the models the project ships. Throws where one is missing or broken, naming the file. */
export function readModels(folder: URL = FOLDER): Models {
  return { ...readNamingModels(folder), points: readModel(folder, 'points.json') as Models['points'] };
}

/** The models that find names, which those that choose points were trained upon. */
export function readNamingModels(folder: URL = FOLDER): Omit<Models, 'points'> {
  return {
    halfSpaces: readModel(folder, 'half-spaces.json') as Models['halfSpaces'],
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
  const unpacked = (packed: string): ArrayBuffer => new Uint8Array(gunzipSync(Buffer.from(packed, 'base64'))).buffer;
  return {
    ...model,
    features: new Uint32Array(unpacked(model.features)),
    weights: new Int8Array(unpacked(model.weights)),
    spaced: new Int8Array(unpacked(model.spaced)),
  };
}

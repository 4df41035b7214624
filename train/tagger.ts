import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { GazetteerModel } from '../src/summarize/entities/gazetteer.ts';
import { makeGazetteer } from '../src/summarize/entities/gazetteer.ts';
import type { TaggerModel } from '../src/summarize/entities/tagger.ts';
import { makeLabeler } from '../src/summarize/entities/tagger.ts';
import { writeModel } from './card.ts';
import { profilesOf, writeProfiles } from './name-profiles.ts';
import { readAnnotatedPosts, readParsTwiNer, readPeyma } from './tagged-corpora.ts';
import type { Report } from './tagger-learning.ts';
import { learn, learnTwice } from './tagger-learning.ts';
import { LABELS } from './tagger-labels.ts';
import { readUnannotated } from './unannotated.ts';

/**
 * Trains the tagger of names and writes models/tagger.json and models/name-profiles.json. The gazetteer must have been
 * written before. Three steps: a teacher; what the teacher says of each word of unannotated news (a word's profile);
 * the tagger itself, which also learns from what another tagger, trained on the other half, says elsewhere in the text.
 */
export function trainTagger(folder: string, report: Report = () => undefined): void {
  const gazetteer = makeGazetteer(
    JSON.parse(readFileSync(new URL('../models/gazetteer.json', import.meta.url), 'utf8')) as GazetteerModel,
  );
  const sentences = [...readPeyma(folder), ...readParsTwiNer(folder), ...readAnnotatedPosts(folder)];
  const teacher = learn(sentences, { gazetteer, profiles: new Map() }, report);
  report('teacher trained');
  const profiles = profilesOf(
    readUnannotated(folder),
    makeLabeler(teacher, { gazetteer, profiles: new Map() }),
    LABELS,
  );
  writeProfiles(profiles);
  const model = learnTwice(sentences, { gazetteer, profiles }, report);
  writeTagger(model);
}

function writeTagger(model: TaggerModel): void {
  const packed = (bytes: Uint8Array): string => gzipSync(bytes, { level: 9 }).toString('base64');
  const features = packed(new Uint8Array(model.features.buffer));
  const weights = packed(new Uint8Array(model.weights.buffer));
  const spaced = packed(new Uint8Array(model.spaced.buffer));
  writeModel(
    'tagger',
    { ...model, features, weights, spaced },
    {
      title: 'Tagger of names',
      what: 'A linear-chain CRF over hashed features of words, one byte a weight, compressed: the six types of names it finds, and what is added in prose without half-spaces. No text.',
      sources: [
        'PEYMA, training part (MIT)',
        'ParsTwiNER, training part (MIT)',
        'places of names in 494 Telegram posts and heads of articles, annotated for this project (train/names-in-posts.jsonl)',
        'models/gazetteer.json, models/name-profiles.json',
      ],
      command: 'npm run train -- --data FOLDER',
      notes: ['Score: `npm run quality -- --data FOLDER --only entities`.'],
    },
  );
}

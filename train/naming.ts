import { readNameModels } from '../src/models.ts';
import { findEntities } from '../src/summarize/entities/entities.ts';
import { makeGazetteer } from '../src/summarize/entities/gazetteer.ts';
import { makeNameProfiles } from '../src/summarize/entities/name-profiles.ts';
import { findQuotes } from '../src/summarize/entities/quotes.ts';
import { makeTagger } from '../src/summarize/entities/tagger.ts';
import type { Document } from '../src/summarize/text/document.ts';
import type { Entity, Quote } from '../src/summarize/text/reading.ts';

/** What is named in a document and who says what in it. */
export interface Named {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

/** What the models of names, written before, find in a document; how a name is shown teaches nothing, so none is tidied. */
export function makeNaming(): (document: Document) => Named {
  const models = readNameModels();
  const gazetteer = makeGazetteer(models.gazetteer);
  const tagger = makeTagger(models.tagger, { gazetteer, profiles: makeNameProfiles(models.nameProfiles) });
  const tools = { gazetteer, tagger, tidy: (text: string): string => text };
  return (document) => {
    const entities = findEntities(document, tools);
    return { entities, quotes: findQuotes(document, entities, tools) };
  };
}

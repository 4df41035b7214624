import { fold, foldWithOffsets } from '../persian/fold.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import { about } from './about-templates.ts';
import { CIRCUMSTANCE_TEMPLATES } from './circumstance-templates.ts';
import { CLAUSE_TEMPLATES } from './clause-templates.ts';
import { FRAME_TEMPLATES } from './frame-templates.ts';
import { must } from './modal-templates.ts';
import { OPEN_TEMPLATES, source } from './open-templates.ts';
import { SPEECH_TEMPLATES } from './speech-templates.ts';
import type { Template } from './suggest.ts';
import { WELL_KNOWN } from './well-known.ts';

/** «… کیست؟» of a person with an office whom not every reader knows. */
const whoIs: Template = (document, { entities }, tidy) =>
  entities.flatMap(({ type, name, role, title, mentions }) => {
    const told = role ?? title;
    if (type !== 'person' || !name.includes(' ') || told?.includes(' ') !== true) return [];
    const family = fold(name).split(' ').at(-1)!;
    // «دونالد جی» was cut short.
    if (WELL_KNOWN.has(family) || family.length < 3) return [];
    const sentence = document.sentences.find((other) => contains(other, mentions[0]!));
    const office = sentence === undefined ? null : officeOf(document, sentence, told);
    return office === null ? [] : [{ text: tidy(`${name} کیست؟`), sentence: sentence!, asked: office }];
  });

/** Tried in this order, one of each before a second of any. */
export const TEMPLATES: readonly Template[] = [
  ...CIRCUMSTANCE_TEMPLATES,
  ...CLAUSE_TEMPLATES,
  ...OPEN_TEMPLATES,
  ...FRAME_TEMPLATES,
  must,
  ...SPEECH_TEMPLATES,
  whoIs,
  about,
  source,
];

/** Where a person's office stands in a sentence; null where that is a list of names and offices («تدوین: …، صدا: …»). */
function officeOf(document: Document, sentence: Sentence, office: string): Span | null {
  const text = document.text.slice(sentence.start, sentence.end);
  const folded = foldWithOffsets(text);
  const at = folded.text.indexOf(fold(office));
  if (at < 0 || text.split(':').length > 2) return null;
  return {
    start: sentence.start + folded.offsets[at]!,
    end: sentence.start + folded.offsets[at + fold(office).length - 1]! + 1,
  };
}

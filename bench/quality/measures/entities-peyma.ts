import type { Reader } from '../../../src/summarize/text/reader.ts';
import type { EntityType } from '../../../src/summarize/text/reading.ts';
import { textOfTokens } from '../bio.ts';
import type { Measure } from '../measure.ts';
import { scoreRows } from '../measure.ts';
import type { TypedSpan } from '../prf.ts';
import { compareSets, spanSet, sumCounts } from '../prf.ts';

/** Names, dates and amounts in PEYMA's sentences: right when the type and both ends are. */
export const entitiesPeyma: Measure = {
  name: 'entities.peyma',
  run(reader, data) {
    const texts = data.tagged('peyma').map(textOfTokens);
    const found = texts.map(({ text }) => typedMentions(reader, text, PEYMA_TYPES));
    const compared = (types: ReadonlySet<string>) => {
      const only = (spans: readonly TypedSpan[]) => spanSet(spans.filter(({ type }) => types.has(type)));
      return sumCounts(texts.map(({ marked }, i) => compareSets(only(marked), only(found[i]!))));
    };
    const all = new Set(Object.values(PEYMA_TYPES));
    return [
      ...scoreRows('entities.peyma seven types', texts.length, compared(all), {}, ALL_REFERENCES),
      ...scoreRows('entities.peyma PER LOC ORG', texts.length, compared(new Set(['PER', 'LOC', 'ORG']))),
    ];
  },
};

/**
 * PEYMA has no facilities. In its training part the facilities a rule finds with exact ends are tagged LOC 46 times (stadiums,
 * airports, bridges) and ORG twice. Events, products and quantities have no tag there and do not count.
 */
const PEYMA_TYPES: Readonly<Partial<Record<EntityType, string>>> = {
  person: 'PER',
  organization: 'ORG',
  location: 'LOC',
  facility: 'LOC',
  date: 'DAT',
  time: 'TIM',
  money: 'MON',
  percent: 'PCT',
};

const ALL_REFERENCES = {
  'greedy perceptron (test)': 0.706,
  'NSURL-2019 second (test)': 0.835,
  'rule+CRF (test)': 0.84,
  'mBERT (test)': 0.906,
};

/** Every mention of the types that `names` names, under that name. */
export const typedMentions = (
  reader: Reader,
  text: string,
  names: Readonly<Partial<Record<EntityType, string>>>,
): TypedSpan[] =>
  reader.entities({ text }).flatMap(({ type, mentions }) => {
    const name = names[type];
    return name === undefined ? [] : mentions.map(({ start, end }) => ({ type: name, start, end }));
  });

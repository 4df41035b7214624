import { stem } from '../persian/stem.ts';
import type { Entity } from '../text/reading.ts';
import type { Difference, SpanIn } from '../text/story.ts';

// Where articles of one story count the same thing and come to different numbers. Only a thing that every article counts
// once is compared: «۳ کشته» against «۵ کشته», not the many «روز» of a long text.

export interface Told {
  readonly id: string | number;
  readonly entities: readonly Entity[];
}

/** Units that count nothing by themselves. */
const EMPTY_UNITS = new Set([
  'نفر',
  'تن',
  'مورد',
  'روز',
  'سال',
  'ماه',
  'هفته',
  'ساعت',
  'دقیقه',
  'بار',
  'متر',
  'کیلومتر',
  'درجه',
]);

/** The figures in which articles differ; `values` has one span an article. */
export function findDifferences(articles: readonly Told[], tidy: (text: string) => string): Difference[] {
  const byThing = new Map<string, { what: string; figures: { span: SpanIn; amount: number }[] }>();
  for (const { id, entities } of articles) {
    for (const [key, entity] of countedOnce(entities)) {
      const value = entity.value as { amount: number; unit?: string };
      const entry = byThing.get(key) ?? { what: tidy(value.unit ?? ''), figures: [] };
      entry.figures.push({ span: { ...entity.mentions[0]!, id }, amount: value.amount });
      byThing.set(key, entry);
    }
  }
  return [...byThing.values()]
    .filter(({ figures }) => new Set(figures.map(({ amount }) => amount)).size > 1)
    .map(({ what, figures }) => ({ what, values: figures.map(({ span }) => span) }));
}

const countedBy = ({ type, value }: Entity): string | undefined =>
  type === 'quantity' && value !== undefined && 'unit' in value ? value.unit : undefined;

function countedOnce(entities: readonly Entity[]): Map<string, Entity> {
  const counted = new Map<string, Entity | null>();
  for (const entity of entities) {
    const thing = countedBy(entity)?.split(/\s+/u).at(-1);
    if (thing === undefined) continue;
    if (EMPTY_UNITS.has(thing)) continue;
    const key = stem(thing);
    counted.set(key, counted.has(key) ? null : entity);
  }
  return new Map([...counted].flatMap(([key, entity]): [string, Entity][] => (entity === null ? [] : [[key, entity]])));
}

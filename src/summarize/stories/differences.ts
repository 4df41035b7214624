import { stem, stemOf } from '../persian/stem.ts';
import { isStopWord } from '../persian/stop-words.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Entity } from '../text/reading.ts';
import { contains, sliceOf } from '../text/span.ts';
import type { Difference, SpanIn } from '../text/story.ts';

// Where articles of one story count the same thing and come to different numbers. Only a thing that every article counts
// once is compared, and only where what is said of it is alike: «۳ کشته» against «۵ کشته», not the many «روز» of a long text,
// nor a barrel lost a week against all barrels lost, nor a number that is told only to be denied.

export interface Told {
  readonly id: string | number;
  readonly document: Document;
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
/** Words that stand between a number and what it counts: «۲۴ دستگاه خودرو» are as many «خودرو». */
const COUNTERS = new Set(['دستگاه', 'فروند', 'نفر', 'تن', 'مورد', 'عدد', 'قبضه', 'رأس', 'باب', 'جلد', 'قطعه', 'فقره']);

/** Figures of one thing are seldom further apart; what is, counts another. */
const MOST_TIMES = 4;
/** The share of the shorter sentence's words that both have where both speak of one thing. */
const ALIKE = 0.25;
/** «ده‌ها» is no number that another contradicts. */
const VAGUE = /^\s*(?:چند|ده|صد|هزار|میلیون|میلیارد)(?:[\s\u200c]*ها|ین)/u;
const DENIED = /درست نیست|نادرست|تکذیب|کذب|شایعه|صحت ندارد|واقعیت ندارد/u;

interface Figure {
  readonly span: SpanIn;
  readonly amount: number;
  readonly unit: string;
  /** What is said of it. */
  readonly words: ReadonlySet<string>;
}

/** The figures in which articles differ; `values` has one span an article. */
export function findDifferences(articles: readonly Told[], tidy: (text: string) => string): Difference[] {
  const byThing = new Map<string, Figure[]>();
  for (const told of articles)
    for (const [thing, figure] of countedOnce(told)) {
      const figures = byThing.get(thing);
      if (figures === undefined) byThing.set(thing, [figure]);
      else if (figures.every((other) => isOfOne(other, figure))) figures.push(figure);
    }
  return [...byThing.values()]
    .filter((figures) => new Set(figures.map(({ amount }) => amount)).size > 1)
    .map((figures) => ({ what: tidy(figures[0]!.unit), values: figures.map(({ span }) => span) }));
}

/** What an article counts once, under the stem of the thing. */
function countedOnce({ id, document, entities }: Told): Map<string, Figure> {
  const counted = new Map<string, Figure | null>();
  for (const { type, value, mentions } of entities) {
    if (type !== 'quantity' || value === undefined || !('unit' in value)) continue;
    const [mention] = mentions;
    const unit = thingOf(value.unit ?? '');
    const sentence = document.sentences.find((one) => mention !== undefined && contains(one, mention));
    if (unit === '' || EMPTY_UNITS.has(unit) || mention === undefined || sentence === undefined) continue;
    const thing = stem(unit.split(' ')[0]!);
    const isSaid = !VAGUE.test(sliceOf(document.text, mention)) && !DENIED.test(sliceOf(document.text, sentence));
    const figure = isSaid && {
      span: { start: mention.start, end: mention.end, id },
      amount: (value as { amount: number }).amount,
      unit,
      words: wordsAround(sentence, thing),
    };
    counted.set(thing, counted.has(thing) || figure === false ? null : figure);
  }
  return new Map(
    [...counted].flatMap(([thing, figure]): [string, Figure][] => (figure === null ? [] : [[thing, figure]])),
  );
}

/** «دستگاه خودرو» is «خودرو»; «نفر» alone stays. */
function thingOf(unit: string): string {
  const words = unit.split(/\s+/u);
  const first = words.findIndex((word) => !COUNTERS.has(word));
  return words.slice(Math.max(0, first)).join(' ');
}

const wordsAround = (sentence: Sentence, thing: string): Set<string> => {
  const stems = sentence.words.filter((word) => word.kind !== 'number' && !isStopWord(word)).map(stemOf);
  return new Set(stems.filter((one) => one !== thing));
};

function isOfOne(a: Figure, b: Figure): boolean {
  const [less, more] = [Math.min(a.amount, b.amount), Math.max(a.amount, b.amount)];
  if (more > MOST_TIMES * less) return false;
  const shared = a.words.intersection(b.words).size;
  return shared >= ALIKE * Math.min(a.words.size, b.words.size);
}

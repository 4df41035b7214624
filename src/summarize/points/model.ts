import type { Forest } from '../text/forest.ts';

/** The weights for one kind of text: with a headline above it, or without. */
export interface Regime {
  /** One a feature of `lead-words.ts`: the log-odds that a word of the body stands in an editor's lead. */
  readonly word: readonly number[];
  /** Trees that add to it. */
  readonly trees: Forest;
  /** One a feature of `lead-words.ts`: the same for two words in a row. */
  readonly pair: readonly number[];
  /** One a feature of `ranker.ts`. */
  readonly rank: readonly number[];
}

/** What training computed for the points; see models/points.md. */
export interface PointsModel {
  /** Log-odds in steps of `scale`, each with its words (folded, parted by spaces). */
  readonly priors: Readonly<Record<string, string>>;
  readonly scale: number;
  /** Words that end statements: finite verbs, folded, parted by spaces. */
  readonly verbs: string;
  readonly titled: Regime;
  readonly plain: Regime;
}

/** The model as the reader looks into it. */
export interface PointsTables {
  readonly priors: ReadonlyMap<string, number>;
  readonly verbs: ReadonlySet<string>;
  readonly titled: Regime;
  readonly plain: Regime;
}

export function makePointsTables({ priors, scale, verbs, titled, plain }: PointsModel): PointsTables {
  const known = new Map<string, number>();
  for (const [step, words] of Object.entries(priors))
    for (const word of words.split(' ')) known.set(word, Number(step) * scale);
  return { priors: known, verbs: new Set(verbs.split(' ')), titled, plain };
}

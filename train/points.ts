import { leadOdds } from '../src/summarize/points/lead-words.ts';
import type { PointsModel, Regime } from '../src/summarize/points/model.ts';
import { writeModel } from './card.ts';
import { makeNaming } from './naming.ts';
import type { Example } from './points-corpora.ts';
import { exampleOf, summariesOf } from './points-corpora.ts';
import { foldOf, isKeptAside } from './points-folds.ts';
import { learnRanking, rankedOf } from './points-ranking.ts';
import { verbsOf } from './points-verbs.ts';
import type { WordCounts } from './points-words.ts';
import { countWords, learnOdds, priorsOf } from './points-words.ts';

/** One step of a stored prior, in log-odds. */
const SCALE = 0.1;
/** The fold that the shipped model learns nothing from. */
const KEPT_ASIDE = foldOf(0);

/** Learns which statements of an article an editor would put in its lead, and writes models/points.json. */
export function trainPoints(folder: string, naming = makeNaming()): void {
  const summaries = summariesOf(folder).filter(({ index }) => !isKeptAside(index));
  const verbs = verbsOf(folder, summaries);
  const examplesOf = (titled: boolean): Example[] =>
    summaries.map((summary) => exampleOf(summary, titled, verbs, naming));
  const plainExamples = examplesOf(false);
  const counts = countWords(plainExamples);
  const plain = learnRegime(plainExamples, counts);
  const titled = learnRegime(examplesOf(true), counts);
  const model: PointsModel = {
    priors: storedPriors(priorsOf(counts, [KEPT_ASIDE])),
    scale: SCALE,
    verbs: [...verbs].toSorted().join(' '),
    titled,
    plain,
  };
  writeModel('points', model, {
    title: 'What an editor would put in the lead',
    what: 'For single words how much likelier than others they stand in the lead of an article that has them; forms of finite verbs; some sixty weights and trees on words, once for texts with a headline and once without. No text.',
    sources: [
      'ISNA articles with their leads (no licence stated): words, counts, weights',
      'Fars and Varzesh3 articles with their abstracts (the repository is Apache-2.0): words, counts, weights',
      'UD Persian PerDT, training part (CC BY-SA 4.0): forms of verbs',
      'models/tagger.json: the names in those articles',
    ],
    command: 'npm run train -- --data FOLDER',
    notes: [
      'Every fifth article of each corpus, from the first on, was kept aside: nothing was learnt from it, and',
      '`npm run quality -- --data FOLDER --only points` measures on these alone. While learning, the prior of a word in an',
      'article came from the other folds, so that the weights do not trust it too much.',
    ],
  });
}

/** The weights of one kind of text; every article sees the priors that the other folds gave. */
function learnRegime(examples: readonly Example[], counts: WordCounts): Regime {
  const others = new Map<number, ReadonlyMap<string, number>>();
  const priorsFor = ({ summary }: Example): ReadonlyMap<string, number> => {
    const known = others.get(summary.fold) ?? priorsOf(counts, [KEPT_ASIDE, summary.fold]);
    others.set(summary.fold, known);
    return known;
  };
  const odds = { ...learnOdds(examples, priorsFor), rank: [] };
  const ranked = examples.map((example) => rankedOf(example, leadOdds(example.sheet, priorsFor(example), odds)));
  const rounded = (weights: readonly number[]): number[] => weights.map((weight) => Number(weight.toPrecision(6)));
  return { word: rounded(odds.word), trees: odds.trees, pair: rounded(odds.pair), rank: rounded(learnRanking(ranked)) };
}

/** The priors in steps, each step with its words. */
function storedPriors(priors: ReadonlyMap<string, number>): Record<string, string> {
  const steps = Map.groupBy(priors.keys(), (word) => Math.round(priors.get(word)! / SCALE));
  return Object.fromEntries(
    [...steps].toSorted(([a], [b]) => a - b).map(([step, words]) => [String(step), words.toSorted().join(' ')]),
  );
}

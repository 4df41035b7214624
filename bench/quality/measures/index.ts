import type { Measure } from '../measure.ts';
import { askAbstain, askAnswer, askEvidence } from './ask.ts';
import { askElsewhere } from './ask-elsewhere.ts';
import { dates } from './dates.ts';
import { entitiesPeyma } from './entities-peyma.ts';
import { entitiesPosts } from './entities-posts.ts';
import { lemmas } from './lemmas.ts';
import { noise } from './noise.ts';
import { pointsDangling } from './points-dangling.ts';
import { pointsOwn } from './points-own.ts';
import { pointsBest, pointsPosts, pointsShare } from './points-posts.ts';
import { pointsTop1, pointsTop3 } from './points-summaries.ts';
import { quotes } from './quotes.ts';
import { sentences } from './sentences.ts';
import { storiesPairs } from './stories.ts';
import { suggest } from './suggest.ts';
import { verbatim } from './verbatim.ts';
import { zwnjJoined, zwnjSpaced } from './zwnj.ts';

/** Everything that is measured, in the table's order. */
export const MEASURES: readonly Measure[] = [
  zwnjJoined,
  zwnjSpaced,
  sentences,
  lemmas,
  entitiesPeyma,
  entitiesPosts,
  dates,
  quotes,
  pointsTop1,
  pointsTop3,
  pointsPosts,
  pointsBest,
  pointsShare,
  pointsOwn,
  pointsDangling,
  noise,
  askEvidence,
  askAnswer,
  askAbstain,
  askElsewhere,
  suggest,
  storiesPairs,
  verbatim,
];

/**
 * The measures of these names; `points` names every `points.…`. A name that is no measure's comes back as `unknown`;
 * no name at all means all of them.
 */
export function measuresNamed(names: readonly string[]): { measures: readonly Measure[]; unknown: readonly string[] } {
  const isNamed = (measure: Measure, name: string) => measure.name === name || measure.name.startsWith(`${name}.`);
  return {
    measures:
      names.length === 0 ? MEASURES : MEASURES.filter((measure) => names.some((name) => isNamed(measure, name))),
    unknown: names.filter((name) => !MEASURES.some((measure) => isNamed(measure, name))),
  };
}

import { fold } from '../persian/fold.ts';

/** Lists of names, folded; multi-word names have one space between words. */
export interface Gazetteer {
  readonly firstNames: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Words of running text too common to be a family name. */
  readonly common: ReadonlySet<string>;
}

/** What training left of the lists: see models/gazetteer.md. */
export interface GazetteerModel {
  readonly firstNames: readonly string[];
  readonly places: readonly string[];
  readonly common: readonly string[];
}

/** Countries as Node itself names them in Persian; two letters from AA to ZZ, unassigned ones return their code. */
function countries(): string[] {
  const names = new Intl.DisplayNames('fa', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(0x41 + index));
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const name = names.of(first + second);
      return name === undefined || /[()]/u.test(name) ? [] : [fold(name)];
    }),
  );
}

export function makeGazetteer(model: GazetteerModel): Gazetteer {
  return {
    firstNames: new Set(model.firstNames),
    places: new Set([...model.places, ...countries()]),
    common: new Set(model.common),
  };
}

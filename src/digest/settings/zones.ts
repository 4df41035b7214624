import { skeleton } from '../../summarize/persian/fold.ts';
import { offsetAt } from '../schedule/zone.ts';
import { CITIES } from './cities.ts';

// A reader's zone by the city they live in: Telegram tells none.

/** A place whose clocks the reader goes by. */
export interface ZoneFound {
  /** The IANA name. */
  readonly zone: string;
  /** The place as it was found: «کاتماندو», "Kathmandu". */
  readonly place: string;
  /** Minutes ahead of UTC at the moment asked. */
  readonly offset: number;
}

interface Place {
  readonly zone: string;
  readonly place: string;
  readonly key: string;
}

const LISTED: readonly Place[] = CITIES.flatMap(([zone, names]) =>
  names.split(/[،,|]/u).map((place): Place => ({ zone, place, key: keyOf(place) })),
);

/** Every other zone by the last part of its name: «America/Port_of_Spain» is "Port of Spain". */
const OTHERS: readonly Place[] = Intl.supportedValuesOf('timeZone').map((zone): Place => {
  const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return { zone, place, key: keyOf(place) };
});

/**
 * Zones of places that are called as `query` or begin with it, what is called so exactly first; each zone once, at most
 * `limit`. Blind to spelling, case and accents; the name of a zone itself is found, too. `now` is for the offsets.
 */
export function findZones(query: string, now: number, limit = 5): ZoneFound[] {
  const key = keyOf(query);
  if (key === '') return [];
  const all = [...LISTED, ...OTHERS];
  const found = [
    ...all.filter((place) => place.key === key || keyOf(place.zone) === key),
    ...(key.length > 1 ? all.filter((place) => place.key.startsWith(key)) : []),
  ];
  const zones = new Map<string, ZoneFound>();
  for (const { zone, place } of found)
    if (!zones.has(zone)) zones.set(zone, { zone, place, offset: offsetAt(now, zone) });
  return [...zones.values()].slice(0, limit);
}

function keyOf(name: string): string {
  return skeleton(
    name
      .normalize('NFD')
      .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0]!)
      .normalize('NFC'),
  ).replace(/[^\p{L}\p{N}/+]/gu, '');
}

/** What a zone's place is called: its first city in the list, else the last part of its name. */
export function placeOfZone(zone: string, language: 'fa' | 'en'): string {
  const names = CITIES.find(([listed]) => listed === zone)?.[1].split('|')[language === 'fa' ? 0 : 1];
  return names?.split(/[،,]/u)[0] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

import type { DateValue, Entity, EntityType, QuantityValue } from '../summarize/text/reading.ts';
import { isolate } from './direction.ts';
import type { Wording } from './wording/wording.ts';

type Bound = NonNullable<QuantityValue['bound']>;

/** How many names stand on one line before the rest is only counted. */
const SHOWN = 6;
const SEPARATOR = ' · ';

/** What is spoken of most comes first. Figures are named once each: money and shares say more than counts. */
type Order = 'by mentions' | 'by type';

const LINES: readonly { readonly sign: string; readonly types: readonly EntityType[]; readonly order: Order }[] = [
  { sign: '👤', types: ['person'], order: 'by mentions' },
  { sign: '🏛', types: ['organization'], order: 'by mentions' },
  { sign: '📍', types: ['location', 'facility'], order: 'by mentions' },
  { sign: '📅', types: ['date', 'time'], order: 'by mentions' },
  { sign: '🔢', types: ['money', 'percent', 'quantity'], order: 'by type' },
];

/** One line for each kind of thing named, kinds without any left out: «📍 تهران · کرج». */
export function namesOf(entities: readonly Entity[], wording: Wording): string[] {
  return LINES.flatMap(({ sign, types, order }) => {
    const ofKind = onceEach(entities.filter((entity) => types.includes(entity.type) && !isVague(entity)));
    const names = [...new Set(inOrder(ofKind, order, types).map((entity) => isolate(nameOf(entity, wording))))];
    if (names.length === 0) return [];
    // «and one more» takes the room of the one.
    const shown = names.length === SHOWN + 1 ? names : names.slice(0, SHOWN);
    const rest = names.length - shown.length;
    const list = shown.join(SEPARATOR);
    return [`${sign} ${rest === 0 ? list : `${list}${SEPARATOR}${wording.more(rest)}`}`];
  });
}

const DIGIT = /\d|[۰-۹٠-٩]/u;
const CLOCK = /ساعت \S*[\d۰-۹٠-٩]|^[\d۰-۹٠-٩]{1,2}:[\d۰-۹٠-٩]{2}$/u;

/** «دقایقی پیش», «بامداد»: only a time by the clock is worth the room. */
const isVague = ({ type, name }: Entity): boolean => type === 'time' && !CLOCK.test(name);

/** Where neither order decides, the text's own is kept. */
function inOrder(entities: readonly Entity[], order: Order, types: readonly EntityType[]): Entity[] {
  const rank = (entity: Entity) => (order === 'by type' ? types.indexOf(entity.type) : -entity.mentions.length);
  return entities.toSorted((a, b) => rank(a) - rank(b));
}

/** A person's name with the offices told beside it, a date with its day, a figure with its bound; any other name as it is. */
export function nameOf(entity: Entity, wording: Wording): string {
  if (entity.type === 'date') return dateOf(entity, wording);
  // «۱۲ هزار نفر» is not what a text says that says «بیش از ۱۲ هزار نفر».
  const bound = boundOf(entity);
  if (bound !== null) return `${wording.bounds[bound]} ${entity.name}`;
  const offices = [entity.title, entity.role].filter((office) => office !== undefined);
  return offices.length === 0 ? entity.name : `${entity.name} (${offices.join('، ')})`;
}

/** «۱۰ تا ۱۵ نفر», «صدها نفر» hold their bound. */
const HOLDS_ITS_BOUND = /[\s\d۰-۹](?:تا|الی|یا)\s|[-–—]|ها|هزاران|چند|اندی/u;

/** The bound that stands before a figure in the text and so is no part of its name. */
export const boundOf = ({ name, value }: Entity): Bound | null =>
  value !== undefined && 'bound' in value && !HOLDS_ITS_BOUND.test(name) ? value.bound : null;

/**
 * «جمعه» is left out where «جمعه ۲۲ خرداد» is named: of dates that mean the same the fullest stays, of sums that are the same
 * the shortest («۱۵ میلیون دلار», not «۱۵ میلیون دلاری آمریکا»).
 */
function onceEach(entities: readonly Entity[]): Entity[] {
  const alike = Map.groupBy(entities, (entity) => meaningOf(entity) ?? entity);
  return entities.filter((entity) => {
    const same = alike.get(meaningOf(entity) ?? entity)!;
    const told = same.reduce((a, b) => (b.name.length > a.name.length === (entity.type === 'date') ? b : a));
    return entity === told;
  });
}

/** What a day, year or sum means, however it is written; null where that is not known. */
function meaningOf({ type, value }: Entity): string | null {
  if (value === undefined) return null;
  if ('iso' in value) return value.certain ? `${value.iso}/${value.until ?? ''}` : null;
  return type === 'money' ? `${value.amount} ${value.unit ?? ''}` : null;
}

/** «دیروز» says nothing to whoever reads the post next week: a date without figures gets its day beside it. */
function dateOf({ name, value }: Entity, wording: Wording): string {
  if (DIGIT.test(name) || value === undefined || !isDay(value)) return name;
  return `${name} (${wording.dayOfYear(value.iso)})`;
}

const isDay = (value: NonNullable<Entity['value']>): value is DateValue =>
  'iso' in value && value.certain && value.until === undefined && /^\d{4}-\d\d-\d\d$/u.test(value.iso);

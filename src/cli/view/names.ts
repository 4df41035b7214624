import { boundOf } from '../../bot/names.ts';
import { fa } from '../../bot/wording/fa.ts';
import type { Entity } from '../../summarize/text/reading.ts';
import { nameLines } from '../wording.ts';
import { persianDay } from './dates.ts';
import { paragraph, type Screen, together } from './page.ts';

/** A line for each kind of name, date and figure there is. */
export function namesView(screen: Screen, entities: readonly Entity[]): string {
  return together(
    nameLines.map(({ mark, types }) => {
      const shown = new Set(entities.filter(({ type }) => types.includes(type)).map(nameOf));
      return shown.size === 0 ? null : paragraph(screen, [...shown].join(' · '), { mark });
    }),
  );
}

/** The name, with a person's title, a figure's bound, or a date's day where the text leaves it to be reckoned: «دیروز (۳ آذر ۱۴۰۴)». */
function nameOf(entity: Entity): string {
  const { name, title, role, value } = entity;
  const offices = [title, role].filter((office) => office !== undefined);
  if (offices.length > 0) return `${name} (${offices.join('، ')})`;
  const bound = boundOf(entity);
  if (bound !== null) return `${fa.bounds[bound]} ${name}`;
  if (value === undefined || !('iso' in value) || !value.certain || value.until !== undefined) return name;
  const day = persianDay(value.iso, { weekday: false });
  return day === null || name.includes(day) ? name : `${name} (${day})`;
}

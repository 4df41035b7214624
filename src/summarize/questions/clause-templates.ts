import { fold, wordSet } from '../persian/fold.ts';
import type { Document } from '../text/document.ts';
import type { EntityType } from '../text/reading.ts';
import { sliceOf } from '../text/span.ts';
import { askingFor } from './counted.ts';
import { MEETING, MOVING, PLACED } from './deed-words.ts';
import type { Asked } from './in-place.ts';
import { askInPlace, isTime } from './in-place.ts';
import type { PlainClause } from './plain-clauses.ts';
import { isPreposition, plainClausesOf } from './plain-clauses.ts';
import type { Mention } from './subjects.ts';
import type { Template } from './suggest.ts';

// Questions for a date, a place, a figure, a person of a plain clause, in its own words.

/** «تیم ملی چه زمانی به تهران بازگشت؟» */
const when: Template = inClauses(['date', 'time'], (clause, mention, document) => {
  const { words, mentions, deed } = clause;
  const { from, start } = mention;
  if (deed.sort === 'unknown' || VAGUE.has(fold(sliceOf(document.text, mention)))) return null;
  // The first of several tells where they begin.
  if (mentions.some((one) => one.to === from && isTime(one))) return null;
  const before = words[from - 1];
  const lead = before?.folded ?? '';
  const to = runOn(clause, mention);
  const asked = { start, end: words[to - 1]!.end };
  // «بالاترین قیمت از …» compares.
  if (lead === 'از' && words.slice(0, from).some(({ folded }) => folded.endsWith('ترین'))) return null;
  if (lead === 'از' || lead === 'تا') return { from: from - 1, to, asking: `${lead} چه زمانی`, asked };
  if (lead === 'در') return { from: from - 1, to, asking: 'چه زمانی', asked };
  // «قرارداد سال ۱۳۹۵» is one thing; «قرارداد روز شنبه …» is not.
  const isAdverb = before === undefined || (ADVERBIAL.has(words[from]!.folded) && !isPreposition(before));
  return isAdverb ? { from, to, asking: 'چه زمانی', asked } : null;
});

/** «نشست کجا برگزار شد؟», «متهم به کجا منتقل شد؟» */
const where: Template = inClauses(['location', 'facility'], ({ words, deed }, { from, to, start, end }) => {
  const lead = words[from - 1]?.folded;
  const asked = { start, end };
  if (lead === 'در' && deed.sort !== 'unknown' && PLACED.has(deed.noun))
    return { from: from - 1, to, asking: 'کجا', asked };
  const leads = (lead === 'به' || lead === 'از') && to === deed.from && deed.sort !== 'unknown';
  return leads && (MOVING.has(deed.noun) || MOVING.has(deed.verb))
    ? { from: from - 1, to, asking: `${lead} کجا`, asked }
    : null;
});

/** «نرخ تورم به چند درصد رسید؟» */
const howMany: Template = inClauses(['quantity', 'percent', 'money'], (clause, mention, document) => {
  const { from, start, end } = mention;
  // «در نهایت ۷۵ اثر، …»: what opens a clause is no part of it.
  if (from < clause.first) return null;
  // «۴۲ عضو اصلی و ۱۴ عضو ناظر»: the one is told with the other.
  if (clause.mentions.some((one) => one.from > from && one.entity.type === mention.entity.type)) return null;
  const to = Math.min(mention.to, Math.max(clause.deed.from, from + 1));
  const asking = askingFor(document, clause, mention);
  return asking === null ? null : { from, to, asking, asked: { start, end } };
});

/** So many words at most, a title, stand between «با» and a name. */
const TITLE = 6;

/** «ترامپ با چه کسی دیدار کرد؟» */
const withWhom: Template = inClauses(['person'], ({ words, deed, first, headEnd }, { from, to, start, end }) => {
  const lead = words.findLastIndex(
    ({ folded }, at) => at >= headEnd && at < from && at >= from - TITLE && folded === 'با',
  );
  return lead >= 0 && headEnd > first && MEETING.has(deed.noun)
    ? { from: lead, to, asking: 'با چه کسی', asked: { start, end } }
    : null;
});

/** «پروژه توسط چه نهادی ساخته شد؟» */
const byWhom: Template = inClauses(['person', 'organization'], ({ words }, { from, to, start, end, entity }) =>
  words[from - 1]?.folded === 'توسط'
    ? {
        from: from - 1,
        to,
        asking: entity.type === 'person' ? 'توسط چه کسی' : 'توسط چه نهادی',
        asked: { start, end },
      }
    : null,
);

export const CLAUSE_TEMPLATES: readonly Template[] = [howMany, where, when, withWhom, byWhom];

/** A template of each mention of some types in the plain clauses that tell what is, not what is not. */
function inClauses(
  types: readonly EntityType[],
  askedOf: (clause: PlainClause, mention: Mention, document: Document) => Asked | null,
): Template {
  return (document, named, tidy) =>
    plainClausesOf(document, named).flatMap((clause) =>
      clause.mentions.flatMap((mention) => {
        if (clause.isNegative || !types.includes(mention.entity.type)) return [];
        const asked = askedOf(clause, mention, document);
        return asked === null ? [] : askInPlace(document, clause, asked, tidy);
      }),
    );
}

/** Where the dates and times that follow each other end. */
function runOn(clause: PlainClause, { to }: Mention): number {
  const { mentions, words } = clause;
  const next = mentions.find(
    (one) => isTime(one) && (one.from === to || (one.from === to + 1 && JOINING.has(words[to]!.folded))),
  );
  return next === undefined ? to : runOn(clause, next);
}
const JOINING = wordSet('ساعت تا و در از');

/** Times that tell a reader nothing new. */
const VAGUE: ReadonlySet<string> = new Set(
  'امروز,اکنون,حالا,امسال,این روزها,در حال حاضر,هم‌اکنون,الان,فعلا,این هفته,این ماه,دیروز,امشب,یک سال اخیر,هر روز'
    .split(',')
    .map(fold),
);
/** Words that open a time which stands without a preposition. */
const ADVERBIAL = wordSet(
  'دیروز فردا امروز امشب دیشب روز صبح شب شامگاه عصر بامداد ظهر شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه هفته اواخر اوایل',
);

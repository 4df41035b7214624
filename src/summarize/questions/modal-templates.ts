import { wordSet } from '../persian/fold.ts';
import { verbOf } from '../persian/verbs.ts';
import type { Document, Sentence, Word } from '../text/document.ts';
import type { EntityType } from '../text/reading.ts';
import { COUNTRIES } from './countries.ts';
import { isFiniteVerb, startsIn } from './plain-clauses.ts';
import type { Named } from './prepared.ts';
import type { Mention } from './subjects.ts';
import { mentionsIn, subjectEnd, subjectStart } from './subjects.ts';
import type { Proposal, Template } from './suggest.ts';

// «دولت باید چه کند؟», «پهپاد چه کاری می‌تواند انجام دهد؟»: what somebody must, will or can do.

interface Modal {
  /** As it stands after its subject. */
  readonly words: readonly string[];
  /** The question's words after the subject, of one and of many. */
  readonly asking: readonly [one: string, many: string];
  /** Whether tools can do so, too. */
  readonly byTools: boolean;
}

const MODALS: readonly Modal[] = [
  { words: ['باید'], asking: ['باید چه کند', 'باید چه کنند'], byTools: false },
  { words: ['نباید'], asking: ['نباید چه کند', 'نباید چه کنند'], byTools: false },
  { words: ['میخواهد'], asking: ['می‌خواهد چه کند', ''], byTools: false },
  { words: ['میخواهند'], asking: ['', 'می‌خواهند چه کنند'], byTools: false },
  { words: ['قصد', 'دارد'], asking: ['قصد دارد چه کند', ''], byTools: false },
  { words: ['قصد', 'دارند'], asking: ['', 'قصد دارند چه کنند'], byTools: false },
  { words: ['تصمیم', 'گرفت'], asking: ['تصمیم گرفت چه کند', ''], byTools: false },
  { words: ['تصمیم', 'دارد'], asking: ['تصمیم دارد چه کند', ''], byTools: false },
  { words: ['میتواند'], asking: ['چه کاری می‌تواند انجام دهد', ''], byTools: true },
  { words: ['میتوانند'], asking: ['', 'چه کاری می‌توانند انجام دهند'], byTools: true },
];

const AGENT_TYPES: ReadonlySet<EntityType> = new Set(['person', 'organization']);
const AGENTS = wordSet(
  'دولت مجلس مردم شهرداری بانک‌ها مسئولان خانواده‌ها شهروندان کشورها مدیران وزارت سازمان شورا نمایندگان پلیس ارتش قوه نظام والدین محققان پژوهشگران پزشکان بازیکنان',
);
/** What does something for people. */
const TOOLS = wordSet(
  'فناوری دستگاه دستگاه‌ها ربات ربات‌ها سامانه سامانه‌ها سیستم نرم‌افزار برنامه پهپاد پهپادها حسگر حسگرها ابزار ماهواره ماهواره‌ها موشک خودرو تلسکوپ رایانه ' +
    'گوشی باتری ایستگاه‌ها چاپگر لباس واکسن کاربران مخاطبان خریداران متقاضیان داوطلبان علاقه‌مندان مشتریان مشترکان مسافران بیماران سهامداران',
);
/** What befalls somebody, and what is no doing. */
const PASSIVE: ReadonlySet<string> = wordSet('شد بود یافت گشت گردید داشت دانست باشد پذیرفت');
/** «کنند», «دهند», not «کند», «بزند», «بماند». */
const MANY = /(?<!ک|ز|دا|ما|سا|خوا|بی|چی|شی|شا|را)ند$/u;
/** What may follow the verb. */
const AFTER = /^\s*(?:[،.؛!]|$|و\s|تا\s)/u;
const FEWEST_WORDS = 5;

export const must: Template = (document, named, tidy) =>
  document.sentences.flatMap((sentence) =>
    [...startsIn(document, named, sentence)].flatMap((start) => {
      const words = sentence.words.filter((word) => word.start >= start);
      return words.length < FEWEST_WORDS ? [] : mustFrom(document, named, sentence, words, tidy);
    }),
  );

function mustFrom(
  document: Document,
  named: Named,
  sentence: Sentence,
  words: readonly Word[],
  tidy: (text: string) => string,
): Proposal[] {
  const mentions = mentionsIn(words, named);
  const first = subjectStart(document, words, mentions);
  const end = first === null ? null : subjectEnd(document, words, first, words.length, mentions);
  if (first === null || end === null || end === first) return [];
  const modal = MODALS.find((one) => one.words.every((word, at) => words[end + at]?.folded === word));
  if (modal === undefined) return [];
  const isTool = modal.byTools && TOOLS.has(words[first]!.folded);
  if (!isTool && !isAgent(words, first, mentions)) return [];
  if (document.text.slice(words[end - 1]!.end, words[end]!.start).trim() !== '') return [];
  if (words.slice(first, end).some(({ folded }) => isFiniteVerb(folded) || folded === 'را')) return [];
  const next = end + modal.words.length;
  const from = words[next]?.folded === 'که' ? next + 1 : next;
  const to = words.findIndex(({ folded }, at) => at > from && verbOf(folded) !== null && !folded.endsWith('ه'));
  if (
    to < 0 ||
    !AFTER.test(document.text.slice(words[to]!.end, sentence.end)) ||
    PASSIVE.has(verbOf(words[to]!.folded)!)
  )
    return [];
  const [one, many] = modal.asking;
  const asking = one === '' || (many !== '' && MANY.test(words[to]!.folded)) ? many : one;
  const text = tidy(`${document.text.slice(words[first]!.start, words[end - 1]!.end)} ${asking}؟`);
  const asked = { start: words[from]!.start, end: words[to]!.end };
  return /[«»():؛،]/u.test(text) ? [] : [{ text, sentence, asked }];
}

const isAgent = (words: readonly Word[], first: number, mentions: readonly Mention[]): boolean =>
  AGENTS.has(words[first]!.folded) ||
  COUNTRIES.has(words[first]!.folded) ||
  mentions.some(({ from, entity }) => from === first && AGENT_TYPES.has(entity.type));

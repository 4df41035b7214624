import { fold } from '../src/summarize/persian/fold.ts';
import { wordsOf } from '../src/summarize/persian/words.ts';
import { writeModel } from './card.ts';
import { linesOfFile } from './data.ts';

/** The commonest first names stay whatever else they mean. */
const SURE_NAMES = 200;
/** A rarer first name that is at least this frequent as a word of running text is more often that word. */
const ORDINARY_WORD = 400_000;
/** The same by its count in the corpus of correct sentences, which knows words that the list of frequencies lacks. */
const ORDINARY_COUNT = 25;
/** A word this frequent is no family name. */
const COMMON_WORD = 1_500_000;
/** Among the commonest first names and yet ordinary words or a country. */
const NO_NAMES = new Set(
  'ایران هستی زیبا امین ایمان ستایش حدیث کوثر رضوان یگانه آزاده آرزو امید ندا عزت حجت'.split(' ').map(fold),
);
const SHORTEST_NAME = 3;
const SHORTEST_PLACE = 2;

/** Folds the lists of first names and places and writes models/gazetteer.json. */
export function trainGazetteer(folder: string): void {
  const frequency = wordFrequencies(linesOfFile(folder, 'lexicon/hazm/words.dat'));
  const running = countWords(linesOfFile(folder, 'persian/perdt.train.sentences.txt'));
  const counted = linesOfFile(folder, 'lexicon/names/names_1.csv')
    .slice(1)
    .map((line) => line.split(',')[0]!);
  const sure = new Set(counted.slice(0, SURE_NAMES).map(fold));
  const firstNames = unique(counted.slice(0, 2500).map(fold)).filter(
    (name) =>
      name.length >= SHORTEST_NAME &&
      !name.includes(' ') &&
      !NO_NAMES.has(name) &&
      (sure.has(name) || ((frequency.get(name) ?? 0) < ORDINARY_WORD && (running.get(name) ?? 0) < ORDINARY_COUNT)),
  );
  const column = (name: string) =>
    linesOfFile(folder, name)
      .slice(1)
      .map((line) => fold(line.split(',')[1]!).trim());
  const provinces = column('lexicon/places/ostan.csv');
  const towns = [...column('lexicon/places/shahrestan.csv'), ...column('lexicon/places/shahr.csv')];
  const places = unique([...provinces, ...towns.filter((name) => name.length > SHORTEST_PLACE && isPlaceFirst(name))]);
  const known = new Set([...firstNames, ...places]);
  const common = [
    ...[...frequency].filter(([word, count]) => count >= COMMON_WORD && word.length > 2),
    ...[...running].filter(([word, count]) => count >= ORDINARY_COUNT * 4 && word.length > 2),
  ]
    .map(([word]) => word)
    .filter((word) => !known.has(word));
  writeModel(
    'gazetteer',
    { firstNames, places, common: unique(common) },
    {
      title: 'First names and places of Iran',
      what: 'First names by frequency, provinces, counties and cities; those that are commoner as ordinary words are left out.',
      sources: [
        'Iranian first names by frequency (MIT)',
        'Provinces, counties and cities of Iran (MIT)',
        'hazm word frequencies (MIT) and word counts of UD Persian PerDT, training part (CC BY-SA 4.0), to leave out common words',
      ],
      command: 'npm run train -- --data FOLDER',
      notes: ['Countries are not in it: Node names them (Intl.DisplayNames).'],
    },
  );
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

function countWords(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const { folded } of wordsOf(sentence)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return counts;
}

function wordFrequencies(lines: readonly string[]): Map<string, number> {
  return new Map(
    lines.map((line): [string, number] => {
      const [word = '', count = '0'] = line.split('\t');
      return [fold(word), Number(count)];
    }),
  );
}

/** Towns that are ordinary words, names of people or of agencies far more often than towns. */
const ORDINARY = new Set(
  'مقاومت اهرم نور پول تخت ترک بهار مهر صحنه خاتم اهل دیر خور گشت سراب انار کوثر رستم ویس فال راز ربط رضی ریز سده سرو سطر سوق سین شال کاج قیر حنا حلب تیران ارد بنت مود طبل آوا جم دشتی خمیر خنجین پارس سیمین قلعه ایوان مجلسی سرخه گرمه گرمی صوفیان هندیجان زیار آزاد آزادی اسلام شهر بخش مرکزی خانه سفید سبز سرخ باغ چمن گرم سرد طالب حمید حسن محمد علی حسین سلطان فرخ شاهین رباط حصار درب دره قلات کلاله عباس عشق امیریه مرز بیضا فرخی زنده آرین صفا صدرا سیس آسارا جوین سامان برزک'
    .split(' ')
    .map(fold),
);
const isPlaceFirst = (name: string): boolean => name.includes(' ') || !ORDINARY.has(name);

import type { GazetteerModel } from './entities/gazetteer.ts';
import { makeGazetteer } from './entities/gazetteer.ts';
import { findEntities } from './entities/entities.ts';
import type { NameProfilesModel } from './entities/name-profiles.ts';
import { makeNameProfiles } from './entities/name-profiles.ts';
import type { TaggerModel } from './entities/tagger.ts';
import { makeTagger } from './entities/tagger.ts';
import { findQuotes } from './entities/quotes.ts';
import { skeleton } from './persian/fold.ts';
import type { HalfSpacesModel } from './persian/half-spaces.ts';
import { makeHalfSpaces } from './persian/half-spaces.ts';
import { isPersian } from './persian/language.ts';
import { sentencesOf } from './persian/sentences.ts';
import { termsOf } from './persian/terms.ts';
import { tidy as tidyText } from './persian/tidy.ts';
import { wordsOf } from './persian/words.ts';
import type { PointsModel } from './points/model.ts';
import { makePointsTables } from './points/model.ts';
import { findPoints } from './points/points.ts';
import { takeApart } from './post/document.ts';
import { findRepeatedLines } from './post/repeated.ts';
import type { QuestionsModel } from './questions/ask.ts';
import { askDocument, makeAskTools } from './questions/ask.ts';
import { suggestQuestions } from './questions/suggest.ts';
import type { QuestionWordsModel } from './questions/word-vectors.ts';
import type { LikenessModel } from './stories/likeness.ts';
import { makeRarity } from './stories/rarity.ts';
import type { SignTools } from './stories/signs.ts';
import { findStories } from './stories/stories.ts';
import type { Article } from './text/article.ts';
import type { Document, Word } from './text/document.ts';
import type { Reader } from './text/reader.ts';
import type { EntityType, Question } from './text/reading.ts';
import { sliceOf } from './text/span.ts';

/** What training computed; see models/ for what each holds. */
export interface Models {
  readonly halfSpaces: HalfSpacesModel;
  readonly gazetteer: GazetteerModel;
  readonly tagger: TaggerModel;
  readonly nameProfiles: NameProfilesModel;
  readonly points: PointsModel;
  readonly questions: QuestionsModel;
  readonly questionWords: QuestionWordsModel;
  readonly stories: LikenessModel;
}

/** Fewer words of news than this say nothing to choose points from. */
const FEWEST_WORDS = 5;

const NAME_TYPES: ReadonlySet<EntityType> = new Set(['person', 'organization', 'location', 'facility']);

/** Makes the reader from its models: the one door to everything in this folder. */
export function createReader(models: Models): Reader {
  const halfSpaces = makeHalfSpaces(models.halfSpaces);
  const gazetteer = makeGazetteer(models.gazetteer);
  const tagger = makeTagger(models.tagger, { gazetteer, profiles: makeNameProfiles(models.nameProfiles) });
  const tidy = (text: string): string => tidyText(text, halfSpaces);
  /** A piece as it is shown: in one line, though its post broke it. */
  const shown = (text: string): string => tidy(text.replace(/\s*\n\s*/gu, ' '));
  const tables = makePointsTables(models.points);
  const entitiesOf = (document: Document) => findEntities(document, { gazetteer, tagger, tidy: shown });
  const named = (document: Document) => {
    const entities = entitiesOf(document);
    return { entities, quotes: findQuotes(document, entities, { gazetteer, tidy: shown }) };
  };

  /** The people, bodies and places that a question names; a listed place counts by itself («کشور عراق» names Iraq). */
  const namesIn = (question: string): string[] => [
    ...entitiesOf(takeApart({ text: question }))
      .filter(({ type }) => NAME_TYPES.has(type))
      .map(({ name }) => name),
    ...wordsOf(question)
      .map(({ folded }) => folded)
      .filter((word) => gazetteer.places.has(word)),
  ];

  const askTools = makeAskTools(models, namesIn);
  // Most of what is read is no digest: the table is made for the first one.
  let rarity: SignTools['rarity'] | null = null;

  return {
    read(article, options = {}) {
      const document = takeApart(article, options.passOver);
      const words = wordsIn(document);
      // Where nothing is news, the whole text tells the language.
      const heard = words.length === 0 ? wordsOf(article.text) : words;
      const said = words.length === 0 ? article.text : sliceOfNews(document);
      if (!isPersian(said, heard)) return { kind: 'not-persian' };
      const { entities, quotes } = named(document);
      const isShort = words.length < FEWEST_WORDS;
      let questions: readonly Question[] | null = null;
      const points = isShort ? [] : findPoints(document, { entities, quotes }, { tidy: shown, tables }, options.points);
      return {
        kind: isShort ? 'too-short' : 'reading',
        title: document.title,
        noise: document.noise,
        sentences: document.sentences.map(({ start, end }) => ({ start, end })),
        points,
        entities,
        quotes,
        // Each suggestion is asked back, which takes as long as all else: found for those that look at them.
        get questions() {
          return (questions ??= isShort
            ? []
            : suggestQuestions(document, { entities, quotes }, points, { ...askTools, tidy: shown }));
        },
        origin: document.agency === null ? {} : { agency: shown(sliceOf(document.text, document.agency)) },
      };
    },

    ask(article, question, history = []) {
      const document = takeApart(article);
      return askDocument(document, named(document), question, askTools, { history });
    },

    entities: (article) => entitiesOf(takeApart(article)),

    tidy,

    sentences: (text) => ({
      sentences: sentencesOf(text),
      words: wordsOf(text).map(({ start, end }) => ({ start, end })),
    }),

    repeated,

    stories(articles) {
      const passOver = repeated(articles);
      return findStories(
        articles.map((article) => ({ article, document: takeApart(article, passOver(article)) })),
        {
          tidy: shown,
          entities: entitiesOf,
          likeness: models.stories,
          rarity: (rarity ??= makeRarity(models.stories.posts, (stem) => askTools.vectors.rarity(stem))),
          isPlace: (word) => gazetteer.places.has(word),
        },
      );
    },

    terms: termsOf,

    fingerprint: (article) => fingerprintOf(article),
  };
}

/** What each channel repeats, told by the name of an article's origin; of an article without one nothing is known. */
function repeated(articles: readonly Article[]): (article: Article) => ReadonlySet<string> {
  const channels = Map.groupBy(articles, ({ origin }) => origin?.name);
  const found = new Map(
    [...channels].map(([name, posts]) => [
      name,
      name === undefined ? new Set<string>() : findRepeatedLines(posts.map(({ text }) => text)),
    ]),
  );
  return (article) => found.get(article.origin?.name) ?? new Set();
}

const wordsIn = (document: Document): Word[] => document.sentences.flatMap((sentence) => sentence.words);

/** The news alone: an English signature does not make a Persian post foreign. */
const sliceOfNews = (document: Document): string =>
  document.sentences.map((sentence) => sliceOf(document.text, sentence)).join(' ');

/** The letters and digits of the news, hashed: 53 bits are enough to tell one chat's articles apart (cyrb53). */
function fingerprintOf(article: Article): string {
  const document = takeApart(article);
  const key =
    document.sentences.length === 0
      ? skeleton(article.text)
      : wordsIn(document)
          .map(({ folded }) => folded)
          .join('');
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${key.length.toString(36)}-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}

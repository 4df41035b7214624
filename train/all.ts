import { dataFolder } from './data.ts';
import { trainGazetteer } from './gazetteer.ts';
import { trainHalfSpaces } from './half-spaces.ts';
import { trainPoints } from './points.ts';
import { trainQuestionWords } from './question-words.ts';
import { trainQuestions } from './questions.ts';
import { trainStories } from './stories.ts';
import { trainTagger } from './tagger.ts';
import { trainTopics } from './topics.ts';

const folder = dataFolder();
trainHalfSpaces(folder);
trainGazetteer(folder);
trainTagger(folder);
// What is read by the names the tagger finds.
trainPoints(folder);
trainQuestionWords(folder);
trainQuestions(folder);
// What tells how rare words are by question-words.
trainStories(folder);
trainTopics(folder);

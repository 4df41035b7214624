import { dataFolder } from './data.ts';
import { trainGazetteer } from './gazetteer.ts';
import { trainHalfSpaces } from './half-spaces.ts';
import { trainQuestionWords } from './question-words.ts';
import { trainQuestions } from './questions.ts';
import { trainTagger } from './tagger.ts';

const folder = dataFolder();
trainHalfSpaces(folder);
trainGazetteer(folder);
trainTagger(folder);
trainQuestionWords(folder);
trainQuestions(folder);

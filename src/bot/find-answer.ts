import type { Place } from '../store/place.ts';
import type { Mention } from '../store/store.ts';
import type { Article } from '../summarize/text/article.ts';
import type { Answer } from '../summarize/text/reading.ts';
import type { Asked } from './asked.ts';
import type { Deps } from './deps.ts';
import { adopt, editionAbout, isAnswered } from './edition-asked.ts';
import type { AnsweredByEdition } from './edition-asked.ts';
import { subjectOf } from './subject.ts';
import type { NoSubject } from './subject.ts';

// Who answers a question in words: the edition it is about, the article it is about, or what was told before.

/** What a question is answered from; the answer may be that the article does not say. */
interface FoundAnswer {
  readonly articleId: number;
  readonly article: Article;
  readonly answer: Answer;
  /** The message that the question leans on; absent where it was asked of an article that nobody pointed to. */
  readonly mention?: Mention;
}

/** `no-question`: it is about nothing, and reads as no question. */
export type NoAnswer = NoSubject | 'edition-gone' | 'edition-silent' | 'no-question';

/** Finds what answers a question; `place` is its own, `at` when it was asked, in milliseconds. */
export async function findAnswer(
  { text, about, looksLikeQuestion, at }: Asked & { readonly at: number },
  place: Place,
  deps: Deps,
): Promise<FoundAnswer | NoAnswer> {
  const asked = { chatId: place.chatId, text, about, at };
  const edition = await editionAbout(asked, deps);
  const told = edition?.isMeant === true ? await edition.ask(text) : null;
  if (isAnswered(told)) return adopted(told, place, deps);
  if (told !== null && about !== undefined) return told;
  const subject = await subjectOf(asked, deps);
  const isSaid = typeof subject !== 'string' && subject.answer.answer !== null;
  if (about === undefined && edition !== null && !isSaid) {
    const earlier = told ?? (await edition.ask(text));
    if (isAnswered(earlier)) return adopted(earlier, place, deps);
    // Whoever asks on about a digest that was asked before means its other stories, too.
    const meansEdition = async () =>
      edition.isMeant || typeof subject === 'string' || (await edition.tellsOf(subject.article));
    if (earlier === 'edition-silent' && looksLikeQuestion && (await meansEdition())) return earlier;
  }
  if (typeof subject !== 'string') return { articleId: subject.article.id, ...subject };
  return looksLikeQuestion || subject === 'unclear' ? subject : 'no-question';
}

const adopted = async ({ article, answer }: AnsweredByEdition, place: Place, deps: Deps): Promise<FoundAnswer> => ({
  articleId: await adopt(article, place, deps),
  article,
  answer,
});

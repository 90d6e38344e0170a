import { say, type Catalog, type Statement } from '@cryobridge/plan';
import { en } from './en/index.js';

export { loadCourseWords } from './load-words.js';

/**
 * The sentence of a statement of the course, for staff, in English or in the words given (of
 * `loadCourseWords`); a statement that the course took over from the plan is said in the plan's words.
 * @throws {WordsError} when neither has a sentence for it: our own bug.
 */
export function sayCourse(
  statement: Pick<Statement, 'id' | 'facts'>,
  words?: Pick<Catalog, 'sentences' | 'terms'>,
): string {
  if (words?.sentences[statement.id] !== undefined) return say(statement, words);
  const sentence = en[statement.id];
  return sentence === undefined ? say(statement) : sentence(statement.facts);
}

import { say, type Statement } from '@cryobridge/plan';
import { en } from './en/index.js';
import type { Language, Words } from './words.js';

export type { Facts, Words } from './words.js';

const languages: Readonly<Record<Language, Words>> = { en };

/**
 * The sentence of a statement of the course, for staff; a statement that the course took over from the plan
 * is said in the plan's words.
 * @throws {WordsError} when neither has a sentence for it: our own bug.
 */
export function sayCourse(statement: Pick<Statement, 'id' | 'facts'>, language: Language = 'en'): string {
  const sentence = languages[language][statement.id];
  return sentence === undefined ? say(statement, language) : sentence(statement.facts);
}

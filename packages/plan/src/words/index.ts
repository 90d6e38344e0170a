import type { FactValue, Statement, StatementId } from '../decision.js';
import { en } from './en/index.js';

export type Language = 'en';
export type Facts = Readonly<Record<string, FactValue>>;
/** Sentences of one language by statement id. */
export type Words = Readonly<Record<StatementId, (facts: Facts) => string>>;

const languages: Readonly<Record<Language, Words>> = { en };

/** @throws {WordsError} when the language has no sentence for the statement: our own bug. */
export function say(statement: Pick<Statement, 'id' | 'facts'>, language: Language = 'en'): string {
  const sentence = languages[language][statement.id];
  if (sentence === undefined) throw new WordsError(`no ${language} sentence for ${statement.id}`);
  return sentence(statement.facts);
}

export class WordsError extends Error {
  override readonly name = 'WordsError';
}

import type { Statement } from '../decision.js';
import { en } from './en/index.js';
import type { Language, Words } from './words.js';

export type { Facts, Language, Words } from './words.js';

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

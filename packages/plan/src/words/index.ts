import type { Statement, StatementId } from '../decision.js';
import { en } from './en/index.js';
import { inTerms } from './terms.js';
import type { Catalog, Words } from './words.js';

export { languageOf, loadPlanWords } from './load-words.js';
export { inTerms } from './terms.js';
export { typesetFrench } from './typeset-french.js';
export { voiceOf, type Voice } from './voice.js';
export { languages, type Catalog, type Facts, type Language, type Words } from './words.js';

/**
 * The sentence of a statement, in English or in the words given (of `loadPlanWords`). A statement that has no
 * sentence in those is said in English: nothing that the plan says is left out.
 * @throws {WordsError} when English has no sentence for the statement: our own bug.
 */
export function say(statement: Pick<Statement, 'id' | 'facts'>, words?: Said): string {
  const sentence = words?.sentences[statement.id];
  if (words !== undefined && sentence !== undefined) return sentence(inTerms(statement.facts, words.terms));
  const original = en[statement.id];
  if (original === undefined) throw new WordsError(`no sentence for ${statement.id}`);
  return original(statement.facts);
}

type Said = Pick<Catalog, 'sentences' | 'terms'>;

/** Statements that the words would say in English. */
export function untranslated(
  words: Pick<Catalog, 'sentences'>,
  original: Words = en,
): readonly StatementId[] {
  return Object.keys(original)
    .map((id) => id as StatementId)
    .filter((id) => words.sentences[id] === undefined);
}

/** What whoever shows the words must say of them: null when there is nothing to say. */
export function reviewNote({ reviewedBy, notReviewed }: Catalog): string | null {
  return reviewedBy === null ? notReviewed : null;
}

export class WordsError extends Error {
  override readonly name = 'WordsError';
}

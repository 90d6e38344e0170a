import { inTerms, say, WordsError, type Statement } from '@cryobridge/plan';
import { between } from '../format/between.js';
import { planSentences } from '../words/plan-sentences.js';

/** A stored plan may be older than this page's words: then the id and its facts are shown, never nothing. */
export function sentence(statement: Pick<Statement, 'id' | 'facts'>): string {
  try {
    return say(statement, planSentences());
  } catch (error) {
    if (!(error instanceof WordsError)) throw error;
    const name = statement.id.slice('say:'.length).replaceAll(/[.-]/g, ' ');
    const facts = Object.entries(statement.facts).map(([key, value]) => `${key} ${String(value)}`);
    return [name, ...facts].join(between);
  }
}

/** A name that the knowledge gives in English (a nerve, a drug, an artery), in the terms of the page's language. */
export function term(name: string): string {
  const terms = planSentences()?.terms;
  return terms === undefined ? name : String(inTerms({ name }, terms)['name']);
}

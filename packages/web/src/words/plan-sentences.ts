import { loadPlanWords, type Catalog } from '@cryobridge/plan';
import { language } from './language.js';

let catalog: Catalog | undefined;

/** What plans say, in the page's language; undefined while English says it. */
export function planSentences(): Catalog | undefined {
  return catalog;
}

export async function loadPlanSentences(): Promise<void> {
  if (language !== 'en') catalog ??= await loadPlanWords(language);
}

import { loadCourseWords } from '@cryobridge/course';
import type { Catalog } from '@cryobridge/plan';
import { language } from './language.js';
import { loadPlanSentences } from './plan-sentences.js';

let catalog: Catalog | undefined;

/** What courses and their plans say, in the page's language; undefined while English says it. */
export function courseSentences(): Catalog | undefined {
  return catalog;
}

export async function loadCourseSentences(): Promise<void> {
  if (language === 'en') return;
  await loadPlanSentences();
  catalog ??= await loadCourseWords(language);
}

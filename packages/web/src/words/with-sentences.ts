import { language } from './language.js';

/** Loads a route together with what plans say in the page's language; a route that says nothing of a plan does without. */
export function withPlan<T>(load: () => Promise<T>): () => Promise<T> {
  return withWords(load, async () => (await import('./plan-sentences.js')).loadPlanSentences());
}

/** The same with what courses say. */
export function withCourse<T>(load: () => Promise<T>): () => Promise<T> {
  return withWords(load, async () => (await import('./course-sentences.js')).loadCourseSentences());
}

function withWords<T>(load: () => Promise<T>, words: () => Promise<void>): () => Promise<T> {
  if (language === 'en') return load;
  return async () => (await Promise.all([load(), words()]))[0];
}

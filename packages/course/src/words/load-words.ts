import { loadPlanWords, type Catalog, type Language } from '@cryobridge/plan';
import { en } from './en/index.js';

/** The words of one language, those of the plan among them; whoever asks for one loads no other. */
export async function loadCourseWords(language: Language): Promise<Catalog> {
  const [plan, course] = await Promise.all([loadPlanWords(language), courseOnly(language)]);
  return {
    ...course,
    reviewedBy: plan.reviewedBy === null ? null : course.reviewedBy,
    sentences: { ...plan.sentences, ...course.sentences },
    terms: { ...plan.terms, ...course.terms },
  };
}

async function courseOnly(language: Language): Promise<Catalog> {
  switch (language) {
    case 'en':
      return { language, reviewedBy: null, notReviewed: null, sentences: en, terms: {} };
    case 'es':
      return (await import('./es/index.js')).es;
    case 'de':
      return (await import('./de/index.js')).de;
    case 'fr':
      return (await import('./fr/index.js')).fr;
    case 'ar':
      return (await import('./ar/index.js')).ar;
  }
}

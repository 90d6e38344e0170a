import { en } from './en/index.js';
import { languages, type Catalog, type Language } from './words.js';

/** The words of one language; whoever asks for one loads no other. English is always there. */
export async function loadPlanWords(language: Language): Promise<Catalog> {
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

/** The language of ours that fits a tag such as `de-CH`; null when none does. */
export function languageOf(tag: string): Language | null {
  const base = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === base) ?? null;
}

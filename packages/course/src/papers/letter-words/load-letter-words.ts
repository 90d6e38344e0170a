import type { Language } from '@cryobridge/plan';
import { en } from './en.js';
import type { LetterWords } from './letter-words.js';

/** Whoever asks for one language loads no other. English is always there. */
export async function loadLetterWords(language: Language): Promise<LetterWords> {
  switch (language) {
    case 'en':
      return en;
    case 'es':
      return (await import('./es.js')).es;
    case 'de':
      return (await import('./de.js')).de;
    case 'fr':
      return (await import('./fr.js')).fr;
    case 'ar':
      return (await import('./ar.js')).ar;
  }
}

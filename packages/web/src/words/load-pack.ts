import type { Language } from '@cryobridge/plan';
import type { Pack } from './pack.js';

/** The words of one language; no other is ever fetched, and English is on the pages already. */
export async function loadPack(language: Language): Promise<Pack | undefined> {
  switch (language) {
    case 'en':
      return undefined;
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

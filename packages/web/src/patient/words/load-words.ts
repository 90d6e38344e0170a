import { loadReportWords, type ReportLanguage, type ReportWords } from '@cryobridge/course/report';
import type { PageWords } from './page-words.js';

export interface LanguageWords {
  readonly page: PageWords;
  readonly report: ReportWords;
}

/** The words of one language, those of the page and those of the questions; a visitor loads no other. */
export async function loadWords(language: ReportLanguage): Promise<LanguageWords> {
  const [page, report] = await Promise.all([pageWords(language), loadReportWords(language)]);
  return { page, report };
}

export async function pageWords(language: ReportLanguage): Promise<PageWords> {
  switch (language) {
    case 'en':
      return (await import('./en.js')).en;
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

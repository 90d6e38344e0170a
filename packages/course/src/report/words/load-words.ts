import { reportLanguages, type ReportLanguage, type ReportWords } from './report-words.js';

/** The words of one language; a page that asks for one loads no other. */
export async function loadReportWords(language: ReportLanguage): Promise<ReportWords> {
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

/** The language of ours that fits a tag such as `es-MX`; English when none does. */
export function reportLanguageOf(tag: string | null): ReportLanguage {
  const base = tag?.toLowerCase().split('-')[0];
  return reportLanguages.find((language) => language === base) ?? 'en';
}

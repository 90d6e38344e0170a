import { reportLanguages, type ReportLanguage } from '@cryobridge/course/report';

/** What the person chose; else the first of the browser's languages that we have; else English. */
export function chooseLanguage(chosen: string | null, browser: readonly string[]): ReportLanguage {
  for (const tag of [chosen ?? '', ...browser]) {
    const language = tag.toLowerCase().split('-')[0];
    const found = reportLanguages.find((each) => each === language);
    if (found !== undefined) return found;
  }
  return 'en';
}

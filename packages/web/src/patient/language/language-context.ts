import type { ReportLanguage } from '@cryobridge/course/report';
import { createContext, useContext } from 'react';
import type { LanguageWords } from '../words/load-words.js';

export interface Language extends LanguageWords {
  readonly code: ReportLanguage;
  readonly choose: (code: ReportLanguage) => void;
}

export const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('no language was loaded');
  return language;
}

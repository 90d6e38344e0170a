import type { ReportLanguage } from '@cryobridge/course/report';
import { useEffect, useState, type ReactNode } from 'react';
import { keep, recall } from '../vault/kept.js';
import { loadWords, type LanguageWords } from '../words/load-words.js';
import { chooseLanguage } from './choose-language.js';
import { LanguageContext } from './language-context.js';

/** Loads one language, tells the document, and lets it be switched at any time. */
export function LanguageLoader({ children }: { readonly children: ReactNode }) {
  const [loaded, setLoaded] = useState<(LanguageWords & { readonly code: ReportLanguage }) | null>(null);
  const show = async (code: ReportLanguage) => {
    const words = await loadWords(code);
    document.documentElement.lang = code;
    document.documentElement.dir = words.report.direction;
    setLoaded({ ...words, code });
  };
  useEffect(() => {
    // Most likely it is the browser's: begin to load it before the shelf has told.
    void loadWords(chooseLanguage(null, navigator.languages)).catch(() => {});
    void recall<ReportLanguage>('language')
      .catch(() => null)
      .then((kept) => show(chooseLanguage(kept?.value ?? null, navigator.languages)));
  }, []);
  if (loaded === null) return null;
  const choose = (code: ReportLanguage) => {
    // A language that was never loaded may be out of reach without a network: the old one then stays.
    void show(code).then(
      () => keep('language', code),
      () => {},
    );
  };
  return <LanguageContext value={{ ...loaded, choose }}>{children}</LanguageContext>;
}

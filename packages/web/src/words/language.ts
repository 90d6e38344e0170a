import type { Language } from '@cryobridge/plan';

const key = 'cryobridge.language';

/** The language's own name, which whoever needs it can read. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  ar: 'العربية',
};

/** The tag's language, if it is one of ours. Asking the plan's package would load its sentences before the first page. */
function ours(tag: string): Language | undefined {
  const base = tag.toLowerCase().split('-')[0];
  return (Object.keys(languageNames) as Language[]).find((each) => each === base);
}

/** What was chosen on this device; else the first of the browser's languages that we have; else English. */
export function chooseLanguage(chosen: string | null, browser: readonly string[]): Language {
  for (const tag of [chosen ?? '', ...browser]) {
    const found = ours(tag);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Where there is no page, as in a worker or a test, everything is English. */
function chosenLanguage(): Language {
  return typeof document === 'undefined' ? 'en' : chooseLanguage(stored(), navigator.languages);
}

/** The language of everything on this page, from its first word to its end: another one is another load. */
export const language = chosenLanguage();

export const direction = language === 'ar' ? 'rtl' : 'ltr';

/**
 * The locale of dates and numbers: the browser's own region where its language is the page's (`en-GB`); Arabic with
 * the digits of Arabic, as in what patients read; always the calendar of records.
 */
export function localeFor(shown: Language, browser: readonly string[]): string {
  if (shown === 'ar') return 'ar-u-nu-arab-ca-gregory';
  return browser.find((tag) => ours(tag) === shown) ?? shown;
}

export const locale = localeFor(language, typeof document === 'undefined' ? [] : navigator.languages);

/** Keeps the choice on this device and shows the page again in it; what was typed is saved as always. */
export function setLanguage(chosen: Language): void {
  try {
    localStorage.setItem(key, chosen);
  } catch {
    // Without storage the browser's own language stays.
  }
  window.location.reload();
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

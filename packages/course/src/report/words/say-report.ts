import type { BodyRegion } from '../body-map.js';
import type { CountedForms, ReportLanguage, ReportWords } from './report-words.js';

/** The locale whose digits and plurals the language uses; Arabic with the digits of Arabic. */
const locales: Readonly<Record<ReportLanguage, string>> = {
  en: 'en',
  es: 'es',
  de: 'de',
  fr: 'fr',
  ar: 'ar-u-nu-arab',
};

export function localeOf(language: ReportLanguage): string {
  return locales[language];
}

/** A number in the digits of the language. */
export function sayNumber(value: number, language: ReportLanguage): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(value);
}

/** `3 days`, in the form and the digits of the language. */
export function sayCount(value: number, forms: CountedForms, language: ReportLanguage): string {
  const form = forms[new Intl.PluralRules(localeOf(language)).select(value)] ?? forms.other;
  return form.replace('{number}', sayNumber(value, language));
}

/** `Ball of the foot, left`. */
export function sayRegion(
  { part, face, side }: BodyRegion,
  words: Pick<ReportWords, 'parts' | 'sides'>,
): string {
  return `${words.parts[part][face]}, ${words.sides[side]}`;
}

/** What the emergency instruction says, with the number to call. Digits of a telephone are never translated. */
export function sayEmergency(
  id: keyof ReportWords['emergencies'],
  emergencyNumber: string,
  words: Pick<ReportWords, 'emergencies'>,
): { readonly title: string; readonly do: string } {
  const { title, do: what } = words.emergencies[id];
  const say = (text: string) => text.replaceAll('{number}', emergencyNumber);
  return { title: say(title), do: say(what) };
}

import type { FactValue } from '../decision.js';
import type { Facts, Language } from './words.js';

/** Arabic with the digits of Arabic, as in what patients read; every language by the calendar of records. */
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  es: 'es',
  de: 'de',
  fr: 'fr',
  ar: 'ar-u-nu-arab-ca-gregory',
};

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** How facts read inside the sentences of one language. */
export interface Voice {
  /** A number by locale without groups (`0,5`), a day as `24. November 2026`, an instant with `UTC`, any other text as it stands. */
  readonly say: (value: FactValue | undefined) => string;
  /** The fact by its name. */
  readonly fact: (facts: Facts, name: string) => string;
  /** With so many decimals, always: `1,0`. */
  readonly fixed: (value: FactValue | undefined, decimals: number) => string;
  /** A share from 0 to 1 as `25 %`, whole. */
  readonly percent: (share: FactValue | undefined) => string;
  readonly celsius: (value: FactValue | undefined) => string;
}

const made = new Map<string, Voice>();

/** @param unknown what is said where a fact is null or missing. */
export function voiceOf(language: Language, unknown: string): Voice {
  const key = `${language} ${unknown}`;
  let voice = made.get(key);
  if (voice === undefined) made.set(key, (voice = makeVoice(language, unknown)));
  return voice;
}

/** Formats by locale are costly to make, and the same for as long as it runs. */
function makeVoice(language: Language, unknown: string): Voice {
  const locale = locales[language];
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 });
  const shares = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    useGrouping: false,
  });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const signed = (text: string) => text.replace('-', '−');
  const say = (value: FactValue | undefined) => {
    if (value === null || value === undefined) return unknown;
    if (typeof value === 'number') return signed(numbers.format(value));
    if (typeof value !== 'string') return String(value);
    if (isoDate.test(value)) return days.format(new Date(value));
    return isoInstant.test(value) ? `${instants.format(new Date(value))} UTC` : value;
  };
  return {
    say,
    fact: (facts, name) => say(facts[name]),
    fixed: (value, decimals) =>
      signed(
        new Intl.NumberFormat(locale, {
          useGrouping: false,
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(Number(value)),
      ),
    percent: (share) => signed(shares.format(Math.round(Number(share) * 100) / 100)),
    celsius: (value) => `${say(value)}\u{a0}°C`,
  };
}

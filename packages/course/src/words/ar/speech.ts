import { voiceOf, type FactValue } from '@cryobridge/plan';
import type { Facts } from '../words.js';

const voice = voiceOf('ar', 'غير معروف');
const hasLatin = /[A-Za-z0-9]/;

/** A fact; text with Latin letters keeps its own direction inside an Arabic sentence; a list of terms has Arabic signs. */
export function speak(value: FactValue | undefined): string {
  const text = voice.say(value);
  return hasLatin.test(text) ? `\u{2068}${text}\u{2069}` : text.replaceAll('; ', '؛ ').replaceAll(', ', '، ');
}
export const say = (f: Facts, key: string) => speak(f[key]);

export const percent = (f: Facts, key: string) => voice.percent(f[key]);
/** With the sign that Arabic writes for Celsius, which keeps the direction of the sentence. */
export const celsius = (f: Facts, key: string) => `${say(f, key)}\u{a0}°م`;
export const oneDecimal = (value: FactValue | undefined) => voice.fixed(value, 1);

const plurals = new Intl.PluralRules('ar');

/** The figure and the noun in the form that goes with it: 3 to 10, from 11 on, and the rest. */
function counted(value: FactValue | undefined, nouns: readonly [few: string, many: string, other: string]) {
  const form = plurals.select(Number(value));
  const noun = form === 'few' ? nouns[0] : form === 'many' ? nouns[1] : nouns[2];
  return `${speak(value)} ${noun}`;
}

export const days = (value: FactValue | undefined) => counted(value, ['أيام', 'يومًا', 'يوم']);
export const weeks = (value: FactValue | undefined) => counted(value, ['أسابيع', 'أسبوعًا', 'أسبوع']);
export const hours = (value: FactValue | undefined) => counted(value, ['ساعات', 'ساعة', 'ساعة']);
export const minutes = (value: FactValue | undefined) => counted(value, ['دقائق', 'دقيقة', 'دقيقة']);
export const reports = (value: FactValue | undefined) => counted(value, ['تقارير', 'تقريرًا', 'تقرير']);
export const falls = (value: FactValue | undefined) =>
  counted(value, ['حوادث سقوط', 'حادث سقوط', 'حادث سقوط']);

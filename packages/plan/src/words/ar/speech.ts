import type { FactValue } from '../../decision.js';
import { voiceOf } from '../voice.js';
import type { Facts } from '../words.js';

const voice = voiceOf('ar', 'غير معروف');
const hasLatin = /[A-Za-z0-9]/;

/** Text with Latin letters keeps its own direction inside an Arabic sentence; a list of terms has Arabic signs. */
export const isolated = (text: string) =>
  hasLatin.test(text) ? `\u{2068}${text}\u{2069}` : text.replaceAll('; ', '؛ ').replaceAll(', ', '، ');
export const speak = (value: FactValue | undefined) => isolated(voice.say(value));
export const say = (f: Facts, key: string) => speak(f[key]);

export const isTold = (f: Facts, key: string) => f[key] !== null && f[key] !== undefined;

/** A code of ours in words; a code that has none is told as it stands. */
export const coded = (value: FactValue | undefined, codes: Readonly<Record<string, string>>) =>
  codes[String(value)] ?? speak(value);

export const percent = (f: Facts, key: string) => voice.percent(f[key]);
/** With the sign that Arabic writes for Celsius, which keeps the direction of the sentence. */
export const celsius = (f: Facts, key: string) => `${say(f, key)}\u{a0}°م`;
export const oneDecimal = (value: FactValue | undefined) => voice.fixed(value, 1);
/** `٦ إلى ١٢`; a dash between figures would be read from either side. */
export const span = (f: Facts, low: string, high: string) => `${say(f, low)} إلى ${say(f, high)}`;
export const spanOrOne = (f: Facts, low: string, high: string) =>
  f[low] === f[high] ? say(f, low) : span(f, low, high);

interface Forms {
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const plurals = new Intl.PluralRules('ar');

/** The figure and the noun in the form that goes with it. */
function counted(value: FactValue | undefined, { few, many, other }: Forms): string {
  const form = plurals.select(Number(value));
  const noun = form === 'few' ? few : form === 'many' ? many : other;
  return `${speak(value)} ${noun}`;
}

export const days = (f: Facts, key: string) => counted(f[key], { few: 'أيام', many: 'يومًا', other: 'يوم' });
export const hours = (f: Facts, key: string) =>
  counted(f[key], { few: 'ساعات', many: 'ساعة', other: 'ساعة' });
export const weeks = (f: Facts, key: string) =>
  counted(f[key], { few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' });
export const months = (f: Facts, key: string) => counted(f[key], { few: 'أشهر', many: 'شهرًا', other: 'شهر' });
export const minutes = (f: Facts, key: string) =>
  counted(f[key], { few: 'دقائق', many: 'دقيقة', other: 'دقيقة' });
export const seconds = (f: Facts, key: string) =>
  counted(f[key], { few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' });
export const people = (f: Facts, key: string) =>
  counted(f[key], { few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
export const placements = (f: Facts, key: string) =>
  counted(f[key], { few: 'مواضع', many: 'موضعًا', other: 'موضع' });
export const freezes = (f: Facts, key: string) =>
  counted(f[key], { few: 'تجميدات', many: 'تجميدًا', other: 'تجميد' });
export const trials = (f: Facts, key: string) =>
  counted(f[key], { few: 'تجارب', many: 'تجربة', other: 'تجربة' });
export const patches = (f: Facts, key: string) =>
  counted(f[key], { few: 'لصاقات', many: 'لصاقة', other: 'لصاقة' });
export const tablets = (f: Facts, key: string) =>
  counted(f[key], { few: 'أقراص', many: 'قرصًا', other: 'قرص' });
export const times = (value: FactValue | undefined) =>
  Number(value) === 1 ? 'مرة واحدة' : counted(Number(value), { few: 'مرات', many: 'مرة', other: 'مرة' });

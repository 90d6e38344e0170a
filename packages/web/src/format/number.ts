import { language, locale } from '../words/language.js';

const formats = new Map<number, Intl.NumberFormat>();

/** A number in the reader's locale with a true minus. */
export function number(value: number, digits = 0): string {
  let format = formats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(digits, format);
  }
  return format.format(Object.is(Math.round(value * 10 ** digits), -0) ? 0 : value).replace('-', '−');
}

/** A share of 1 as `97 %`, with the sign of percent of the language. */
export function percent(share: number): string {
  return `${number(share * 100)}\u00a0${language === 'ar' ? '٪' : '%'}`;
}

/** A chance as `0.86`. */
export function chance(probability: number): string {
  return number(probability, 2);
}

/** `−58 °C`. */
export function celsius(valueC: number): string {
  return withUnit(valueC, '°C');
}

export function withUnit(value: number, unit: string, digits = 0): string {
  return `${number(value, digits)}\u00a0${unitIn(unit)}`;
}

/** Signs of units are the same in every language but Arabic, which writes most in its own letters. */
const arabicUnits: Readonly<Record<string, string>> = {
  mm: 'ملم',
  cm: 'سم',
  s: 'ث',
  min: 'د',
  h: 'س',
  mg: 'ملغ',
  kg: 'كغ',
  mL: 'مل',
  '%': '٪',
  '°C': '°م',
};

/** `mm` as the page's language writes it. */
export function unitIn(unit: string): string {
  return language === 'ar' ? (arabicUnits[unit] ?? unit) : unit;
}

/** Trims a number of unknown scale to three significant digits. */
export function short(value: number): string {
  if (Number.isInteger(value)) return number(value);
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value).replace('-', '−');
}

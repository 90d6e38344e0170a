import type { AskedParameter, QuantityTest } from './criterion.js';
import { prefixed } from './read-date.js';
import { SearchFault } from './search-fault.js';
import { splitValue, unescaped } from './split-value.js';

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** One `[prefix]number|system|code` of a search. Units are compared, never converted. */
export function readQuantityTest(value: string, asked: AskedParameter): QuantityTest {
  const [number = '', ...unit] = splitValue(value, '|').map(unescaped);
  const { comparator, rest } = prefixed(number);
  const precision = impliedPrecision(rest);
  if (precision === null || unit.length === 1 || unit.length > 2) {
    throw new SearchFault(
      'invalid',
      asked.name,
      `${asked.name}: ${JSON.stringify(value)} is not a quantity such as 5.4 or 5.4|http://unitsofmeasure.org|mg`,
    );
  }
  const test = { comparator, ...precision, unit: unitOf(unit) };
  if (comparator !== 'ap') return test;
  const slack = Math.abs(precision.value) / 10;
  return { ...test, from: precision.value - slack, to: precision.value + slack };
}

function unitOf([system, code]: readonly string[]): QuantityTest['unit'] {
  if (system === undefined || code === undefined || (system === '' && code === '')) return null;
  return { system: system === '' ? null : system, code };
}

/**
 * A number as written stands for all that round to it: 5.4 from 5.35 to 5.45, 100 from 99.5 to 100.5, 1e2 from 50 to
 * 150. Bounds are worked out on the digits, so that they are exact.
 */
export function impliedPrecision(text: string): Pick<QuantityTest, 'value' | 'from' | 'to'> | null {
  const match = decimal.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`) * 10n;
  const power = Number(exponent) - fraction.length - 1;
  const at = (tenths: bigint): number => Number(`${tenths}e${power}`);
  const value = Number(text);
  return Number.isFinite(value) ? { value, from: at(units - 5n), to: at(units + 5n) } : null;
}

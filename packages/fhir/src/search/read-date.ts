import { type AskedParameter, type Comparator, type DateTest, comparators } from './criterion.js';
import { dateSpan } from './date-span.js';
import { SearchFault } from './search-fault.js';

export interface Prefixed {
  readonly comparator: Comparator;
  readonly rest: string;
}

/** `ge2024` as `ge` and `2024`; without prefix `eq`. */
export function prefixed(value: string): Prefixed {
  const prefix = comparators.find((each) => value.startsWith(each));
  return prefix === undefined
    ? { comparator: 'eq', rest: value }
    : { comparator: prefix, rest: value.slice(2) };
}

/** One date of a search. `ap` takes in a tenth of the time between it and now on either side. */
export function readDateTest(value: string, asked: AskedParameter, nowMs: number): DateTest {
  const { comparator, rest } = prefixed(value);
  // A `+` of a time zone that was not escaped in an address arrives as a space.
  const span = dateSpan(rest.replace(/ (\d{2}:\d{2})$/, '+$1'));
  if (span === null) {
    throw new SearchFault(
      'invalid',
      asked.name,
      `${asked.name}: ${JSON.stringify(rest)} is not a date such as 2026-03-01`,
    );
  }
  const { lowMs: fromMs, highMs: toMs } = span;
  if (comparator !== 'ap') return { comparator, fromMs, toMs };
  const slack = Math.round(Math.abs(nowMs - (fromMs + toMs) / 2) / 10);
  return { comparator, fromMs: fromMs - slack, toMs: toMs + slack };
}

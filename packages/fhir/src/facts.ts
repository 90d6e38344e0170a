import type { Fact, FactOrigin, PartialDate } from '@cryobridge/plan';
import { resourceName, type Entry } from './bundle.js';

export function originOf(entry: Entry, path: string): FactOrigin {
  return { kind: 'record', path, resource: resourceName(entry) };
}

export function known<T>(value: T, asOf: PartialDate | null, from: readonly FactOrigin[]): Fact<T> {
  return { state: 'known', value, asOf, from };
}

/** Typed for any fact: nothing is known. */
export const missing = { state: 'unknown', why: 'missing', from: [] } as const;

export function unreadable(
  seen: string,
  from: readonly FactOrigin[],
): Extract<Fact<never>, { state: 'unknown' }> {
  return { state: 'unknown', why: 'unreadable', from, seen };
}

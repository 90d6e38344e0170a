import type { IsoDate } from '../case.js';
import type { Statement } from '../decision.js';
import { canonicalJson } from '../hash.js';
import type { ChangeValue, ChangedField, ChangedPart, PlanChange } from './plan-change.js';

/** Something of two plans: as it was, and as it is. */
export type Pair<T> = readonly [before: T, after: T];

export interface Place {
  readonly part: ChangedPart;
  readonly field: ChangedField;
  readonly about?: string | null;
}

export const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** A change when the two values differ, else none. */
export function changed(
  { part, field, about = null }: Place,
  values: Pair<ChangeValue | null>,
): PlanChange[] {
  const [before, after] = values;
  return same(before, after) ? [] : [{ part, field, about, before, after }];
}

export const word = (text: string | null): ChangeValue | null =>
  text === null ? null : { kind: 'word', word: text };
export const number = (value: number | null, unit: string): ChangeValue | null =>
  value === null ? null : { kind: 'number', value, unit };
export const chance = (value: number | null): ChangeValue | null =>
  value === null ? null : { kind: 'chance', chance: value };
export const date = (day: IsoDate | null): ChangeValue | null =>
  day === null ? null : { kind: 'date', date: day };
export const statement = (said: Statement | null): ChangeValue | null =>
  said === null ? null : { kind: 'statement', statement: { id: said.id, facts: said.facts } };

export interface Matched<T> {
  readonly key: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** Entries of two lists side by side, by key: those of before in their order, then those that are new. */
export function matched<T>([before, after]: Pair<readonly T[]>, keyOf: (entry: T) => string): Matched<T>[] {
  const index = (list: readonly T[]) => new Map(list.map((entry) => [keyOf(entry), entry]));
  const [old, now] = [index(before), index(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => ({
    key,
    before: old.get(key) ?? null,
    after: now.get(key) ?? null,
  }));
}

/**
 * Sentences that came, went or say something else. The order does not count; one sentence that is said with other facts
 * is one change, and several of the same kind are told apart by what they say.
 */
export function statementChanges(place: Place, [before, after]: Pair<readonly Statement[]>): PlanChange[] {
  const textOf = ({ id, facts }: Statement) => canonicalJson({ id, facts });
  const [old, now] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  const gone = before.filter((said) => !now.has(textOf(said)));
  const come = after.filter((said) => !old.has(textOf(said)));
  const once = (list: readonly Statement[], id: string) => list.filter((said) => said.id === id).length === 1;
  const isRestated = ({ id }: Statement) => once(gone, id) && once(come, id);
  return [
    ...gone.flatMap((said) => {
      const restated = isRestated(said) ? (come.find(({ id }) => id === said.id) ?? null) : null;
      return changed(place, [statement(said), statement(restated)]);
    }),
    ...come.filter((said) => !isRestated(said)).flatMap((said) => changed(place, [null, statement(said)])),
  ];
}

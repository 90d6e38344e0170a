import { asRecord } from './reading.js';

/** Equal as JSON, whatever the order of names. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((each, index) => isSame(each, other[index]));
  }
  const [first, second] = [asRecord(one), asRecord(other)];
  if (first === null || second === null) return one === other;
  const names = Object.keys(first);
  return (
    names.length === Object.keys(second).length &&
    names.every((name) => name in second && isSame(first[name], second[name]))
  );
}

/** True when the value has at least what the pattern has; of a list, in any order. */
export function holdsPattern(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) && pattern.every((each) => value.some((one) => holdsPattern(one, each)));
  const wanted = asRecord(pattern);
  if (wanted === null) return value === pattern;
  const record = asRecord(value);
  return record !== null && Object.entries(wanted).every(([name, each]) => holdsPattern(record[name], each));
}

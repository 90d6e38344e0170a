/**
 * True unless `from` is surely after `to`. Dates of unlike precision are compared as far as both go; times as instants.
 */
export function comesBefore(from: unknown, to: unknown): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return true;
  if (from.includes('T') && to.includes('T'))
    return Date.parse(withoutLeap(from)) <= Date.parse(withoutLeap(to));
  const length = Math.min(from.split('T')[0]?.length ?? 0, to.split('T')[0]?.length ?? 0);
  return from.slice(0, length) <= to.slice(0, length);
}

/** `Date` knows no second 60. */
function withoutLeap(time: string): string {
  return time.replace(/:60(?=[.Z+-])/, ':59');
}

/** Calendar days as numbers, days since 1970-01-01, so that a year of many people is counted fast. */

const dayMs = 86_400_000;

/** NaN: not a day. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

const dates = new Map<number, string>();

export function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const made = new Date(day * dayMs).toISOString().slice(0, 10);
  if (dates.size < 50_000) dates.set(day, made);
  return made;
}

const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] as const;

/**
 * Points spread evenly over the unit cube: the Richtmyer recurrence x_n = frac(1/2 + n·√p), one prime p a
 * coordinate, each coordinate then moved to the centre of its rank. So every coordinate alone is perfectly
 * even (a Latin hypercube), and together they keep the evenness of the recurrence. Deterministic, no seed.
 *
 * Holds for: up to ten dimensions and smooth averages. Not for: anything that must look random.
 * Checked by: even-points.test.ts.
 * @throws {RangeError} for more dimensions than primes.
 */
export function evenPoints(count: number, dimensions: number): readonly (readonly number[])[] {
  if (dimensions > primes.length) throw new RangeError(`at most ${primes.length} dimensions`);
  const coordinates = primes.slice(0, dimensions).map((prime) => ranked(recurrence(count, Math.sqrt(prime))));
  return Array.from({ length: count }, (_, n) => coordinates.map((coordinate) => coordinate[n] ?? 0.5));
}

function recurrence(count: number, step: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => (0.5 + (n + 1) * step) % 1);
}

function ranked(values: readonly number[]): readonly number[] {
  const places = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const centred = Array.from(values);
  for (const [rank, place] of places.entries()) centred[place] = (rank + 0.5) / values.length;
  return centred;
}

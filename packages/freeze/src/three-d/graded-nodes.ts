const SAMPLES = 4000;

/**
 * Places from `from` to `to`, both included, as far apart as `sizeAt` wants; the number of gaps is a multiple of
 * `multiple` and at least `least`.
 */
export function gradedNodes(
  from: number,
  to: number,
  sizeAt: (at: number) => number,
  { multiple = 1, least = 4 } = {},
): Float64Array {
  const step = (to - from) / SAMPLES;
  const upTo = new Float64Array(SAMPLES + 1);
  for (let n = 0; n < SAMPLES; n++) upTo[n + 1] = upTo[n] + step / sizeAt(from + (n + 0.5) * step);
  const whole = upTo[SAMPLES];
  const count = Math.max(least, multiple * Math.round(whole / multiple));
  let n = 0;
  return Float64Array.from({ length: count + 1 }, (_, node) => {
    if (node === 0) return from;
    if (node === count) return to;
    const wanted = (node / count) * whole;
    while (upTo[n + 1] < wanted) n++;
    return from + step * (n + (wanted - upTo[n]) / (upTo[n + 1] - upTo[n]));
  });
}

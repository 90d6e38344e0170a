/** Points of the nerve's surface that are drawn: rings along it. */
export const nerveSegments = 48;
export const nerveRings = 61;
/** How much of the nerve is drawn, mm. */
export const nerveLengthMm = 24;

/** X, Y, Z of each point, ring by ring. */
export function nervePoints(nerve: { readonly widthMm: number; readonly heightMm: number }): Float32Array {
  const points = new Float32Array(3 * nerveSegments * nerveRings);
  for (let n = 0; n < nerveSegments * nerveRings; n++) {
    const angle = (2 * Math.PI * (n % nerveSegments)) / nerveSegments;
    const ring = Math.floor(n / nerveSegments);
    points[3 * n] = (nerve.widthMm / 2) * Math.cos(angle);
    points[3 * n + 1] = (nerve.heightMm / 2) * Math.sin(angle);
    points[3 * n + 2] = (ring / (nerveRings - 1) - 0.5) * nerveLengthMm;
  }
  return points;
}

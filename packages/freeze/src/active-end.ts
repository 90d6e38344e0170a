/**
 * Where a cold wall meets the adiabatic shaft, Θ behaves like √ρ·cos(φ/2) of the distance ρ and the angle φ from
 * the shaft, and no polynomial follows it. A conductance that is right for this function, its exact flux
 * through the face over its difference between the centres, keeps second order without tiny cells.
 *
 * Local coordinates: x along the wall from the end towards the shaft, y away from the wall, any unit of length.
 * Θ and its stream function Ψ = √ρ·sin(φ/2) are the real and imaginary part of √(x + iy), so the flux through a
 * face is the difference of Ψ between its ends.
 *
 * *Holds for* a flat neighbourhood: distances small against the probe's radius; with distance the factor tends
 * to 1 by itself. *Checked by* active-end.test.ts and the observed order in freeze-engine.contract.ts.
 */
function value(x: number, y: number): number {
  return Math.sqrt(Math.max(0, (Math.hypot(x, y) + x) / 2));
}

function stream(x: number, y: number): number {
  return Math.sqrt(Math.max(0, (Math.hypot(x, y) - x) / 2));
}

/** Correction of the conductance between the centres (x1, y) and (x2, y) through the face at x from y1 to y2. */
export function alongFactor(centers: Pair, faceX: number, edges: Pair): number {
  const y = (edges[0] + edges[1]) / 2;
  const flux = stream(faceX, edges[1]) - stream(faceX, edges[0]);
  const drop = value(centers[1], y) - value(centers[0], y);
  return (flux * (centers[1] - centers[0])) / (drop * (edges[1] - edges[0]));
}

/** Correction of the conductance between the centres (x, y1) and (x, y2) through the face at y from x1 to x2. */
export function awayFactor(centers: Pair, faceY: number, edges: Pair): number {
  const x = (edges[0] + edges[1]) / 2;
  const flux = stream(edges[0], faceY) - stream(edges[1], faceY);
  const drop = value(x, centers[1]) - value(x, centers[0]);
  return (flux * (centers[1] - centers[0])) / (drop * (edges[1] - edges[0]));
}

type Pair = readonly [number, number];

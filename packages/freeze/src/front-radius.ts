import { frozenShareAt, type Material } from './material.js';

/** One row of cells away from the wall, nothing but tissue. Faces and centres in mm, Θ in W/m. */
export interface FrontRow {
  readonly rFacesMm: Float64Array;
  readonly rCentersMm: Float64Array;
  readonly theta: Float64Array;
}

/** Where an isotherm of the phase change lies by frozen volume, and how many cells the phase change is wide. */
export interface Front {
  readonly radiusMm: number;
  readonly widthInCells: number;
}

/** Parts in which the phase change is summed. */
const PARTS = 8;

/**
 * The outermost front of a row: the radius that holds the frozen volume, moved by where in the phase change the
 * isotherm lies. Through a phase change that travels, the flow of heat runs straight in the frozen share σ from
 * q_u, what the thawed side gives, to q_f, what the frozen side takes, so that its width up to σ is
 * Δ·∫ k/(q_u + (q_f − q_u)σ) dσ with Δ = T_liquidus − T_solidus. Undefined where ice is not whole behind the front.
 *
 * *Holds for* a phase change narrower than a cell, whose steps from cell to cell a polynomial through Θ follows.
 * *Not for* a wide one: its shape is not that of a travelling front. *Checked by* front-radius.test.ts.
 */
export function frontBy(row: FrontRow, material: Material, temperatureC: number): Front | undefined {
  const { rFacesMm, rCentersMm, theta } = row;
  const { solidusC, liquidusC } = material.tissue;
  let last = theta.length - 1;
  while (last >= 0 && theta[last] >= 0) last--;
  let whole = last;
  while (whole >= 0 && theta[whole] > material.solidusTheta) whole--;
  if (whole < 1 || last + 2 >= theta.length) return undefined;
  let squareMm2 = rFacesMm[whole + 1] ** 2;
  for (let n = whole + 1; n <= last; n++) {
    squareMm2 += frozenShareAt(material, theta[n]) * (rFacesMm[n + 1] ** 2 - rFacesMm[n] ** 2);
  }
  const frontMm = Math.sqrt(squareMm2);
  /** Flow between neighbours times the front's radius: in ln r steady Θ is straight. */
  const flow = (n: number) => (theta[n + 1] - theta[n]) / Math.log(rCentersMm[n + 1] / rCentersMm[n]);
  const taken = flow(whole - 1);
  if (!(taken > 0)) return undefined;
  const widths = widthsMm(material, Math.max(0, flow(last + 1)) / frontMm, taken / frontMm);
  const mean = widths.reduce((sum, mm) => sum + mm, 0) / widths.length;
  const at = ((liquidusC - temperatureC) / (liquidusC - solidusC)) * PARTS;
  return {
    radiusMm: frontMm + mean - along(widths, at),
    widthInCells: (widths[PARTS] ?? 0) / (rFacesMm[last + 1] - rFacesMm[last]),
  };
}

/** From the liquidus to each of the shares 0, 1/8 … 1, mm. Flows in W/m per mm. */
function widthsMm(material: Material, given: number, taken: number): number[] {
  const { solidusC, liquidusC, frozenConductivityWPerMK, unfrozenConductivityWPerMK } = material.tissue;
  const between = (from: number, to: number, share: number) => from + (to - from) * share;
  const widths = [0];
  for (let part = 0; part < PARTS; part++) {
    const share = (part + 0.5) / PARTS;
    const k = between(unfrozenConductivityWPerMK, frozenConductivityWPerMK, share);
    widths.push(widths[part] + ((liquidusC - solidusC) * k) / (PARTS * between(given, taken, share)));
  }
  return widths;
}

function along(values: readonly number[], at: number): number {
  const n = Math.min(values.length - 2, Math.floor(at));
  return values[n] + (at - n) * (values[n + 1] - values[n]);
}

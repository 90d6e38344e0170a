import { thetaAt, type Material } from '../material.js';
import type { WallLink } from '../mesh.js';
import type { WallState } from '../wall-schedule.js';

type Coolant = Extract<WallState, { kind: 'coolant' }>;

/** Halvings of the span in which a limited coefficient is sought. */
const HALVINGS = 48;

/**
 * Temperature, °C, of a face that takes G(Θ_cell − Θ_face) from the tissue and gives `heatWPerK` times its excess
 * over the coolant. In each phase this is a line or a parabola in the temperature.
 */
function faceC(material: Material, link: WallLink, cellTheta: number, give: Give): number {
  const { solidusC, liquidusC, frozenConductivityWPerMK, unfrozenConductivityWPerMK } = material.tissue;
  const { heatWPerK, coolantC } = give;
  const conductance = link.conductanceM;
  const atLiquidus = conductance * cellTheta - heatWPerK * (liquidusC - coolantC);
  if (atLiquidus >= 0) {
    return liquidusC + atLiquidus / (conductance * unfrozenConductivityWPerMK + heatWPerK);
  }
  const atSolidus = conductance * (cellTheta - material.solidusTheta) - heatWPerK * (solidusC - coolantC);
  if (atSolidus <= 0) return solidusC + atSolidus / (conductance * frozenConductivityWPerMK + heatWPerK);
  const linear = conductance * unfrozenConductivityWPerMK + heatWPerK;
  const bend = conductance * material.conductivityBend * atLiquidus;
  return liquidusC + (2 * atLiquidus) / (linear + Math.sqrt(linear * linear + bend));
}

interface Give {
  readonly heatWPerK: number;
  readonly coolantC: number;
}

/** The wall of one mesh: heat from the tissue at every link, W. */
export class WallFlow {
  readonly heatW: Float64Array;
  readonly faceTheta: Float64Array;

  constructor(
    private readonly links: readonly WallLink[],
    /** Of every link. */
    private readonly materials: readonly Material[],
  ) {
    this.heatW = new Float64Array(links.length);
    this.faceTheta = new Float64Array(links.length);
  }

  /** Fills `heatW` and `faceTheta` for the present cells. */
  update(theta: Float64Array, state: WallState): void {
    switch (state.kind) {
      case 'temperature':
        this.links.forEach((link, n) =>
          this.put(n, theta[link.cell], thetaAt(this.materials[n], state.temperatureC)),
        );
        return;
      case 'adiabatic':
        this.links.forEach((link, n) => this.put(n, theta[link.cell], theta[link.cell]));
        return;
      case 'coolant':
        this.limit(theta, state);
        return;
    }
  }

  private put(n: number, cellTheta: number, face: number): void {
    this.faceTheta[n] = face;
    this.heatW[n] = this.links[n].conductanceM * (cellTheta - face);
  }

  private cool(theta: Float64Array, coolantC: number, coefficientWPerM2K: number): number {
    let total = 0;
    this.links.forEach((link, n) => {
      const cellTheta = theta[link.cell];
      const give = { heatWPerK: coefficientWPerM2K * link.areaM2, coolantC };
      const material = this.materials[n];
      this.put(n, cellTheta, thetaAt(material, faceC(material, link, cellTheta, give)));
      total += this.heatW[n];
    });
    return total;
  }

  /** Where the limit binds, the coefficient that meets it, by halving its logarithm: heat rises with it. */
  private limit(theta: Float64Array, { coolantC, coefficientWPerM2K, powerLimitW }: Coolant): void {
    if (this.cool(theta, coolantC, coefficientWPerM2K) <= powerLimitW) return;
    let high = Math.log(coefficientWPerM2K);
    let low = high - 1;
    while (this.cool(theta, coolantC, Math.exp(low)) > powerLimitW) low -= 1;
    for (let pass = 0; pass < HALVINGS; pass++) {
      const middle = (low + high) / 2;
      if (this.cool(theta, coolantC, Math.exp(middle)) > powerLimitW) high = middle;
      else low = middle;
    }
  }
}

import { temperatureAt, thetaAt, type Material } from './material.js';
import type { WallLink } from './mesh.js';
import type { WallState } from './wall-schedule.js';

/** What of a link the exchange reads. */
export type ExchangeLink = Pick<WallLink, 'cell' | 'conductanceM' | 'areaM2'>;

/** The tissue at every link: one for all, or one for each. */
export type LinkMaterials = Material | readonly Material[];

function materialAt(materials: LinkMaterials, link: number): Material {
  return 'tissue' in materials ? materials : materials[link];
}

/** Heat into the wall at every link, W, as `slope·Θ_cell − rest`, tangent at the present Θ; and the wall's own Θ. */
export interface WallExchange {
  readonly slope: Float64Array;
  readonly rest: Float64Array;
  readonly faceTheta: Float64Array;
}

export function emptyExchange(links: number): WallExchange {
  return {
    slope: new Float64Array(links),
    rest: new Float64Array(links),
    faceTheta: new Float64Array(links),
  };
}

/**
 * Θ of a wall face that takes G(Θ_cell − Θ_face) from the tissue and gives h·A(T_face − T_coolant) to the
 * coolant. The left side falls and the right side rises with Θ_face, so safeguarded Newton finds the one root.
 */
function faceTheta(material: Material, link: ExchangeLink, cellTheta: number, cooling: Cooling): number {
  const heatW = cooling.coefficientWPerM2K * link.areaM2;
  const coolantTheta = thetaAt(material, cooling.coolantC);
  let low = Math.min(cellTheta, coolantTheta);
  let high = Math.max(cellTheta, coolantTheta);
  let face = cellTheta;
  for (let pass = 0; pass < 60; pass++) {
    const excess =
      heatW * (temperatureAt(material, face) - cooling.coolantC) - link.conductanceM * (cellTheta - face);
    if (excess > 0) high = face;
    else low = face;
    const step = excess / (heatW / conductivityAt(material, face) + link.conductanceM);
    if (Math.abs(step) <= 1e-12 * (Math.abs(face) + 1)) return face;
    const next = face - step;
    face = next > low && next < high ? next : (low + high) / 2;
  }
  return face;
}

interface Cooling {
  readonly coolantC: number;
  readonly coefficientWPerM2K: number;
}

/** k, W/mK, where Kirchhoff's variable is Θ. */
function conductivityAt(material: Material, theta: number): number {
  const { frozenConductivityWPerMK: frozen, unfrozenConductivityWPerMK: unfrozen } = material.tissue;
  if (theta >= 0) return unfrozen;
  if (theta <= material.solidusTheta) return frozen;
  return Math.sqrt(unfrozen * unfrozen + material.conductivityBend * theta);
}

function coolantHeat(
  links: readonly ExchangeLink[],
  theta: Float64Array,
  materials: LinkMaterials,
  cooling: Cooling,
) {
  let total = 0;
  for (let n = 0; n < links.length; n++) {
    const link = links[n];
    const cellTheta = theta[link.cell];
    total += link.conductanceM * (cellTheta - faceTheta(materialAt(materials, n), link, cellTheta, cooling));
  }
  return total;
}

/**
 * The coefficient at which the whole wall takes no more than its power limit: h itself, or less. The heat
 * rises with h, so false position (Illinois) on log h is safe; it is only entered when the limit binds.
 */
function limitedCoefficient(
  links: readonly ExchangeLink[],
  theta: Float64Array,
  materials: LinkMaterials,
  state: Extract<WallState, { kind: 'coolant' }>,
): number {
  const full = state.coefficientWPerM2K;
  if (state.powerLimitW === Infinity) return full;
  const excess = (logH: number) =>
    coolantHeat(links, theta, materials, { coolantC: state.coolantC, coefficientWPerM2K: Math.exp(logH) }) -
    state.powerLimitW;
  let high = Math.log(full);
  let above = excess(high);
  if (above <= 0) return full;
  let low = high - Math.log(2 + above / state.powerLimitW) - 1;
  let below = excess(low);
  while (below > 0) {
    high = low;
    above = below;
    low -= 3;
    below = excess(low);
  }
  let lastSide = 0;
  for (let pass = 0; pass < 50 && high - low > 1e-12; pass++) {
    const middle = low + ((high - low) * below) / (below - above);
    const value = excess(middle);
    if (Math.abs(value) <= 1e-9 * state.powerLimitW) return Math.exp(middle);
    if (value > 0) {
      high = middle;
      above = value;
      if (lastSide > 0) below /= 2;
      lastSide = 1;
    } else {
      low = middle;
      below = value;
      if (lastSide < 0) above /= 2;
      lastSide = -1;
    }
  }
  return Math.exp(low);
}

/** Fills `into` for the wall state and the present cells. */
export function exchangeAt(
  into: WallExchange,
  links: readonly ExchangeLink[],
  theta: Float64Array,
  materials: LinkMaterials,
  state: WallState,
): void {
  const coefficientWPerM2K =
    state.kind === 'coolant' ? limitedCoefficient(links, theta, materials, state) : 0;
  for (let n = 0; n < links.length; n++) {
    const link = links[n];
    const cellTheta = theta[link.cell];
    const material = materialAt(materials, n);
    switch (state.kind) {
      case 'temperature':
        into.faceTheta[n] = 'tissue' in materials ? state.theta : thetaAt(material, state.temperatureC);
        into.slope[n] = link.conductanceM;
        into.rest[n] = link.conductanceM * into.faceTheta[n];
        break;
      case 'coolant': {
        const face = faceTheta(material, link, cellTheta, { coolantC: state.coolantC, coefficientWPerM2K });
        const outward = (coefficientWPerM2K * link.areaM2) / conductivityAt(material, face);
        const slope = (link.conductanceM * outward) / (link.conductanceM + outward);
        into.faceTheta[n] = face;
        into.slope[n] = slope;
        into.rest[n] = slope * cellTheta - link.conductanceM * (cellTheta - face);
        break;
      }
      case 'adiabatic':
        into.faceTheta[n] = cellTheta;
        into.slope[n] = 0;
        into.rest[n] = 0;
        break;
    }
  }
}

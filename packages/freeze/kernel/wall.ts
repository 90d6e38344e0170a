/** Heat between the wall and the cells on it, as in `packages/freeze/src/wall-exchange.ts`. */
import { BAD_ARGUMENT, NO_MEMORY, OK } from './status';
import { BASE, DIAGONAL, THETA, columns, take } from './field';
import { laneOf } from './pack';
import { layered, tissueOfRow, useTissue } from './layers';
import { conductivityBend, frozenK, liquidusC, solidusC, solidusTheta, thetaOf, unfrozenK } from './tissue';

export const TEMPERATURE: i32 = 0;
export const COOLANT: i32 = 1;
export const ADIABATIC: i32 = 2;

export let count: i32 = 0;
/** Per link, f64: cell (as a number, then as an address), conductance m, area m², slope m, rest W, wall's Θ W/m. */
export let cells: usize = 0;
let conductances: usize = 0;
let areas: usize = 0;
let slopes: usize = 0;
let rests: usize = 0;
export let faces: usize = 0;
let bases: usize = 0;
let diagonals: usize = 0;
/** With layers: where each link's tissue stands. */
let linkTissues: usize = 0;

export function layOutWall(links: i32, mostCells: i32): i32 {
  if (links < 1 || links > mostCells) return BAD_ARGUMENT;
  count = links;
  const bytes = <usize>links * 8;
  cells = take(bytes * 9);
  if (cells === 0) return NO_MEMORY;
  conductances = cells + bytes;
  areas = conductances + bytes;
  slopes = areas + bytes;
  rests = slopes + bytes;
  faces = rests + bytes;
  bases = faces + bytes;
  diagonals = bases + bytes;
  linkTissues = diagonals + bytes;
  return OK;
}

/** Turns cell numbers into addresses. */
export function linkCells(mostCells: i32): i32 {
  for (let n = 0; n < count; n++) {
    const at = cells + <usize>n * 8;
    const cell = load<f64>(at);
    if (!(cell >= 0 && cell < <f64>mostCells)) return BAD_ARGUMENT;
    store<u64>(at, <u64>laneOf(<i32>cell));
    if (layered) store<usize>(linkTissues + <usize>n * 8, tissueOfRow(<i32>cell / columns - 1));
  }
  return OK;
}

/** Keeps the step's right side and diagonal of the cells on the wall, without the wall. */
export function rememberWallCells(): void {
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    const cell = <usize>load<u64>(cells + at);
    store<f64>(bases + at, load<f64>(cell, BASE));
    store<f64>(diagonals + at, load<f64>(cell, DIAGONAL));
  }
}

/**
 * Θ of a face that takes G(Θ_cell − Θ_face) from the tissue and gives h·A(T_face − T_coolant) to the coolant.
 * In each phase this is a line or a parabola in T_face; the phase is the one whose solution lies in it.
 */
function faceTheta(conductance: f64, cellTheta: f64, heat: f64, coolantC: f64): f64 {
  const atLiquidus = conductance * cellTheta - heat * (liquidusC - coolantC);
  if (atLiquidus >= 0) return atLiquidus / (conductance + heat / unfrozenK);
  const atSolidus = conductance * (cellTheta - solidusTheta) - heat * (solidusC - coolantC);
  if (atSolidus <= 0) return solidusTheta + atSolidus / (conductance + heat / frozenK);
  const linear = conductance * unfrozenK + heat;
  const above =
    (2 * atLiquidus) / (linear + Math.sqrt(linear * linear + conductance * conductivityBend * atLiquidus));
  return above * (unfrozenK + (conductivityBend * above) / 4);
}

function conductivityOf(faceTheta: f64): f64 {
  if (faceTheta >= 0) return unfrozenK;
  if (faceTheta <= solidusTheta) return frozenK;
  return Math.sqrt(unfrozenK * unfrozenK + conductivityBend * faceTheta);
}

function coolantHeat(coolantC: f64, coefficient: f64): f64 {
  let total: f64 = 0;
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    if (layered) useTissue(load<usize>(linkTissues + at));
    const conductance = load<f64>(conductances + at);
    const cell = load<f64>(<usize>load<u64>(cells + at), THETA);
    const face = faceTheta(conductance, cell, coefficient * load<f64>(areas + at), coolantC);
    total += conductance * (cell - face);
  }
  return total;
}

/** 1/W less what the limit allows: nearly a straight line in 1/h. */
function shortfall(coolantC: f64, inverse: f64, limitW: f64): f64 {
  const heat = coolantHeat(coolantC, 1 / inverse);
  return heat > 0 ? 1 / heat - 1 / limitW : Infinity;
}

/** The coefficient at which the whole wall takes no more than its limit: false position (Illinois) on 1/h. */
function limitedCoefficient(coolantC: f64, full: f64, limitW: f64): f64 {
  const most = coolantHeat(coolantC, full);
  if (!(most > limitW)) return full;
  let low = 1 / full;
  let below = 1 / most - 1 / limitW;
  let high = (low * most) / limitW;
  let above = shortfall(coolantC, high, limitW);
  for (let pass = 0; pass < 60 && above < 0; pass++) {
    low = high;
    below = above;
    high *= 4;
    above = shortfall(coolantC, high, limitW);
  }
  let side = 0;
  for (let pass = 0; pass < 60; pass++) {
    const straight = low + ((high - low) * below) / (below - above);
    const middle = straight > low && straight < high ? straight : (low + high) / 2;
    const value = shortfall(coolantC, middle, limitW);
    if (Math.abs(value) * limitW <= 1e-9) return 1 / middle;
    if (value > 0) {
      high = middle;
      above = value;
      if (side > 0) below /= 2;
      side = 1;
    } else {
      low = middle;
      below = value;
      if (side < 0) above /= 2;
      side = -1;
    }
  }
  return 1 / high;
}

function exchange(at: usize, slope: f64, rest: f64, face: f64): void {
  store<f64>(slopes + at, slope);
  store<f64>(rests + at, rest);
  store<f64>(faces + at, face);
  const cell = <usize>load<u64>(cells + at);
  store<f64>(cell, load<f64>(bases + at) + rest, BASE);
  store<f64>(cell, load<f64>(diagonals + at) + slope, DIAGONAL);
}

function applyCoolant(coolantC: f64, full: f64, limitW: f64): void {
  const coefficient = limitedCoefficient(coolantC, full, limitW);
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    if (layered) useTissue(load<usize>(linkTissues + at));
    const conductance = load<f64>(conductances + at);
    const cell = load<f64>(<usize>load<u64>(cells + at), THETA);
    const heat = coefficient * load<f64>(areas + at);
    const face = faceTheta(conductance, cell, heat, coolantC);
    const outward = heat / conductivityOf(face);
    const slope = (conductance * outward) / (conductance + outward);
    exchange(at, slope, slope * cell - conductance * (cell - face), face);
  }
}

/** `first` is the wall's Θ (with layers its temperature, °C), or the coolant's temperature; then h, W/m²K, and the limit, W. */
export function applyWall(kind: i32, first: f64, coefficient: f64, limitW: f64): void {
  if (kind === COOLANT) {
    applyCoolant(first, coefficient, limitW);
    return;
  }
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    const conductance = load<f64>(conductances + at);
    if (kind === TEMPERATURE && layered) {
      useTissue(load<usize>(linkTissues + at));
      const face = thetaOf(first);
      exchange(at, conductance, conductance * face, face);
    } else if (kind === TEMPERATURE) exchange(at, conductance, conductance * first, first);
    else exchange(at, 0, 0, load<f64>(<usize>load<u64>(cells + at), THETA));
  }
}

/** Heat that the wall takes out, W. */
export function wallW(): f64 {
  let total: f64 = 0;
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    const cell = load<f64>(<usize>load<u64>(cells + at), THETA);
    total += load<f64>(slopes + at) * cell - load<f64>(rests + at);
  }
  return total;
}

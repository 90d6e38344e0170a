/** Heat between cells and what is not tissue: probes, as in `packages/freeze/src/wall-exchange.ts`, and vessels. */
import { BAD_ARGUMENT, NO_MEMORY, OK } from '../status';
import { conductivityBend, frozenK, liquidusC, solidusC, solidusTheta, unfrozenK } from '../tissue';
import { BASE, DIAGONAL, THETA, take } from './field';
import { laneOf } from './pack';
import { conductivityOf, kindOf, many, ratioOfKind, updatePaths } from './regions';

export const TEMPERATURE: i32 = 0;
export const COOLANT: i32 = 1;
export const ADIABATIC: i32 = 2;

/** Links of the probes' walls come first, then those of vessels. */
let wallCount: i32 = 0;
let count: i32 = 0;
/** Per link, f64: cell (as a number, then as an address), conductance m, area m², a vessel's h W/m²K and blood °C; then slope m, rest W, the cell's right side and diagonal without the link, Θ of the surface, and the conductance were there only the problem's own tissue. */
export let cells: usize = 0;
let conductances: usize = 0;
let areas: usize = 0;
let coefficients: usize = 0;
let bloods: usize = 0;
let slopes: usize = 0;
let rests: usize = 0;
let bases: usize = 0;
let diagonals: usize = 0;
let faces: usize = 0;
let plainConductances: usize = 0;

export function layOutSurfaces(walls: i32, vessels: i32, mostLinks: i32): i32 {
  if (walls < 1 || vessels < 0 || walls > mostLinks || vessels > mostLinks) return BAD_ARGUMENT;
  wallCount = walls;
  count = walls + vessels;
  const bytes = <usize>count * 8;
  cells = take(bytes * 11);
  if (cells === 0) return NO_MEMORY;
  conductances = cells + bytes;
  areas = conductances + bytes;
  coefficients = areas + bytes;
  bloods = coefficients + bytes;
  slopes = bloods + bytes;
  rests = slopes + bytes;
  bases = rests + bytes;
  diagonals = bases + bytes;
  faces = diagonals + bytes;
  plainConductances = faces + bytes;
  return OK;
}

/** Turns cell numbers into addresses; all surfaces begin at one Θ. */
export function linkCells(mostCells: i32, initialTheta: f64): i32 {
  for (let n = 0; n < count; n++) {
    const at = cells + <usize>n * 8;
    const cell = load<f64>(at);
    if (!(cell >= 0 && cell < <f64>mostCells)) return BAD_ARGUMENT;
    store<u64>(at, <u64>laneOf(<i32>cell));
    store<f64>(faces + <usize>n * 8, initialTheta);
    store<f64>(plainConductances + <usize>n * 8, load<f64>(conductances + <usize>n * 8));
  }
  return OK;
}

/** Keeps the step's right side and diagonal of the cells on surfaces, without them. */
export function rememberCells(): void {
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

function cellTheta(at: usize): f64 {
  return load<f64>(<usize>load<u64>(cells + at), THETA);
}

function coolantHeat(coolantC: f64, coefficient: f64): f64 {
  let total: f64 = 0;
  for (let n = 0; n < wallCount; n++) {
    const at = <usize>n * 8;
    const conductance = load<f64>(conductances + at);
    const cell = cellTheta(at);
    const face = faceTheta(conductance, cell, coefficient * load<f64>(areas + at), coolantC);
    total += conductance * (cell - face);
  }
  return total;
}

/** The coefficient at which all walls take no more than their limit; heat rises with it, so halving on its logarithm ends. */
function limitedCoefficient(coolantC: f64, full: f64, limitW: f64): f64 {
  if (!(coolantHeat(coolantC, full) > limitW)) return full;
  let high = full;
  let low = full / 2;
  for (let pass = 0; pass < 200 && coolantHeat(coolantC, low) > limitW; pass++) {
    high = low;
    low /= 2;
  }
  for (let pass = 0; pass < 60; pass++) {
    const middle = (low + high) / 2;
    if (coolantHeat(coolantC, middle) > limitW) high = middle;
    else low = middle;
  }
  return low;
}

function exchange(at: usize, face: f64, slope: f64, rest: f64): void {
  store<f64>(faces + at, face);
  store<f64>(slopes + at, slope);
  store<f64>(rests + at, rest);
}

function convect(at: usize, coolantC: f64, coefficient: f64): void {
  const conductance = load<f64>(conductances + at);
  const cell = cellTheta(at);
  const heat = coefficient * load<f64>(areas + at);
  const face = faceTheta(conductance, cell, heat, coolantC);
  const outward = heat / conductivityOf(face);
  const slope = (conductance * outward) / (conductance + outward);
  exchange(at, face, slope, slope * cell - conductance * (cell - face));
}

/** Sets conductances for the present Θ, and remembers the cells on surfaces again, without them. */
function followRegions(): void {
  forgetLinks();
  updatePaths();
  rememberCells();
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    const kind = kindOf(<usize>load<u64>(cells + at));
    if (kind === 0) continue;
    const better = ratioOfKind(kind, cellTheta(at), load<f64>(faces + at));
    store<f64>(conductances + at, load<f64>(plainConductances + at) * better);
  }
}

/** Gives the cells on surfaces their right side and diagonal without them. */
function forgetLinks(): void {
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    const cell = <usize>load<u64>(cells + at);
    store<f64>(cell, load<f64>(bases + at), BASE);
    store<f64>(cell, load<f64>(diagonals + at), DIAGONAL);
  }
}

/** `first` is the wall's Θ, or the coolant's temperature, °C; then h, W/m²K, and the limit of all probes, W. */
export function applySurfaces(kind: i32, first: f64, coefficient: f64, limitW: f64): void {
  if (many) followRegions();
  const limited = kind === COOLANT ? limitedCoefficient(first, coefficient, limitW) : 0;
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    if (n >= wallCount) convect(at, load<f64>(bloods + at), load<f64>(coefficients + at));
    else if (kind === COOLANT) convect(at, first, limited);
    else if (kind === TEMPERATURE) {
      const conductance = load<f64>(conductances + at);
      exchange(at, first, conductance, conductance * first);
    } else exchange(at, cellTheta(at), 0, 0);
  }
  forgetLinks();
  // A cell may lie on two surfaces: what each gives is added to what it has without any.
  for (let n = 0; n < count; n++) {
    const at = <usize>n * 8;
    const cell = <usize>load<u64>(cells + at);
    store<f64>(cell, load<f64>(cell, BASE) + load<f64>(rests + at), BASE);
    store<f64>(cell, load<f64>(cell, DIAGONAL) + load<f64>(slopes + at), DIAGONAL);
  }
}

function heatOut(from: i32, to: i32): f64 {
  let total: f64 = 0;
  for (let n = from; n < to; n++) {
    const at = <usize>n * 8;
    total += load<f64>(slopes + at) * cellTheta(at) - load<f64>(rests + at);
  }
  return total;
}

/** Heat that the probes' walls take out, W. */
export function wallW(): f64 {
  return heatOut(0, wallCount);
}

/** Heat that vessels give, W. */
export function vesselW(): f64 {
  return -heatOut(wallCount, count);
}

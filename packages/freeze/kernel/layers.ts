/**
 * Tissues in layers across the axis. Every packed row has the curves and the blood of its two rows beside each
 * other; where two layers meet, the flow between their cells is tangent as in
 * `packages/freeze/src/interface-coupling.ts`. Problems of one tissue use none of this.
 */
import { BAD_ARGUMENT, NO_MEMORY, OK } from './status';
import {
  AXIAL,
  BASE,
  DIAGONAL,
  PAIR,
  RECORD,
  THETA,
  columns,
  firstRecord,
  halfRows,
  pairs,
  rows,
  take,
} from './field';
import { laneOf } from './pack';
import { enthalpyPair, setConductivities, setPhaseChange, setSlopes } from './tissue';

/** One tissue in all rows, or layers: told apart when compiling. */
export type OneTissue = i32;
export type Layers = f64;

/** Where the tissue of a packed row has what. Slopes s/m², enthalpies J/m³, Θ W/m, k W/mK, °C, sources W/m³. */
export const UNFROZEN_SLOPE: usize = 0;
export const FROZEN_SLOPE: usize = 16;
export const MUSHY_HEAT: usize = 32;
export const FROZEN_K: usize = 48;
export const UNFROZEN_K: usize = 64;
export const BEND: usize = 80;
export const SOLIDUS_C: usize = 96;
export const LIQUIDUS_C: usize = 112;
export const SOLIDUS_THETA: usize = 128;
export const SOLIDUS_ENTHALPY: usize = 144;
export const SOURCE_BASE: usize = 160;
export const SOURCE_SLOPE: usize = 176;
export const START_THETA: usize = 192;
/** 1 where flow returns on thaw, else 0. */
export const RETURNS: usize = 208;
/** Bytes of one packed row's tissue, and numbers of one row's. */
export const ROW_TISSUE: usize = 224;
const NUMBERS: i32 = 14;

export let layered: bool = false;
/** The tissue of the first packed row. */
export let tissues: usize = 0;
/** What the next packed row's equation has of this row's Θ, m: pairs, after one empty row. */
export let backs: usize = 0;

let rowInput: usize = 0;
let meetingInput: usize = 0;
let meetings: i32 = 0;

/** A face between two layers: both cells, conductances, tissues, where its coefficients go, T, and both equations without it. */
const BEFORE: usize = 0;
const AFTER: usize = 8;
const BEFORE_M: usize = 16;
const AFTER_M: usize = 24;
const BEFORE_TISSUE: usize = 32;
const AFTER_TISSUE: usize = 40;
const BY_BEFORE: usize = 48;
const BY_AFTER: usize = 56;
const FACE_C: usize = 64;
const BEFORE_BASE: usize = 72;
const BEFORE_DIAGONAL: usize = 80;
const AFTER_BASE: usize = 88;
const AFTER_DIAGONAL: usize = 96;
const FACE: usize = 104;

let faces: usize = 0;
let lastFace: usize = 0;

export function forgetLayers(): void {
  layered = false;
}

/** Makes room for layers that meet at `count` faces of rows, after `layOut`. */
export function makeLayers(count: i32): i32 {
  if (count < 1 || count >= rows) return BAD_ARGUMENT;
  meetings = count;
  tissues = take(<usize>halfRows * ROW_TISSUE);
  backs = take(<usize>(pairs + columns) * PAIR) + <usize>columns * PAIR;
  rowInput = take(<usize>(rows * NUMBERS) * 8);
  meetingInput = take(<usize>(count * (1 + 2 * columns)) * 8);
  faces = take(<usize>(count * columns) * FACE);
  layered =
    tissues !== 0 && backs > <usize>columns * PAIR && rowInput !== 0 && meetingInput !== 0 && faces !== 0;
  return layered ? OK : NO_MEMORY;
}

/** Where 14 numbers of every row go, in the order of the offsets above. */
export function layerInput(): usize {
  return rowInput;
}

/** Where, for every meeting, the row before it and all columns' conductances before and after go. */
export function interfaceInput(): usize {
  return meetingInput;
}

/** Where in the packed tissues a row of the mesh has its lane. */
export function tissueOfRow(row: i32): usize {
  return row < halfRows
    ? tissues + <usize>row * ROW_TISSUE
    : tissues + <usize>(2 * halfRows - 1 - row) * ROW_TISSUE + 8;
}

/** Makes a lane's tissue the one that `tissue.ts` reads. */
export function useTissue(at: usize): void {
  setSlopes(load<f64>(at, FROZEN_SLOPE), load<f64>(at, UNFROZEN_SLOPE), load<f64>(at, MUSHY_HEAT));
  setConductivities(load<f64>(at, FROZEN_K), load<f64>(at, UNFROZEN_K), load<f64>(at, BEND));
  setPhaseChange(
    load<f64>(at, SOLIDUS_C),
    load<f64>(at, LIQUIDUS_C),
    load<f64>(at, SOLIDUS_THETA),
    load<f64>(at, SOLIDUS_ENTHALPY),
  );
}

/** H of two cells, each of its row's tissue. A value that is not a number stays one. */
export function enthalpyOfRow<L>(theta: v128, tissue: usize): v128 {
  if (isInteger<L>()) return enthalpyPair(theta);
  const zero = f64x2.splat(0);
  const solidus = v128.load(tissue, SOLIDUS_THETA);
  const warm = f64x2.mul(v128.load(tissue, UNFROZEN_SLOPE), f64x2.pmax(theta, zero));
  const below = f64x2.pmin(f64x2.sub(theta, solidus), zero);
  const mushy = f64x2.pmin(f64x2.pmax(theta, solidus), zero);
  const k = v128.load(tissue, UNFROZEN_K);
  const conductivity = f64x2.sqrt(f64x2.add(f64x2.mul(k, k), f64x2.mul(v128.load(tissue, BEND), mushy)));
  const twice = f64x2.mul(f64x2.splat(2), v128.load(tissue, MUSHY_HEAT));
  const inMushy = f64x2.div(f64x2.mul(twice, mushy), f64x2.add(k, conductivity));
  return f64x2.add(f64x2.add(warm, inMushy), f64x2.mul(v128.load(tissue, FROZEN_SLOPE), below));
}

/** Packs tissues row by row; the row that an odd mesh lacks is like its last. */
export function packTissues(): void {
  for (let row = 0; row < 2 * halfRows; row++) {
    const from = rowInput + <usize>(min(row, rows - 1) * NUMBERS) * 8;
    const to = tissueOfRow(row);
    for (let n = 0; n < NUMBERS; n++) {
      store<f64>(to + <usize>n * PAIR, load<f64>(from + <usize>n * 8));
    }
  }
}

function backOf(cell: i32): usize {
  const lane = laneOf(cell);
  const high = (lane - firstRecord) % RECORD;
  return backs + ((lane - firstRecord - high) / RECORD) * PAIR + high;
}

/** Finds cells, tissues and places of all faces; to be called when conductances are packed. */
export function packMeetings(): i32 {
  let record = firstRecord;
  for (let n = 0; n < pairs; n++, record += RECORD) {
    v128.store(backs + <usize>n * PAIR, v128.load(record, AXIAL));
  }
  let at = faces;
  for (let n = 0; n < meetings; n++) {
    const from = meetingInput + <usize>(n * (1 + 2 * columns)) * 8;
    const row = load<f64>(from);
    if (!(row >= 0 && row < <f64>(rows - 1))) return BAD_ARGUMENT;
    for (let r = 0; r < columns; r++) {
      const beforeM = load<f64>(from + <usize>(1 + r) * 8);
      if (!(beforeM > 0)) continue;
      const afterM = load<f64>(from + <usize>(1 + columns + r) * 8);
      packFace(at, <i32>row, r);
      store<f64>(at, beforeM, BEFORE_M);
      store<f64>(at, afterM, AFTER_M);
      at += FACE;
    }
  }
  lastFace = at;
  return OK;
}

/** Packed rows run to the middle from both ends, so that which cell comes first depends on the half. */
function packFace(at: usize, row: i32, column: i32): void {
  const cell = (row + 1) * columns + column;
  const before = laneOf(cell);
  const after = laneOf(cell + columns);
  store<usize>(at, before, BEFORE);
  store<usize>(at, after, AFTER);
  store<usize>(at, tissueOfRow(row), BEFORE_TISSUE);
  store<usize>(at, tissueOfRow(row + 1), AFTER_TISSUE);
  store<usize>(at, row < halfRows ? before + AXIAL : backOf(cell + columns), BY_AFTER);
  store<usize>(at, row + 1 < halfRows ? backOf(cell) : after + AXIAL, BY_BEFORE);
  store<f64>(at, 0, FACE_C);
}

/** Keeps the equations of cells on faces between layers, without those. */
export function rememberMeetings(): void {
  for (let at = faces; at < lastFace; at += FACE) {
    const before = load<usize>(at, BEFORE);
    const after = load<usize>(at, AFTER);
    store<f64>(at, load<f64>(before, BASE), BEFORE_BASE);
    store<f64>(at, load<f64>(before, DIAGONAL), BEFORE_DIAGONAL);
    store<f64>(at, load<f64>(after, BASE), AFTER_BASE);
    store<f64>(at, load<f64>(after, DIAGONAL), AFTER_DIAGONAL);
  }
}

export function restoreMeetings(): void {
  for (let at = faces; at < lastFace; at += FACE) {
    const before = load<usize>(at, BEFORE);
    const after = load<usize>(at, AFTER);
    store<f64>(before, load<f64>(at, BEFORE_BASE), BASE);
    store<f64>(before, load<f64>(at, BEFORE_DIAGONAL), DIAGONAL);
    store<f64>(after, load<f64>(at, AFTER_BASE), BASE);
    store<f64>(after, load<f64>(at, AFTER_DIAGONAL), DIAGONAL);
  }
}

function thetaIn(tissue: usize, degrees: f64): f64 {
  const above = degrees - load<f64>(tissue, LIQUIDUS_C);
  const k = load<f64>(tissue, UNFROZEN_K);
  if (above >= 0) return k * above;
  const below = degrees - load<f64>(tissue, SOLIDUS_C);
  if (below <= 0) return load<f64>(tissue, SOLIDUS_THETA) + load<f64>(tissue, FROZEN_K) * below;
  return above * (k + (load<f64>(tissue, BEND) * above) / 4);
}

function temperatureIn(tissue: usize, theta: f64): f64 {
  const k = load<f64>(tissue, UNFROZEN_K);
  if (theta >= 0) return load<f64>(tissue, LIQUIDUS_C) + theta / k;
  const below = theta - load<f64>(tissue, SOLIDUS_THETA);
  if (below <= 0) return load<f64>(tissue, SOLIDUS_C) + below / load<f64>(tissue, FROZEN_K);
  return (
    load<f64>(tissue, LIQUIDUS_C) + (2 * theta) / (k + Math.sqrt(k * k + load<f64>(tissue, BEND) * theta))
  );
}

function conductivityIn(tissue: usize, degrees: f64): f64 {
  const solidus = load<f64>(tissue, SOLIDUS_C);
  const liquidus = load<f64>(tissue, LIQUIDUS_C);
  const share = Math.min(1, Math.max(0, (liquidus - degrees) / (liquidus - solidus)));
  const k = load<f64>(tissue, UNFROZEN_K);
  return k + share * (load<f64>(tissue, FROZEN_K) - k);
}

/** The temperature at which the flow that one cell gives is what the other takes: safeguarded Newton. */
function faceTemperature(at: usize, beforeTheta: f64, afterTheta: f64): f64 {
  const beforeM = load<f64>(at, BEFORE_M);
  const afterM = load<f64>(at, AFTER_M);
  const one = load<usize>(at, BEFORE_TISSUE);
  const other = load<usize>(at, AFTER_TISSUE);
  const from = temperatureIn(one, beforeTheta);
  const to = temperatureIn(other, afterTheta);
  let low = Math.min(from, to);
  let high = Math.max(from, to);
  let here = load<f64>(at, FACE_C);
  if (!(here > low && here < high)) here = (low + high) / 2;
  for (let pass = 0; pass < 60 && high > low; pass++) {
    const excess =
      beforeM * (thetaIn(one, here) - beforeTheta) + afterM * (thetaIn(other, here) - afterTheta);
    if (excess > 0) high = here;
    else low = here;
    const step = excess / (beforeM * conductivityIn(one, here) + afterM * conductivityIn(other, here));
    if (Math.abs(step) <= 1e-12 * (Math.abs(here) + 1)) break;
    const next = here - step;
    here = next > low && next < high ? next : (low + high) / 2;
  }
  store<f64>(at, here, FACE_C);
  return here;
}

/** Adds the tangent of the flow through every face between layers to both its cells' equations. */
export function applyMeetings(): void {
  for (let at = faces; at < lastFace; at += FACE) {
    const before = load<usize>(at, BEFORE);
    const after = load<usize>(at, AFTER);
    const one = load<usize>(at, BEFORE_TISSUE);
    const beforeTheta = load<f64>(before, THETA);
    const afterTheta = load<f64>(after, THETA);
    const degrees = faceTemperature(at, beforeTheta, afterTheta);
    const beforeM = load<f64>(at, BEFORE_M);
    const afterM = load<f64>(at, AFTER_M);
    const beforeK = conductivityIn(one, degrees);
    const afterK = conductivityIn(load<usize>(at, AFTER_TISSUE), degrees);
    const common = (beforeM * afterM) / (beforeM * beforeK + afterM * afterK);
    const byBefore = common * afterK;
    const byAfter = common * beforeK;
    const flow = beforeM * (beforeTheta - thetaIn(one, degrees));
    const rest = byBefore * beforeTheta - byAfter * afterTheta - flow;
    store<f64>(before, load<f64>(before, BASE) + rest, BASE);
    store<f64>(after, load<f64>(after, BASE) - rest, BASE);
    store<f64>(before, load<f64>(before, DIAGONAL) + byBefore, DIAGONAL);
    store<f64>(after, load<f64>(after, DIAGONAL) + byAfter, DIAGONAL);
    store<f64>(load<usize>(at, BY_AFTER), byAfter);
    store<f64>(load<usize>(at, BY_BEFORE), byBefore);
  }
}

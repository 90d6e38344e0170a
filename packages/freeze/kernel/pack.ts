/** To and fro between the order of the mesh and the packed one. */
import {
  AXIAL,
  PAIR,
  RADIAL,
  RECORD,
  THETA,
  VOLUME,
  before,
  columns,
  firstRecord,
  flowing,
  halfRows,
  held,
  inverseVolume,
  links,
  next,
  old,
  older,
  outer,
  pairs,
  peak,
  plain,
  plainBytes,
  rowBytes,
  rows,
  swapMiddle,
} from './field';
import { ROW_TISSUE, START_THETA, OneTissue, enthalpyOfRow, tissues } from './layers';

/** Address of a cell's lane in its record, less the field's own place. */
export function laneOf(cell: i32): usize {
  const row = cell / columns - 1;
  const column = <usize>(cell % columns) * RECORD;
  return row < halfRows
    ? firstRecord + <usize>row * rowBytes + column
    : firstRecord + <usize>(2 * halfRows - 1 - row) * rowBytes + column + 8;
}

/** Packs one plain array to every `size` bytes from `to`; the row that an odd mesh lacks becomes zero. */
function pack(from: usize, to: usize, size: usize): void {
  let at = to;
  for (let p = 0; p < halfRows; p++) {
    const low = from + <usize>((p + 1) * columns) * 8;
    const other = 2 * halfRows - 1 - p;
    const high = from + <usize>((other + 1) * columns) * 8;
    for (let r: usize = 0; r < <usize>columns; r++, at += size) {
      store<f64>(at, load<f64>(low + r * 8));
      store<f64>(at, other < rows ? load<f64>(high + r * 8) : 0, 8);
    }
  }
}

/** The next packed row lies above in lane 0 and below in lane 1. */
function packAxial(from: usize): void {
  let at = firstRecord + AXIAL;
  for (let p = 0; p < halfRows; p++) {
    const low = from + <usize>((p + 1) * columns) * 8;
    const high = from + <usize>((2 * halfRows - 1 - p) * columns) * 8;
    for (let r: usize = 0; r < <usize>columns; r++, at += RECORD) {
      store<f64>(at, load<f64>(low + r * 8));
      store<f64>(at, load<f64>(high + r * 8), 8);
    }
  }
}

/** Puts a packed field, one pair every `size` bytes from `from`, into the order of the mesh. */
export function unpack(from: usize, size: usize, to: usize): void {
  let at = from;
  for (let p = 0; p < halfRows; p++) {
    const low = to + <usize>((p + 1) * columns) * 8;
    const other = 2 * halfRows - 1 - p;
    const high = to + <usize>((other + 1) * columns) * 8;
    const both = other < rows;
    for (let r: usize = 0; r < <usize>columns; r++, at += size) {
      store<f64>(low + r * 8, load<f64>(at));
      if (both) store<f64>(high + r * 8, load<f64>(at, 8));
    }
  }
}

/** Packs volumes and conductances, and starts every cell from one Θ, or that of its layer. */
export function fill<L>(initialTheta: f64): void {
  pack(plain, firstRecord + VOLUME, RECORD);
  pack(plain + plainBytes, firstRecord + RADIAL, RECORD);
  packAxial(plain + 2 * plainBytes);
  pack(plain + 3 * plainBytes, outer, PAIR);
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  let start = f64x2.splat(initialTheta);
  let enthalpy = enthalpyOfRow<OneTissue>(start, 0);
  let at = firstRecord;
  const end = <usize>pairs * PAIR;
  const rowPairs = <usize>columns * PAIR;
  let tissue = tissues;
  for (let n: usize = 0; n < end; n += PAIR, at += RECORD) {
    if (!isInteger<L>() && n % rowPairs === 0) {
      start = v128.load(tissue, START_THETA);
      enthalpy = enthalpyOfRow<L>(start, tissue);
      tissue += ROW_TISSUE;
    }
    const volume = v128.load(at, VOLUME);
    const isTissue = f64x2.gt(volume, zero);
    v128.store(at, start, THETA);
    v128.store(old + n, start);
    v128.store(older + n, start);
    v128.store(peak + n, start);
    v128.store(held + n, enthalpy);
    v128.store(before + n, enthalpy);
    v128.store(next + n, enthalpy);
    v128.store(flowing + n, v128.and(volume, f64x2.gt(start, zero)));
    v128.store(inverseVolume + n, v128.and(isTissue, f64x2.div(one, volume)));
    // Where there is no tissue, Θ stays at what the outer boundary has.
    const out = v128.bitselect(v128.load(outer + n), one, isTissue);
    v128.store(outer + n, out);
    let sum = f64x2.add(v128.load(at - RECORD, RADIAL), v128.load(at, RADIAL));
    sum = f64x2.add(sum, v128.load(at - rowBytes, AXIAL));
    sum = f64x2.add(sum, v128.load(at, AXIAL));
    v128.store(links + n, f64x2.add(sum, out));
  }
  swapMiddle();
}

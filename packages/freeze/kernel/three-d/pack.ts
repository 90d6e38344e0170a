/** To and fro between the order of the mesh and the packed one. */
import { enthalpyOf } from '../tissue';
import {
  ALONG_I,
  ALONG_J,
  ALONG_K,
  PAIR,
  RECORD,
  THETA,
  VOLUME,
  firstRecord,
  flowing,
  halfPlanes,
  held,
  inverseVolume,
  links,
  next,
  nk,
  old,
  older,
  outer,
  pairs,
  plain,
  plainBytes,
  planeBytes,
  planeCells,
  rowBytes,
  swapMiddle,
} from './field';
import { enthalpyOfKinds, kinds, many } from './regions';

/** Address of a cell's lane in its record, less the field's own place. */
export function laneOf(cell: i32): usize {
  const plane = cell / planeCells - 1;
  const place = <usize>(cell % planeCells) * RECORD;
  return plane < halfPlanes
    ? firstRecord + <usize>plane * planeBytes + place
    : firstRecord + <usize>(2 * halfPlanes - 1 - plane) * planeBytes + place + 8;
}

/** Packs one plain array to every `size` bytes from `to`; the plane that an odd mesh lacks becomes zero. */
export function pack(from: usize, to: usize, size: usize): void {
  let at = to;
  for (let p = 0; p < halfPlanes; p++) {
    const low = from + <usize>((p + 1) * planeCells) * 8;
    const other = 2 * halfPlanes - 1 - p;
    const high = from + <usize>((other + 1) * planeCells) * 8;
    for (let n: usize = 0; n < <usize>planeCells; n++, at += size) {
      store<f64>(at, load<f64>(low + n * 8));
      store<f64>(at, other < nk ? load<f64>(high + n * 8) : 0, 8);
    }
  }
}

/** The next packed plane lies above in lane 0 and below in lane 1. */
function packAlongK(from: usize): void {
  let at = firstRecord + ALONG_K;
  for (let p = 0; p < halfPlanes; p++) {
    const low = from + <usize>((p + 1) * planeCells) * 8;
    const high = from + <usize>((2 * halfPlanes - 1 - p) * planeCells) * 8;
    for (let n: usize = 0; n < <usize>planeCells; n++, at += RECORD) {
      store<f64>(at, load<f64>(low + n * 8));
      store<f64>(at, load<f64>(high + n * 8), 8);
    }
  }
}

/** Puts a packed field, one pair every `size` bytes from `from`, into the order of the mesh. */
export function unpack(from: usize, size: usize, to: usize): void {
  let at = from;
  for (let p = 0; p < halfPlanes; p++) {
    const low = to + <usize>((p + 1) * planeCells) * 8;
    const other = 2 * halfPlanes - 1 - p;
    const high = to + <usize>((other + 1) * planeCells) * 8;
    const both = other < nk;
    for (let n: usize = 0; n < <usize>planeCells; n++, at += size) {
      store<f64>(low + n * 8, load<f64>(at));
      if (both) store<f64>(high + n * 8, load<f64>(at, 8));
    }
  }
}

/** Packs volumes and conductances. */
export function fill(): void {
  pack(plain, firstRecord + VOLUME, RECORD);
  pack(plain + plainBytes, firstRecord + ALONG_I, RECORD);
  pack(plain + 2 * plainBytes, firstRecord + ALONG_J, RECORD);
  packAlongK(plain + 3 * plainBytes);
  pack(plain + 4 * plainBytes, outer, PAIR);
}

/** Starts every cell from one Θ. */
export function start(initialTheta: f64): void {
  const theta = f64x2.splat(initialTheta);
  const enthalpy = f64x2.splat(enthalpyOf(initialTheta));
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  let at = firstRecord;
  const end = <usize>pairs * PAIR;
  for (let n: usize = 0; n < end; n += PAIR, at += RECORD) {
    const volume = v128.load(at, VOLUME);
    const tissue = f64x2.gt(volume, zero);
    v128.store(at, theta, THETA);
    v128.store(old + n, theta);
    v128.store(older + n, theta);
    const kind = many ? v128.load(kinds + n) : zero;
    const holds = v128.any_true(kind) ? enthalpyOfKinds(kind, theta) : enthalpy;
    v128.store(held + n, holds);
    v128.store(next + n, holds);
    v128.store(flowing + n, initialTheta > 0 ? v128.and(volume, i64x2.eq(kind, zero)) : zero);
    v128.store(inverseVolume + n, v128.and(tissue, f64x2.div(one, volume)));
    // Where there is no tissue, Θ stays at what the outer boundary has.
    const out = v128.bitselect(v128.load(outer + n), one, tissue);
    v128.store(outer + n, out);
    let sum = f64x2.add(v128.load(at - RECORD, ALONG_I), v128.load(at, ALONG_I));
    sum = f64x2.add(sum, f64x2.add(v128.load(at - rowBytes, ALONG_J), v128.load(at, ALONG_J)));
    sum = f64x2.add(sum, f64x2.add(v128.load(at - planeBytes, ALONG_K), v128.load(at, ALONG_K)));
    v128.store(links + n, f64x2.add(sum, out));
  }
  swapMiddle();
}

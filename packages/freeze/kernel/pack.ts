/** To and fro between the order of the mesh and the packed one. */
import {
  PAIR,
  axial,
  columns,
  first,
  flowing,
  halfRows,
  held,
  inverseVolume,
  last,
  links,
  next,
  old,
  older,
  outer,
  peak,
  plain,
  plainBytes,
  radial,
  rowBytes,
  rows,
  theta,
  volume,
} from './field';
import { enthalpyOf } from './tissue';

/** Offset of the pair that holds a cell of the mesh, and of its lane in it. */
export function laneOffset(cell: i32): usize {
  const row = cell / columns - 1;
  const column = <usize>(cell % columns) * PAIR;
  return row < halfRows
    ? first + <usize>row * rowBytes + column
    : first + <usize>(2 * halfRows - 1 - row) * rowBytes + column + 8;
}

/** Packs one plain array; in the odd mesh the row that is not there takes `missing`. */
function pack(from: usize, to: usize, missing: f64): void {
  for (let p = 0; p < halfRows; p++) {
    const low = from + <usize>((p + 1) * columns) * 8;
    const other = 2 * halfRows - 1 - p;
    const high = from + <usize>((other + 1) * columns) * 8;
    const at = to + first + <usize>p * rowBytes;
    for (let r = 0; r < columns; r++) {
      store<f64>(at + <usize>r * PAIR, load<f64>(low + <usize>r * 8));
      store<f64>(at + <usize>r * PAIR + 8, other < rows ? load<f64>(high + <usize>r * 8) : missing);
    }
  }
}

/** Puts a packed array into the order of the mesh. */
export function unpack(from: usize, to: usize): void {
  for (let p = 0; p < halfRows; p++) {
    const low = to + <usize>((p + 1) * columns) * 8;
    const other = 2 * halfRows - 1 - p;
    const high = to + <usize>((other + 1) * columns) * 8;
    const at = from + first + <usize>p * rowBytes;
    for (let r = 0; r < columns; r++) {
      store<f64>(low + <usize>r * 8, load<f64>(at + <usize>r * PAIR));
      if (other < rows) store<f64>(high + <usize>r * 8, load<f64>(at + <usize>r * PAIR + 8));
    }
  }
}

function packAxial(from: usize): void {
  for (let p = 0; p < halfRows; p++) {
    const low = from + <usize>((p + 1) * columns) * 8;
    const high = from + <usize>((2 * halfRows - 1 - p) * columns) * 8;
    const at = axial + first + <usize>p * rowBytes;
    for (let r = 0; r < columns; r++) {
      store<f64>(at + <usize>r * PAIR, load<f64>(low + <usize>r * 8));
      store<f64>(at + <usize>r * PAIR + 8, load<f64>(high + <usize>r * 8));
    }
  }
}

/** Packs volumes and conductances, and starts every cell from one Θ. */
export function fill(initialTheta: f64): void {
  pack(plain, volume, 0);
  pack(plain + plainBytes, radial, 0);
  packAxial(plain + 2 * plainBytes);
  pack(plain + 3 * plainBytes, outer, 0);
  const start = f64x2.splat(initialTheta);
  const enthalpy = f64x2.splat(enthalpyOf(initialTheta));
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  for (let at: usize = 0; at < last + rowBytes; at += PAIR) {
    v128.store(theta + at, start);
    v128.store(old + at, start);
    v128.store(older + at, start);
    v128.store(peak + at, start);
    v128.store(held + at, enthalpy);
    v128.store(next + at, enthalpy);
  }
  for (let at = first; at < last; at += PAIR) {
    const here = v128.load(volume + at);
    const tissue = f64x2.gt(here, zero);
    v128.store(flowing + at, initialTheta > 0 ? here : zero);
    v128.store(inverseVolume + at, v128.and(tissue, f64x2.div(one, here)));
    // Where there is no tissue, Θ stays at what the outer boundary has.
    const out = v128.bitselect(v128.load(outer + at), one, tissue);
    v128.store(outer + at, out);
    let sum = f64x2.add(v128.load(radial + at - PAIR), v128.load(radial + at));
    sum = f64x2.add(sum, v128.load(axial + at - rowBytes));
    sum = f64x2.add(sum, v128.load(axial + at));
    v128.store(links + at, f64x2.add(sum, out));
  }
}

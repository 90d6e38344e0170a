/**
 * The cells, packed for two lanes. Row `p` of the packed mesh holds row `p` of the mesh in lane 0 and the row
 * that lies as far from the other end in lane 1, r fastest. So a line along r is two rows at once, and a line
 * along z is eliminated from both ends towards its middle: every sweep fills both lanes. One empty packed row
 * lies before the first; the one after the last holds the last with its lanes swapped, each the other's
 * neighbour.
 *
 * Every array has `stride` bytes, one after another from `theta` on; an offset is in bytes from an array's start.
 */
import { BAD_ARGUMENT, NO_MEMORY, OK } from './status';

/** Bytes of one pair of lanes. */
export const PAIR: usize = 16;

const PAGE: usize = 65_536;

/** Largest mesh, cells with padding: indices and addresses stay far from 32 bits. */
const MOST_CELLS: i32 = 4_000_000;

export let columns: i32 = 0;
export let rows: i32 = 0;
export let halfRows: i32 = 0;
/** Bytes of one packed row. */
export let rowBytes: usize = 0;
/** Bytes of one array. */
export let stride: usize = 0;
/** Offset of the first packed row that holds cells, and of the row after the last. */
export let first: usize = 0;
export let last: usize = 0;

/** Θ after the step tried last, at the last two step ends, W/m. */
export let theta: usize = 0;
export let old: usize = 0;
export let older: usize = 0;
/** H that the cells hold, and would hold after the step tried last, J/m³. */
export let held: usize = 0;
export let next: usize = 0;
/** m³, the same where blood flows, and 1/m³ (zero where there is no tissue). */
export let volume: usize = 0;
export let flowing: usize = 0;
export let inverseVolume: usize = 0;
/** Conductances to the next cell in r, to the next packed row, to the outer boundary, and their sum, m. */
export let radial: usize = 0;
export let axial: usize = 0;
export let outer: usize = 0;
export let links: usize = 0;
/** The step's right side, W, and its diagonal, m. */
export let base: usize = 0;
export let diagonal: usize = 0;
/** Coldest Θ so far. */
export let peak: usize = 0;
/** Elimination along one line. */
export let upper: usize = 0;
export let right: usize = 0;

/** Arrays in the order of the mesh, one after another from here: what comes in, and Θ as it goes out. */
export let plain: usize = 0;
/** Bytes of one of them. */
export let plainBytes: usize = 0;

const ARRAYS: usize = 15;
const PLAIN_ARRAYS: usize = 4;

let free: usize = 0;

/** Takes bytes from the arena, zeroed; 0 when memory is refused. */
export function take(bytes: usize): usize {
  const at = free;
  const end = at + ((bytes + 15) & ~15);
  const have = <usize>memory.size() * PAGE;
  if (end > have && memory.grow(<i32>((end - have + PAGE - 1) / PAGE)) < 0) return 0;
  memory.fill(at, 0, end - at);
  free = end;
  return at;
}

/** Lays out the arrays for a mesh of `r` columns and `rows` rows; what was there before is gone. */
export function layOut(r: i32, z: i32): i32 {
  if (r < 1 || z < 1 || z > MOST_CELLS / r - 2) return BAD_ARGUMENT;
  columns = r;
  rows = z;
  halfRows = (rows + 1) >> 1;
  rowBytes = <usize>r * PAIR;
  stride = rowBytes * <usize>(halfRows + 2);
  first = rowBytes;
  last = rowBytes * <usize>(halfRows + 1);
  free = (__heap_base + 15) & ~15;
  theta = take(stride * ARRAYS);
  if (theta === 0) return NO_MEMORY;
  old = theta + stride;
  older = old + stride;
  held = older + stride;
  next = held + stride;
  volume = next + stride;
  flowing = volume + stride;
  inverseVolume = flowing + stride;
  radial = inverseVolume + stride;
  axial = radial + stride;
  outer = axial + stride;
  links = outer + stride;
  base = links + stride;
  diagonal = base + stride;
  peak = diagonal + stride;
  const longest = <usize>max(r, halfRows);
  upper = take(longest * PAIR);
  right = take(longest * PAIR);
  plainBytes = <usize>(r * (rows + 2)) * 8;
  plain = take(plainBytes * PLAIN_ARRAYS);
  return upper === 0 || right === 0 || plain === 0 ? NO_MEMORY : OK;
}

/** Turns the two step ends and the present into the two newer ones, without a copy. */
export function turn(): void {
  const oldest = older;
  older = old;
  old = theta;
  theta = oldest;
  const was = held;
  held = next;
  next = was;
}

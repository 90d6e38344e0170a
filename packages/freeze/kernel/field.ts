/**
 * The cells, packed for two lanes. Row `p` of the packed mesh holds row `p` of the mesh in lane 0 and the row
 * that lies as far from the other end in lane 1, r fastest. So a line along r is two rows at once, and a line
 * along z is eliminated from both ends towards its middle: every sweep fills both lanes. One empty packed row
 * lies before the first; the one after the last holds the last row's Θ with the lanes swapped, each the other's
 * neighbour.
 *
 * What the sweeps read of a pair of cells stands together in one record; the rest in arrays of pairs.
 */
import { BAD_ARGUMENT, NO_MEMORY, OK } from './status';

/** Bytes of one pair of lanes. */
export const PAIR: usize = 16;

/** Where a record has Θ, W/m; the step's right side, W; its diagonal, m; the volume, m³; and the conductances to the next cell in r and to the next packed row, m. */
export const THETA: usize = 0;
export const BASE: usize = 16;
export const DIAGONAL: usize = 32;
export const VOLUME: usize = 48;
export const RADIAL: usize = 64;
export const AXIAL: usize = 80;
/** Bytes of one record. */
export const RECORD: usize = 96;

const PAGE: usize = 65_536;

/** Largest mesh, cells with padding: indices and addresses stay far from 32 bits. */
const MOST_CELLS: i32 = 4_000_000;

export let columns: i32 = 0;
export let rows: i32 = 0;
/** Packed rows that hold cells, and their pairs. */
export let halfRows: i32 = 0;
export let pairs: i32 = 0;
/** Bytes of one packed row of records. */
export let rowBytes: usize = 0;
/** The first record that holds cells, and the first of the row after the last. */
export let firstRecord: usize = 0;
export let lastRecord: usize = 0;

/** Θ at the last two step ends, W/m. */
export let old: usize = 0;
export let older: usize = 0;
/** H that the cells hold, held a step before, and would hold after the step tried last, J/m³. */
export let held: usize = 0;
export let before: usize = 0;
export let next: usize = 0;
/** m³ where blood flows, and 1/m³; zero where there is no tissue. */
export let flowing: usize = 0;
export let inverseVolume: usize = 0;
/** Conductances to the outer boundary, and the sum of all, m. */
export let outer: usize = 0;
export let links: usize = 0;
/** Coldest Θ so far. */
export let peak: usize = 0;
/** Elimination along one line: pairs of pairs. */
export let elimination: usize = 0;

/** Arrays in the order of the mesh, one after another from here: what comes in, and Θ as it goes out. */
export let plain: usize = 0;
/** Bytes of one of them. */
export let plainBytes: usize = 0;

const ARRAYS: usize = 10;
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

/** Lays out everything for a mesh of `r` columns and `z` rows; what was there before is gone. */
export function layOut(r: i32, z: i32): i32 {
  if (r < 1 || z < 1 || z > MOST_CELLS / r - 2) return BAD_ARGUMENT;
  columns = r;
  rows = z;
  halfRows = (z + 1) >> 1;
  pairs = r * halfRows;
  rowBytes = <usize>r * RECORD;
  free = (__heap_base + 15) & ~15;
  const records = take(rowBytes * <usize>(halfRows + 2));
  firstRecord = records + rowBytes;
  lastRecord = firstRecord + rowBytes * <usize>halfRows;
  const bytes = <usize>pairs * PAIR;
  old = take(bytes * ARRAYS);
  older = old + bytes;
  held = older + bytes;
  before = held + bytes;
  next = before + bytes;
  flowing = next + bytes;
  inverseVolume = flowing + bytes;
  outer = inverseVolume + bytes;
  links = outer + bytes;
  peak = links + bytes;
  elimination = take(<usize>max(r, halfRows) * 2 * PAIR);
  plainBytes = <usize>(r * (z + 2)) * 8;
  plain = take(plainBytes * PLAIN_ARRAYS);
  return records === 0 || old === 0 || elimination === 0 || plain === 0 ? NO_MEMORY : OK;
}

/** Moves on by one step: what is present becomes past, and the oldest place free for what comes. */
export function turn(): void {
  const oldest = older;
  older = old;
  old = oldest;
  const first = before;
  before = held;
  held = next;
  next = first;
}

/** Θ of each middle cell's neighbour in the other lane. */
export function swapMiddle(): void {
  for (let at = lastRecord; at < lastRecord + rowBytes; at += RECORD) {
    const pair = v128.load(at - rowBytes, THETA);
    v128.store(at, v128.shuffle<f64>(pair, pair, 1, 0), THETA);
  }
}

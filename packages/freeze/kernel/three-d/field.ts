/**
 * The cells of a mesh in space, packed for two lanes like those of the plane kernel: packed plane `p` holds plane
 * `p` in lane 0 and the plane that lies as far from the other end in lane 1, so that lines along i and j are two
 * planes at once, and a line along k is eliminated from both ends. Each plane has an empty row before and after;
 * round the full circle these repeat the row at the other end. One empty packed plane lies before the first; the
 * one after the last holds the last plane's Θ with the lanes swapped, each the other's neighbour.
 *
 * What the sweeps read of a pair of cells stands together in one record; the rest in arrays of pairs.
 */
import { BAD_ARGUMENT, NO_MEMORY, OK } from '../status';

/** Bytes of one pair of lanes. */
export const PAIR: usize = 16;

/** Where a record has Θ, W/m; the step's right side, W; its diagonal, m; the volume, m³; and the conductances to the next cell along i, j and k, m. */
export const THETA: usize = 0;
export const BASE: usize = 16;
export const DIAGONAL: usize = 32;
export const VOLUME: usize = 48;
export const ALONG_I: usize = 64;
export const ALONG_J: usize = 80;
export const ALONG_K: usize = 96;
/** Bytes of one record. */
export const RECORD: usize = 112;

const PAGE: usize = 65_536;

/** Largest mesh, cells with padding: indices and addresses stay far from 32 bits. */
const MOST_CELLS: i32 = 4_000_000;

export let ni: i32 = 0;
export let nj: i32 = 0;
export let nk: i32 = 0;
/** Θ runs all the way round along j. */
export let ring: bool = false;
/** Packed planes that hold cells, the cells of one with its empty rows, and all pairs. */
export let halfPlanes: i32 = 0;
export let planeCells: i32 = 0;
export let pairs: i32 = 0;
/** Bytes of one row and one packed plane of records. */
export let rowBytes: usize = 0;
export let planeBytes: usize = 0;
/** The first record of the first plane, and of the plane after the last. */
export let firstRecord: usize = 0;
export let lastRecord: usize = 0;

/** Θ at the last two step ends, W/m. */
export let old: usize = 0;
export let older: usize = 0;
/** H that the cells hold, and would hold after the step tried last, J/m³. */
export let held: usize = 0;
export let next: usize = 0;
/** m³ where blood flows, and 1/m³; zero where there is no tissue. */
export let flowing: usize = 0;
export let inverseVolume: usize = 0;
/** Conductances to the outer boundary, and the sum of all, m. */
export let outer: usize = 0;
export let links: usize = 0;
/** Elimination along one line: threes of pairs. */
export let elimination: usize = 0;

/** Arrays in the order of the mesh, one after another from here: what comes in, and Θ as it goes out. */
export let plain: usize = 0;
/** Bytes of one of them. */
export let plainBytes: usize = 0;

const ARRAYS: usize = 8;
const PLAIN_ARRAYS: usize = 5;

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

/** Lays out everything for a mesh of `i` × `j` × `k` cells; what was there before is gone. */
export function layOutField(i: i32, j: i32, k: i32, full: bool): i32 {
  if (i < 1 || j < 1 || k < 2 || j > MOST_CELLS / i - 2 || k > MOST_CELLS / (i * (j + 2)) - 2) {
    return BAD_ARGUMENT;
  }
  ni = i;
  nj = j;
  nk = k;
  ring = full;
  halfPlanes = (k + 1) >> 1;
  planeCells = i * (j + 2);
  pairs = planeCells * halfPlanes;
  rowBytes = <usize>i * RECORD;
  planeBytes = <usize>planeCells * RECORD;
  free = (__heap_base + 15) & ~15;
  const records = take(planeBytes * <usize>(halfPlanes + 2));
  firstRecord = records + planeBytes;
  lastRecord = firstRecord + planeBytes * <usize>halfPlanes;
  const bytes = <usize>pairs * PAIR;
  old = take(bytes * ARRAYS);
  older = old + bytes;
  held = older + bytes;
  next = held + bytes;
  flowing = next + bytes;
  inverseVolume = flowing + bytes;
  outer = inverseVolume + bytes;
  links = outer + bytes;
  elimination = take(<usize>max(max(i, j), halfPlanes) * 3 * PAIR);
  plainBytes = <usize>(planeCells * (k + 2)) * 8;
  plain = take(plainBytes * PLAIN_ARRAYS);
  return records === 0 || old === 0 || elimination === 0 || plain === 0 ? NO_MEMORY : OK;
}

/** Makes the two newer of three: what is old becomes older, and its place free for the present. */
export function turn(): void {
  const oldest = older;
  older = old;
  old = oldest;
  const was = held;
  held = next;
  next = was;
}

/** Θ of each middle cell's neighbour in the other lane. */
export function swapMiddle(): void {
  for (let at = lastRecord; at < lastRecord + planeBytes; at += RECORD) {
    const pair = v128.load(at - planeBytes, THETA);
    v128.store(at, v128.shuffle<f64>(pair, pair, 1, 0), THETA);
  }
}

/** Copies Θ of the rows at both ends of j into the empty ones that stand for them. */
export function repeatRound(): void {
  if (!ring) return;
  const whole = <usize>nj * rowBytes;
  for (let plane = firstRecord; plane < lastRecord; plane += planeBytes) {
    for (let at = plane; at < plane + rowBytes; at += RECORD) {
      v128.store(at, v128.load(at + whole, THETA), THETA);
      v128.store(at + whole + rowBytes, v128.load(at + rowBytes, THETA), THETA);
    }
  }
}

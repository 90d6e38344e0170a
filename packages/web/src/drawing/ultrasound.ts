import type { Box, Disc, Fascicle, Loop } from '@cryobridge/plan/drawing';

/** What reflects, mm about the nerve's middle. */
export interface Insonated {
  readonly box: Box;
  readonly depthMm: number;
  readonly fatEndsMm: number;
  readonly nerve: { readonly widthMm: number; readonly heightMm: number };
  readonly fascicles: readonly Fascicle[];
  readonly arteries: readonly Disc[];
  readonly otherNerves: readonly Disc[];
  /** Edge of visible ice now. */
  readonly ice: readonly Loop[];
  readonly probe: {
    readonly xMm: number;
    readonly yMm: number;
    readonly angleDegrees: number;
    readonly radiusMm: number;
    readonly activeLengthMm: number;
  };
}

const skinMm = 2;
const fasciaMm = 0.35;
const iceRimMm = 0.7;
/** Behind ice next to nothing comes back. */
const shadowEcho = 0.015;
const seed = 0x5eed;

/**
 * Grey levels 0–1, row by row, as an operator sees the plane: a likeness, with speckle from seeded noise, so that the
 * same scene always looks the same. Sound comes straight down; what lies behind the first ice is not seen.
 */
export function ultrasoundGrey(scene: Insonated, columns: number, rows: number): Float32Array {
  const { box } = scene;
  const grey = new Float32Array(columns * rows);
  const [dx, dy] = [(box.right - box.left) / columns, (box.bottom - box.top) / rows];
  for (let column = 0; column < columns; column++) {
    const x = box.left + (column + 0.5) * dx;
    const front = iceFrontMm(scene.ice, x);
    for (let row = 0; row < rows; row++) {
      const y = box.top + (row + 0.5) * dy;
      const echo = y < front ? echoAt(scene, x, y) : y < front + iceRimMm ? iceRim(y - front) : shadowEcho;
      grey[row * columns + column] = Math.min(1, echo * speckle(column, row));
    }
  }
  return grey;
}

/** Shallowest ice in a column; infinite where there is none. */
export function iceFrontMm(ice: readonly Loop[], x: number): number {
  let front = Number.POSITIVE_INFINITY;
  for (const loop of ice) {
    let [px, py] = loop.at(-1) ?? [0, 0];
    for (const [qx, qy] of loop) {
      if (px <= x !== qx <= x) front = Math.min(front, py + ((qy - py) * (x - px)) / (qx - px));
      [px, py] = [qx, qy];
    }
  }
  return front;
}

function iceRim(insideMm: number): number {
  return 1.25 - 0.9 * (insideMm / iceRimMm);
}

function echoAt(scene: Insonated, x: number, y: number): number {
  const { depthMm, fatEndsMm } = scene;
  if (y < -depthMm) return 0;
  const needle = needleEcho(scene.probe, x, y);
  if (needle > 0) return needle;
  const own = nerveEcho(scene, x, y);
  if (own > 0) return own;
  for (const disc of scene.arteries) {
    const inside = disc.radius - Math.hypot(x - disc.x, y - disc.y);
    if (inside > 0) return inside < 0.35 ? 0.75 : 0.03;
  }
  for (const disc of scene.otherNerves) {
    const inside = disc.radius - Math.hypot(x - disc.x, y - disc.y);
    if (inside > 0) return inside < 0.3 ? 0.8 : 0.35;
  }
  if (y < -depthMm + skinMm) return 0.8;
  if (Math.abs(y - fatEndsMm) < fasciaMm) return 1.1;
  return y < fatEndsMm ? fatEcho(x, y) : muscleEcho(x, y);
}

/** Dark bundles in bright sheaths, and a bright rim: the honeycomb. */
function nerveEcho({ nerve, fascicles }: Insonated, x: number, y: number): number {
  const share = Math.hypot(x / (nerve.widthMm / 2), y / (nerve.heightMm / 2));
  if (share > 1) return 0;
  if (share > 0.88) return 1;
  const inBundle = fascicles.some((one) => Math.hypot(x - one.x, y - one.y) < one.radius);
  return inBundle ? 0.16 : 0.8;
}

function needleEcho(probe: Insonated['probe'], x: number, y: number): number {
  const angle = (probe.angleDegrees * Math.PI) / 180;
  const [dx, dy] = [x - probe.xMm, y - probe.yMm];
  const along = dx * Math.cos(angle) + dy * Math.sin(angle);
  const across = dy * Math.cos(angle) - dx * Math.sin(angle);
  return along < probe.activeLengthMm / 2 && Math.abs(across) < probe.radiusMm ? 1.2 : 0;
}

/** Dark lobules between thin bright septa. */
function fatEcho(x: number, y: number): number {
  const septum = Math.abs(Math.sin(1.9 * y + 0.8 * Math.sin(0.9 * x)));
  return septum < 0.12 ? 0.6 : 0.26;
}

/** Dark, with bright strands that run a little downwards. */
function muscleEcho(x: number, y: number): number {
  const strand = Math.abs(Math.sin(2.6 * (y - 0.18 * x) + 0.5 * Math.sin(1.3 * x)));
  return strand < 0.16 ? 0.55 : 0.2;
}

/** Rayleigh-like, mean near 1, and wider across the beam than along it. */
function speckle(column: number, row: number): number {
  const noise = (noiseAt(column >> 1, row) + noiseAt((column + 1) >> 1, row)) / 2;
  return 0.25 + 0.85 * Math.sqrt(-2 * Math.log(1 - 0.95 * noise)) * 0.8;
}

/** 0–1, the same for the same place. */
function noiseAt(column: number, row: number): number {
  let n = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b) ^ seed;
  n = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  n = Math.imul(n ^ (n >>> 12), 0x297a2d39);
  return ((n ^ (n >>> 15)) >>> 0) / 2 ** 32;
}

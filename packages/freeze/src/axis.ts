/**
 * How cell size grows with the distance d from what attracts cells: h(d) = scale·(finest + root·√d + far·d), mm.
 * The √d part is the quadratic clustering that the square-root singularity at the end of the active wall needs.
 */
export interface Grading {
  readonly finestMm: number;
  readonly rootMm: number;
  readonly far: number;
}

/** One stretch of an axis: cells cluster at the ends named. */
export interface Stretch {
  readonly fromMm: number;
  readonly toMm: number;
  readonly clusterAt: 'from' | 'to' | 'both';
  /** An odd count puts a row of cell centres on the middle. */
  readonly odd?: boolean;
  /** The stretch that this is a part of: cells cluster at its ends. */
  readonly within?: Stretch;
}

const SAMPLES = 400;

function sizeAt(grading: Grading, distanceMm: number): number {
  return grading.finestMm + grading.rootMm * Math.sqrt(distanceMm) + grading.far * distanceMm;
}

/** Where sample `u` of 0…1 lies along the stretch: samples cluster quadratically where cells do. */
function shareAt(stretch: Stretch, u: number): number {
  switch (stretch.clusterAt) {
    case 'from':
      return u * u;
    case 'to':
      return 1 - (1 - u) * (1 - u);
    case 'both':
      return u < 0.5 ? 2 * u * u : 1 - 2 * (1 - u) * (1 - u);
  }
}

function distanceAt(stretch: Stretch, share: number): number {
  if (stretch.within !== undefined) {
    const { fromMm, toMm } = stretch.within;
    const atMm = stretch.fromMm + share * (stretch.toMm - stretch.fromMm);
    return distanceAt(stretch.within, (atMm - fromMm) / (toMm - fromMm));
  }
  const span = stretch.toMm - stretch.fromMm;
  switch (stretch.clusterAt) {
    case 'from':
      return share * span;
    case 'to':
      return (1 - share) * span;
    case 'both':
      return Math.min(share, 1 - share) * span;
  }
}

/** Running integral of 1/h up to each sample: the ideal number of cells so far. */
function cellsUpTo(stretch: Stretch, grading: Grading): Float64Array {
  const total = new Float64Array(SAMPLES + 1);
  for (let n = 0; n < SAMPLES; n++) {
    const from = shareAt(stretch, n / SAMPLES);
    const to = shareAt(stretch, (n + 1) / SAMPLES);
    const size = sizeAt(grading, distanceAt(stretch, (from + to) / 2));
    total[n + 1] = total[n] + ((to - from) * (stretch.toMm - stretch.fromMm)) / size;
  }
  return total;
}

function countCells(ideal: number, { odd = false, within }: Stretch): number {
  const count = Math.max(within ? 1 : 2, Math.round(ideal));
  return odd && count % 2 === 0 ? count + 1 : count;
}

/** Cell faces of one stretch, both ends included, mm. */
export function stretchFaces(stretch: Stretch, grading: Grading): number[] {
  const upTo = cellsUpTo(stretch, grading);
  const ideal = upTo[SAMPLES];
  const count = countCells(ideal, stretch);
  const faces = [stretch.fromMm];
  let n = 0;
  for (let face = 1; face < count; face++) {
    const wanted = (face / count) * ideal;
    while (upTo[n + 1] < wanted) n++;
    const share = shareAt(stretch, (n + (wanted - upTo[n]) / (upTo[n + 1] - upTo[n])) / SAMPLES);
    faces.push(stretch.fromMm + share * (stretch.toMm - stretch.fromMm));
  }
  faces.push(stretch.toMm);
  return faces;
}

/** The parts of a stretch between the faces that must stand in it. */
function partsOf(stretch: Stretch, standMm: readonly number[]): readonly Stretch[] {
  const { fromMm, toMm, clusterAt } = stretch;
  const inside = standMm.filter((mm) => mm > fromMm && mm < toMm);
  if (inside.length === 0) return [stretch];
  const ends = [fromMm, ...inside, toMm];
  return ends.slice(1).map((end, n) => ({ fromMm: ends[n], toMm: end, clusterAt, within: stretch }));
}

/** Cell faces of adjoining stretches, mm; faces stand at `standMm`, which rise. */
export function axisFaces(
  stretches: readonly Stretch[],
  grading: Grading,
  standMm: readonly number[] = [],
): Float64Array {
  const faces: number[] = [];
  for (const stretch of stretches.flatMap((each) => partsOf(each, standMm))) {
    if (stretch.toMm - stretch.fromMm <= 0) continue;
    const own = stretchFaces(stretch, grading);
    faces.push(...(faces.length > 0 ? own.slice(1) : own));
  }
  return Float64Array.from(faces);
}

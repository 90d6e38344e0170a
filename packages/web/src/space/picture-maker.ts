import {
  isosurface,
  pointOf,
  spaceResampler,
  type PointMm,
  type SpaceLattice,
  type SpaceResult,
} from '@cryobridge/freeze';
import { latticeReader } from './lattice-reader.js';
import { nervePoints } from './nerve-rings.js';
import { figuresOf } from './space-figures.js';
import { latticeAbout, toShaft, turnOf } from './space-frame.js';
import type { SpaceMoment, SpacePicture, SpaceScene } from './space-picture.js';

/** So steeply do the cuts at skin and artery wall rise, K/mm: about as steeply as the edge of ice. */
const cutKPerMm = 20;

/** Temperatures at one moment on the points of a lattice, °C: now about the running placement, coldest over all. */
export interface MomentFields {
  readonly now: Float32Array;
  readonly peak: Float32Array;
}

/** Makes pictures of runs that are there; each moment anew, without running anything. */
export class PictureMaker {
  readonly lattice: SpaceLattice;
  private readonly read: readonly ((values: Float64Array) => Float32Array)[];
  /** What skin and artery cut away, K above any level; nothing without them. */
  private readonly cut: Float32Array;
  private readonly nerve: Float32Array;

  constructor(
    private readonly scene: SpaceScene,
    private readonly runs: readonly SpaceResult[],
  ) {
    const { space, pose } = scene;
    const turn = turnOf(pose);
    this.lattice = latticeAbout(runs, space.passes, { turn, liquidusC: space.liquidusC });
    this.read = space.passes.map((pass) => {
      const run = runs[pass.runIndex];
      if (run === undefined) throw new RangeError('a placement without a run');
      return spaceResampler(run.peakCold.grid, this.lattice, (point) => {
        const [u, v, w] = toShaft(turn, point);
        return [u, v, w - pass.alongMm];
      });
    });
    this.cut = cutsOf(scene, this.lattice);
    this.nerve = nervePoints(pose.nerve);
  }

  at(moment: SpaceMoment): SpacePicture {
    const { space, pose } = this.scene;
    const { now, peak } = this.fields(moment);
    const ice = isosurface(this.lattice, this.above(now, space.liquidusC), 0);
    const lethal = isosurface(this.lattice, this.above(peak, pose.lethalC), 0);
    const readPeak = latticeReader(this.lattice, peak, Infinity);
    return {
      moment,
      ice,
      lethal,
      nerveC: Float32Array.from({ length: this.nerve.length / 3 }, (_, n) => readPeak(this.nervePoint(n))),
      figures: figuresOf({ ...this.scene, moment, ice, lethal, readPeak }),
      stepMm: this.lattice.stepMm,
    };
  }

  private nervePoint(n: number): PointMm {
    const [x = 0, y = 0, z = 0] = this.nerve.subarray(3 * n, 3 * n + 3);
    return [x, y, z];
  }

  private fields({ running, timeSeconds }: SpaceMoment): MomentFields {
    const { passes } = this.scene.space;
    const fields = passes.map((pass, n) => {
      const run = this.runs[pass.runIndex];
      const read = this.read[n];
      if (run === undefined || read === undefined) throw new RangeError('a placement without a run');
      const shot = n === running ? nearest(run, timeSeconds) : undefined;
      return {
        now: shot === undefined ? null : read(shot.temperatureC),
        peak: read(shot?.peakColdC ?? run.peakCold.values),
      };
    });
    const [first, ...others] = fields.map(({ peak }) => peak);
    const now = fields[running]?.now;
    if (first === undefined || now === null || now === undefined) throw new RangeError('no placement runs');
    for (const other of others)
      for (let n = 0; n < first.length; n++) first[n] = Math.min(first[n] ?? 0, other[n] ?? 0);
    return { now, peak: first };
  }

  /** K above a level, at least what is cut away. */
  private above(valuesC: Float32Array, levelC: number): Float32Array {
    return valuesC.map((value, n) => Math.max(value - levelC, this.cut[n] ?? -Infinity));
  }
}

/** Ice ends at the skin, and at the wall of an artery whose warmth is computed. */
function cutsOf({ space, pose }: SpaceScene, lattice: SpaceLattice): Float32Array {
  const [nx, ny, nz] = lattice.counts;
  const turn = turnOf(pose);
  const cut = new Float32Array(nx * ny * nz);
  let n = 0;
  for (let z = 0; z < nz; z++) {
    for (let y = 0; y < ny; y++) {
      for (let x = 0; x < nx; x++) {
        const point = pointOf(lattice, [x, y, z]);
        const inside = Math.max(point[1] - pose.depthMm, intoArteryMm(space, toShaft(turn, point)));
        cut[n++] = inside * cutKPerMm;
      }
    }
  }
  return cut;
}

function intoArteryMm({ artery, vessel }: SpaceScene['space'], [u, v]: PointMm): number {
  if (artery !== 'computed' || vessel === null) return -Infinity;
  return vessel.radiusMm - Math.hypot(u - vessel.axisPoint[0], v - vessel.axisPoint[1]);
}

function nearest({ snapshots }: SpaceResult, timeSeconds: number) {
  const away = (at: number) => Math.abs(at - timeSeconds);
  const [first, ...others] = snapshots;
  if (first === undefined) throw new RangeError('a run without moments');
  return others.reduce((best, one) => (away(one.timeSeconds) < away(best.timeSeconds) ? one : best), first);
}

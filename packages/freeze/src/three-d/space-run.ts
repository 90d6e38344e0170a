import { materialOf, temperatureAt, thetaAt, type Material } from '../material.js';
import { FreezeError } from '../types.js';
import { wallStateAt } from '../wall-schedule.js';
import { buildMesh } from './build-mesh.js';
import { lesionReadings } from './lesion-readings.js';
import { spaceMaterial } from './space-material.js';
import type { SpaceMesh } from './space-mesh.js';
import { gridOf, LineReader, mirrorFactor, spaceVolumesMm3, withoutPadding } from './space-reading.js';
import type { SpaceSettings } from './space-settings.js';
import type { SpaceStepper, SpaceStepReport, StepperSpace } from './space-stepper.js';
import type {
  PointMm,
  SpaceDomain,
  SpaceEnergy,
  SpaceGrid,
  SpaceIsotherm,
  SpaceProblem,
  SpaceProgress,
  SpaceResult,
  SpaceSnapshot,
} from './types.js';
import { across, minus, pointInto, size, unit, type Frame } from './vectors.js';

export type SpaceStepperMaker = (space: StepperSpace) => SpaceStepper;

/** Steps shorter than this share of the shortest planned one mean that the run cannot converge. */
const GIVE_UP_SHARE = 1 / 64;

/** The last step is solved this much more closely: nothing comes after it that carries what is left over. */
const LAST_STEP = 0.05;

/** One run in space in progress: plays the wall, keeps the books, reads the outputs. */
export class SpaceRun {
  private readonly material: Material;
  private readonly mesh: SpaceMesh;
  private readonly grid: SpaceGrid;
  private readonly lines: LineReader;
  private readonly stepper: SpaceStepper;
  private readonly peakTheta: Float64Array;
  private readonly earlier: Float64Array;
  private readonly series: { rays: number[][]; lines: number[][]; volumes: number[] }[] = [];
  private readonly snapshots: SpaceSnapshot[] = [];
  private readonly totals = { wallJ: 0, grossWallJ: 0, outerJ: 0, sourceJ: 0, vesselJ: 0 };
  private readonly startJ: number;
  private readonly endSeconds: number;
  /** Θ of the isotherms, and how long each cell has been as cold, s; only where a nerve asks. */
  private readonly levels: readonly number[];
  private readonly secondsBelow: readonly Float64Array[];
  private minimumTheta: number;
  private maximumTheta: number;
  private clock = 0;
  private steps = 0;

  constructor(
    private readonly problem: SpaceProblem,
    private readonly settings: SpaceSettings,
    makeStepper: SpaceStepperMaker,
  ) {
    this.material = materialOf(problem.tissue);
    const initialTheta = thetaAt(this.material, problem.initialC);
    this.mesh = buildMesh(problem, settings);
    this.grid = gridOf(this.mesh);
    this.lines = new LineReader(this.grid, this.material, {
      reachMm: reachMm(problem),
      isOutside: outsideOf(problem, this.mesh.lattice.frame),
    });
    const materials = [problem, ...problem.regions].map(({ tissue, perfusion }) =>
      spaceMaterial(this.material, tissue, perfusion),
    );
    this.stepper = makeStepper({ mesh: this.mesh, material: this.material, materials, initialTheta });
    this.peakTheta = this.stepper.theta.slice();
    this.earlier = this.peakTheta.slice();
    this.levels = problem.outputs.isothermsC.map((levelC) => thetaAt(this.material, levelC));
    const timed = (problem.outputs.nerves ?? []).length > 0 ? this.levels : [];
    this.secondsBelow = timed.map(() => new Float64Array(this.earlier.length));
    this.startJ = this.stepper.enthalpyJ();
    this.endSeconds = problem.wall.reduce((sum, phase) => sum + phase.seconds, 0);
    this.minimumTheta = initialTheta;
    this.maximumTheta = initialTheta;
    this.readOutputs(0);
    this.takeSnapshots(0);
  }

  play(onProgress: SpaceProgress = () => undefined): void {
    let begin = 0;
    for (const phase of this.problem.wall) {
      this.stepper.forgetTrend();
      const end = begin + phase.seconds;
      while (this.clock < end) {
        const planned = this.plannedSeconds(this.clock - begin, end - this.clock);
        const taken = this.step(planned, (into) =>
          wallStateAt(phase, this.clock + into - begin, this.material),
        );
        const reached = this.clock + taken;
        this.afterStep(end - reached < 1e-9 ? end : reached);
        onProgress(this.clock / this.endSeconds);
      }
      begin = end;
    }
  }

  private plannedSeconds(sinceEvent: number, left: number): number {
    const { firstSeconds, growth, longestSeconds } = this.settings;
    const wanted = Math.min(longestSeconds, Math.max(firstSeconds, growth * sinceEvent));
    return left < wanted * 1.01 ? left : left < 2 * wanted ? left / 2 : wanted;
  }

  private settingsFor(seconds: number): SpaceSettings {
    if (this.clock + seconds < this.endSeconds * (1 - 1e-9)) return this.settings;
    return { ...this.settings, residualShare: this.settings.residualShare * LAST_STEP };
  }

  /** One accepted step; halves until the sweeps converge. Returns its length, s. */
  private step(
    plannedSeconds: number,
    stateAfter: (seconds: number) => ReturnType<typeof wallStateAt>,
  ): number {
    let seconds = plannedSeconds;
    for (;;) {
      const report = this.stepper.attempt(seconds, stateAfter(seconds), this.settingsFor(seconds));
      if (report.residualShare <= this.settings.acceptedShare) {
        this.stepper.commit(seconds);
        this.book(report);
        return seconds;
      }
      this.stepper.undo();
      seconds /= 2;
      if (seconds < this.settings.firstSeconds * GIVE_UP_SHARE) {
        const code = Number.isFinite(report.residualShare) ? 'not-converged' : 'not-finite';
        throw new FreezeError(code, 'wall', `the field cannot be followed past ${this.clock.toFixed(3)} s`);
      }
    }
  }

  private book(report: SpaceStepReport): void {
    this.steps++;
    this.totals.wallJ += report.wallJ;
    this.totals.grossWallJ += Math.abs(report.wallJ);
    this.totals.outerJ += report.outerJ;
    this.totals.sourceJ += report.sourceJ;
    this.totals.vesselJ += report.vesselJ;
  }

  private afterStep(reached: number): void {
    this.takeSnapshots(reached);
    const { theta } = this.stepper;
    const { volumeM3 } = this.mesh;
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < theta.length; i++) {
      if (volumeM3[i] === 0) continue;
      const value = theta[i];
      if (value < this.peakTheta[i]) this.peakTheta[i] = value;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    this.minimumTheta = Math.min(this.minimumTheta, low);
    this.maximumTheta = Math.max(this.maximumTheta, high);
    if (!Number.isFinite(low + high)) {
      throw new FreezeError('not-finite', 'problem', `no finite field at ${reached.toFixed(3)} s`);
    }
    this.secondsBelow.forEach((seconds, n) => this.addSeconds(seconds, this.levels[n], reached - this.clock));
    this.readOutputs(reached);
    this.earlier.set(theta);
    this.clock = reached;
  }

  /** Adds how long each cell was below a level in the last step, through which Θ runs straight. */
  private addSeconds(seconds: Float64Array, level: number, taken: number): void {
    const { theta } = this.stepper;
    for (let i = 0; i < theta.length; i++) {
      const from = this.earlier[i] - level;
      const to = theta[i] - level;
      if (from <= 0 && to <= 0) seconds[i] += taken;
      else if (from < 0 || to < 0)
        seconds[i] += (taken * Math.min(from, to)) / (Math.min(from, to) - Math.max(from, to));
    }
  }

  /** Reads what is asked for up to `reached`; the field runs straight between the ends of a step. */
  private readOutputs(reached: number): void {
    const { atSeconds } = this.problem.outputs;
    while (this.series.length < atSeconds.length) {
      const seconds = atSeconds[this.series.length];
      if (seconds > reached * (1 + 1e-9)) return;
      this.series.push(this.read(this.between(seconds, reached)));
    }
  }

  /** Keeps the fields that are asked for up to `reached`, before the step that ends there counts as past. */
  private takeSnapshots(reached: number): void {
    const { fieldAtSeconds = [] } = this.problem.outputs;
    while (this.snapshots.length < fieldAtSeconds.length) {
      const timeSeconds = fieldAtSeconds[this.snapshots.length];
      if (timeSeconds > reached * (1 + 1e-9)) return;
      const now = this.between(timeSeconds, reached);
      const peak = this.peakTheta.map((value, i) => Math.min(value, now[i]));
      this.snapshots.push({
        timeSeconds,
        temperatureC: this.temperatures(now),
        peakColdC: this.temperatures(peak),
      });
    }
  }

  private temperatures(theta: Float64Array): Float64Array {
    return withoutPadding(this.mesh, theta).map((value) => temperatureAt(this.material, value));
  }

  private between(seconds: number, reached: number): Float64Array {
    const { theta } = this.stepper;
    if (seconds >= reached) return theta;
    const share = (seconds - this.clock) / (reached - this.clock);
    return this.earlier.map((value, i) => value + share * (theta[i] - value));
  }

  private read(theta: Float64Array): { rays: number[][]; lines: number[][]; volumes: number[] } {
    const { isothermsC, rays, lines } = this.problem.outputs;
    const values = withoutPadding(this.mesh, theta);
    return {
      rays: rays.map((ray) => this.lines.extentsMm(values, ray, isothermsC)),
      lines: lines.map((line) => this.lines.lengthsMm(values, line, isothermsC)),
      volumes: spaceVolumesMm3(this.mesh, theta, this.levels),
    };
  }

  private energy(): SpaceEnergy {
    const factor = mirrorFactor(this.mesh);
    const enthalpyChangeJ = this.stepper.enthalpyJ() - this.startJ;
    const { wallJ, grossWallJ, outerJ, sourceJ, vesselJ } = this.totals;
    const missing = Math.abs(enthalpyChangeJ - (outerJ + sourceJ + vesselJ - wallJ));
    const others = Math.max(Math.abs(outerJ), Math.abs(sourceJ), Math.abs(vesselJ));
    const scale = Math.max(grossWallJ, others, this.stepper.negligibleJ);
    return {
      wallJ: factor * wallJ,
      outerJ: factor * outerJ,
      sourceJ: factor * sourceJ,
      vesselJ: factor * vesselJ,
      enthalpyChangeJ: factor * enthalpyChangeJ,
      imbalancePercent: (100 * missing) / scale,
    };
  }

  private isotherms(): SpaceIsotherm[] {
    const { isothermsC, rays, lines } = this.problem.outputs;
    return isothermsC.map((temperatureC, level) => ({
      temperatureC,
      rayMm: Object.fromEntries(
        rays.map(({ name }, n) => [name, this.series.map((at) => at.rays[n][level])]),
      ),
      lineMm: Object.fromEntries(
        lines.map(({ name }, n) => [name, this.series.map((at) => at.lines[n][level])]),
      ),
      volumeMm3: this.series.map((at) => at.volumes[level]),
    }));
  }

  result(engine: SpaceResult['engine']): SpaceResult {
    const { outputs } = this.problem;
    const peakCold = { grid: this.grid, values: this.temperatures(this.peakTheta) };
    const seconds = this.secondsBelow.map((each) => withoutPadding(this.mesh, each));
    return {
      engine,
      timeSeconds: outputs.atSeconds.slice(0, this.series.length),
      isotherms: this.isotherms(),
      energy: this.energy(),
      minimumC: temperatureAt(this.material, this.minimumTheta),
      maximumC: temperatureAt(this.material, this.maximumTheta),
      peakCold,
      snapshots: this.snapshots,
      ...lesionReadings(outputs, peakCold, seconds),
      cells: this.mesh.volumeM3.reduce((count, volume) => count + (volume > 0 ? 1 : 0), 0),
      steps: this.steps,
    };
  }
}

function reachMm({ domain }: SpaceProblem): number {
  if (domain.kind === 'cylinder') return Math.max(domain.radiusMm, domain.beforeMm, domain.beyondMm);
  return Math.max(...domain.to.map((mm, axis) => mm - domain.from[axis]));
}

/** Whether a point of the world lies in a vessel, or beyond what is modelled. */
function outsideOf({ vessels, domain }: SpaceProblem, frame: Frame): (point: PointMm) => boolean {
  const axes = vessels.map(({ axisPoint, direction, radiusMm }) => ({
    axisPoint,
    way: unit(direction),
    radiusMm,
  }));
  return (point) =>
    beyond(domain, pointInto(frame, point)) ||
    axes.some(({ axisPoint, way, radiusMm }) => size(across(minus(point, axisPoint), way)) < radiusMm);
}

function beyond(domain: SpaceDomain, [x, y, z]: PointMm): boolean {
  if (domain.kind === 'cylinder') {
    return Math.hypot(x, y) > domain.radiusMm || z < -domain.beforeMm || z > domain.beyondMm;
  }
  return [x, y, z].some((mm, axis) => mm < domain.from[axis] || mm > domain.to[axis]);
}

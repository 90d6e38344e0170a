import { fieldMapOf, fieldOf, fieldValues, type CellValues, type FieldMap } from './field-map.js';
import { layersOf, type Layer } from './layer.js';
import { temperatureAt } from './material.js';
import {
  isothermLengthMm,
  isothermRadiusMm,
  lineVolumeMm3,
  ringVolumeMm3,
  lineAlong,
  type Instant,
  type Reader,
} from './measure.js';
import { meshOf, type Mesh } from './mesh.js';
import type { RunSettings } from './run-settings.js';
import type { Stepper, StepperMaker, ThetaRange, WallCourse } from './stepper.js';
import {
  FreezeError,
  type EnergyBalance,
  type FieldSnapshot,
  type FreezeProblem,
  type FreezeResult,
  type IsothermSeries,
} from './types.js';
import { carriesOn, wallStateAt } from './wall-schedule.js';

/** Steps shorter than this share of the shortest planned one mean that the run cannot converge. */
const GIVE_UP_SHARE = 1 / 64;

interface Totals {
  wallJ: number;
  /** Σ|wall heat| over steps: what went out and what came back do not cancel. */
  grossWallJ: number;
  outerJ: number;
  sourceJ: number;
}

/** The last step is solved this much more closely. */
const LAST_STEP = 0.05;

/** One run in progress: plays the wall, keeps the books and reads the outputs, whatever the scheme of a step. */
export class FreezeRun {
  private readonly layers: readonly Layer[];
  private readonly mesh: Mesh;
  private readonly map: FieldMap;
  private readonly reader: Reader;
  private readonly stepper: Stepper;
  private readonly peakFace: Float64Array;
  private readonly earlier: { theta: Float64Array; faceTheta: Float64Array };
  private readonly series: { radiusMm: number[]; lengthMm: number[]; volumeMm3: number[] }[];
  private readonly snapshots: FieldSnapshot[] = [];
  private readonly totals: Totals = { wallJ: 0, grossWallJ: 0, outerJ: 0, sourceJ: 0 };
  private readonly startJ: number;
  private readonly endSeconds: number;
  private minimumC: number;
  private maximumC: number;
  private clock = 0;
  private nextSeries = 0;
  private nextField = 0;

  constructor(
    private readonly problem: FreezeProblem,
    private readonly settings: RunSettings,
    makeStepper: StepperMaker,
  ) {
    this.layers = layersOf(problem);
    const deeper = this.layers.slice(1).map(({ fromMm }) => fromMm);
    this.mesh = meshOf(problem.geometry, settings.grading, deeper);
    this.map = fieldMapOf(this.mesh);
    this.reader = { mesh: this.mesh, layers: this.layers };
    this.stepper = makeStepper(this.mesh, this.layers);
    this.mesh.wall.forEach(({ cell }, n) => (this.stepper.exchange.faceTheta[n] = this.stepper.theta[cell]));
    this.peakFace = this.stepper.exchange.faceTheta.slice();
    this.earlier = { theta: this.stepper.theta.slice(), faceTheta: this.peakFace.slice() };
    this.series = problem.outputs.isothermsC.map(() => ({ radiusMm: [], lengthMm: [], volumeMm3: [] }));
    this.startJ = this.stepper.enthalpyJ();
    this.endSeconds = problem.wall.reduce((sum, phase) => sum + phase.seconds, 0);
    const starts = this.layers.map(({ material, initialTheta }) => temperatureAt(material, initialTheta));
    this.minimumC = Math.min(...starts);
    this.maximumC = Math.max(...starts);
    this.readOutputs(0);
  }

  play(): void {
    let begin = 0;
    let eventSeconds = 0;
    this.problem.wall.forEach((phase, n) => {
      if (!carriesOn(this.problem.wall[n - 1], phase)) {
        this.stepper.forgetTrend();
        eventSeconds = begin;
      }
      const end = begin + phase.seconds;
      while (this.clock < end) {
        const planned = this.plannedSeconds(this.clock - eventSeconds, end - this.clock);
        const taken = this.step(planned, (into) =>
          wallStateAt(phase, this.clock + into - begin, this.layers[0].material),
        );
        const reached = this.clock + taken;
        this.afterStep(end - reached < 1e-9 ? end : reached);
      }
      begin = end;
    });
  }

  private plannedSeconds(sinceEvent: number, left: number): number {
    const { firstSeconds, growth, longestSeconds } = this.settings;
    const wanted = Math.min(longestSeconds, Math.max(firstSeconds, growth * sinceEvent));
    return left < wanted * 1.01 ? left : left < 2 * wanted ? left / 2 : wanted;
  }

  /** What a step leaves over the next one carries; the last has no next. */
  private settingsFor(seconds: number): RunSettings {
    if (this.clock + seconds < this.endSeconds * (1 - 1e-9)) return this.settings;
    return { ...this.settings, residualShare: this.settings.residualShare * LAST_STEP };
  }

  /** One accepted step; halves until the sweeps converge. Returns its length, s. */
  private step(plannedSeconds: number, stateAt: WallCourse): number {
    const { acceptedShare } = this.settings;
    let seconds = plannedSeconds;
    for (;;) {
      const report = this.stepper.attempt(seconds, stateAt, this.settingsFor(seconds));
      if (report.residualShare <= acceptedShare) {
        this.widen(this.stepper.commit(seconds));
        this.totals.wallJ += report.wallJ;
        this.totals.grossWallJ += Math.abs(report.wallJ);
        this.totals.outerJ += report.outerJ;
        this.totals.sourceJ += report.sourceJ;
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

  private widen({ lowest, highest }: ThetaRange): void {
    this.layers.forEach(({ material }, n) => {
      if (!Number.isFinite(lowest[n] + highest[n])) {
        throw new FreezeError('not-finite', 'problem', `no finite field after ${this.clock.toFixed(3)} s`);
      }
      this.minimumC = Math.min(this.minimumC, temperatureAt(material, lowest[n]));
      this.maximumC = Math.max(this.maximumC, temperatureAt(material, highest[n]));
    });
  }

  private afterStep(reached: number): void {
    const { theta, exchange } = this.stepper;
    exchange.faceTheta.forEach((value, n) => {
      if (value < this.peakFace[n]) this.peakFace[n] = value;
    });
    this.readOutputs(reached);
    this.earlier.theta.set(theta);
    this.earlier.faceTheta.set(exchange.faceTheta);
    this.clock = reached;
  }

  /** Reads what is asked for between the last step's end and `reached`; the field runs straight between. */
  private readOutputs(reached: number): void {
    const { atSeconds, fieldAtSeconds = [] } = this.problem.outputs;
    const until = reached * (1 + 1e-9);
    for (; this.nextSeries < atSeconds.length && atSeconds[this.nextSeries] <= until; this.nextSeries++) {
      this.readSeries(this.between(atSeconds[this.nextSeries], reached));
    }
    for (
      ;
      this.nextField < fieldAtSeconds.length && fieldAtSeconds[this.nextField] <= until;
      this.nextField++
    ) {
      const timeSeconds = fieldAtSeconds[this.nextField];
      const at = this.between(timeSeconds, reached);
      const peakTheta = this.stepper.peakTheta();
      this.snapshots.push({
        timeSeconds,
        temperatureC: this.values(at),
        peakColdC: this.values({
          theta: at.theta.map((value, i) => Math.min(value, peakTheta[i])),
          faceTheta: at.faceTheta.map((value, n) => Math.min(value, this.peakFace[n])),
        }),
      });
    }
  }

  private between(seconds: number, reached: number): Instant {
    const now = { theta: this.stepper.theta, faceTheta: this.stepper.exchange.faceTheta };
    if (seconds >= reached) return now;
    const share = (seconds - this.clock) / (reached - this.clock);
    const mix = (from: Float64Array, to: Float64Array) =>
      from.map((value, i) => value + share * (to[i] - value));
    return {
      theta: mix(this.earlier.theta, now.theta),
      faceTheta: mix(this.earlier.faceTheta, now.faceTheta),
    };
  }

  private values(at: CellValues): Float64Array {
    return fieldValues(this.map, this.layers, at);
  }

  private readSeries(at: Instant): void {
    const { geometry, outputs } = this.problem;
    const ring = geometry.kind === 'axisymmetric';
    const line = ring
      ? lineAlong(this.reader, at, outputs.lengthLineMm ?? geometry.probeRadiusMm)
      : undefined;
    outputs.isothermsC.forEach((temperatureC, n) => {
      const series = this.series[n];
      series.radiusMm.push(isothermRadiusMm(this.reader, at, temperatureC));
      series.lengthMm.push(line ? isothermLengthMm(this.reader, line, temperatureC) : 0);
      const volume = ring ? ringVolumeMm3 : lineVolumeMm3;
      series.volumeMm3.push(volume(this.reader, at, temperatureC));
    });
  }

  private energy(): EnergyBalance {
    const enthalpyChangeJ = this.stepper.enthalpyJ() - this.startJ;
    const { wallJ, grossWallJ, outerJ, sourceJ } = this.totals;
    const missing = Math.abs(enthalpyChangeJ - (outerJ + sourceJ - wallJ));
    const scale = Math.max(grossWallJ, Math.abs(outerJ), Math.abs(sourceJ), this.stepper.negligibleJ);
    return { wallJ, outerJ, sourceJ, enthalpyChangeJ, imbalancePercent: (100 * missing) / scale };
  }

  result(engine: FreezeResult['engine']): FreezeResult {
    const { outputs } = this.problem;
    const isotherms: IsothermSeries[] = outputs.isothermsC.map((temperatureC, n) => ({
      temperatureC,
      ...this.series[n],
    }));
    return {
      engine,
      timeSeconds: outputs.atSeconds.slice(0, this.nextSeries),
      isotherms,
      energy: this.energy(),
      minimumC: this.minimumC,
      maximumC: this.maximumC,
      peakCold: fieldOf(this.map, this.values({ theta: this.stepper.peakTheta(), faceTheta: this.peakFace })),
      snapshots: this.snapshots,
    };
  }
}

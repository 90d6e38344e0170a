import type { FreezeEngine, FreezeQuality, FreezeResult } from '@cryobridge/freeze';
import type { FreezeInputs, InputSpace } from './freeze-inputs.js';
import {
  activeCenterMm,
  freezeEndSeconds,
  freezeProblem,
  type ProbeSize,
  type Protocol,
} from './freeze-problem.js';
import { lethalProfile, type LethalProfile } from './lethal-profile.js';
import { sobolPoints } from './sobol.js';

/** What one probe does in one kind of tissue, for every dose that may be chosen and every sampled state. */
export interface DoseFields {
  readonly space: InputSpace;
  readonly size: ProbeSize;
  readonly freezeSecondsChoices: readonly number[];
  readonly cyclesChoices: readonly number[];
  /** Shares of the inputs' distributions, one row per sampled state. */
  readonly shares: readonly Float64Array[];
  /** Per sampled state: where the coldest-so-far at the end of the last freeze is at or below a threshold. */
  profiles(
    dose: { readonly cycles: number; readonly freezeSeconds: number },
    thresholdC: number,
  ): readonly LethalProfile[];
  /** The same profiles, those that reach least first. */
  weakestFirst(
    dose: { readonly cycles: number; readonly freezeSeconds: number },
    thresholdC: number,
  ): readonly LethalProfile[];
  /** The same at the claims' own values. */
  nominal(
    dose: { readonly cycles: number; readonly freezeSeconds: number },
    thresholdC: number,
  ): LethalProfile;
}

export interface DoseFieldsRequest {
  readonly engine: FreezeEngine;
  readonly space: InputSpace;
  readonly size: ProbeSize;
  readonly cooldownSeconds: number;
  readonly thawSeconds: number;
  /** Rising. */
  readonly freezeSecondsChoices: readonly number[];
  /** Rising, from 1. */
  readonly cyclesChoices: readonly number[];
  readonly sampleCount: number;
}

const quality: FreezeQuality = 'coarse';
const seed = 20;

/**
 * Runs the engine once per sampled state for the longest single freeze, and once per freeze duration with
 * all cycles at the claims' own values. A sampled state's field after several cycles is its own first-cycle
 * field plus what the repeats add at the claims' own values, cell by cell. A longer or repeated freeze is
 * never taken as warmer than a shorter one. The gain of the thaw's after-cooling is left out.
 *
 * Checked by: dose-fields.test.ts (against full runs of sampled states).
 */
export function doseFields(request: DoseFieldsRequest): DoseFields {
  const { space, freezeSecondsChoices, cyclesChoices, sampleCount } = request;
  const shares = sobolPoints({ count: sampleCount, dimensions: space.inputs.length, seed });
  const central = freezeSecondsChoices.map((freezeSeconds) => cyclePeaks(request, freezeSeconds));
  const gains = central.map((peaks) =>
    peaks.map((peak) => peak.map((value, n) => value - (peaks[0]?.[n] ?? 0))),
  );
  const runs = shares.map((share) => longestFreeze(request, space.at(share)));
  const sampled = runs.map((run) =>
    coldestGrid(
      run.snapshots.map(({ peakColdC }, t) => cyclesChoices.map((_, c) => added(peakColdC, gains[t]?.[c]))),
    ),
  );
  const middle = coldestGrid(central);
  const grid = runs[0]?.peakCold ?? longestFreeze(request, space.nominal).peakCold;

  const indexOf = (dose: { cycles: number; freezeSeconds: number }) => ({
    t: freezeSecondsChoices.indexOf(dose.freezeSeconds),
    c: cyclesChoices.indexOf(dose.cycles),
  });
  const profileOf = (values: Float64Array | undefined, thresholdC: number): LethalProfile => {
    if (values === undefined) throw new RangeError('a dose outside the choices was asked for');
    return lethalProfile({ ...grid, values }, { thresholdC, centerMm: activeCenterMm });
  };
  const known = new Map<string, readonly LethalProfile[]>();
  const remember = (key: string, make: () => readonly LethalProfile[]) => {
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  };
  return {
    space,
    size: request.size,
    freezeSecondsChoices,
    cyclesChoices,
    shares,
    profiles(dose, thresholdC) {
      const { t, c } = indexOf(dose);
      return remember(`${t}/${c}/${thresholdC}`, () =>
        sampled.map((peaks) => profileOf(peaks[t]?.[c], thresholdC)),
      );
    },
    weakestFirst(dose, thresholdC) {
      const { t, c } = indexOf(dose);
      return remember(`weakest/${t}/${c}/${thresholdC}`, () =>
        this.profiles(dose, thresholdC).toSorted((a, b) => (a.radiiMm[0] ?? 0) - (b.radiiMm[0] ?? 0)),
      );
    },
    nominal(dose, thresholdC) {
      const { t, c } = indexOf(dose);
      const [profile] = remember(`nominal/${t}/${c}/${thresholdC}`, () => [
        profileOf(middle[t]?.[c], thresholdC),
      ]);
      if (profile === undefined) throw new RangeError('a dose outside the choices was asked for');
      return profile;
    },
  };
}

/** Coldest so far at the end of each freeze, at the claims' own values. */
function cyclePeaks(request: DoseFieldsRequest, freezeSeconds: number): readonly Float64Array[] {
  const cycles = Math.max(...request.cyclesChoices);
  const protocol: Protocol = { cycles, freezeSeconds, thawSeconds: request.thawSeconds };
  const ends = request.cyclesChoices.map((cycle) => freezeEndSeconds(protocol, cycle));
  return run(request, request.space.nominal, protocol, ends).snapshots.map(({ peakColdC }) => peakColdC);
}

/** One freeze of the longest duration, read at the end of every shorter one. */
function longestFreeze(request: DoseFieldsRequest, inputs: FreezeInputs): FreezeResult {
  const freezeSeconds = Math.max(...request.freezeSecondsChoices);
  return run(
    request,
    inputs,
    { cycles: 1, freezeSeconds, thawSeconds: request.thawSeconds },
    request.freezeSecondsChoices,
  );
}

function run(
  request: DoseFieldsRequest,
  inputs: FreezeInputs,
  protocol: Protocol,
  fieldAtSeconds: readonly number[],
): FreezeResult {
  const { engine, size, cooldownSeconds } = request;
  const problem = freezeProblem({
    inputs,
    size,
    protocol,
    cooldownSeconds,
    fieldAtSeconds,
    untilSeconds: Math.max(...fieldAtSeconds),
    plateauEndsSeconds: fieldAtSeconds,
  });
  return engine.run(problem, quality);
}

function added(values: Float64Array, gain: Float64Array | undefined): Float64Array {
  return gain === undefined ? values : values.map((value, n) => value + Math.min(0, gain[n] ?? 0));
}

/** By duration, then by cycles: no entry warmer than one with less freezing. */
function coldestGrid(peaks: readonly (readonly Float64Array[])[]): readonly (readonly Float64Array[])[] {
  const grid: Float64Array[][] = [];
  peaks.forEach((byCycle, t) => {
    const row: Float64Array[] = [];
    byCycle.forEach((values, c) => row.push(colder(colder(values, grid[t - 1]?.[c]), row[c - 1])));
    grid.push(row);
  });
  return grid;
}

function colder(values: Float64Array, other: Float64Array | undefined): Float64Array {
  return other === undefined ? values : values.map((value, n) => Math.min(value, other[n] ?? value));
}

import type { Field, FreezeEngine, FreezeQuality } from '@cryobridge/freeze';
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
  /** Of the sampled states; a fixed one unless told. */
  readonly seed?: number;
  /** Only the states from `from` up to, not with, `to`: a share of the work. */
  readonly states?: { readonly from: number; readonly to: number };
  /**
   * What the repeats add to a sampled state's first freeze: what they add at the claims' own values
   * (`central`, unless told), or what a run of its own for every duration says, several times as long.
   */
  readonly repeats?: 'central' | 'own';
  /** Profiles made before, the same to the last bit. What they lack is made. */
  readonly made?: MadeProfiles;
}

/** Place of a dose among the choices: `t` of durations, `c` of cycles. */
export interface DoseCell {
  readonly t: number;
  readonly c: number;
}

export interface MadeProfiles {
  /** One per sampled state; null: not among those made. */
  sampled(cell: DoseCell, thresholdC: number): readonly LethalProfile[] | null;
  nominal(cell: DoseCell, thresholdC: number): LethalProfile | null;
}

const quality: FreezeQuality = 'coarse';
const usualSeed = 20;

/**
 * Runs the engine once per sampled state for the longest single freeze, and once per freeze duration with
 * all cycles at the claims' own values. A sampled state's field after several cycles is its own first-cycle
 * field plus what the repeats add at the claims' own values, cell by cell. A longer or repeated freeze is
 * never taken as warmer than a shorter one. The gain of the thaw's after-cooling is left out.
 *
 * Checked by: dose-fields.test.ts (against full runs of sampled states).
 */
export function doseFields(request: DoseFieldsRequest): DoseFields {
  const { space, freezeSecondsChoices, cyclesChoices, made } = request;
  const shares = sampledShares(request);
  const central = once(() =>
    freezeSecondsChoices.map((seconds) => cyclePeaks(request, space.nominal, seconds)),
  );
  const sampled = once(() => sampledPeaks(request, shares, central));
  const middle = once(() => coldestGrid(central().map(({ peaks }) => peaks)));
  const grid = once(() => (central()[0] ?? longestFreeze(request, space.nominal)).grid);

  const cellOf = (dose: { cycles: number; freezeSeconds: number }): DoseCell => {
    const cell = {
      t: freezeSecondsChoices.indexOf(dose.freezeSeconds),
      c: cyclesChoices.indexOf(dose.cycles),
    };
    if (cell.t < 0 || cell.c < 0) throw new RangeError('a dose outside the choices was asked for');
    return cell;
  };
  const profileOf = (peaks: PeakGrid | undefined, { t, c }: DoseCell, thresholdC: number): LethalProfile => {
    const values = peaks?.[t]?.[c] ?? new Float64Array(0);
    return lethalProfile({ ...grid(), values }, { thresholdC, centerMm: activeCenterMm });
  };
  const known = new Map<string, readonly LethalProfile[]>();
  const remember = (key: string, make: () => readonly LethalProfile[]) => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
  return {
    space,
    size: request.size,
    freezeSecondsChoices,
    cyclesChoices,
    shares,
    profiles(dose, thresholdC) {
      const cell = cellOf(dose);
      return remember(
        `${cell.t}/${cell.c}/${thresholdC}`,
        () => made?.sampled(cell, thresholdC) ?? sampled().map((peaks) => profileOf(peaks, cell, thresholdC)),
      );
    },
    weakestFirst(dose, thresholdC) {
      const { t, c } = cellOf(dose);
      return remember(`weakest/${t}/${c}/${thresholdC}`, () =>
        this.profiles(dose, thresholdC).toSorted((a, b) => (a.radiiMm[0] ?? 0) - (b.radiiMm[0] ?? 0)),
      );
    },
    nominal(dose, thresholdC) {
      const cell = cellOf(dose);
      const [profile] = remember(`nominal/${cell.t}/${cell.c}/${thresholdC}`, () => [
        made?.nominal(cell, thresholdC) ?? profileOf(middle(), cell, thresholdC),
      ]);
      if (profile === undefined) throw new RangeError('a dose outside the choices was asked for');
      return profile;
    },
  };
}

/** Where in the distributions of its inputs each sampled state lies. */
export function sampledShares({
  space,
  sampleCount,
  seed = usualSeed,
  states = { from: 0, to: sampleCount },
}: Pick<DoseFieldsRequest, 'space' | 'sampleCount' | 'seed' | 'states'>): readonly Float64Array[] {
  const all = sobolPoints({ count: sampleCount, dimensions: space.inputs.length, seed });
  return all.slice(states.from, states.to);
}

/** Coldest so far, by duration, then by cycles. */
type PeakGrid = readonly (readonly Float64Array[])[];

export interface Peaks {
  readonly grid: Field;
  /** In the order of the readings. */
  readonly peaks: readonly Float64Array[];
}

function sampledPeaks(
  request: DoseFieldsRequest,
  shares: readonly Float64Array[],
  central: () => readonly Peaks[],
): readonly PeakGrid[] {
  const { space, freezeSecondsChoices, cyclesChoices, repeats = 'central' } = request;
  if (repeats === 'own')
    return shares.map((share) => {
      const inputs = space.at(share);
      return coldestGrid(freezeSecondsChoices.map((seconds) => cyclePeaks(request, inputs, seconds).peaks));
    });
  const gains = central().map(({ peaks }) =>
    peaks.map((peak) => peak.map((value, n) => value - (peaks[0]?.[n] ?? 0))),
  );
  return shares.map((share) => {
    const { peaks } = longestFreeze(request, space.at(share));
    return coldestGrid(peaks.map((peak, t) => cyclesChoices.map((_, c) => added(peak, gains[t]?.[c]))));
  });
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Coldest so far at the end of each freeze. */
function cyclePeaks(request: DoseFieldsRequest, inputs: FreezeInputs, freezeSeconds: number): Peaks {
  const cycles = Math.max(...request.cyclesChoices);
  const protocol: Protocol = { cycles, freezeSeconds, thawSeconds: request.thawSeconds };
  const ends = request.cyclesChoices.map((cycle) => freezeEndSeconds(protocol, cycle));
  return runPeaks(request, inputs, { protocol, readAtSeconds: ends });
}

/** One freeze of the longest duration, read at the end of every shorter one. */
function longestFreeze(request: DoseFieldsRequest, inputs: FreezeInputs): Peaks {
  const freezeSeconds = Math.max(...request.freezeSecondsChoices);
  return runPeaks(request, inputs, {
    protocol: { cycles: 1, freezeSeconds, thawSeconds: request.thawSeconds },
    readAtSeconds: request.freezeSecondsChoices,
  });
}

export function runPeaks(
  request: Pick<DoseFieldsRequest, 'engine' | 'size' | 'cooldownSeconds'>,
  inputs: FreezeInputs,
  {
    protocol,
    readAtSeconds: fieldAtSeconds,
  }: { readonly protocol: Protocol; readonly readAtSeconds: readonly number[] },
): Peaks {
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
  const { peakCold, snapshots } = engine.run(problem, quality);
  return { grid: peakCold, peaks: snapshots.map(({ peakColdC }) => peakColdC) };
}

/** Plain loops: a callback for every number makes a heap object of it, which costs the threads of a sweep dearly. */
export function added(values: Float64Array, gain: Float64Array | undefined): Float64Array {
  if (gain === undefined) return values;
  const sum = new Float64Array(values.length);
  for (let n = 0; n < sum.length; n += 1) sum[n] = (values[n] ?? 0) + Math.min(0, gain[n] ?? 0);
  return sum;
}

/** By duration, then by cycles: no entry warmer than one with less freezing. */
function coldestGrid(peaks: PeakGrid): PeakGrid {
  const grid: Float64Array[][] = [];
  peaks.forEach((byCycle, t) => {
    const row: Float64Array[] = [];
    byCycle.forEach((values, c) => row.push(colder(colder(values, grid[t - 1]?.[c]), row[c - 1])));
    grid.push(row);
  });
  return grid;
}

function colder(values: Float64Array, other: Float64Array | undefined): Float64Array {
  if (other === undefined) return values;
  const least = new Float64Array(values.length);
  for (let n = 0; n < least.length; n += 1) {
    const value = values[n] ?? 0;
    least[n] = Math.min(value, other[n] ?? value);
  }
  return least;
}

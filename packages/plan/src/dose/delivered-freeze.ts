import { fieldSampler, type Field, type FreezeEngine, type FreezeQuality } from '@cryobridge/freeze';
import type { FreezeInputs } from './freeze-inputs.js';
import {
  activeCenterMm,
  cyclesOf,
  freezeEndSeconds,
  freezeProblem,
  type ProbeSize,
  type Protocol,
} from './freeze-problem.js';
import { rowRadii } from './lethal-profile.js';

/** °C at s along the shaft from the middle of the active zone, and r from its axis, mm. */
export type FieldReader = (sMm: number, rMm: number) => number;

export interface FreezeMoment {
  readonly timeSeconds: number;
  readonly temperature: Field;
  readonly peakCold: Field;
}

/** One placement's whole freeze at the claims' own values, finely enough to draw. */
export interface DeliveredFreeze {
  readonly protocol: Protocol;
  readonly liquidusC: number;
  readonly moments: readonly FreezeMoment[];
  /** Coldest over the whole run. */
  readonly peak: FieldReader;
  /** Coldest over the whole run, as a field whose z starts at the middle of the active zone. */
  readonly peakField: Field;
  /** Visible ice at the end of the first freeze: its radius at s, mm; 0 outside. */
  readonly firstIceRadiusMm: (sMm: number) => number;
}

/** What figures are read from. */
export type FreezeReaders = Pick<DeliveredFreeze, 'peak' | 'firstIceRadiusMm'>;

const mostFrames = 40;
const frameSteps = [10, 12, 15, 18, 20, 24, 30, 36, 40, 45, 60, 90, 120] as const;

/** Frame times: even steps, no more than `mostFrames`, with the end of every freeze among them. */
export function frameSeconds(protocol: Protocol): readonly number[] {
  const total = cyclesOf(protocol).reduce((sum, each) => sum + each.freezeSeconds + each.thawSeconds, 0);
  const ends = Array.from({ length: protocol.cycles }, (_, n) => freezeEndSeconds(protocol, n + 1));
  const step =
    frameSteps.find((each) => total / each + ends.length <= mostFrames) ?? total / (mostFrames - ends.length);
  const even = Array.from({ length: Math.floor(total / step) }, (_, n) => (n + 1) * step);
  return [...new Set([...even, ...ends])].toSorted((a, b) => a - b);
}

export function deliverFreeze(request: {
  readonly engine: FreezeEngine;
  readonly inputs: FreezeInputs;
  readonly size: ProbeSize;
  readonly protocol: Protocol;
  readonly cooldownSeconds: number;
  /** Moments to keep; those of a drawing unless told. */
  readonly momentsAtSeconds?: readonly number[];
  /** `standard` unless told. */
  readonly quality?: FreezeQuality;
}): DeliveredFreeze {
  const { engine, inputs, protocol } = request;
  const times = request.momentsAtSeconds ?? frameSeconds(protocol);
  const result = engine.run(
    freezeProblem({ ...request, fieldAtSeconds: times }),
    request.quality ?? 'standard',
  );
  const grid = centred(result.peakCold);
  const moments = result.snapshots.map(({ timeSeconds, temperatureC, peakColdC }) => ({
    timeSeconds,
    temperature: { ...grid, values: temperatureC },
    peakCold: { ...grid, values: peakColdC },
  }));
  const firstEnd = moments.find(({ timeSeconds }) => timeSeconds === protocol.freezeSeconds);
  const { liquidusC } = inputs.tissue;
  return {
    protocol,
    liquidusC,
    moments,
    peakField: grid,
    ...freezeReaders({ peakField: grid, firstEnd: firstEnd?.temperature ?? null, liquidusC }),
  };
}

/** @param of fields whose z starts at the middle of the active zone; `firstEnd` at the end of the first freeze. */
export function freezeReaders(of: {
  readonly peakField: Field;
  readonly firstEnd: Field | null;
  readonly liquidusC: number;
}): FreezeReaders {
  const read = fieldSampler(of.peakField);
  return {
    peak: (sMm, rMm) => read(rMm, sMm),
    firstIceRadiusMm: of.firstEnd === null ? () => 0 : iceRadius(of.firstEnd, of.liquidusC),
  };
}

function centred(field: Field): Field {
  return { ...field, zMm: field.zMm.map((z) => z - activeCenterMm) };
}

function iceRadius(field: Field, liquidusC: number): (sMm: number) => number {
  const rows = rowRadii(field, liquidusC);
  return (sMm) => straightAt(field.zMm, rows, sMm);
}

function straightAt(axis: Float64Array, values: Float64Array, at: number): number {
  const above = axis.findIndex((each) => each > at);
  if (above <= 0) return 0;
  const [x0 = 0, x1 = 1] = [axis[above - 1], axis[above]];
  const [y0 = 0, y1 = 0] = [values[above - 1], values[above]];
  return y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
}

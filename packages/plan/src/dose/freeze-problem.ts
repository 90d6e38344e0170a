import type { FreezeProblem, WallPhase } from '@cryobridge/freeze';
import type { FreezeInputs } from './freeze-inputs.js';

/** Size of a probe's cold end, mm. */
export interface ProbeSize {
  readonly radiusMm: number;
  readonly activeLengthMm: number;
}

/** A freeze protocol: `cycles` times freeze, then passive thaw. */
export interface Protocol {
  readonly cycles: number;
  readonly freezeSeconds: number;
  readonly thawSeconds: number;
}

/** Middle of the active zone on the engine's axis, mm. */
export const activeCenterMm = 30;
const domainLengthMm = 60;
const domainRadiusMm = 25;

/** Seconds from the start to the end of freeze `cycle` (1, 2 …). */
export function freezeEndSeconds(protocol: Protocol, cycle: number): number {
  return cycle * protocol.freezeSeconds + (cycle - 1) * protocol.thawSeconds;
}

/**
 * One probe in even tissue: the wall falls straight to its plateau at each freeze, thaws without heat
 * exchange. Homogeneous, without skin or vessels: both are warmer than this says.
 */
export function freezeProblem(request: {
  readonly inputs: FreezeInputs;
  readonly size: ProbeSize;
  readonly protocol: Protocol;
  readonly cooldownSeconds: number;
  readonly fieldAtSeconds: readonly number[];
  /** Stop here instead of at the end of the last thaw. */
  readonly untilSeconds?: number;
  /** Readings within the first freeze: the plateau is played in parts that end there, so that steps do too. */
  readonly plateauEndsSeconds?: readonly number[];
}): FreezeProblem {
  const { inputs, size, fieldAtSeconds } = request;
  return {
    tissue: inputs.tissue,
    perfusion: inputs.perfusion,
    initialC: inputs.bodyC,
    geometry: {
      kind: 'axisymmetric',
      probeRadiusMm: size.radiusMm,
      activeLengthMm: size.activeLengthMm,
      activeCenterMm,
      tip: 'closed',
      outerRadiusMm: domainRadiusMm,
      lengthMm: domainLengthMm,
      outerBoundary: 'fixed',
    },
    wall: cut(wallOf(request), request.untilSeconds ?? Infinity),
    outputs: { isothermsC: [], atSeconds: [], fieldAtSeconds },
  };
}

function wallOf({
  inputs,
  protocol,
  cooldownSeconds,
  plateauEndsSeconds = [],
}: {
  readonly inputs: FreezeInputs;
  readonly protocol: Protocol;
  readonly cooldownSeconds: number;
  readonly plateauEndsSeconds?: readonly number[];
}): readonly WallPhase[] {
  const ends = [...plateauEndsSeconds.filter((end) => end < protocol.freezeSeconds), protocol.freezeSeconds];
  const plateau = ends.map((end, n): WallPhase => {
    const seconds = end - (ends[n - 1] ?? cooldownSeconds);
    return { kind: 'temperature', seconds, fromC: inputs.wallC, toC: inputs.wallC };
  });
  return Array.from({ length: protocol.cycles }, (_, cycle): readonly WallPhase[] => [
    {
      kind: 'temperature',
      seconds: cooldownSeconds,
      fromC: cycle === 0 ? inputs.bodyC : inputs.tissue.liquidusC,
      toC: inputs.wallC,
    },
    ...plateau,
    { kind: 'adiabatic', seconds: protocol.thawSeconds },
  ]).flat();
}

/** The phases that begin before `untilSeconds`; phase ends are never cut short of it. */
function cut(phases: readonly WallPhase[], untilSeconds: number): readonly WallPhase[] {
  let begin = 0;
  return phases.filter((phase) => {
    const keep = begin < untilSeconds;
    begin += phase.seconds;
    return keep;
  });
}

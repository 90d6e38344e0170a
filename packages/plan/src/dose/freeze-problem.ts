import type { FreezeProblem, WallPhase } from '@cryobridge/freeze';
import type { FreezeInputs } from './freeze-inputs.js';

/** Size of a probe's cold end, mm. */
export interface ProbeSize {
  readonly radiusMm: number;
  readonly activeLengthMm: number;
}

/** One freeze and the passive thaw after it. */
export interface PlayedCycle {
  readonly freezeSeconds: number;
  readonly thawSeconds: number;
}

/** A freeze protocol: `cycles` times freeze, then passive thaw. */
export interface Protocol extends PlayedCycle {
  readonly cycles: number;
  /** Cycle by cycle, where they were not all alike; the seconds above are then the first one's. */
  readonly played?: readonly PlayedCycle[];
}

export function playedProtocol(played: readonly PlayedCycle[]): Protocol {
  const [first] = played;
  if (first === undefined) throw new RangeError('a protocol without a cycle was asked for');
  const alike = played.every(
    ({ freezeSeconds, thawSeconds }) =>
      freezeSeconds === first.freezeSeconds && thawSeconds === first.thawSeconds,
  );
  const { freezeSeconds, thawSeconds } = first;
  return { cycles: played.length, freezeSeconds, thawSeconds, ...(alike ? {} : { played }) };
}

export function cyclesOf({ cycles, freezeSeconds, thawSeconds, played }: Protocol): readonly PlayedCycle[] {
  return played ?? Array.from({ length: cycles }, () => ({ freezeSeconds, thawSeconds }));
}

/** Middle of the active zone on the engine's axis, mm. */
export const activeCenterMm = 30;
const domainLengthMm = 60;
const domainRadiusMm = 25;

/** Seconds from the start to the end of freeze `cycle` (1, 2 …). */
export function freezeEndSeconds(protocol: Protocol, cycle: number): number {
  if (protocol.played === undefined)
    return cycle * protocol.freezeSeconds + (cycle - 1) * protocol.thawSeconds;
  return protocol.played
    .slice(0, cycle)
    .reduce((sum, each, n) => sum + each.freezeSeconds + (n < cycle - 1 ? each.thawSeconds : 0), 0);
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
  return cyclesOf(protocol).flatMap(({ freezeSeconds, thawSeconds }, cycle): readonly WallPhase[] => {
    const fromC = cycle === 0 ? inputs.bodyC : inputs.tissue.liquidusC;
    const thaw = thawSeconds === 0 ? [] : [{ kind: 'adiabatic', seconds: thawSeconds } as const];
    // Stopped while the wall still fell.
    if (freezeSeconds <= cooldownSeconds) {
      const toC = fromC + ((inputs.wallC - fromC) * freezeSeconds) / cooldownSeconds;
      return [{ kind: 'temperature', seconds: freezeSeconds, fromC, toC }, ...thaw];
    }
    const read = cycle === 0 ? plateauEndsSeconds.filter((end) => end < freezeSeconds) : [];
    const ends = [...read, freezeSeconds];
    const plateau = ends.map((end, n): WallPhase => {
      const seconds = end - (ends[n - 1] ?? cooldownSeconds);
      return { kind: 'temperature', seconds, fromC: inputs.wallC, toC: inputs.wallC };
    });
    return [{ kind: 'temperature', seconds: cooldownSeconds, fromC, toC: inputs.wallC }, ...plateau, ...thaw];
  });
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

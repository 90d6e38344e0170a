import type { FreezeProblem, Perfusion, Tissue, WallPhase } from '../types.js';

/** Uniform in 0…1, the same for the same seed. @source Tommy Ettinger's mulberry32, public domain */
function uniformFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Draw {
  between(low: number, high: number): number;
  /** Evenly in the logarithm. */
  over(low: number, high: number): number;
  whole(low: number, high: number): number;
  chance(share: number): boolean;
}

function drawFrom(seed: number): Draw {
  const uniform = uniformFrom(Math.imul(seed + 1, 0x9e3779b1));
  const between = (low: number, high: number) => low + (high - low) * uniform();
  return {
    between,
    over: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: (share) => uniform() < share,
  };
}

function freezePhases(draw: Draw): WallPhase[] {
  const seconds = draw.over(10, 600);
  const coldC = draw.between(-150, -20);
  if (draw.chance(0.3)) {
    const limit = draw.chance(0.5) ? { powerLimitW: draw.over(2, 20) } : {};
    const coefficientWPerM2K = draw.over(2000, 50_000);
    return [{ kind: 'coolant', seconds, coolantC: coldC, coefficientWPerM2K, ...limit }];
  }
  const rampSeconds = Math.min(seconds / 2, draw.over(1, 20));
  return [
    { kind: 'temperature', seconds: rampSeconds, fromC: 37, toC: coldC },
    { kind: 'temperature', seconds: seconds - rampSeconds, fromC: coldC, toC: coldC },
  ];
}

function thawPhases(draw: Draw): WallPhase[] {
  const seconds = draw.over(10, 120);
  if (draw.chance(0.25)) return [{ kind: 'temperature', seconds, fromC: 30, toC: 40 }];
  return [{ kind: 'adiabatic', seconds }];
}

interface Play {
  readonly wall: readonly WallPhase[];
  /** When each freeze ends, s. */
  readonly freezeEnds: readonly number[];
  readonly seconds: number;
}

function playOf(draw: Draw): Play {
  const freeze = freezePhases(draw);
  const thaw = thawPhases(draw);
  const lengthOf = (phases: readonly WallPhase[]) => phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const cycleSeconds = lengthOf(freeze) + lengthOf(thaw);
  const cycles = Math.min(draw.whole(1, 5), Math.floor(3600 / cycleSeconds));
  return {
    wall: Array.from({ length: cycles }, () => [...freeze, ...thaw]).flat(),
    freezeEnds: Array.from({ length: cycles }, (_, n) => n * cycleSeconds + lengthOf(freeze)),
    seconds: cycles * cycleSeconds,
  };
}

/** Far enough for heat not to arrive, mm: four diffusion lengths of thawed tissue. */
function reachMm(seconds: number): number {
  return 10 + 4 * Math.sqrt(0.135 * seconds);
}

function perfusionOf(draw: Draw): Perfusion {
  return {
    perfusionWPerM3K: draw.chance(0.3) ? 0 : draw.over(500, 40_000),
    bloodC: 37,
    metabolicWPerM3: draw.between(0, 1500),
    returnsOnThaw: draw.chance(0.7),
  };
}

interface Matter {
  readonly tissue: Tissue;
  readonly perfusion: Perfusion;
}

function tissueOf(draw: Draw, liquidusC: number): Tissue {
  return {
    densityKgPerM3: draw.between(920, 1100),
    solidusC: liquidusC - draw.between(1, 8),
    liquidusC,
    frozenHeatCapacityJPerKgK: draw.between(1500, 2200),
    unfrozenHeatCapacityJPerKgK: draw.between(2300, 4000),
    latentHeatJPerKg: draw.between(50e3, 300e3),
    frozenConductivityWPerMK: draw.between(0.5, 2.2),
    unfrozenConductivityWPerMK: draw.between(0.2, 0.6),
  };
}

function matterOf(draw: Draw): Matter {
  return { tissue: tissueOf(draw, draw.between(-2, -0.5)), perfusion: perfusionOf(draw) };
}

/**
 * Problem `n` of the family with another tissue, and in half of them a third, that begin on or near the active wall.
 */
export function layeredFamilyProblem(n: number): FreezeProblem {
  const problem = familyProblem(n);
  const { geometry } = problem;
  if (geometry.kind !== 'axisymmetric') return problem;
  const draw = drawFrom(1_000_003 + n);
  const { activeCenterMm, activeLengthMm } = geometry;
  const onEnd = draw.chance(0.2);
  const offMm = onEnd ? -activeLengthMm / 2 : draw.between(0.25, activeLengthMm / 2 - 0.25);
  const first = { ...matterOf(draw), fromMm: activeCenterMm + offMm };
  const second = { ...matterOf(draw), fromMm: activeCenterMm + activeLengthMm / 2 + draw.between(0.5, 3) };
  return { ...problem, layers: draw.chance(0.5) ? [first, second] : [first] };
}

/**
 * Problem `n` of a seeded random family within `validity`: probes of 0.5–3 mm, walls of −20…−150 °C or a coolant
 * with or without a power limit, one to five cycles of 10–600 s, tissues from fat to nerve, with and without
 * blood. Isotherms are asked for at the end of every freeze.
 */
export function familyProblem(n: number): FreezeProblem {
  const draw = drawFrom(n);
  const liquidusC = draw.between(-2, -0.5);
  const activeLengthMm = draw.between(2, 20);
  const probeRadiusMm = draw.between(0.25, 1.5);
  const { wall, freezeEnds, seconds } = playOf(draw);
  const farMm = reachMm(seconds);
  const lengthMm = activeLengthMm + 2 * farMm;
  return {
    tissue: tissueOf(draw, liquidusC),
    perfusion: perfusionOf(draw),
    initialC: 37,
    geometry: {
      kind: 'axisymmetric',
      probeRadiusMm,
      activeLengthMm,
      activeCenterMm: lengthMm / 2,
      tip: draw.chance(0.5) ? 'closed' : 'through',
      outerRadiusMm: probeRadiusMm + farMm,
      lengthMm,
      outerBoundary: 'fixed',
    },
    wall,
    outputs: { isothermsC: [liquidusC, -20, -40], atSeconds: freezeEnds, lengthLineMm: probeRadiusMm + 0.35 },
  };
}

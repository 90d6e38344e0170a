import {
  FreezeError,
  checkSpaceValidity,
  type SpaceEngine,
  type SpaceProblem,
  type SpaceProgress,
  type SpaceResult,
  type Vessel,
} from '@cryobridge/freeze';
import { betweenMm, nearestArtery, vesselOf, type PlacedVessel } from './beside-artery.js';
import { frameSeconds } from './delivered-freeze.js';
import type { ExploreBench } from './explore-bench.js';
import type { ExploredRequest } from './explore-freeze.js';
import type { PassPosition } from './covered-length.js';
import { placedQuestion, type Place } from './placed-probe.js';
import { spaceProblem, spaceQuality, type SpaceFreeze } from './space-freeze.js';

/**
 * Whether the nearest artery warms what is computed. Only when `computed`: without one, where its place, width or
 * warmth is not known, where a probe would lie in it, or where it lies nearer than the engine is verified for, the
 * freeze is that of even tissue.
 */
export type SpaceArtery = 'none' | 'unknown' | 'in-the-way' | 'beyond-engine' | 'computed';

/** One placement in the picture: its run, and the middle of its active zone. */
export interface SpacePass {
  /** Index of its run; placements that differ only along the nerve share one. */
  readonly runIndex: number;
  readonly uMm: number;
  readonly vMm: number;
  /** From the middle of the placements, along the nerve. */
  readonly alongMm: number;
}

/** A tried-out dose in space, in the shaft's frame of a right limb. Plain data, to be asked of another thread. */
export interface ExploredSpace {
  readonly problems: readonly SpaceProblem[];
  readonly passes: readonly SpacePass[];
  readonly artery: SpaceArtery;
  /** Where the artery lies, as soon as its place and width are known, in the field or not. */
  readonly vessel: Pick<Vessel, 'axisPoint' | 'radiusMm'> | null;
  readonly liquidusC: number;
  readonly thresholdsC: readonly number[];
}

/**
 * The problems of `spacePeak` for placements that a hand has put somewhere, with the fields that a picture needs.
 *
 * Checked by: explored-space.test.ts.
 */
export function exploredSpace(
  bench: ExploreBench,
  request: ExploredRequest,
  placements: readonly Place[],
): ExploredSpace {
  const { passes } = placedQuestion(bench, placements, 'outline');
  const places = new Map(passes.map(({ u, v }) => [`${u} ${v}`, { u, v }]));
  const keys = [...places.keys()];
  const look = arteryIn(bench, request, [...places.values()]);
  const vessels = look.kind === 'computed' ? [look.vessel] : [];
  const freeze: SpaceFreeze = { ...request, vessels, regions: [] };
  return {
    problems: [...places.values()].map((place) => problemAt(freeze, place)),
    passes: passes.map(({ u, v, along }) => ({
      runIndex: keys.indexOf(`${u} ${v}`),
      uMm: u,
      vMm: v,
      alongMm: along,
    })),
    artery: look.kind,
    vessel: look.vessel,
    liquidusC: request.inputs.tissue.liquidusC,
    thresholdsC: request.thresholdsC,
  };
}

function problemAt(freeze: SpaceFreeze, place: Pick<PassPosition, 'u' | 'v'>): SpaceProblem {
  const problem = spaceProblem(freeze, place);
  return { ...problem, outputs: { ...problem.outputs, fieldAtSeconds: frameSeconds(freeze.protocol) } };
}

type ArteryIn =
  | { readonly kind: Exclude<SpaceArtery, 'computed'>; readonly vessel: PlacedVessel | null }
  | { readonly kind: 'computed'; readonly vessel: Vessel };

function arteryIn(
  { section, ellipse }: ExploreBench,
  request: ExploredRequest,
  places: readonly Pick<PassPosition, 'u' | 'v'>[],
): ArteryIn {
  const artery = nearestArtery(section);
  if (artery === undefined) return { kind: 'none', vessel: null };
  const vessel = vesselOf(section, { artery, ellipse, bloodC: request.inputs.bodyC });
  if (vessel === null) return { kind: 'unknown', vessel };
  if (places.some((place) => betweenMm(request, place, vessel) <= 0)) return { kind: 'in-the-way', vessel };
  const { coefficientWPerM2K } = vessel;
  if (coefficientWPerM2K === null) return { kind: 'unknown', vessel };
  const known = { ...vessel, coefficientWPerM2K };
  const freeze: SpaceFreeze = { ...request, vessels: [known], regions: [] };
  const verified = places.every((place) => isVerified(problemAt(freeze, place)));
  return verified ? { kind: 'computed', vessel: known } : { kind: 'beyond-engine', vessel };
}

function isVerified(problem: SpaceProblem): boolean {
  try {
    checkSpaceValidity(problem);
    return true;
  } catch (error) {
    if (error instanceof FreezeError && error.code === 'out-of-validity') return false;
    throw error;
  }
}

/** Runs what is not yet known, in the order of the problems; progress counts over all of them. */
export function runSpace(
  engine: SpaceEngine,
  { problems }: Pick<ExploredSpace, 'problems'>,
  onProgress: SpaceProgress,
): readonly SpaceResult[] {
  return problems.map((problem, n) =>
    engine.run(problem, spaceQuality, (share) => onProgress((n + share) / problems.length)),
  );
}

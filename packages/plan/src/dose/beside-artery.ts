import { FreezeError, nerveCoverage, type SpaceEngine, type Vessel } from '@cryobridge/freeze';
import type { BesideArtery, Coverage, NerveSection } from '../plan.js';
import { roundTo } from '../round.js';
import type { CoverQuestion, PassPosition } from './covered-length.js';
import type { SpaceFreeze, PeakReader } from './space-freeze.js';
import { spacePeak } from './space-freeze.js';
import { neighbourMiddle } from './margins.js';
import type { NerveEllipse } from './nerve-outline.js';

type Artery = NerveSection['neighbours'][number];

/** Why an artery beside the nerve is, or is not, in the figures. */
export type ArteryLook =
  | { readonly kind: 'none' }
  /** No engine in space, or no place, width or warmth is known. */
  | { readonly kind: 'unknown'; readonly artery: Artery }
  /** The probe, as planned, would lie in it or touch it. */
  | { readonly kind: 'in-the-way'; readonly artery: Artery }
  /** It lies so near to the shaft or ahead of it that the engine is not verified for it. */
  | { readonly kind: 'beyond-engine'; readonly artery: Artery }
  | { readonly kind: 'computed'; readonly artery: Artery; readonly beside: BesideArtery };

export interface ArteryQuestion {
  readonly engine: SpaceEngine | undefined;
  readonly freeze: Omit<SpaceFreeze, 'vessels' | 'regions'>;
  readonly section: NerveSection;
  readonly ellipse: NerveEllipse;
  /** The dose as planned: passes about points that stand for equal shares of the section. */
  readonly area: CoverQuestion;
  /** The same without the artery. */
  readonly coverage: readonly Coverage[];
}

const shareStep = 0.01;
const lengthStepMm = 0.1;
const temperatureStepK = 0.1;

/**
 * The chosen dose beside the artery, at the claims' own values: what its warmth takes from the nerve, and how cold
 * its wall gets. One run in space a placement.
 *
 * Holds for: an artery that runs straight along the nerve, where the section says; flow that the cold does not change.
 * Checked by: beside-artery.test.ts.
 */
export function lookAtArtery(question: ArteryQuestion): ArteryLook {
  const { section, ellipse, engine, freeze, area } = question;
  const artery = nearestArtery(section);
  if (artery === undefined) return { kind: 'none' };
  const vessel = vesselOf(section, { artery, ellipse, bloodC: freeze.inputs.bodyC });
  if (vessel === null) return { kind: 'unknown', artery };
  if (area.passes.some((pass) => betweenMm(freeze, pass, vessel) <= 0)) return { kind: 'in-the-way', artery };
  if (engine === undefined || vessel.coefficientWPerM2K === null) return { kind: 'unknown', artery };
  const known = { ...vessel, coefficientWPerM2K: vessel.coefficientWPerM2K };
  try {
    const peak = spacePeak(engine, { ...freeze, vessels: [known], regions: [] }, area);
    return { kind: 'computed', artery, beside: besideOf(question, { artery, vessel: known, peak }) };
  } catch (error) {
    if (error instanceof FreezeError && error.code === 'out-of-validity')
      return { kind: 'beyond-engine', artery };
    throw error;
  }
}

/** The artery that is looked at; one whose gap is not known counts as the furthest. */
export function nearestArtery({ neighbours }: NerveSection): Artery | undefined {
  const arteries = neighbours.filter(({ kind }) => kind === 'artery');
  return arteries.toSorted((a, b) => (a.gapMm ?? Infinity) - (b.gapMm ?? Infinity))[0];
}

export type PlacedVessel = Omit<Vessel, 'coefficientWPerM2K'> & {
  readonly coefficientWPerM2K: number | null;
};

/** In the shaft's frame, as `PeakReader`; null where its place or width is not known. */
export function vesselOf(
  section: NerveSection,
  of: { readonly artery: Artery; readonly ellipse: NerveEllipse; readonly bloodC: number },
): PlacedVessel | null {
  const { artery, ellipse, bloodC } = of;
  if (artery.gapMm === null || artery.diameterMm === null) return null;
  const { x, y } = neighbourMiddle(section, artery);
  const angle = (ellipse.angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    axisPoint: [x * cos + y * sin, y * cos - x * sin, 0],
    direction: [0, 0, 1],
    radiusMm: artery.diameterMm / 2,
    coefficientWPerM2K: artery.wallWPerM2K,
    bloodC,
  };
}

/** Tissue between a probe, from its handle to its tip, and a vessel; negative where they meet. */
export function betweenMm(
  { size }: Pick<SpaceFreeze, 'size'>,
  pass: Pick<PassPosition, 'u' | 'v'>,
  { axisPoint: [u, v], radiusMm }: Pick<Vessel, 'axisPoint' | 'radiusMm'>,
): number {
  const ahead = Math.max(0, u - (pass.u + size.activeLengthMm / 2));
  return Math.hypot(ahead, v - pass.v) - radiusMm - (ahead > 0 ? 0 : size.radiusMm);
}

interface Found {
  readonly artery: Artery;
  readonly vessel: Vessel;
  readonly peak: PeakReader;
}

function besideOf(question: ArteryQuestion, { artery, vessel, peak }: Found): BesideArtery {
  const { area, coverage } = question;
  const warmest = warmestAlong(area, peak);
  const lengths = coveredLengths(question, peak);
  const beside = coverage.map(({ thresholdC, fraction, lengthMm }, n) => ({
    thresholdC,
    fraction: Math.min(
      fraction,
      roundTo(warmest.filter((value) => value <= thresholdC).length / warmest.length, shareStep),
    ),
    lengthMm: Math.min(lengthMm, roundTo(lengths[n] ?? 0, lengthStepMm)),
  }));
  const covers = (of: readonly Pick<Coverage, 'lengthMm'>[]) => (of[0]?.lengthMm ?? 0) >= area.neededLengthMm;
  return {
    artery: artery.name,
    wallC: roundTo(coldestOnWall(vessel, area, peak), temperatureStepK),
    coverage: beside,
    uncovers: covers(coverage) && !covers(beside),
  };
}

const slices = 9;

/** Of each point of the section the warmest peak over the needed length, °C. */
function warmestAlong({ points, neededLengthMm }: CoverQuestion, peak: PeakReader): readonly number[] {
  return Array.from(points.u, (u, k) => {
    let warmest = -Infinity;
    for (let slice = 0; slice < slices; slice++) {
      const w = (slice / (slices - 1) - 0.5) * neededLengthMm;
      warmest = Math.max(warmest, peak([u, points.v[k] ?? 0, w]));
    }
    return warmest;
  });
}

/** By threshold: contiguous length of nerve whose whole section reached it, mm. */
function coveredLengths({ ellipse, area, coverage }: ArteryQuestion, peak: PeakReader): readonly number[] {
  const longest = Math.max(...coverage.map(({ lengthMm }) => lengthMm));
  if (longest === 0) return coverage.map(() => 0);
  const angle = (ellipse.angleDegrees * Math.PI) / 180;
  const { coverages } = nerveCoverage(
    peak,
    {
      center: [0, 0, 0],
      direction: [0, 0, 1],
      widthDirection: [Math.cos(angle), -Math.sin(angle), 0],
      widthMm: ellipse.widthMm,
      heightMm: ellipse.heightMm,
      lengthMm: Math.max(longest, area.neededLengthMm) + 1,
    },
    coverage.map(({ thresholdC }) => thresholdC),
  );
  return coverages.map(({ fullLengthMm }) => fullLengthMm);
}

const wallPoints = 36;
/** A reading at the wall itself would be half in the blood. */
const offWallMm = 0.05;

/** Coldest tissue on the wall of a vessel, beside every placement along it, °C. */
function coldestOnWall(
  { axisPoint: [u, v], radiusMm }: Vessel,
  { passes }: CoverQuestion,
  peak: PeakReader,
): number {
  const stations = [...new Set(passes.map(({ along }) => along))];
  const places = Array.from({ length: wallPoints }, (_, n) => {
    const angle = (2 * Math.PI * n) / wallPoints;
    const away = radiusMm + offWallMm;
    return [u + away * Math.cos(angle), v + away * Math.sin(angle)] as const;
  });
  return Math.min(...stations.flatMap((w) => places.map(([pu, pv]) => peak([pu, pv, w]))));
}

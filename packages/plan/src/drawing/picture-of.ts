import type { ClaimId, ProbeId } from '@cryobridge/knowledge';
import type { IceShape, Plan, TargetDose } from '../plan.js';
import { medialSign, type MedialSign } from './neighbours.js';
import type { Box } from './outline.js';
import { drawnBox } from './drawn-box.js';

export interface ProbeSize {
  readonly outerDiameterMm: number;
  readonly activeLengthMm: number;
}

/** The threshold that the goal is judged by: the warmest of those reported. */
export function lethalThresholdC(dose: TargetDose): number {
  return Math.max(...dose.coverage.map((one) => one.thresholdC));
}

/** Drawn when the plan's claims do not hold the probe's measures. */
const likeness: ProbeSize = { outerDiameterMm: 1.5, activeLengthMm: 6 };

export function probeSize(plan: Pick<Plan, 'claims'>, probe: ProbeId): ProbeSize {
  const read = (field: keyof ProbeSize) => {
    const id: ClaimId = `claim:${probe.replace(':', '.')}.${field}`;
    const value = plan.claims.find((claim) => claim.id === id)?.value;
    return typeof value === 'number' ? value : likeness[field];
  };
  return { outerDiameterMm: read('outerDiameterMm'), activeLengthMm: read('activeLengthMm') };
}

/** Which way the midline lies for this nerve; a right limb when the side is not known. */
export function medialOf(plan: Pick<Plan, 'targets'>, dose: TargetDose): MedialSign {
  return medialSign(plan.targets.find((target) => target.nerveSite === dose.nerveSite)?.side ?? 'right');
}

export function boxAcross(dose: TargetDose, shape: IceShape | null, medial: MedialSign): Box {
  return drawnBox({ section: dose.section, placements: dose.dose.placements, shape, medial });
}

/** The same depths as the short axis would show around the nerve, and room for the ice along it. */
export function boxAlong(dose: TargetDose, shape: IceShape | null): Box {
  const radius = (shape?.frames ?? [])
    .flatMap((frame) => frame.contours.flatMap((contour) => contour.points.map(([, r]) => r)))
    .reduce((most, r) => Math.max(most, r), 4);
  const along = dose.dose.placements.map((placement) => placement.alongMm);
  const ys = dose.dose.placements.map((placement) => placement.yMm);
  const [west, east] = [Math.min(0, ...along) - radius - 5, Math.max(0, ...along) + radius + 5];
  const half = dose.section.heightMm / 2 + 2;
  const [top, bottom] = [
    Math.min(-half, ...ys.map((y) => y - radius - 1.5)),
    Math.max(half, ...ys.map((y) => y + radius + 1.5)),
  ];
  const missing = Math.max(0, (bottom - top) / 0.62 - (east - west));
  return { left: west - missing / 2, right: east + missing / 2, top, bottom };
}

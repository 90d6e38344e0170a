import {
  coveredLengthMm,
  coveredStretches,
  coverQuestion,
  type CoverPart,
  type CoverQuestion,
} from './covered-length.js';
import type { DoseCandidate, DoseSearch } from './dose-candidate.js';
import type { Layout } from './layout.js';
import type { LethalProfile } from './lethal-profile.js';
import { halfExtent, sectionArea, sectionOutline } from './nerve-outline.js';

type Planned = Pick<DoseSearch, 'nerve' | 'fields' | 'settings'>;

/** The dose as planned: every placement where it is meant to be, the nerve as drawn. */
export function plannedQuestion(
  { nerve, fields, settings }: Planned,
  layout: Layout,
  { points, standOffMm }: { readonly points: 'outline' | 'area'; readonly standOffMm: number },
): CoverQuestion {
  return coverQuestion({
    layout,
    points: points === 'outline' ? sectionOutline(nerve.ellipse) : sectionArea(nerve.ellipse),
    extent: halfExtent(nerve.ellipse),
    probeRadiusMm: fields.size.radiusMm,
    neededLengthMm: settings.neededLengthMm,
    errors: { gapMm: [settings.gapMm + standOffMm], axialMm: 0, spacingMm: 0 },
  });
}

/** Share of the section that reached the lethal temperature all along the needed length, as planned. */
export function coveredShare(planned: Planned, dose: DoseCandidate, standOffMm: number): number {
  const question = plannedQuestion(planned, dose.layout, { points: 'area', standOffMm });
  return coverFraction(question, planned.fields.nominal(dose, planned.settings.lethalC));
}

/**
 * Share of the points that are covered over the whole needed length about the middle of the placements, which
 * is where coverage is best: placements lie evenly about it.
 */
export function coverFraction(question: CoverQuestion, profile: LethalProfile): number {
  return coverFractionOf([{ question, profile }]);
}

/** The same over passes that froze for unequal times or came in at unequal angles. */
export function coverFractionOf(parts: readonly CoverPart[]): number {
  const count = parts[0]?.question.points.u.length ?? 0;
  let covered = 0;
  for (let k = 0; k < count; k++) if (coversLength(parts, k)) covered++;
  return count === 0 ? 0 : covered / count;
}

/** @param k index of the point. */
function coversLength(parts: readonly CoverPart[], k: number): boolean {
  const half = (parts[0]?.question.neededLengthMm ?? 0) / 2;
  return coveredStretches(parts, k).some(([from, to]) => from <= -half && to >= half);
}

/** Contiguous length over which the whole section is covered, as planned, mm. */
export function plannedLengthMm(
  planned: Planned,
  layout: Layout,
  read: { profile: LethalProfile; standOffMm: number },
): number {
  return coveredLengthMm(
    plannedQuestion(planned, layout, { points: 'outline', standOffMm: read.standOffMm }),
    read.profile,
  );
}

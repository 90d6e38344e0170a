import { coveredLengthMm, coverQuestion, type CoverQuestion } from './covered-length.js';
import type { DoseCandidate, DoseSearch } from './dose-candidate.js';
import type { Layout } from './layout.js';
import { profileRadiusMm, type LethalProfile } from './lethal-profile.js';
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
  const { u, v } = question.points;
  let covered = 0;
  for (let k = 0; k < u.length; k++) {
    if (coversLength(question, profile, { u: u[k] ?? 0, v: v[k] ?? 0 })) covered++;
  }
  return covered / u.length;
}

function coversLength(
  question: CoverQuestion,
  profile: LethalProfile,
  point: { u: number; v: number },
): boolean {
  const half = question.neededLengthMm / 2;
  const stretches = question.passes
    .flatMap((pass) => {
      const radius = profileRadiusMm(profile, Math.abs(point.u - pass.u) + question.axialMm);
      const away = point.v - pass.v;
      const reach = Math.sqrt(radius * radius - away * away);
      return Number.isNaN(reach) ? [] : [[pass.along - reach, pass.along + reach] as const];
    })
    .toSorted((a, b) => a[0] - b[0]);
  let coveredTo = -half;
  for (const [from, to] of stretches) {
    if (from > coveredTo) break;
    coveredTo = Math.max(coveredTo, to);
  }
  return coveredTo >= half;
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

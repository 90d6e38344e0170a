import { coverQuestion } from './covered-length.js';
import type { DoseCandidate, DoseSearch } from './dose-candidate.js';
import { profileRadiusMm } from './lethal-profile.js';
import { halfExtent, type ShaftPoints } from './nerve-outline.js';

const reachMm = 15;
const stepMm = 1;
/** On top of the isotherm's radius: what the last thaw and the coarse grid may add, mm. */
const reserveMm = 0.2;
const noPoints: ShaftPoints = { u: new Float64Array(0), v: new Float64Array(0) };

/**
 * Whether the deepest dermis stays warmer than its limit, at the claims' own values. The deep side is judged
 * with a thin nerve of the site, so that the answer is the same for a larger nerve; both sides with the nerve
 * as it is. The margin told in the end is that of the nerve as it is.
 */
export function sparesSkin(
  { nerve, fields, settings }: DoseSearch,
  candidate: DoseCandidate,
  standOffMm: number,
): boolean {
  const { layout } = candidate;
  const thickness = halfExtent(layout.bothSides ? nerve.ellipse : nerve.thinEllipse);
  const { passes } = coverQuestion({
    layout,
    points: noPoints,
    extent: thickness,
    probeRadiusMm: fields.size.radiusMm,
    neededLengthMm: settings.neededLengthMm,
    errors: { gapMm: [settings.gapMm + standOffMm], axialMm: 0, spacingMm: 0 },
  });
  const profile = fields.nominal(candidate, settings.skinLimitC);
  const angle = (nerve.ellipse.angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const y = settings.dermisDepthMm - nerve.section.depthMm;
  return passes.every((pass) => {
    if (pass.u * sin + pass.v * cos - fields.size.radiusMm < y) return false;
    for (let x = -reachMm; x <= reachMm; x += stepMm) {
      const [u, v] = [x * cos + y * sin, y * cos - x * sin];
      const away = Math.abs(v - pass.v);
      const reach = profileRadiusMm(profile, Math.abs(u - pass.u));
      if (reach > 0 && away < reach + reserveMm) return false;
    }
    return true;
  });
}

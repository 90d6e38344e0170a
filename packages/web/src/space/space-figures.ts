import { nerveCoverage, surfaceVolumeMm3, type PointMm, type Surface } from '@cryobridge/freeze';
import { nerveLengthMm } from './nerve-rings.js';
import { toShaft, turnOf } from './space-frame.js';
import type { SpaceFigures, SpaceMoment, SpaceScene } from './space-picture.js';

interface Shown extends SpaceScene {
  readonly moment: SpaceMoment;
  readonly ice: Surface;
  readonly lethal: Surface;
  /** Coldest so far at a point of the picture, °C. */
  readonly readPeak: (point: PointMm) => number;
}

/** What a picture shows, as numbers: read from its surfaces, and the nerve's from the field. */
export function figuresOf(shown: Shown): SpaceFigures {
  const { ice, lethal } = shown;
  return {
    ice: ice.indices.length === 0 ? null : iceFigures(shown),
    lethal: lethal.indices.length === 0 ? null : lethalFigures(shown),
  };
}

function iceFigures(shown: Shown): SpaceFigures['ice'] {
  const { ice, space, pose, moment } = shown;
  const pass = space.passes[moment.running];
  const turn = turnOf(pose);
  let [radiusMm, from, to] = [0, Infinity, -Infinity];
  for (const point of cornersOf(ice)) {
    const [u, v, w] = toShaft(turn, point);
    radiusMm = Math.max(radiusMm, Math.hypot(v - (pass?.vMm ?? 0), w - (pass?.alongMm ?? 0)));
    from = Math.min(from, u);
    to = Math.max(to, u);
  }
  return { radiusMm, alongShaftMm: to - from, volumeMm3: surfaceVolumeMm3(ice), ...distances(shown, ice) };
}

function lethalFigures(shown: Shown): SpaceFigures['lethal'] {
  const { lethal, pose, readPeak } = shown;
  const { coverages } = nerveCoverage(
    readPeak,
    {
      center: [0, 0, 0],
      direction: [0, 0, 1],
      widthDirection: [1, 0, 0],
      ...pose.nerve,
      lengthMm: nerveLengthMm,
    },
    [pose.lethalC],
  );
  return {
    nerveLengthMm: coverages[0]?.fullLengthMm ?? 0,
    volumeMm3: surfaceVolumeMm3(lethal),
    ...distances(shown, lethal),
  };
}

/** Nothing is nearer than touching. */
function distances({ space, pose }: Shown, surface: Surface) {
  const turn = turnOf(pose);
  const { vessel } = space;
  let [toSkinMm, toArteryMm] = [Infinity, Infinity];
  for (const point of cornersOf(surface)) {
    toSkinMm = Math.min(toSkinMm, pose.depthMm - point[1]);
    if (vessel === null) continue;
    const [u, v] = toShaft(turn, point);
    const away = Math.hypot(u - vessel.axisPoint[0], v - vessel.axisPoint[1]) - vessel.radiusMm;
    toArteryMm = Math.min(toArteryMm, away);
  }
  return {
    toSkinMm: Math.max(0, toSkinMm),
    toArteryMm: vessel === null ? null : Math.max(0, toArteryMm),
  };
}

function* cornersOf({ positions }: Surface): Generator<PointMm> {
  for (let n = 0; n < positions.length; n += 3)
    yield [positions[n] ?? 0, positions[n + 1] ?? 0, positions[n + 2] ?? 0];
}

import { fatEndsMm, type Scene, type Zone } from '@cryobridge/plan/drawing';
import type { Callout } from './callouts.js';
import { xPx, yPx, type Frame } from './frame.js';
import { celsius } from '../format/number.js';
import { drawingWords } from './drawing-words.js';

/** Names of the layers, at the right rim of the tissue. */
export function layerCallouts(frame: Frame, depthMm: number, tissue: 'muscle' | 'fat'): readonly Callout[] {
  const rim = frame.left + frame.width - 6;
  const top = frame.box.top;
  const fatTo = fatEndsMm(depthMm, tissue);
  const inside = (from: number, to: number) => {
    const [a, b] = [Math.max(from, top), Math.min(to, frame.box.bottom)];
    return b - a < 0.5 ? null : (a + b) / 2;
  };
  const layers = [
    { text: drawingWords.nameParts.skin, middle: inside(-depthMm, -depthMm + 2) },
    { text: drawingWords.nameParts.fat, middle: inside(-depthMm + 2, Math.min(fatTo, -depthMm + 14)) },
    {
      text: drawingWords.nameParts.muscle,
      middle: tissue === 'muscle' ? inside(Math.max(fatTo + 1, top), Math.max(fatTo + 5, top + 4)) : null,
    },
  ];
  return layers.flatMap(({ text, middle }) =>
    middle === null ? [] : [{ text, x: rim, y: yPx(frame, middle) }],
  );
}

/** Names of the isotherms and of the shadow, at places where their lines are free. */
export function zoneCallouts(frame: Frame, scene: Scene, lethalC: number): readonly Callout[] {
  const edge = scene.ice[0];
  const named: Callout[] = [];
  if (edge !== undefined) {
    const [x, y] = towards(edge, 0.8, -0.6);
    named.push({ text: drawingWords.nameParts.edgeOfIce, x: xPx(frame, x), y: yPx(frame, y) });
    const [sx, sy] = towards(edge, 0.5, 1);
    const under = Math.min(frame.box.bottom - 0.8, sy + 1.6);
    if (under > sy)
      named.push({ text: drawingWords.nameParts.iceShadow, x: xPx(frame, sx), y: yPx(frame, under) });
  }
  scene.peak
    .filter((zone) => zone.temperatureC <= lethalC)
    .forEach((zone, index) => {
      const [x, y] = towards(zone, 0.9, [-0.25, 0.15, 0.5][index] ?? 0.5);
      const text = celsius(zone.temperatureC);
      named.push({ text, x: xPx(frame, x), y: yPx(frame, y), tone: index === 0 ? 'strong' : 'quiet' });
    });
  return named;
}

/** The point of a zone farthest in a direction. */
function towards(zone: Zone, dx: number, dy: number): readonly [number, number] {
  const points = zone.loops.flat();
  const far = (best: readonly [number, number], one: readonly [number, number]) =>
    one[0] * dx + one[1] * dy > best[0] * dx + best[1] * dy ? one : best;
  return points.reduce(far, points[0] ?? [0, 0]);
}

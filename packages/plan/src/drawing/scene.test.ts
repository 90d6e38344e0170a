import type { IceShape, Placement } from '../plan.js';
import { describe, expect, it } from 'vitest';
import type { Moment } from './moments.js';
import { extentMm, sceneAt, temperatures } from './scene.js';

const box = { left: -12, right: 12, top: -12, bottom: 12 };
const disc = (radius: number) =>
  Array.from({ length: 41 }, (_, index): readonly [number, number] => [
    radius * Math.cos((Math.PI * index) / 40),
    radius * Math.sin((Math.PI * index) / 40),
  ]);
const shape: IceShape = {
  id: 'x',
  probe: 'probe:x',
  tissue: 'muscle',
  frames: [
    {
      timeSeconds: 60,
      phase: 'freeze',
      cycle: 1,
      contours: [
        { kind: 'ice', temperatureC: -0.6, points: disc(5) },
        { kind: 'ice', temperatureC: -20, points: disc(2.5) },
        { kind: 'peak', temperatureC: -20, points: disc(2.5) },
        { kind: 'peak', temperatureC: -40, points: disc(1.5) },
      ],
    },
    {
      timeSeconds: 120,
      phase: 'thaw',
      cycle: 1,
      contours: [{ kind: 'peak', temperatureC: -20, points: disc(3) }],
    },
  ],
};
const placement = (yMm: number, alongMm: number, where: Placement['where']): Placement => ({
  order: 1,
  xMm: 0,
  yMm,
  angleDegrees: 0,
  alongMm,
  where,
});
const freezing = (pass: number): Moment => ({ pass, frame: 0, timeSeconds: 60, phase: 'freeze', cycle: 1 });
const across = { plane: 'across', box, stepMm: 0.2 } as const;

describe('sceneAt', () => {
  it('draws ice and lethal zone about the probe, warmest first', () => {
    const scene = sceneAt(shape, [placement(0, 0, 'deep')], freezing(0), across);
    expect(scene.ice.map((zone) => zone.temperatureC)).toEqual([-0.6, -20]);
    expect(scene.peak.map((zone) => zone.temperatureC)).toEqual([-20, -40]);
    const [edge] = scene.ice;
    expect(edge && extentMm(edge).width).toBeCloseTo(10, 0);
    expect(temperatures(shape, 'peak')).toEqual([-20, -40]);
  });

  it('keeps what earlier passes reached, but not their ice', () => {
    const scene = sceneAt(
      shape,
      [placement(4, 0, 'deep'), placement(-4, 0, 'superficial')],
      freezing(1),
      across,
    );
    expect(scene.ice[0]?.loops).toHaveLength(1);
    const lethal = scene.peak[0];
    expect(lethal?.loops).toHaveLength(2);
    expect(lethal && extentMm(lethal).height).toBeCloseTo(7 + 6.5, 0);
  });

  it('cuts a pass made elsewhere along the nerve where the running probe lies', () => {
    const scene = sceneAt(shape, [placement(0, 0, 'deep'), placement(0, 2, 'deep')], freezing(1), {
      ...across,
      stepMm: 0.1,
    });
    const lethal = scene.peak[0];
    expect(lethal && extentMm(lethal).height).toBeCloseTo(5, 0);
    const alone = sceneAt(
      shape,
      [placement(0, 0, 'deep')],
      { ...freezing(0), frame: 1, phase: 'thaw' },
      { ...across, plane: 'along' },
    );
    expect(alone.ice).toEqual([]);
    expect(alone.peak[0] && extentMm(alone.peak[0]).width).toBeCloseTo(6, 0);
  });

  it('is empty without a placement', () => {
    expect(sceneAt(shape, [], freezing(0), across)).toEqual({ ice: [], peak: [] });
  });

  it('is the same whether a contour is taken as it is or searched for', () => {
    const tilted = { ...placement(1, 0, 'deep'), xMm: 0.5, angleDegrees: 25 };
    const sceneOf = (placements: readonly Placement[], pass: number) =>
      sceneAt(shape, placements, freezing(pass), { ...across, stepMm: 0.1 });
    const alone = sceneOf([tilted], 0);
    // Another one far off along the nerve reaches nothing here, but has to be looked for.
    const searched = sceneOf([placement(1, 50, 'deep'), tilted], 1);
    for (const [n, zone] of alone.peak.entries()) {
      const other = searched.peak[n];
      if (other === undefined) throw new Error('a zone is missing');
      expect(other.temperatureC).toBe(zone.temperatureC);
      for (const side of ['width', 'height'] as const)
        expect(extentMm(other)[side]).toBeCloseTo(extentMm(zone)[side], 1);
    }
    const cut = sceneAt(shape, [placement(10, 0, 'deep')], freezing(0), across);
    expect(cut.ice[0] && extentMm(cut.ice[0]).height).toBeCloseTo(7, 0);
  });
});

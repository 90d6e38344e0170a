import { referenceEngine } from '@cryobridge/freeze';
import { beforeAll, describe, expect, it } from 'vitest';
import { doseContext } from '../../test/dose-example.js';
import type { IceShape } from '../plan.js';
import { deliverFreeze, type DeliveredFreeze } from './delivered-freeze.js';
import { freezeFieldRule } from './dose-rules.js';
import { inputSpace } from './freeze-inputs.js';
import { iceShape } from './ice-shapes.js';

describe('iceShape', () => {
  let shape: IceShape;
  let freeze: DeliveredFreeze;
  beforeAll(() => {
    const context = doseContext();
    const probe = context.knowledge.probes['probe:n2o-14g'];
    if (probe === undefined) throw new Error('the 14G probe is not in knowledge');
    const inputs = inputSpace(context.read.for(freezeFieldRule), 'muscle', probe).nominal;
    freeze = deliverFreeze({
      engine: referenceEngine,
      inputs,
      size: { radiusMm: 1.05, activeLengthMm: 6 },
      protocol: { cycles: 2, freezeSeconds: 120, thawSeconds: 60 },
      cooldownSeconds: 10,
    });
    shape = iceShape({ probe, tissue: 'muscle', freeze, thresholdsC: [-20, -40, -60] });
  });

  it('stays compact: few frames, few points, hundredths of a millimetre', () => {
    expect(shape.frames.length).toBeLessThanOrEqual(40);
    for (const { contours } of shape.frames) {
      for (const { points } of contours) {
        expect(points.length).toBeLessThanOrEqual(60);
        for (const [s, r] of points) expect([s, r]).toEqual([Number(s.toFixed(2)), Number(r.toFixed(2))]);
      }
    }
    expect(JSON.stringify(shape).length).toBeLessThan(100_000);
  });

  it('closes every contour on the axis and keeps it on one side', () => {
    for (const { points } of shape.frames.flatMap(({ contours }) => contours)) {
      expect(points[0]?.[1]).toBe(0);
      expect(points.at(-1)?.[1]).toBe(0);
      expect(Math.min(...points.map(([, r]) => r))).toBe(0);
    }
  });

  it('draws the lethal zone where the field is lethal', () => {
    const last = shape.frames
      .at(-1)
      ?.contours.find(({ kind, temperatureC }) => kind === 'peak' && temperatureC === -20);
    const widest = Math.max(...(last?.points ?? []).map(([, r]) => r));
    expect(freeze.peak(0, widest - 0.05)).toBeLessThan(-20);
    expect(freeze.peak(0, widest + 0.05)).toBeGreaterThan(-20);
  });

  it('lets ice shrink in a thaw while the coldest-so-far only grows', () => {
    const widthOf = (time: number, kind: 'ice' | 'peak') => {
      const frame = shape.frames.find(({ timeSeconds }) => timeSeconds === time);
      const points = frame?.contours.find((each) => each.kind === kind)?.points ?? [];
      return Math.max(0, ...points.map(([, r]) => r));
    };
    expect(widthOf(180, 'ice')).toBeLessThan(widthOf(120, 'ice'));
    const peaks = shape.frames.map(({ timeSeconds }) => widthOf(timeSeconds, 'peak'));
    peaks.slice(1).forEach((width, n) => expect(width).toBeGreaterThanOrEqual(peaks[n] ?? 0));
  });

  it('names phase and cycle of every frame', () => {
    const named = shape.frames.map(({ timeSeconds, phase, cycle }) => `${timeSeconds} ${phase} ${cycle}`);
    expect(named).toContain('120 freeze 1');
    expect(named).toContain('130 thaw 1');
    expect(named).toContain('300 freeze 2');
    expect(named).toContain('360 thaw 2');
  });
});

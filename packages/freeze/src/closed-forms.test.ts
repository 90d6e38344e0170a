import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  neumannFront,
  patersonFront,
  pennesSphereC,
  slowFreezingSeconds,
  steadyIceRadiusMm,
} from './closed-forms.js';
import { sharpTissue, type AnalyticData } from './verification/index.js';

const data: AnalyticData = JSON.parse(
  readFileSync(new URL('../../../conformance/solver/analytic.json', import.meta.url), 'utf8'),
);

describe('closed forms against values of another maker', () => {
  it.each(data.neumann.cases)('Neumann, $material, wall $wallC °C', (of) => {
    const front = neumannFront(sharpTissue(data.materials[of.material]), of.wallC, of.initialC);
    expect(front.lambda).toBeCloseTo(of.lambda, 5);
    for (const [seconds, mm] of of.frontMm) expect(front.frontMm(seconds)).toBeCloseTo(mm, 4);
    expect(front.temperatureC(of.iso20MmAt120, 120)).toBeCloseTo(-20, 3);
    expect(front.temperatureC(0, 120)).toBeCloseTo(of.wallC, 9);
    expect(front.temperatureC(500, 120)).toBeCloseTo(of.initialC, 6);
  });

  it.each(data.paterson.cases)('Paterson, $material, $sinkWPerM W/m', (of) => {
    const front = patersonFront(sharpTissue(data.materials[of.material]), of.sinkWPerM, of.initialC);
    expect(front.lambda).toBeCloseTo(of.lambda, 4);
    for (const [seconds, mm] of of.frontMm) expect(front.frontMm(seconds)).toBeCloseTo(mm, 4);
    expect(front.temperatureC(1, 120)).toBeCloseTo(of.at1MmC, 4);
    expect(front.temperatureC(15, 120)).toBeCloseTo(of.at15MmC, 4);
  });

  it('slow freezing', () => {
    const { material, differenceK, radiusMm, iceRadiusMm, cylinderSeconds, sphereSeconds } =
      data.slowFreezing;
    const ice = { tissue: sharpTissue(material), radiusMm, differenceK };
    expect(slowFreezingSeconds({ ...ice, kind: 'cylinder' }, iceRadiusMm)).toBeCloseTo(cylinderSeconds, 4);
    expect(slowFreezingSeconds({ ...ice, kind: 'sphere' }, iceRadiusMm)).toBeCloseTo(sphereSeconds, 4);
  });

  it.each(data.steadyIce.cases)('ice that has stopped growing, W = $perfusionWPerM3K', (of) => {
    const ice = { ...of, tissue: sharpTissue(data.materials[of.material]) };
    expect(2 * steadyIceRadiusMm({ ...ice, kind: 'cylinder' })).toBeCloseTo(of.cylinderDiameterMm, 3);
    expect(2 * steadyIceRadiusMm({ ...ice, kind: 'sphere' })).toBeCloseTo(of.sphereDiameterMm, 3);
  });

  it('transient Pennes sphere', () => {
    const { material, seconds, temperatures, ...of } = data.pennesSphere;
    const sphere = { ...of, tissue: sharpTissue(data.materials[material]) };
    for (const [mm, degrees] of temperatures)
      expect(pennesSphereC(sphere, mm, seconds)).toBeCloseTo(degrees, 4);
    expect(pennesSphereC(sphere, of.radiusMm, seconds)).toBeCloseTo(of.surfaceC, 9);
    expect(pennesSphereC(sphere, 400, seconds)).toBeCloseTo(of.initialC, 6);
  });
});

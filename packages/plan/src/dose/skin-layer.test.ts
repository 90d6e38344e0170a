import { kernelEngine, sampleField, spaceKernelEngine } from '@cryobridge/freeze';
import { describe, expect, it } from 'vitest';
import { answer, doseContext, target } from '../../test/dose-example.js';
import { chooseDoses } from './choose-doses.js';
import type { FreezeInputs } from './freeze-inputs.js';
import { activeCenterMm, freezeProblem } from './freeze-problem.js';
import { skinLayerC, type SkinQuestion } from './skin-layer.js';

const site = 'nerve:tibial-ankle';

function planned(depthMm: number, inSpace = true) {
  const answers = [answer('q:depth-tibial-ankle', depthMm)];
  const context = {
    ...doseContext({ engine: kernelEngine, answers }),
    ...(inSpace ? { spaceEngine: spaceKernelEngine } : {}),
  };
  const [dose] = chooseDoses(context, [target(site)]).doses;
  if (dose === undefined) throw new Error('no dose');
  return { ...dose, said: dose.notes.map(({ id }) => id), used: context.read.used() };
}

describe('skin over a shallow nerve', () => {
  const shallow = planned(9);
  const even = planned(9, false);

  it('is computed as a layer, and said to be', () => {
    expect(shallow.margins.skinLayer).toBe(true);
    expect(even.margins.skinLayer).toBe(false);
    expect(shallow.dose).toEqual(even.dose);
    expect(shallow.margins.skinC).not.toBe(even.margins.skinC);
    expect(Math.abs(shallow.margins.skinC - even.margins.skinC)).toBeLessThan(12);
    expect(shallow.said).toContain('say:dose.skin-layer');
    expect(even.said).not.toContain('say:dose.skin-layer');
    expect(shallow.used).toContain('claim:tissue.skin.perfusionWPerM3K');
  });

  it('is warmer over a deeper nerve', () => {
    expect(planned(9.9).margins.skinC).toBeGreaterThan(shallow.margins.skinC);
  });

  it('is read as even tissue where the nerve lies deep enough', () => {
    const deep = planned(10);
    expect(deep.margins.skinLayer).toBe(false);
    expect(deep.margins.skinC).toBe(planned(10, false).margins.skinC);
    expect(deep.used).not.toContain('claim:tissue.skin.perfusionWPerM3K');
  });
});

const muscle: FreezeInputs = {
  tissue: {
    densityKgPerM3: 1090,
    solidusC: -8,
    liquidusC: -1,
    frozenHeatCapacityJPerKgK: 1850,
    unfrozenHeatCapacityJPerKgK: 3600,
    latentHeatJPerKg: 195_000,
    frozenConductivityWPerMK: 1.6,
    unfrozenConductivityWPerMK: 0.53,
  },
  perfusion: { perfusionWPerM3K: 2500, bloodC: 37, metabolicWPerM3: 700, returnsOnThaw: true },
  bodyC: 37,
  wallC: -65,
};

describe('a surface that no heat passes', () => {
  const coldest = (given: { readonly skinPerfusion?: number; readonly depthMm?: number } = {}) => {
    const { tissue, perfusion } = muscle;
    const question: SkinQuestion = {
      engine: spaceKernelEngine,
      freeze: {
        inputs: muscle,
        size: { radiusMm: 1.05, activeLengthMm: 6 },
        protocol: { cycles: 1, freezeSeconds: 120, thawSeconds: 60 },
        cooldownSeconds: 10,
      },
      section: { depthMm: given.depthMm ?? 6 } as SkinQuestion['section'],
      ellipse: { widthMm: 3, heightMm: 2, angleDegrees: 0 },
      question: { passes: [{ u: 0, v: 0, along: 0, station: 0 }] },
      settings: { dermisDepthMm: 2, skinDistanceMm: 10 },
      skin: () => ({
        tissue,
        perfusion: { ...perfusion, perfusionWPerM3K: given.skinPerfusion ?? perfusion.perfusionWPerM3K },
      }),
    };
    return skinLayerC(question) ?? Number.NaN;
  };

  it('makes skin colder than as much tissue on and on', () => {
    const run = kernelEngine.run(
      freezeProblem({
        inputs: muscle,
        size: { radiusMm: 1.05, activeLengthMm: 6 },
        protocol: { cycles: 1, freezeSeconds: 120, thawSeconds: 60 },
        cooldownSeconds: 10,
        fieldAtSeconds: [],
      }),
      'standard',
    );
    expect(coldest()).toBeLessThan(sampleField(run.peakCold, 4, activeCenterMm) - 0.5);
  });

  it('lets blood in the skin warm it, and depth', () => {
    // Blood flows only where nothing is frozen, so over a nerve that the ice leaves some skin.
    const depthMm = 9;
    expect(coldest({ depthMm, skinPerfusion: 8065 })).toBeGreaterThan(coldest({ depthMm }) + 0.3);
    expect(coldest({ depthMm: 8 })).toBeGreaterThan(coldest() + 5);
    expect(coldest({ depthMm: 10 })).toBeNaN();
  });
});

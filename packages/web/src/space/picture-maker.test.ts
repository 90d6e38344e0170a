import {
  createSpaceKernelEngine,
  kernelEngine,
  spaceKernelEngine,
  type SpaceEngine,
} from '@cryobridge/freeze';
import {
  exploredSpace,
  exploreFreeze,
  runSpace,
  type ExploreBench,
  type ExploredRequest,
  type NerveSection,
} from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { PictureMaker } from './picture-maker.js';
import type { SpacePose } from './space-picture.js';

const nerve = { widthMm: 5, heightMm: 3 };
const bloodC = 36.5;

/** A made-up freeze; the same for both engines. */
const request: ExploredRequest = {
  probe: 'probe:test',
  tissue: 'muscle',
  inputs: {
    bodyC: bloodC,
    wallC: -70,
    tissue: {
      densityKgPerM3: 1060,
      frozenHeatCapacityJPerKgK: 1900,
      unfrozenHeatCapacityJPerKgK: 3700,
      latentHeatJPerKg: 240_000,
      frozenConductivityWPerMK: 1.8,
      unfrozenConductivityWPerMK: 0.5,
      solidusC: -8,
      liquidusC: -0.6,
    },
    perfusion: { perfusionWPerM3K: 3000, bloodC, metabolicWPerM3: 700, returnsOnThaw: true },
  },
  size: { radiusMm: 0.75, activeLengthMm: 6 },
  protocol: { cycles: 2, freezeSeconds: 120, thawSeconds: 60 },
  cooldownSeconds: 20,
  thresholdsC: [-20, -40],
  quality: 'standard',
  pictures: 'all',
};

type Neighbour = NerveSection['neighbours'][number];
const artery: Neighbour = {
  name: 'test artery',
  kind: 'artery',
  direction: 'deep',
  gapMm: 5,
  gapMeasured: true,
  diameterMm: 6,
  wallWPerM2K: 1300,
};

function picturesOf(
  neighbours: readonly Neighbour[],
  of: { readonly engine?: SpaceEngine; readonly depthMm?: number; readonly mirror?: 1 | -1 } = {},
) {
  const { engine = spaceKernelEngine, depthMm = 30, mirror = 1 } = of;
  const bench = {
    section: { ...nerve, depthMm, neighbours },
    ellipse: { ...nerve, angleDegrees: 30 },
    mirror,
    settings: { neededLengthMm: 4 },
  } as unknown as ExploreBench;
  const space = exploredSpace(bench, request, [{ xMm: -1.3 * mirror, yMm: 2.25, alongMm: 0 }]);
  const pose: SpacePose = { angleDegrees: 30, mirror, depthMm, nerve, lethalC: -20 };
  const maker = new PictureMaker(
    { space, pose },
    runSpace(engine, space, () => undefined),
  );
  return (timeSeconds: number) => maker.at({ running: 0, timeSeconds });
}

/** Radius, length and volume of a contour turned about the shaft. */
function turned(timeSeconds: number, kind: 'ice' | 'peak', temperatureC: number) {
  const { shape } = exploreFreeze(kernelEngine, request);
  const frame = shape.frames.find((one) => one.timeSeconds === timeSeconds);
  const contour = frame?.contours.find((one) => one.kind === kind && one.temperatureC === temperatureC);
  const points = contour?.points ?? [];
  const along = points.map(([s]) => s);
  const volumeMm3 = points.slice(1).reduce((sum, [s, r], n) => {
    const [before = 0, inner = 0] = points[n] ?? [];
    return sum + (Math.PI / 3) * (s - before) * (r * r + r * inner + inner * inner);
  }, 0);
  return {
    radiusMm: Math.max(...points.map(([, r]) => r)),
    alongShaftMm: Math.max(...along) - Math.min(...along),
    volumeMm3,
  };
}

const off = (one: number, other: number) => Math.abs(one / other - 1);

describe('surfaces in space without a vessel', () => {
  const at = picturesOf([]);

  it.each([60, 120, 300])('are those of the engine in the plane turned about the shaft: %i s', (seconds) => {
    const { ice, lethal } = at(seconds).figures;
    const plain = turned(seconds, 'ice', request.inputs.tissue.liquidusC);
    const cold = turned(seconds, 'peak', -20);
    console.log(seconds, ice, plain, lethal, cold);
    expect(off(ice?.radiusMm ?? 0, plain.radiusMm)).toBeLessThan(0.03);
    expect(off(ice?.alongShaftMm ?? 0, plain.alongShaftMm)).toBeLessThan(0.03);
    expect(off(ice?.volumeMm3 ?? 0, plain.volumeMm3)).toBeLessThan(0.05);
    expect(off(lethal?.volumeMm3 ?? 0, cold.volumeMm3)).toBeLessThan(0.06);
  });
});

describe('resolution', () => {
  it('beside a finer run', () => {
    const t0 = performance.now();
    const at = picturesOf([artery]);
    const t1 = performance.now();
    const p = at(300);
    const t2 = performance.now();
    console.log(
      'runs+maker',
      t1 - t0,
      'picture',
      t2 - t1,
      p.ice.indices.length / 3,
      p.lethal.indices.length / 3,
      p.stepMm,
    );
    const t3 = performance.now();
    at(300);
    console.log('again', performance.now() - t3, p.figures);
    const fine = picturesOf([artery], { engine: createSpaceKernelEngine({ scale: 0.4, stepScale: 0.3 }) })(
      300,
    );
    console.log('fine', fine.figures);
  });
});

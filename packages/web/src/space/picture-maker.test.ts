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
  of: {
    readonly engine?: SpaceEngine;
    readonly depthMm?: number;
    readonly mirror?: 1 | -1;
    readonly placements?: Parameters<typeof exploredSpace>[2];
  } = {},
) {
  const { engine = spaceKernelEngine, depthMm = 30, mirror = 1 } = of;
  const bench = {
    section: { ...nerve, depthMm, neighbours },
    ellipse: { ...nerve, angleDegrees: 30 },
    mirror,
    settings: { neededLengthMm: 4 },
  } as unknown as ExploreBench;
  const placements = of.placements ?? [{ xMm: -1.3 * mirror, yMm: 2.25, alongMm: 0 }];
  const space = exploredSpace(bench, request, placements);
  const pose: SpacePose = { angleDegrees: 30, mirror, depthMm, nerve, lethalC: -20 };
  const maker = new PictureMaker(
    { space, pose },
    runSpace(engine, space, () => undefined),
  );
  return (timeSeconds: number, running = 0) => maker.at({ running, timeSeconds });
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

const off = (one: number | undefined, other: number | undefined) =>
  Math.abs((one ?? Number.NaN) / (other ?? Number.NaN) - 1);

function cornersOf({ positions }: Surface): (readonly [number, number, number])[] {
  return Array.from({ length: positions.length / 3 }, (_, n) => {
    const [x = 0, y = 0, z = 0] = positions.subarray(3 * n, 3 * n + 3);
    return [x, y, z];
  });
}

describe('surfaces in space without a vessel', () => {
  const at = picturesOf([]);

  it.each([60, 120, 300])('are those of the engine in the plane turned about the shaft: %i s', (seconds) => {
    const { ice, lethal } = at(seconds).figures;
    const plain = turned(seconds, 'ice', request.inputs.tissue.liquidusC);
    const cold = turned(seconds, 'peak', -20);
    expect(off(ice?.radiusMm, plain.radiusMm)).toBeLessThan(0.025);
    expect(off(ice?.alongShaftMm, plain.alongShaftMm)).toBeLessThan(0.015);
    expect(off(ice?.volumeMm3, plain.volumeMm3)).toBeLessThan(0.05);
    expect(off(lethal?.volumeMm3, cold.volumeMm3)).toBeLessThan(0.035);
  });

  it('have no distance to an artery', () => {
    expect(at(120).figures.ice?.toArteryMm).toBeNull();
    expect(at(120).figures.lethal?.toArteryMm).toBeNull();
  });

  it('lie the other way round in the other limb', () => {
    const [one, other] = [at(120), picturesOf([], { mirror: -1 })(120)];
    const mirrored = (of: Surface, sign: 1 | -1) => cornersOf(of).map(([x]) => sign * x);
    const lowest = (of: readonly number[]) => Math.min(...of);
    expect(lowest(mirrored(one.ice, 1))).toBeCloseTo(lowest(mirrored(other.ice, -1)), 1);
    expect(off(one.figures.ice?.volumeMm3, other.figures.ice?.volumeMm3)).toBeLessThan(0.005);
  });

  it('melt while the lethal zone stays', () => {
    const [frozen, thawed] = [at(300).figures, at(360).figures];
    expect(thawed.ice?.volumeMm3 ?? 0).toBeLessThan(frozen.ice?.volumeMm3 ?? 0);
    expect(thawed.lethal?.volumeMm3).toBeCloseTo(frozen.lethal?.volumeMm3 ?? 0, 3);
  });

  it('end at the skin', () => {
    const shallow = picturesOf([], { depthMm: 2.5 })(300);
    expect(Math.max(...cornersOf(shallow.ice).map(([, y]) => y))).toBeCloseTo(2.5, 1);
    expect(shallow.figures.ice?.toSkinMm).toBeLessThan(0.05);
    expect(at(300).figures.ice?.toSkinMm).toBeGreaterThan(20);
  });

  it('paint the nerve where it was cold enough, and say over what length', () => {
    const inside = picturesOf([], { placements: [{ xMm: 0, yMm: 0, alongMm: 0 }] })(300);
    const reached = inside.nerveC.filter((coldestC) => coldestC <= -20).length;
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThan(inside.nerveC.length / 2);
    expect(inside.figures.lethal?.nerveLengthMm).toBeGreaterThan(1);
    expect(at(300).figures.lethal?.nerveLengthMm).toBe(0);
  });
});

describe('two placements', () => {
  const placements = [
    { xMm: 0, yMm: -2.5, alongMm: 0 },
    { xMm: 0, yMm: 2.5, alongMm: 0 },
  ];
  const at = picturesOf([], { placements });

  it('show the ice of the one that runs and the lethal zone of both', () => {
    const [deep, shallow] = [at(300, 1), at(300, 0)];
    const middleY = (of: Surface) => {
      const ys = cornersOf(of).map(([, y]) => y);
      return (Math.min(...ys) + Math.max(...ys)) / 2;
    };
    expect(middleY(deep.ice)).toBeCloseTo(-2.5, 0);
    expect(middleY(shallow.ice)).toBeCloseTo(2.5, 0);
    expect(Math.abs(middleY(deep.lethal))).toBeLessThan(0.2);
    const alone = picturesOf([])(300).figures.lethal?.volumeMm3 ?? 0;
    expect(deep.figures.lethal?.volumeMm3).toBeGreaterThan(1.2 * alone);
  });
});

describe('surfaces beside an artery', () => {
  const at = picturesOf([artery]);
  const picture = at(300);
  const even = picturesOf([])(300);
  const middle = -(nerve.heightMm / 2 + 5 + 3);

  it('leave the vessel free, are smaller than in even tissue, and are nearer to it the longer', () => {
    for (const [x, y] of cornersOf(picture.ice)) expect(Math.hypot(x, y - middle)).toBeGreaterThan(2.95);
    expect(picture.figures.ice?.volumeMm3).toBeLessThan(0.9 * (even.figures.ice?.volumeMm3 ?? 0));
    expect(picture.figures.lethal?.volumeMm3).toBeLessThan(even.figures.lethal?.volumeMm3 ?? 0);
    const early = at(30).figures.ice;
    expect(early?.toArteryMm).toBeGreaterThan((picture.figures.ice?.toArteryMm ?? 0) + 0.3);
  });

  it('are those of a finer run within what is said of them', () => {
    const fine = picturesOf([artery], { engine: createSpaceKernelEngine({ scale: 0.7, stepScale: 0.7 }) });
    const { ice, lethal } = fine(300).figures;
    const found = picture.figures;
    for (const name of ['radiusMm', 'alongShaftMm', 'toSkinMm', 'toArteryMm'] as const)
      expect(Math.abs((found.ice?.[name] ?? Number.NaN) - (ice?.[name] ?? Number.NaN))).toBeLessThan(0.1);
    expect(off(found.ice?.volumeMm3, ice?.volumeMm3)).toBeLessThan(0.03);
    expect(off(found.lethal?.volumeMm3, lethal?.volumeMm3)).toBeLessThan(0.03);
  });
});

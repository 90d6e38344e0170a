import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchmarkB0, benchmarkB1, benchmarkFat } from './benchmarks.js';
import { checkValidity } from './check-validity.js';
import { parseFreezeProblem } from './parse-freeze-problem.js';
import { FreezeError } from './types.js';

const b1 = benchmarkB1();
const fromFirst = { fromMm: 20, tissue: benchmarkFat, perfusion: b1.perfusion };
const fromSecond = { fromMm: 40, tissue: b1.tissue, perfusion: b1.perfusion };
const layered = { ...b1, layers: [fromFirst, fromSecond] };

/** B1 with fat from 20 to 40 mm, and that layer changed. */
const withLayer = (change: object) => ({ ...layered, layers: [{ ...fromFirst, ...change }, fromSecond] });

function fault(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof FreezeError) return `${error.code} ${error.path}`;
    throw error;
  }
  return 'none';
}

describe('parsing a freeze problem', () => {
  it('returns what it was given', () => {
    for (const problem of [b1, layered, benchmarkB0('plane'), benchmarkB0('sphere')]) {
      expect(parseFreezeProblem(JSON.parse(JSON.stringify(problem)))).toEqual(problem);
    }
  });

  it.each([
    ['a missing field', { ...b1, initialC: undefined }, 'initialC'],
    ['an unknown field', { ...b1, tissue: { ...b1.tissue, colour: 1 } }, 'tissue.colour'],
    ['an unknown field at the top', { ...b1, note: 'x' }, 'note'],
    ['a number as text', { ...b1, initialC: '37' }, 'initialC'],
    ['NaN', { ...b1, tissue: { ...b1.tissue, solidusC: Number.NaN } }, 'tissue.solidusC'],
    ['solidus above liquidus', { ...b1, tissue: { ...b1.tissue, solidusC: 3 } }, 'tissue.liquidusC'],
    ['below absolute zero', { ...b1, initialC: -300 }, 'initialC'],
    ['no wall phase', { ...b1, wall: [] }, 'wall'],
    ['an unknown kind of phase', { ...b1, wall: [{ kind: 'laser', seconds: 3 }] }, 'wall[0].kind'],
    ['a negative time', { ...b1, wall: [b1.wall[0], { kind: 'adiabatic', seconds: -1 }] }, 'wall[1].seconds'],
    ['times that fall', { ...b1, outputs: { ...b1.outputs, atSeconds: [10, 5] } }, 'outputs.atSeconds'],
    ['an unknown geometry', { ...b1, geometry: { kind: 'cube' } }, 'geometry.kind'],
    ['a layer without tissue', withLayer({ tissue: undefined }), 'layers[0].tissue'],
    [
      'a layer that thaws below its solidus',
      withLayer({ tissue: { ...b1.tissue, solidusC: 3 } }),
      'layers[0].tissue.liquidusC',
    ],
    ['an unknown field of a layer', withLayer({ toMm: 5 }), 'layers[0].toMm'],
    ['layers that are no list', { ...layered, layers: fromFirst }, 'layers'],
    ['null', null, 'problem'],
    ['a list', [b1], 'problem'],
  ])('refuses %s with its path', (_, json, path) => {
    expect(fault(() => parseFreezeProblem(json))).toBe(`bad-problem ${path}`);
  });

  it('never throws anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(fault(() => parseFreezeProblem(json))).toMatch(/^bad-problem /);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('validity', () => {
  const ring = b1.geometry.kind === 'axisymmetric' ? b1.geometry : undefined;

  it('accepts the benchmarks', () => {
    for (const problem of [b1, benchmarkB0('plane'), benchmarkB0('cylinder'), benchmarkB0('sphere')]) {
      expect(fault(() => checkValidity(problem))).toBe('none');
    }
  });

  it.each([
    [
      'just inside: 3 mm probe',
      { ...b1, geometry: { ...ring, probeRadiusMm: 1.5 }, outputs: { ...b1.outputs, lengthLineMm: 1.5 } },
      'none',
    ],
    ['just outside', { ...b1, geometry: { ...ring, probeRadiusMm: 1.51 } }, 'geometry.probeRadiusMm'],
    ['thinner than 0.5 mm', { ...b1, geometry: { ...ring, probeRadiusMm: 0.24 } }, 'geometry.probeRadiusMm'],
    [
      'active wall at the very end',
      { ...b1, geometry: { ...ring, activeCenterMm: 4 } },
      'geometry.activeCenterMm',
    ],
    ['no room outside', { ...b1, geometry: { ...ring, outerRadiusMm: 4 } }, 'geometry.outerRadiusMm'],
    [
      'wall just inside',
      { ...b1, wall: [{ kind: 'temperature', seconds: 400, fromC: 60, toC: -150 }] },
      'none',
    ],
    [
      'wall too cold',
      { ...b1, wall: [{ kind: 'temperature', seconds: 400, fromC: 20, toC: -151 }] },
      'wall[0].toC',
    ],
    ['layers in one dimension', { ...benchmarkB0('plane'), layers: layered.layers }, 'layers'],
    ['a layer just thick enough', withLayer({ fromMm: 0.5 }), 'none'],
    ['a first layer too thin', withLayer({ fromMm: 0.49 }), 'layers[0].fromMm'],
    ['layers out of order', { ...layered, layers: [fromSecond, fromFirst] }, 'layers[0].fromMm'],
    ['a layer beyond the end', withLayer({ fromMm: 60 }), 'layers[0].fromMm'],
    ['a layer that begins on the end of the active wall', withLayer({ fromMm: 27.5 }), 'none'],
    ['a layer that begins beside that end', withLayer({ fromMm: 27.55 }), 'layers[0].fromMm'],
    ['a layer that begins clear of that end', withLayer({ fromMm: 27.61 }), 'none'],
    [
      'a layer with blood that warms as it flows backwards',
      withLayer({ perfusion: { ...b1.perfusion, perfusionWPerM3K: -1 } }),
      'bad-problem layers[0].perfusion.perfusionWPerM3K',
    ],
    ['more than an hour', { ...b1, wall: [{ kind: 'adiabatic', seconds: 3601 }] }, 'wall'],
    [
      'a length read inside the probe',
      { ...b1, outputs: { ...b1.outputs, lengthLineMm: 0.5 } },
      'outputs.lengthLineMm',
    ],
    ['read after the end', { ...b1, outputs: { ...b1.outputs, atSeconds: [361] } }, 'outputs.atSeconds[0]'],
  ])('%s', (_, problem, path) => {
    const expected = path === 'none' || path.includes(' ') ? path : `out-of-validity ${path}`;
    expect(fault(() => checkValidity(parseFreezeProblem(problem)))).toBe(expected);
  });
});

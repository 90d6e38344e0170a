import { describe, expect, it } from 'vitest';
import { benchmarkTissue } from './benchmarks.js';
import { frontBy, type FrontRow } from './front-radius.js';
import { materialOf, thetaAt, thetaOfEnthalpy } from './material.js';

const tissue = { ...benchmarkTissue, solidusC: -1.6, liquidusC: -0.6 };
const material = materialOf(tissue);
const faces = Float64Array.from({ length: 31 }, (_, n) => 1 + 0.25 * n);
const centers = faces.slice(1).map((face, n) => (face + (faces[n] ?? 0)) / 2);
const frozenFlow = 30;
const thawedFlow = 12;

/** Θ, W/m, about a front of no width at `frontMm`, both sides straight in ln r; the cell with the front holds its share. */
function rowAt(frontMm: number): FrontRow {
  const theta = centers.map((mm, n) => {
    const [from = 0, to = 0] = [faces[n], faces[n + 1]];
    if (from < frontMm && frontMm < to) {
      const share = (frontMm ** 2 - from ** 2) / (to ** 2 - from ** 2);
      return thetaOfEnthalpy(material, share * material.solidusEnthalpy);
    }
    const away = Math.log(mm / frontMm) * frontMm;
    return away > 0 ? thawedFlow * away : material.solidusTheta + frozenFlow * away;
  });
  return { rFacesMm: faces, rCentersMm: centers, theta };
}

describe('front by frozen volume', () => {
  it('moves evenly while it passes a cell', () => {
    for (const frontMm of [3.01, 3.06, 3.12, 3.18, 3.24]) {
      const middle = frontBy(rowAt(frontMm), material, -1.1);
      const [outer, inner] = [-0.6, -1.6].map((at) => frontBy(rowAt(frontMm), material, at)?.radiusMm ?? 0);
      expect(Math.abs((middle?.radiusMm ?? 0) - frontMm)).toBeLessThan(0.02);
      expect(outer).toBeGreaterThan(frontMm);
      expect(inner).toBeLessThan(frontMm);
    }
  });

  it('is as wide as the flows through it let it be', () => {
    const [outer = 0, inner = 0] = [-0.6, -1.6].map((at) => frontBy(rowAt(3.1), material, at)?.radiusMm ?? 0);
    const { frozenConductivityWPerMK: frozenK, unfrozenConductivityWPerMK: thawedK } = tissue;
    expect(outer - inner).toBeGreaterThan(thawedK / frozenFlow);
    expect(outer - inner).toBeLessThan(frozenK / thawedFlow);
    expect(frontBy(rowAt(3.1), material, -1.1)?.widthInCells).toBeCloseTo((outer - inner) / 0.25, 6);
  });

  it('says nothing where there is no ice, only slush, or ice to the end', () => {
    const all = (degrees: number): FrontRow => ({
      ...rowAt(3),
      theta: centers.map(() => thetaAt(material, degrees)),
    });
    for (const degrees of [20, -1, -30]) expect(frontBy(all(degrees), material, -0.6)).toBeUndefined();
  });
});

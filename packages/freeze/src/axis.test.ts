import { describe, expect, it } from 'vitest';
import { axisFaces, stretchFaces, type Grading } from './axis.js';

const grading: Grading = { finestMm: 0.1, rootMm: 0.05, far: 0.1 };
const sizes = (faces: ArrayLike<number>) =>
  Array.from({ length: faces.length - 1 }, (_, n) => (faces[n + 1] ?? 0) - (faces[n] ?? 0));

describe('graded axes', () => {
  it('start and end where they are told and grow away from the cluster', () => {
    const faces = stretchFaces({ fromMm: 1, toMm: 20, clusterAt: 'from' }, grading);
    expect(faces[0]).toBe(1);
    expect(faces.at(-1)).toBe(20);
    const cells = sizes(faces);
    expect(cells[0]).toBeLessThan(0.14);
    for (let n = 1; n < cells.length; n++) expect(cells[n]).toBeGreaterThan(cells[n - 1] ?? Infinity);
  });

  it('are mirror images when they cluster at the other end', () => {
    const from = sizes(stretchFaces({ fromMm: 0, toMm: 10, clusterAt: 'from' }, grading));
    const to = sizes(stretchFaces({ fromMm: 0, toMm: 10, clusterAt: 'to' }, grading));
    expect(to.length).toBe(from.length);
    to.reverse().forEach((size, n) => expect(size).toBeCloseTo(from[n] ?? 0, 9));
  });

  it('put a cell on the middle when asked', () => {
    for (const toMm of [1, 5, 6, 20]) {
      const faces = stretchFaces({ fromMm: 0, toMm, clusterAt: 'both', odd: true }, grading);
      expect(faces.length % 2).toBe(0);
    }
  });

  it('join without doubling a face, and skip empty stretches', () => {
    const faces = axisFaces(
      [
        { fromMm: 0, toMm: 0, clusterAt: 'to' },
        { fromMm: 0, toMm: 4, clusterAt: 'to' },
        { fromMm: 4, toMm: 9, clusterAt: 'both' },
      ],
      grading,
    );
    expect(sizes(faces).every((size) => size > 0)).toBe(true);
    expect([...faces].filter((mm) => mm === 4)).toHaveLength(1);
  });

  it('halve their cells when the grading is halved', () => {
    const half = { finestMm: 0.05, rootMm: 0.025, far: 0.05 };
    const stretch = { fromMm: 0, toMm: 25, clusterAt: 'from' } as const;
    expect(stretchFaces(stretch, half).length - 1).toBeCloseTo(
      2 * (stretchFaces(stretch, grading).length - 1),
      -1,
    );
  });

  it('have faces where they must stand, and the same cells up to there', () => {
    const short = axisFaces([{ fromMm: 1, toMm: 12, clusterAt: 'from' }], grading);
    const long = axisFaces([{ fromMm: 1, toMm: 40, clusterAt: 'from' }], grading, [12]);
    expect(long).toContain(12);
    short.forEach((face, n) => expect(long[n]).toBeCloseTo(face, 9));
    const thin = axisFaces([{ fromMm: 0, toMm: 10, clusterAt: 'both', odd: true }], grading, [3, 3.2]);
    expect([...thin]).toEqual(expect.arrayContaining([0, 3, 3.2, 10]));
    expect(axisFaces([{ fromMm: 0, toMm: 10, clusterAt: 'to' }], grading, [0, 10, 11])).toEqual(
      axisFaces([{ fromMm: 0, toMm: 10, clusterAt: 'to' }], grading),
    );
  });
});

import type { NerveSection } from '../plan.js';
import { describe, expect, it } from 'vitest';
import { medialSign, neighbourDisc, neighbourName, type Neighbour } from './neighbours.js';
import { drawnBox } from './drawn-box.js';

const artery: Neighbour = { name: 'artery', kind: 'artery', direction: 'medial', gapMm: 3, diameterMm: 6 };
const section: NerveSection = {
  areaMm2: 25,
  widthMm: 8,
  heightMm: 4,
  depthMm: 60,
  from: 'knowledge',
  basis: 'measured',
  neighbours: [artery],
};

describe('neighbourDisc', () => {
  it('lies a gap away from the nerve on its side', () => {
    expect(neighbourDisc(section, artery, 1)).toEqual({ x: 10, y: 0, radius: 3, sizeKnown: true });
    expect(neighbourDisc(section, { ...artery, direction: 'deep' }, 1)).toMatchObject({ x: 0, y: 8 });
  });

  it('is mirrored on a left limb', () => {
    expect(neighbourDisc(section, artery, medialSign('left'))).toMatchObject({ x: -10, y: 0 });
    expect(neighbourDisc(section, { ...artery, direction: 'lateral' }, medialSign('left'))).toMatchObject({
      x: 10,
    });
  });

  it('has no place when the distance is not known', () => {
    expect(neighbourDisc(section, { ...artery, gapMm: null }, 1)).toBeNull();
    expect(neighbourName({ ...artery, gapMm: null })).toBe('artery?');
    expect(neighbourDisc(section, { ...artery, diameterMm: null }, 1)?.sizeKnown).toBe(false);
  });
});

describe('drawnBox', () => {
  it('holds the nerve and its neighbour, without a long way to a far skin', () => {
    const box = drawnBox({ section, placements: [], shape: null, medial: 1 });
    expect(box.left).toBeLessThan(-4);
    expect(box.right).toBeGreaterThan(13);
    expect(box.top).toBeGreaterThan(-30);
  });

  it('reaches up to a near skin', () => {
    const box = drawnBox({ section: { ...section, depthMm: 12 }, placements: [], shape: null, medial: 1 });
    expect(box.top).toBeLessThanOrEqual(-12);
    expect(box.top).toBeGreaterThanOrEqual(-14);
  });
});

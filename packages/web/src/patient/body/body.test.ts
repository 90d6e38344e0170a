import type { PatientToday } from '@cryobridge/contract';
import { legParts } from '@cryobridge/course/report';
import { describe, expect, it } from 'vitest';
import { kindAt } from './kind-at.js';
import { heightOf, limbOf, placesOf, silhouette } from './limb-shape.js';

const below: PatientToday['episodes'][number] = {
  id: 'e',
  level: 'transtibial',
  side: 'left',
  freezeDate: null,
  amputationDate: '2026-03-01',
  repairDate: null,
  day: 3,
  frozen: [],
};
const drawn = (side: 'left' | 'right', episodes = [below]) =>
  placesOf({ limb: 'leg', side, face: 'front', middleX: 80, episodes });

describe('the limb as it is drawn', () => {
  it('cuts the place of the amputation in two, and draws what is below as gone', () => {
    const places = drawn('left');
    expect(places).toHaveLength(legParts.length + 1);
    expect(places.filter(({ region }) => region.part === 'upper-shin').map(({ isGone }) => isGone)).toEqual([
      false,
      true,
    ]);
    expect(places.filter(({ isGone }) => isGone).map(({ region }) => region.part)).toEqual([
      'upper-shin',
      'lower-shin',
      'ankle',
      'foot',
      'forefoot',
      'toes',
    ]);
  });

  it('leaves the other side whole, and both of one length, so that places lie side by side', () => {
    expect(drawn('right').some(({ isGone }) => isGone)).toBe(false);
    expect(heightOf(drawn('right'))).toBe(heightOf(drawn('left')));
  });

  it('has nothing gone before the amputation', () => {
    expect(drawn('left', [{ ...below, amputationDate: null }]).some(({ isGone }) => isGone)).toBe(false);
  });

  it('makes every place tall enough for a thumb, and closes its outline', () => {
    for (const { shape, path } of drawn('left')) {
      expect(shape.heightPx).toBeGreaterThanOrEqual(44);
      expect(path).toMatch(/^M.*Z$/);
    }
    expect(silhouette([])).toBe('');
  });

  it('knows arms from legs', () => {
    expect(['transradial', 'finger', 'transfemoral', null].map(limbOf)).toEqual(['arm', 'arm', 'leg', 'leg']);
  });
});

describe('what a tap means', () => {
  const [shin, gone] = drawn('left').filter(({ region }) => region.part === 'upper-shin');
  const [other] = drawn('right');

  it('is pain of the stump, of the part that is gone, or another pain', () => {
    if (shin === undefined || gone === undefined || other === undefined) throw new Error('not drawn');
    const at = { feeling: 'pain', episodes: [below] } as const;
    expect([shin, gone, other].map((place) => kindAt(place, at))).toEqual([
      'residual-limb-pain',
      'phantom-pain',
      'other-pain',
    ]);
  });

  it('is a feeling without pain only where the limb is gone', () => {
    if (shin === undefined || gone === undefined || other === undefined) throw new Error('not drawn');
    const at = { feeling: 'feeling', episodes: [below] } as const;
    expect([shin, gone, other].map((place) => kindAt(place, at))).toEqual([null, 'phantom-sensation', null]);
  });
});

import { describe, expect, it } from 'vitest';
import { bodyRegions, leftOf, regionById } from './body-map.js';

const state = (id: string, level: Parameters<typeof leftOf>[1]['level']) => {
  const region = regionById(id);
  if (region === null) throw new Error(`no place ${id}`);
  return leftOf(region, { level, side: 'left' });
};

describe('body map', () => {
  it('has both legs and arms, front and back, each place once', () => {
    expect(bodyRegions).toHaveLength(2 * 2 * (10 + 9));
    expect(new Set(bodyRegions.map(({ id }) => id)).size).toBe(bodyRegions.length);
    expect(regionById('left-wing-front')).toBeNull();
  });

  it('keeps the part that is gone as places, by level and side', () => {
    expect(state('left-knee-front', 'transtibial')).toBe('there');
    expect(state('left-upper-shin-front', 'transtibial')).toBe('partly');
    expect(state('left-lower-shin-back', 'transtibial')).toBe('gone');
    expect(state('left-toes-front', 'transtibial')).toBe('gone');
    expect(state('right-toes-front', 'transtibial')).toBe('there');
    expect(state('left-fingers-front', 'transtibial')).toBe('there');
    expect(state('left-knee-front', 'transfemoral')).toBe('gone');
    expect(state('left-lower-thigh-front', 'transfemoral')).toBe('partly');
    expect(state('left-foot-back', 'toe')).toBe('there');
    expect(state('left-toes-front', 'toe')).toBe('partly');
    expect(state('left-forefoot-back', 'ray')).toBe('partly');
    expect(state('left-hand-front', 'transradial')).toBe('gone');
    expect(state('left-elbow-back', 'transhumeral')).toBe('gone');
    expect(state('left-shoulder-back', 'shoulder-disarticulation')).toBe('partly');
  });
});

import type { Placement } from '@cryobridge/plan';
import type { Loop, Moment, Zone } from '@cryobridge/plan/drawing';
import { describe, expect, it } from 'vitest';
import { momentWords, pictureSentence } from './describe.js';

const at = (order: number, where: Placement['where']): Placement => ({
  order,
  xMm: 0,
  yMm: where === 'deep' ? 3 : -3,
  angleDegrees: 0,
  alongMm: 0,
  where,
});
const moment: Moment = { pass: 1, frame: 4, timeSeconds: 50, phase: 'freeze', cycle: 2 };

it('says the moment in words', () => {
  const placements = [at(1, 'deep'), at(2, 'superficial')];
  expect(momentWords(moment, placements, 2)).toBe('pass 2 of 2 (superficial), cycle 2 of 2, 50 s, freezing');
  expect(momentWords({ ...moment, pass: 0 }, placements.slice(0, 1), 2)).toBe('cycle 2 of 2, 50 s, freezing');
});

describe('pictureSentence', () => {
  const loop: Loop = [
    [0, 0],
    [10, 0],
    [10, 6],
  ];
  const ice: Zone = { temperatureC: -0.6, path: '', loops: [loop] };

  it('says what is drawn', () => {
    expect(pictureSentence({ ice: [ice], peak: [] }, -20, '60 s')).toBe(
      'Cross-section at 60 s. Visible ice is 10.0 mm wide and 6.0 mm high. Nothing has been colder than −20\u00a0°C yet.',
    );
    expect(pictureSentence({ ice: [], peak: [] }, -20, '0 s')).toBe(
      'Cross-section at 0 s. No ice now. Nothing has been colder than −20\u00a0°C yet.',
    );
  });
});

import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { typicalPrior } from '../virtual/typical-prior.js';
import { virtualCourse } from '../virtual/virtual-course.js';
import { beliefOfReports } from './belief-of-reports.js';
import { chanceCovered } from './forecast-of.js';
import { levelGrids } from './level-grid.js';

const usual = typicalPrior(knowledge);

describe('levelGrids', () => {
  it('hold chances that sum to one, and the levels of people', () => {
    for (const { levels, chances } of Object.values(levelGrids(usual.model))) {
      expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      for (const { coveredNrs, uncoveredNrs } of levels) {
        expect(coveredNrs).toBeLessThanOrEqual(0.7 * uncoveredNrs);
        expect(coveredNrs).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('are fine enough: with half the steps the beliefs of ten people stay', () => {
    const finer = {
      ...usual,
      levels: levelGrids(usual.model, { uncoveredNrs: 0.5, coveredNrs: 0.4, acuteNrs: 0.7 }),
    };
    const moved = Array.from({ length: 10 }, (_, index) => {
      const { course, truth } = virtualCourse(usual, { seed: 21, index, events: [], days: 45 });
      const start = { freezeDate: '2026-01-05', surgeryDay: truth.surgeryDay };
      const [one, other] = [usual, finer].map((prior) =>
        chanceCovered(beliefOfReports(prior, start, course.reports), 45),
      );
      return Math.abs((one ?? 0) - (other ?? 1));
    });
    expect(moved.reduce((a, b) => a + b, 0) / moved.length).toBeLessThan(0.02);
    expect(Math.max(...moved)).toBeLessThan(0.1);
  });
});

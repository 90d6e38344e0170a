import { knowledge } from '@cryobridge/knowledge';
import { claimReader } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { acuteLeft, painLevel, reportModel, returnedShare } from './report-model.js';

const model = reportModel({ read: claimReader(knowledge) });
const middle = { uncoveredFraction: 0.5, reliefFraction: 0.5, acuteFraction: 0.5 };

describe('rule:course.report-model', () => {
  it('reads every number from a claim', () => {
    const read = claimReader(knowledge);
    reportModel({ read });
    const told = Object.keys(knowledge.claims).filter((id) => id.startsWith('claim:course.forecast.'));
    expect(read.used()).toEqual([...told, 'claim:regeneration.horizon-days'].sort());
  });

  it('gives the share of people without phantom pain next to none of it', () => {
    const at = (uncoveredFraction: number) =>
      model.levelsAt['phantom-pain']({ ...middle, uncoveredFraction }).uncoveredNrs;
    expect(at(0.3599)).toBeLessThanOrEqual(0.8);
    expect(at(0.3601)).toBeGreaterThanOrEqual(1);
  });

  it('takes between 30 % and all of the pain away where it works', () => {
    const levels = (reliefFraction: number) =>
      model.levelsAt['residual-limb-pain']({ ...middle, reliefFraction });
    expect(levels(0).coveredNrs / levels(0).uncoveredNrs).toBeCloseTo(0.7, 9);
    expect(levels(1).coveredNrs).toBeCloseTo(0, 9);
  });
});

describe('painLevel', () => {
  const person = { uncoveredNrs: 6, coveredNrs: 2, acuteRiseNrs: 2 };

  it('runs from covered to uncovered with what is back, and adds what is left of the wound', () => {
    expect(painLevel(person, 0, 0)).toBe(2);
    expect(painLevel(person, 0.25, 0)).toBe(3);
    expect(painLevel(person, 1, 1)).toBe(8);
    expect(painLevel({ ...person, uncoveredNrs: 9.5 }, 1, 1)).toBe(10);
  });

  it('halves the wound in its half-life', () => {
    expect(acuteLeft(0, model)).toBe(1);
    expect(acuteLeft(model.acuteHalfLifeDays, model)).toBe(0.5);
  });
});

describe('returnedShare', () => {
  const shape = { returnDays: 10, firstNerveShare: 0.6 };

  it('is none on the day cover ends and all after the days of return', () => {
    expect(returnedShare([20], 20, shape)).toBe(0);
    expect(returnedShare([20], 25, shape)).toBe(0.5);
    expect(returnedShare([20], 30, shape)).toBe(1);
  });

  it('lets the first nerve bring most, the others the rest between them', () => {
    expect(returnedShare([20, 100, 100], 40, shape)).toBeCloseTo(0.6, 9);
    expect(returnedShare([20, 20, 100], 40, shape)).toBeCloseTo(0.8, 9);
    expect(returnedShare([20, 20, 20], 40, shape)).toBeCloseTo(1, 9);
  });

  it('never falls with time', () => {
    for (let day = 0; day < 120; day++)
      expect(returnedShare([20, 60, 90], day + 1, shape)).toBeGreaterThanOrEqual(
        returnedShare([20, 60, 90], day, shape),
      );
  });
});

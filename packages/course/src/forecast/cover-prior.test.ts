import { knowledge } from '@cryobridge/knowledge';
import { caseFromForm, claimReader, makePlan, type Answer } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { engine, exampleForm } from '../../test/done-example.js';
import { coverBelief } from './cover-belief.js';
import { coverPrior, planPrior } from './cover-prior.js';
import { forecastOf } from './forecast-of.js';

const record = caseFromForm({ ...exampleForm, conditions: ['diabetes'] });
const now = '2026-03-01';

const made = new Map<string, ReturnType<typeof planOf>>();

function planned(diabetes: 'present' | 'none') {
  const known = made.get(diabetes) ?? planOf(diabetes);
  made.set(diabetes, known);
  return known;
}

function planOf(diabetes: 'present' | 'none') {
  const answers: readonly Answer[] = [
    { question: 'q:diabetes', value: diabetes, by: 'Dr A. Example', at: `${now}T09:00:00Z`, reason: 'asked' },
  ];
  const plan = makePlan({ case: record, answers, knowledge, engine, now });
  const context = { case: record, answers, knowledge, read: claimReader(knowledge), engine, now };
  return { plan, context, prior: planPrior(context, plan) };
}

describe('planPrior', () => {
  it.each(['present', 'none'] as const)(
    'forecasts as the plan did before any report, diabetes %s',
    (diabetes) => {
      const { plan, prior } = planned(diabetes);
      const forecast = forecastOf(coverBelief(prior, { freezeDate: '2026-03-09', surgeryDay: 1 }));
      expect(forecast.overallCoverEndsDay.median).toBe(plan.forecast?.overallCoverEndsDay.median);
      expect(forecast.perNerve.map(({ coverEndsDay }) => coverEndsDay.median)).toEqual(
        plan.forecast?.perNerve.map(({ coverEndsDay }) => coverEndsDay.median),
      );
      expect(forecast.chanceItWorks.median).toBeCloseTo(plan.forecast?.chanceItWorks.median ?? 0, 9);
      const moved = forecast.curve.map(({ median }, day) =>
        Math.abs(median - (plan.forecast?.curve[day]?.median ?? 9)),
      );
      expect(Math.max(...moved)).toBeLessThanOrEqual(0.0101);
    },
  );

  it('hears the answer on diabetes, as the plan does', () => {
    const median = (diabetes: 'present' | 'none') =>
      forecastOf(coverBelief(planned(diabetes).prior, { freezeDate: '2026-03-09', surgeryDay: 1 }))
        .overallCoverEndsDay.median;
    expect(median('present')).toBeGreaterThan(median('none'));
  });
});

describe('coverPrior of what was done', () => {
  it('starts from the cover that was reached, and from the nerves that were frozen', () => {
    const { plan, context } = planned('none');
    const done = (change: { readonly chance?: number; readonly nerves: number }) =>
      coverPrior(context, {
        targets: plan.targets,
        level: plan.person.level,
        phase: plan.timing.phase,
        frozen: plan.doses.slice(0, change.nerves).map(({ nerveSite, coverage }) => ({
          nerveSite,
          coverage: coverage.map((one) => ({ ...one, chance: change.chance ?? one.chance })),
        })),
      });
    const all = plan.doses.length;
    expect(done({ nerves: all }).chanceItWorks).toEqual(plan.forecast?.chanceItWorks);
    const whole = done({ chance: 1, nerves: all });
    expect(done({ chance: 0.5, nerves: all }).chanceItWorks.median).toBeLessThan(whole.chanceItWorks.median);
    expect(done({ chance: 1, nerves: all - 1 }).chanceItWorks.median).toBeLessThan(
      whole.chanceItWorks.median,
    );
    expect(done({ chance: 1, nerves: all - 1 }).nerves).toHaveLength(all - 1);
  });
});

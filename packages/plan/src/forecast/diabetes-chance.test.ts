import { describe, expect, it } from 'vitest';
import { condition, exampleContext } from '../../test/forecast-example.js';
import type { CaseCondition } from '../case.js';
import { diabetesChance, ForecastError } from './diabetes-chance.js';

const chanceWith = (...conditions: CaseCondition[]) => diabetesChance(exampleContext({ conditions }));

describe('diabetesChance', () => {
  it('is sure of an active coded diagnosis', () => {
    expect(chanceWith(condition('E119', 'active'))).toEqual({ state: 'present', chance: 1 });
  });

  it('is silent without one, and with another disease', () => {
    expect(chanceWith()).toEqual({ state: 'not-recorded', chance: 0 });
    expect(chanceWith(condition('I10', 'active')).state).toBe('not-recorded');
  });

  it.each([
    ['words alone', condition(null, 'active', 'Diabetes, on metformin')],
    ['an unconfirmed code', condition('E119', 'unconfirmed')],
    ['a resolved code', condition('E119', 'resolved')],
  ])('takes %s as a hint', (_, entry) => {
    expect(chanceWith(entry)).toEqual({ state: 'hinted', chance: 0.5 });
  });

  it('ignores a refuted entry, and lets a sure one beat a hint', () => {
    expect(chanceWith(condition('E119', 'refuted')).state).toBe('not-recorded');
    expect(chanceWith(condition(null, 'active', 'diabetes'), condition('E119', 'active')).state).toBe(
      'present',
    );
  });

  it('names what is missing when knowledge lacks the concept', () => {
    const context = exampleContext();
    const { 'concept:diabetes': _, ...concepts } = context.knowledge.concepts;
    const bare = { ...context, knowledge: { ...context.knowledge, concepts } };
    expect(() => diabetesChance(bare)).toThrow(ForecastError);
  });
});

import { describe, expect, it } from 'vitest';
import { answer, doseContext, fromTest } from '../../test/dose-example.js';
import type { Answer } from '../case.js';
import { planNerve } from './nerve-section.js';
import { checkShallowNerve } from './shallow-nerve.js';

const site = 'nerve:tibial-popliteal';

function check(depthMm: number | null, answers: readonly Answer[] = []) {
  const measurements = depthMm === null ? {} : { [site]: { depthMm, from: fromTest } };
  const context = doseContext({ measurements, answers });
  return checkShallowNerve(context, planNerve(context, site));
}

describe('checkShallowNerve, rule:dose.shallow-nerve', () => {
  it('is silent at the limit and asks for a decision just inside it', () => {
    expect(check(10)).toEqual({ reasons: [], questions: [] });
    const inside = check(9.9);
    expect(inside.reasons).toMatchObject([{ effect: 'decide', question: 'q:shallow-tibial-popliteal' }]);
    expect(inside.questions).toMatchObject([
      { id: 'q:shallow-tibial-popliteal', needsReason: true, blocks: true },
    ]);
  });

  it('judges the typical depth where none is measured', () => {
    expect(check(null)).toEqual({ reasons: [], questions: [] });
    const context = doseContext();
    const ankle = planNerve(context, 'nerve:sural-ankle');
    expect(checkShallowNerve(context, ankle).reasons).toMatchObject([{ effect: 'decide' }]);
  });

  it('takes a decision with a name and a reason', () => {
    const accepted = check(6, [answer('q:shallow-tibial-popliteal', 'accept', 'skin lifted with fluid')]);
    expect(accepted.reasons).toMatchObject([{ effect: 'decided', facts: { by: 'Dr Example' } }]);
    expect(accepted.questions).toEqual([]);
    const declined = check(6, [answer('q:shallow-tibial-popliteal', 'decline', 'thin skin')]);
    expect(declined.reasons).toMatchObject([{ effect: 'hold' }]);
  });

  it('stays open without a reason', () => {
    expect(check(6, [answer('q:shallow-tibial-popliteal', 'accept')]).reasons).toMatchObject([
      { effect: 'decide' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { answer, doseContext } from '../../test/dose-example.js';
import { chooseProbe } from './choose-probe.js';

describe('chooseProbe, rule:dose.probe', () => {
  it('plans for the default and asks the operator when none is named', () => {
    const { probe, reasons, questions } = chooseProbe(doseContext());
    expect(probe.id).toBe('probe:n2o-14g');
    expect(reasons).toMatchObject([{ effect: 'caution' }]);
    expect(questions).toMatchObject([{ id: 'q:probe', blocks: false, asks: 'operator' }]);
  });

  it('takes the probe of the case, then the one answered', () => {
    const named = chooseProbe(doseContext({ probes: ['probe:n2o-16g'] }));
    expect([named.probe.id, named.questions]).toEqual(['probe:n2o-16g', []]);
    const answered = chooseProbe(doseContext({ answers: [answer('q:probe', 'probe:n2o-18g')] }));
    expect([answered.probe.id, answered.questions]).toEqual(['probe:n2o-18g', []]);
  });

  it('leaves a probe that knowledge does not hold aside', () => {
    expect(chooseProbe(doseContext({ probes: ['probe:none'] })).questions).toMatchObject([{ id: 'q:probe' }]);
  });

  it('offers only probes that are thicker or colder', () => {
    const ids = (probes: readonly string[]) =>
      chooseProbe(doseContext({ probes })).stronger.map(({ id }) => id);
    expect(ids([])).toEqual(['probe:argon-17g', 'probe:n2o-12g']);
    expect(ids(['probe:n2o-18g'])).toContain('probe:n2o-14g');
    expect(ids([])).not.toContain('probe:n2o-16g');
  });
});

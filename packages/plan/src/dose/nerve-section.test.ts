import { describe, expect, it } from 'vitest';
import { answer, doseContext, fromTest } from '../../test/dose-example.js';
import { ClaimError } from '../read.js';
import { planNerve } from './nerve-section.js';

const site = 'nerve:tibial-popliteal';

describe('planNerve, rule:dose.nerve-section', () => {
  it('takes the typical nerve and says so', () => {
    const { section, ellipse, depthMeasured } = planNerve(doseContext(), site);
    expect(section).toMatchObject({ areaMm2: 25.9, depthMm: 17.2, from: 'knowledge' });
    expect((Math.PI / 4) * ellipse.widthMm * ellipse.heightMm).toBeCloseTo(25.9, 6);
    expect(depthMeasured).toBe(false);
  });

  it('takes area, width and height of this person from the record', () => {
    const measured = (values: object) =>
      planNerve(doseContext({ measurements: { [site]: { ...values, from: fromTest } } }), site).section;
    expect(measured({ areaMm2: 12 })).toMatchObject({ areaMm2: 12, from: 'person', basis: 'measured' });
    expect(measured({ widthMm: 6, heightMm: 3 })).toMatchObject({ widthMm: 6, heightMm: 3, areaMm2: 14.14 });
    expect(measured({ heightMm: 3 })).toMatchObject({ heightMm: 3, from: 'person' });
    expect(measured({ depthMm: 9 })).toMatchObject({ depthMm: 9, from: 'knowledge' });
  });

  it('takes an answer over the record', () => {
    const context = doseContext({
      measurements: { [site]: { areaMm2: 12, depthMm: 20, from: fromTest } },
      answers: [answer('q:area-tibial-popliteal', 8), answer('q:depth-tibial-popliteal', 11)],
    });
    expect(planNerve(context, site).section).toMatchObject({ areaMm2: 8, depthMm: 11, from: 'person' });
  });

  it('leaves an impossible or unknown answer aside', () => {
    for (const value of [0.01, 900, 'unknown', null]) {
      const context = doseContext({ answers: [answer('q:area-tibial-popliteal', value)] });
      expect(planNerve(context, site).section.from).toBe('knowledge');
    }
  });

  it('varies a measured nerve less than a typical one', () => {
    const spread = (context: ReturnType<typeof doseContext>) => {
      const { ellipseAt } = planNerve(context, site);
      const area = (share: number) => ellipseAt(share, 0.5).widthMm * ellipseAt(share, 0.5).heightMm;
      return area(0.9) / area(0.1);
    };
    const person = doseContext({ measurements: { [site]: { areaMm2: 25.9, from: fromTest } } });
    expect(spread(person)).toBeGreaterThan(1);
    expect(spread(person)).toBeLessThan(spread(doseContext()));
  });

  it('draws every nerve that knowledge holds', () => {
    const context = doseContext();
    for (const id of Object.keys(context.knowledge.nerveSites) as (typeof site)[]) {
      const { section } = planNerve(context, id);
      expect(section.heightMm).toBeGreaterThan(0);
      expect(section.widthMm).toBeGreaterThanOrEqual(section.heightMm);
    }
  });

  it('refuses a site that knowledge does not hold', () => {
    expect(() => planNerve(doseContext(), 'nerve:none')).toThrow(ClaimError);
  });
});

import { referenceEngine, rememberRuns } from '@cryobridge/freeze';
import type { NerveSiteId } from '@cryobridge/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, doseContext, fromTest, target, type DoseExample } from '../../test/dose-example.js';
import { canonicalJson } from '../hash.js';
import type { TargetDose } from '../plan.js';
import { say } from '../words/index.js';
import { chooseDoses, type DoseChoice } from './choose-doses.js';

const legSites: readonly NerveSiteId[] = [
  'nerve:tibial-popliteal',
  'nerve:common-fibular-popliteal',
  'nerve:saphenous-adductor-canal',
];
const engine = rememberRuns(referenceEngine);
const legDoses = (example: DoseExample = {}, side: 'left' | 'right' = 'right') =>
  chooseDoses(
    doseContext({ engine, ...example }),
    legSites.map((site) => target(site, side)),
  );

describe('chooseDoses with the reference engine', () => {
  let choice: DoseChoice;
  let doses: readonly TargetDose[];
  const doseAt = (site: string) => {
    const found = doses.find(({ nerveSite }) => nerveSite === site);
    if (found === undefined) throw new Error(`no dose at ${site}`);
    return found;
  };
  beforeAll(() => {
    choice = legDoses();
    doses = choice.doses;
  });

  it('doses every target, in its order, each with a drawing', () => {
    expect(doses.map(({ nerveSite }) => nerveSite)).toEqual(legSites);
    const shapes = choice.iceShapes.map(({ id }) => id);
    for (const { iceShape } of doses) expect(shapes).toContain(iceShape);
  });

  it('says that a 14G probe cannot cover the tibial nerve, and still gives the best practicable dose', () => {
    const { outcome, coverage, dose } = doseAt('nerve:tibial-popliteal');
    expect(outcome).toBe('cannot-cover');
    expect(coverage[0]?.fraction).toBeGreaterThan(0.5);
    expect(coverage[0]?.chance).toBeLessThan(0.05);
    expect(dose.placements).toHaveLength(4);
    expect(choice.reasons).toContainEqual(
      expect.objectContaining({ id: 'say:dose.reason.cannot-cover', effect: 'caution' }),
    );
  });

  it('reaches the goal at the saphenous nerve with deep and superficial passes', () => {
    const { outcome, coverage, dose } = doseAt('nerve:saphenous-adductor-canal');
    expect(outcome).toBe('reaches-goal');
    expect(coverage[0]?.chance).toBeGreaterThanOrEqual(0.9);
    expect(coverage[0]?.lengthMm).toBeGreaterThanOrEqual(4);
    expect(dose.placements.map(({ where }) => where).join(' ')).toMatch(/^deep.*superficial$/);
  });

  it('always reports all three temperatures, colder never covered more', () => {
    for (const { coverage } of doses) {
      expect(coverage.map(({ thresholdC }) => thresholdC)).toEqual([-20, -40, -60]);
      const fractions = coverage.map(({ fraction }) => fraction);
      expect(fractions).toEqual(fractions.toSorted((a, b) => b - a));
    }
  });

  it('offers what would reach the goal where the dose does not, each option reaching it', () => {
    for (const { outcome, whatWouldReachGoal, goalChance } of doses) {
      if (outcome === 'reaches-goal') expect(whatWouldReachGoal).toEqual([]);
      for (const { chance } of whatWouldReachGoal) expect(chance).toBeGreaterThanOrEqual(goalChance);
    }
    expect(doseAt('nerve:tibial-popliteal').whatWouldReachGoal.length).toBeGreaterThan(0);
  });

  it('keeps every probe beside its nerve', () => {
    for (const { dose, section } of doses) {
      for (const { xMm, yMm, angleDegrees } of dose.placements) {
        const angle = (angleDegrees * Math.PI) / 180;
        const away = Math.abs(yMm * Math.cos(angle) - xMm * Math.sin(angle));
        const half = Math.hypot(
          (section.widthMm / 2) * Math.sin(angle),
          (section.heightMm / 2) * Math.cos(angle),
        );
        expect(away).toBeGreaterThanOrEqual(half + 1.05 - 0.02);
      }
    }
  });

  it('counts freezing, thawing and placing as minutes', () => {
    const { dose } = doseAt('nerve:tibial-popliteal');
    expect(dose.totalMinutes).toBe(4 * (3 * (3 + 1)) + 4 * 2);
    expect(choice.totalMinutes).toBeCloseTo(
      doses.reduce((sum, each) => sum + each.dose.totalMinutes, 0),
      6,
    );
  });

  it('leaves the margin to a neighbour unknown where its distance is', () => {
    expect(doseAt('nerve:tibial-popliteal').margins.arteryC).toBeNull();
    expect(doseAt('nerve:saphenous-adductor-canal').margins.arteryC).not.toBeNull();
    expect(doseAt('nerve:tibial-popliteal').notes.map(({ id }) => id)).toContain(
      'say:dose.neighbour-unknown',
    );
  });

  it('shares out the spread completely', () => {
    for (const { sensitivity } of doses) {
      expect(sensitivity.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
    }
  });

  it('gives the same bytes again', () => {
    expect(canonicalJson(legDoses({ engine: referenceEngine }))).toBe(canonicalJson(choice));
  });

  it('mirrors left and right', () => {
    const left = legDoses({}, 'left').doses;
    left.forEach((dose, n) => {
      const right = doses[n];
      expect({ ...dose.dose, placements: [] }).toEqual({ ...right?.dose, placements: [] });
      dose.dose.placements.forEach((placement, k) => {
        const twin = right?.dose.placements[k];
        expect(placement.xMm + (twin?.xMm ?? NaN)).toBeCloseTo(0, 9);
        expect(placement.angleDegrees).toBe(180 - (twin?.angleDegrees ?? NaN));
        expect([placement.yMm, placement.alongMm]).toEqual([twin?.yMm, twin?.alongMm]);
      });
      expect(dose.coverage).toEqual(right?.coverage);
    });
  });

  it('fits the dose to a measured nerve', () => {
    const small = legDoses({ answers: [answer('q:area-tibial-popliteal', 3)] });
    expect(small.doses[0]?.outcome).toBe('reaches-goal');
    expect(small.doses[0]?.section.from).toBe('person');
    expect(small.questions.map(({ id }) => id)).not.toContain('q:area-tibial-popliteal');
  });

  it('asks for a decision when a measured nerve lies shallow, and warms the skin margin with depth', () => {
    const at = (depthMm: number) =>
      legDoses({ measurements: { 'nerve:saphenous-adductor-canal': { depthMm, from: fromTest } } });
    expect(at(8).reasons.map(({ effect, id }) => `${effect} ${id}`)).toContain(
      'decide say:dose.shallow.undecided',
    );
    const skin = [8, 25].map((depthMm) => at(depthMm).doses[2]?.margins.skinC ?? NaN);
    expect(skin).toEqual(skin.toSorted((a, b) => a - b));
  });

  it('asks the operator for size and depth without holding the plan up', () => {
    const asked = choice.questions.filter(({ id }) => id.startsWith('q:area-') || id.startsWith('q:depth-'));
    expect(asked).toHaveLength(6);
    expect(asked.every(({ blocks, asks }) => !blocks && asks === 'operator')).toBe(true);
  });

  it('leaves optional nerves out of the total time', () => {
    const sites = [target('nerve:saphenous-adductor-canal'), target('nerve:obturator', 'right', true)];
    const { totalMinutes, doses: both } = chooseDoses(doseContext({ engine }), sites);
    expect(totalMinutes).toBe(both[0]?.dose.totalMinutes);
  });

  it('has a sentence for everything it says: rule:dose.guidance, rule:dose.equipment', () => {
    const said = [
      ...doses.flatMap(({ guidance, notes }) => [...guidance, ...notes]),
      ...choice.equipment,
      ...choice.operatorChecks,
      ...choice.procedureSteps,
      ...choice.reasons,
      ...choice.questions.flatMap(({ text, why }) => [text, why]),
    ];
    for (const statement of said) {
      expect(say(statement)).not.toMatch(/unknown|undefined|null|NaN/);
      expect(say(statement).length).toBeGreaterThan(10);
    }
  });

  it('gives no dose without targets', () => {
    expect(chooseDoses(doseContext(), [])).toMatchObject({ doses: [], totalMinutes: null, questions: [] });
  });
});

describe('chooseDoses at a nerve that is smaller further down', () => {
  it('tells what freezing it there would give', () => {
    const { doses } = chooseDoses(doseContext({ engine }), [target('nerve:sciatic-popliteal')]);
    const note = doses[0]?.notes.find(({ id }) => id === 'say:dose.more-distal');
    expect(note?.facts['sites']).toContain('Common fibular');
  });
});

describe('chooseDoses with a colder probe', () => {
  it('stands off and stays above the ceiling', () => {
    const context = doseContext({ engine, probes: ['probe:argon-17g'] });
    const { doses } = chooseDoses(context, [target('nerve:tibial-popliteal')]);
    expect(doses[0]?.outcome).toBe('reaches-goal');
    expect(doses[0]?.coldestInNerveC).toBeGreaterThanOrEqual(-100);
    expect(doses[0]?.notes.map(({ id }) => id)).toContain('say:dose.stand-off');
  });

  it('never covers less than a warmer wall of the same probe', () => {
    const chanceWith = (wallC: number) => {
      const { knowledge } = doseContext();
      const id = 'claim:probe.n2o-14g.wallC' as const;
      const claim = knowledge.claims[id];
      const distribution = { kind: 'uniform', low: wallC - 5, high: wallC + 5 } as const;
      const claims = {
        ...knowledge.claims,
        [id]: { ...claim, value: wallC, distribution },
      } as typeof knowledge.claims;
      const context = doseContext({ engine, knowledge: { ...knowledge, claims } });
      return (
        chooseDoses(context, [target('nerve:common-fibular-popliteal')]).doses[0]?.coverage[0]?.chance ?? NaN
      );
    };
    const chances = [-60, -70, -80].map(chanceWith);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  });
});

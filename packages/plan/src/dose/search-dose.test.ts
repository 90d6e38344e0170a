import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { doseContext, fromTest } from '../../test/dose-example.js';
import { fieldStore, readDoseSettings, type DoseSettings, type FieldStore } from './dose-settings.js';
import { planNerve } from './nerve-section.js';
import { freezeSecondsOf, searchDose, standOff } from './search-dose.js';

const site = 'nerve:saphenous-adductor-canal';

describe('searchDose, rule:dose.search', () => {
  let settings: DoseSettings;
  let store: FieldStore;
  beforeAll(() => {
    const context = doseContext();
    settings = readDoseSettings(context);
    store = fieldStore(context, settings);
  });

  const find = (
    size: { areaMm2?: number; widthMm?: number; heightMm?: number },
    depthMm = 30,
    goalChance = 0.9,
  ) => {
    const context = doseContext({ measurements: { [site]: { ...size, depthMm, from: fromTest } } });
    const probe = context.knowledge.probes['probe:n2o-14g'];
    if (probe === undefined) throw new Error('the 14G probe is not in knowledge');
    const nerve = planNerve(context, site);
    const fields = store.of(probe, 'muscle', 'planned');
    return searchDose({
      nerve,
      fields,
      settings: { ...settings, goalChance },
      mostPlacements: settings.mostPlacements,
    });
  };

  it('reaches the goal for a small nerve, and not for one wider than the zone', () => {
    expect(find({ areaMm2: 1 }).reachesGoal).toBe(true);
    const large = find({ areaMm2: 60 });
    expect(large.reachesGoal).toBe(false);
    expect(freezeSecondsOf(large.dose)).toBe(4 * 3 * 180);
  });

  it('takes the least total freeze time that reaches the goal', () => {
    const { dose, chanceOf } = find({ areaMm2: 4 });
    expect(dose.chance).toBeGreaterThanOrEqual(0.9);
    for (const freezeSeconds of settings.freezeSecondsChoices.filter((each) => each < dose.freezeSeconds)) {
      expect(chanceOf({ ...dose, freezeSeconds }, settings.lethalC)).toBeLessThan(0.9);
    }
  });

  it('never gives a larger nerve less total freeze time', () => {
    const area = fc.double({ min: 0.5, max: 40, noNaN: true });
    const depth = fc.double({ min: 4, max: 40, noNaN: true });
    fc.assert(
      fc.property(area, fc.double({ min: 1.01, max: 2, noNaN: true }), depth, (areaMm2, factor, depthMm) => {
        const small = freezeSecondsOf(find({ areaMm2 }, depthMm).dose);
        expect(freezeSecondsOf(find({ areaMm2: areaMm2 * factor }, depthMm).dose)).toBeGreaterThanOrEqual(
          small,
        );
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  it('never gives a lower goal more total freeze time', () => {
    const area = fc.double({ min: 0.5, max: 20, noNaN: true });
    fc.assert(
      fc.property(area, fc.double({ min: 0.3, max: 0.9, noNaN: true }), (areaMm2, goal) => {
        const wanted = freezeSecondsOf(find({ areaMm2 }, 30, 0.9).dose);
        expect(freezeSecondsOf(find({ areaMm2 }, 30, goal).dose)).toBeLessThanOrEqual(wanted);
      }),
      { seed: 22, numRuns: 30 },
    );
  });

  it('never gives a longer or repeated freeze a smaller chance', () => {
    const { dose, chanceOf } = find({ areaMm2: 5 });
    const chance = (cycles: number, freezeSeconds: number) =>
      chanceOf({ layout: dose.layout, cycles, freezeSeconds }, settings.lethalC);
    for (const cycles of settings.cyclesChoices) {
      const byTime = settings.freezeSecondsChoices.map((seconds) => chance(cycles, seconds));
      expect(byTime).toEqual(byTime.toSorted((a, b) => a - b));
    }
    const byCycle = settings.cyclesChoices.map((cycles) => chance(cycles, 120));
    expect(byCycle).toEqual(byCycle.toSorted((a, b) => a - b));
  });

  it('leaves out the superficial pass where there is no room above the nerve', () => {
    expect(find({ areaMm2: 6 }, 30).dose.layout.bothSides).toBe(true);
    expect(find({ areaMm2: 6 }, 4).dose.layout.bothSides).toBe(false);
  });

  it('keeps a probe that gets too cold away from the nerve, and lets others touch it', () => {
    const { knowledge } = doseContext();
    const at = (id: 'probe:n2o-14g' | 'probe:argon-17g') => {
      const probe = knowledge.probes[id];
      if (probe === undefined) throw new Error(`${id} is not in knowledge`);
      return standOff(store.of(probe, 'muscle', 'planned'), settings);
    };
    expect(at('probe:n2o-14g')).toBe(0);
    expect(at('probe:argon-17g')).toBeGreaterThan(0);
  });
});

import { kernelEngine, rememberRuns, spaceKernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doseContext, formulaEngine, fromTest, target } from '../../test/dose-example.js';
import type { Side } from '../case.js';
import type { TargetDose } from '../plan.js';
import { claimReader, ClaimError } from '../read.js';
import { chooseDoses } from './choose-doses.js';
import type { AsDoneContext, FreezeAsDone } from './freeze-as-done.js';
import { freezeFigures } from './freeze-figures.js';
import { rememberSpaceRuns } from './remember-space-runs.js';

const sites = ['nerve:tibial-popliteal', 'nerve:saphenous-adductor-canal'] as const;
const engine = rememberRuns(kernelEngine);
const spaceEngine = rememberSpaceRuns(spaceKernelEngine);

const context = (side: Side, more: Partial<AsDoneContext> = {}): AsDoneContext => ({
  knowledge,
  read: claimReader(knowledge),
  engine,
  answers: [],
  side,
  ...more,
});

function planned(side: Side, more: Parameters<typeof doseContext>[0] = {}) {
  return chooseDoses(
    { ...doseContext({ engine, ...more }), spaceEngine },
    sites.map((site) => target(site, side)),
  ).doses;
}

/** As planned, unless something is changed. */
function asPlanned({ nerveSite, dose }: TargetDose): FreezeAsDone {
  const cycles = Array.from({ length: dose.cycles }, () => ({
    freezeSeconds: dose.freezeSeconds,
    thawSeconds: dose.thawSeconds,
  }));
  return {
    nerveSite,
    probe: dose.probe,
    placements: dose.placements.map((place) => ({ ...place, cycles })),
    section: null,
  };
}

const measurements = {
  'nerve:tibial-popliteal': { widthMm: 6, heightMm: 3.1, depthMm: 17, from: fromTest },
  'nerve:saphenous-adductor-canal': { areaMm2: 4.4, depthMm: 8, from: fromTest },
};

describe.each([
  ['left', {}],
  ['right', { measurements }],
] as const)('figures of a freeze as done, %s limb', (side, more) => {
  const doses = planned(side, more);
  const figures = (done: FreezeAsDone, dose: TargetDose, extra: Partial<AsDoneContext> = {}) =>
    freezeFigures(context(side, extra), done, dose);

  it('are the plan’s own when it was done as planned', () => {
    for (const dose of doses) {
      const found = figures(asPlanned(dose), dose, { spaceEngine });
      expect(found.section).toEqual(dose.section);
      expect([found.cycles, found.freezeSeconds, found.placements, found.totalMinutes]).toEqual([
        dose.dose.cycles,
        dose.dose.freezeSeconds,
        dose.dose.placements.length,
        dose.dose.totalMinutes,
      ]);
      // Placements are stored to a hundredth of a mm: one of 256 points, and the next step of length, may differ.
      found.coverage.forEach((each, n) => {
        const own = dose.coverage[n];
        expect(each.thresholdC).toBe(own?.thresholdC);
        expect(Math.abs(each.fraction - (own?.fraction ?? 9))).toBeLessThanOrEqual(0.0101);
        expect(Math.abs(each.lengthMm - (own?.lengthMm ?? 9))).toBeLessThanOrEqual(0.101);
        expect(Math.abs(each.chance - (own?.chance ?? 9))).toBeLessThanOrEqual(0.0201);
        expect(Math.abs(each.medianBelowSeconds - (own?.medianBelowSeconds ?? 9))).toBeLessThanOrEqual(2);
      });
      expect(found.coldestInNerveC).toBeCloseTo(dose.coldestInNerveC, 0);
      expect(found.warmestInNerveC).toBeCloseTo(dose.warmestInNerveC, 0);
      expect(found.margins.skinLayer).toBe(dose.margins.skinLayer);
      expect(found.margins.skinC).toBeCloseTo(dose.margins.skinC, 0);
      expect(found.besideArtery === null).toBe(dose.besideArtery === null);
      expect(Math.abs((found.besideArtery?.wallC ?? 0) - (dose.besideArtery?.wallC ?? 0))).toBeLessThan(0.4);
      expect(Math.abs(found.iceMargin.nearMm - dose.iceMargin.nearMm)).toBeLessThanOrEqual(0.101);
      expect(Math.abs(found.iceMargin.farMm - dose.iceMargin.farMm)).toBeLessThanOrEqual(0.101);
    }
  });

  it('fall when the last cycle of one placement was cut short, and lie between one cycle less and the whole', () => {
    for (const dose of doses) {
      const whole = asPlanned(dose);
      const cut = (seconds: number | null): FreezeAsDone => ({
        ...whole,
        placements: whole.placements.map((place) => {
          const rest = place.cycles.slice(0, -1);
          const twice = rest.length === 0 ? place.cycles.slice(0, 1) : rest;
          return {
            ...place,
            cycles: seconds === null ? twice : [...twice, { freezeSeconds: seconds, thawSeconds: 60 }],
          };
        }),
      });
      const [less, some, more] = [cut(null), cut(20), cut(150)].map((done) => figures(done, dose));
      expect(some?.warmestInNerveC).toBeLessThanOrEqual(less?.warmestInNerveC ?? -999);
      expect(more?.warmestInNerveC).toBeLessThan(some?.warmestInNerveC ?? -999);
      expect(some?.besideArtery).toBeNull();
    }
  });

  it('fall when one of two placements was not made', () => {
    for (const dose of doses.filter((each) => each.dose.placements.length > 1)) {
      const whole = asPlanned(dose);
      const found = figures({ ...whole, placements: whole.placements.slice(0, 1) }, dose);
      expect(found.coverage[0]?.fraction).toBeLessThan(dose.coverage[0]?.fraction ?? 0);
      expect(found.coverage[0]?.chance).toBeLessThanOrEqual(dose.coverage[0]?.chance ?? 0);
      expect(found.warmestInNerveC).toBeGreaterThan(dose.warmestInNerveC);
    }
  });

  it('follow the nerve as measured on the day', () => {
    for (const dose of doses) {
      const { widthMm, heightMm, depthMm } = dose.section;
      const twice = { widthMm: 2 * widthMm, heightMm: 2 * heightMm, depthMm };
      const found = figures({ ...asPlanned(dose), section: twice }, dose);
      expect(found.section.from).toBe('person');
      expect(found.section.widthMm).toBeCloseTo(twice.widthMm, 2);
      expect(found.warmestInNerveC).toBeGreaterThan(dose.warmestInNerveC);
      expect(found.coverage[0]?.chance).toBeLessThanOrEqual(dose.coverage[0]?.chance ?? 0);
    }
  });

  it('turn with the shaft about a round nerve', () => {
    for (const dose of doses) {
      const round = { ...asPlanned(dose), section: { widthMm: 3, heightMm: 3, depthMm: 60 } };
      const unlike = round.placements.map((place, n) => ({
        ...place,
        cycles: place.cycles.slice(0, n === 0 ? 1 : undefined),
      }));
      const [still, turned] = [unlike, unlike.map((place) => turnedBy(place, 40))].map((placements) =>
        figures({ ...round, placements }, dose),
      );
      expect(turned?.warmestInNerveC).toBeCloseTo(still?.warmestInNerveC ?? 0, 0);
      still?.coverage.forEach((each, n) => {
        expect(Math.abs((turned?.coverage[n]?.fraction ?? 9) - each.fraction)).toBeLessThanOrEqual(0.0201);
        expect(Math.abs((turned?.coverage[n]?.lengthMm ?? 9) - each.lengthMm)).toBeLessThanOrEqual(0.201);
      });
    }
  });
});

/** About the nerve's middle, with its shaft. */
function turnedBy<P extends FreezeAsDone['placements'][number]>(place: P, degrees: number): P {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const { xMm, yMm, angleDegrees } = place;
  return {
    ...place,
    xMm: xMm * cos - yMm * sin,
    yMm: xMm * sin + yMm * cos,
    angleDegrees: angleDegrees + degrees,
  };
}

it('a shorter freeze never covers more, whatever else was done', () => {
  const [dose] = chooseDoses(doseContext({ engine: formulaEngine }), [target(sites[0], 'right')]).doses;
  if (dose === undefined) throw new Error('no dose');
  const cycle = fc.record({
    freezeSeconds: fc.integer({ min: 12, max: 240 }),
    thawSeconds: fc.integer({ min: 0, max: 120 }),
  });
  const place = fc.record({
    xMm: fc.double({ min: -4, max: 4, noNaN: true }),
    yMm: fc.double({ min: -6, max: 6, noNaN: true }),
    angleDegrees: fc.constantFrom(0, 30, 60),
    alongMm: fc.double({ min: -4, max: 4, noNaN: true }),
    cycles: fc.array(cycle, { minLength: 1, maxLength: 3 }),
  });
  const half = (done: FreezeAsDone): FreezeAsDone => ({
    ...done,
    placements: done.placements.map((each) => ({
      ...each,
      cycles: each.cycles.map(({ freezeSeconds, thawSeconds }) => ({
        freezeSeconds: freezeSeconds / 2,
        thawSeconds,
      })),
    })),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), (placements) => {
      const done: FreezeAsDone = { ...asPlanned(dose), placements };
      const settings = context('right', { engine: formulaEngine });
      const [whole, less] = [freezeFigures(settings, done, dose), freezeFigures(settings, half(done), dose)];
      less.coverage.forEach((each, n) => {
        const own = whole.coverage[n];
        expect(each.fraction).toBeLessThanOrEqual(own?.fraction ?? -1);
        expect(each.lengthMm).toBeLessThanOrEqual(own?.lengthMm ?? -1);
        expect(each.chance).toBeLessThanOrEqual(own?.chance ?? -1);
      });
      expect(less.warmestInNerveC).toBeGreaterThanOrEqual(whole.warmestInNerveC);
      expect(less.totalMinutes).toBeLessThan(whole.totalMinutes);
    }),
    { numRuns: 10, seed: 3 },
  );
});

it('cannot be told of a nerve or a probe that knowledge does not hold', () => {
  const [dose] = chooseDoses(doseContext({ engine: formulaEngine }), [target(sites[0], 'right')]).doses;
  if (dose === undefined) throw new Error('no dose');
  const settings = context('right', { engine: formulaEngine });
  for (const change of [{ nerveSite: 'nerve:none' }, { probe: 'probe:none' }] as const)
    expect(() => freezeFigures(settings, { ...asPlanned(dose), ...change }, null)).toThrow(ClaimError);
});

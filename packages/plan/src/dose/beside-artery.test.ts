import { kernelEngine, spaceKernelEngine, type SpaceEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { answer, doseContext, target } from '../../test/dose-example.js';
import type { Answer } from '../case.js';
import { chooseDoses } from './choose-doses.js';
import { rememberSpaceRuns } from './remember-space-runs.js';

const site = 'nerve:tibial-popliteal';
const gapQuestion = 'q:artery-gap-tibial-popliteal';
const spaceEngine = rememberSpaceRuns(spaceKernelEngine, 60);

/** A thin tibial nerve, so that the dose covers it, with the popliteal artery so far below. */
function planned(
  given: { readonly gapMm?: number; readonly areaMm2?: number; readonly wallWPerM2K?: number | null } = {},
  engine: SpaceEngine | null = spaceEngine,
) {
  const answers: Answer[] = [
    answer('q:area-tibial-popliteal', given.areaMm2 ?? 6),
    ...(given.gapMm === undefined ? [] : [answer(gapQuestion, given.gapMm)]),
  ];
  const id = 'claim:nerve.tibial-popliteal.arteryWallWPerM2K';
  const claim = knowledge.claims[id];
  const changed =
    given.wallWPerM2K === undefined || claim === undefined
      ? knowledge
      : { ...knowledge, claims: { ...knowledge.claims, [id]: { ...claim, value: given.wallWPerM2K } } };
  const context = {
    ...doseContext({ engine: kernelEngine, answers, knowledge: changed }),
    ...(engine === null ? {} : { spaceEngine: engine }),
  };
  const choice = chooseDoses(context, [target(site)]);
  const [dose] = choice.doses;
  if (dose === undefined) throw new Error('no dose');
  return { ...choice, dose, notes: dose.notes.map(({ id: note }) => note) };
}

describe('a nerve beside an artery', () => {
  const near = planned({ gapMm: 5 });
  const far = planned({ gapMm: 30 });

  it('is covered less, and the wall stays warmer than tissue there would', () => {
    const beside = near.dose.besideArtery;
    const even = planned({ gapMm: 5 }, null).dose;
    if (beside === null) throw new Error('not computed');
    expect(beside.artery).toBe('popliteal artery');
    expect(beside.wallC).toBe(near.dose.margins.arteryC);
    expect(beside.wallC).toBeGreaterThan((even.margins.arteryC ?? Infinity) + 2);
    beside.coverage.forEach(({ thresholdC, fraction, lengthMm }, n) => {
      expect(thresholdC).toBe(near.dose.coverage[n]?.thresholdC);
      expect(fraction).toBeLessThanOrEqual(near.dose.coverage[n]?.fraction ?? 0);
      expect(lengthMm).toBeLessThanOrEqual(near.dose.coverage[n]?.lengthMm ?? 0);
    });
    expect(near.notes).toContain('say:dose.artery-computed');
  });

  it('is covered as without one when the artery is far', () => {
    const { besideArtery, coverage } = far.dose;
    if (besideArtery === null) throw new Error('not computed');
    besideArtery.coverage.forEach(({ fraction, lengthMm }, n) => {
      expect(fraction).toBeGreaterThan((coverage[n]?.fraction ?? 1) - 0.025);
      expect(lengthMm).toBeGreaterThan((coverage[n]?.lengthMm ?? 1) - 0.35);
    });
    expect(besideArtery.wallC).toBeGreaterThan(30);
    expect(besideArtery.uncovers).toBe(false);
  });

  it('is covered more the further the artery lies, and less the more its blood warms', () => {
    const lengthAt = (given: Parameters<typeof planned>[0]) =>
      planned(given).dose.besideArtery?.coverage[0]?.lengthMm ?? Number.NaN;
    const wallAt = (given: Parameters<typeof planned>[0]) =>
      planned(given).dose.besideArtery?.wallC ?? Number.NaN;
    expect(wallAt({ gapMm: 5 })).toBeLessThan(wallAt({ gapMm: 30 }));
    expect(lengthAt({ gapMm: 5 })).toBeLessThan(lengthAt({ gapMm: 30 }));
    expect(wallAt({ gapMm: 5, wallWPerM2K: 100 })).toBeLessThan(wallAt({ gapMm: 5 }) - 2);
    expect(lengthAt({ gapMm: 5, wallWPerM2K: 100 })).toBeGreaterThanOrEqual(lengthAt({ gapMm: 5 }));
  });

  it('keeps its dose, which is chosen in even tissue', () => {
    expect(near.dose.dose).toEqual(far.dose.dose);
    expect(near.dose.coverage).toEqual(far.dose.coverage);
  });
});

describe('an artery that cannot be computed', () => {
  it('whose gap nobody knows stays a note and a question, and its margin unknown', () => {
    const { dose, notes, questions } = planned();
    expect(dose.besideArtery).toBeNull();
    expect(dose.margins.arteryC).toBeNull();
    expect(notes).toContain('say:dose.artery-warms');
    expect(questions.map(({ id }) => id)).toContain(gapQuestion);
    expect(planned({ gapMm: 5 }).questions.map(({ id }) => id)).not.toContain(gapQuestion);
  });

  it('whose warmth nobody knows is read as tissue', () => {
    const { dose, notes } = planned({ gapMm: 5, wallWPerM2K: null });
    expect(dose.besideArtery).toBeNull();
    expect(dose.margins.arteryC).toBe(planned({ gapMm: 5 }, null).dose.margins.arteryC);
    expect(notes).toContain('say:dose.artery-warms');
  });

  it('between which and the nerve the probe does not fit is a caution', () => {
    const { notes, reasons } = planned({ gapMm: 1 });
    expect(notes).toContain('say:dose.artery-in-the-way');
    expect(reasons.map(({ id }) => id)).toContain('say:dose.reason.artery-in-the-way');
  });

  it('nearer to the shaft than the engine is verified for is said to be', () => {
    const { dose, notes } = planned({ gapMm: 2.6 });
    expect(dose.besideArtery).toBeNull();
    expect(notes).toContain('say:dose.artery-beyond-engine');
  });
});

describe('a nerve that the artery uncovers', () => {
  it('does not reach the goal, and is a caution', () => {
    // From thin to thick: the dose still covers it, and with a very warm artery no longer.
    const found = [8, 9, 10, 11]
      .map((areaMm2) => planned({ gapMm: 3.5, areaMm2, wallWPerM2K: 5000 }))
      .find(({ dose: each }) => each.besideArtery?.uncovers === true);
    if (found === undefined) throw new Error('uncovers none');
    const { dose, reasons } = found;
    expect(dose.coverage[0]?.lengthMm).toBeGreaterThanOrEqual(dose.neededLengthMm);
    expect(dose.besideArtery?.coverage[0]?.lengthMm).toBeLessThan(dose.neededLengthMm);
    expect(dose.besideArtery?.uncovers).toBe(true);
    expect(dose.outcome).not.toBe('reaches-goal');
    expect(reasons.map(({ id }) => id)).toContain('say:dose.reason.artery-uncovers');
    const thin = planned({ gapMm: 3.5, wallWPerM2K: 5000 });
    expect(thin.dose.besideArtery?.uncovers).toBe(false);
    expect(thin.reasons.map(({ id }) => id)).not.toContain('say:dose.reason.artery-uncovers');
  });
});

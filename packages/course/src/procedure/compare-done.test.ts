import { knowledge } from '@cryobridge/knowledge';
import type { Plan } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { donePlanned, engine, examplePlan } from '../../test/done-example.js';
import type { FreezeDone, NerveFrozen } from '../course.js';
import { sayCourse } from '../words/index.js';
import { compareDone, frozenAsDone, type DoneQuestion } from './index.js';

const plan = examplePlan();
const compare = (done: FreezeDone, change: Partial<DoneQuestion> = {}) =>
  compareDone({ plan, level: 'transtibial', side: 'left', done, knowledge, engine, ...change });
const done = donePlanned(plan);
const sentences = ({ nerves, statements, deviations }: ReturnType<typeof compare>) =>
  [...nerves.flatMap((each) => each.statements), ...statements, ...deviations.map(({ says }) => says)].map(
    (each) => sayCourse(each),
  );
const changed = (n: number, change: (nerve: NerveFrozen) => Partial<NerveFrozen>): FreezeDone => ({
  ...done,
  nerves: done.nerves.map((nerve, i) => (i === n ? { ...nerve, ...change(nerve) } : nerve)),
});
const ids = (statements: readonly { readonly id: string }[]) => statements.map(({ id }) => id);
const whats = (of: ReturnType<typeof compare>) => of.deviations.map(({ what }) => what);

describe('done as planned', () => {
  const found = compare(done);

  it('gives the plan’s own figures, nerve by nerve, and no deviation', () => {
    expect(found.planHash).toBe(plan.hash);
    expect(found.nerves.map(({ nerveSite }) => nerveSite)).toEqual(plan.doses.map((dose) => dose.nerveSite));
    expect(found.nerves.length).toBeGreaterThan(2);
    for (const { done: figures, planned } of found.nerves) {
      expect(Math.abs((figures.coverage[0]?.chance ?? 9) - (planned?.coverage[0]?.chance ?? 0))).toBeLessThan(
        0.0201,
      );
      expect(figures.totalMinutes).toBe(planned?.totalMinutes);
      expect(figures.section).toEqual(planned?.section);
    }
    expect(found.deviations).toEqual([]);
    expect(found.notFrozen).toEqual([]);
    expect(found.totalMinutes).toEqual({ planned: plan.totalMinutes, done: plan.totalMinutes });
    for (const { statements } of found.nerves)
      expect(ids(statements)).toContain('say:done.covers-as-planned');
  });

  it('says every sentence, and which claims are assumed', () => {
    for (const text of sentences(found)) expect(text).not.toMatch(/undefined|NaN|unknown/);
    expect(found.assumed.map(({ claim }) => claim)).toContain('claim:done.ice-tolerance-mm');
  });

  it('gives the forecast the coverage of each nerve as done', () => {
    const frozen = frozenAsDone(found);
    expect(frozen.map(({ nerveSite }) => nerveSite)).toEqual(plan.doses.map(({ nerveSite }) => nerveSite));
    expect(frozen.map(({ coverage }) => coverage)).toEqual(found.nerves.map((each) => each.done.coverage));
  });

  it('is computed with the plan’s own claims when knowledge has moved on', () => {
    const claim = knowledge.claims['claim:dose.lethalC'];
    if (claim === undefined) throw new Error('no claim');
    const claims = { ...knowledge.claims, 'claim:dose.lethalC': { ...claim, value: -30 } };
    const later = compare(done, { knowledge: { ...knowledge, claims, version: 'later' } });
    expect(later.nerves).toEqual(found.nerves);
    expect(later.knowledgeVersion).toBe('later');
  });
});

describe('rule:done.compare', () => {
  const likely = plan.doses.findIndex(({ coverage }) => (coverage[0]?.chance ?? 0) > 0.5);
  const shorter = (seconds: number) =>
    compare(
      changed(likely, ({ placements }) => ({
        placements: placements.map((place) => ({
          ...place,
          cycles: place.cycles.map((cycle) => ({ ...cycle, freezeSeconds: cycle.freezeSeconds - seconds })),
        })),
      })),
    );

  it('finds a freeze that was shorter by more than the tolerance, and covers less', () => {
    expect(whats(shorter(5))).toEqual([]);
    expect(whats(shorter(6))).toEqual(['shorter-freeze']);
    const half = shorter(45);
    const nerve = half.nerves[likely];
    expect(nerve?.done.coverage[0]?.chance).toBeLessThan(nerve?.planned?.coverage[0]?.chance ?? 0);
    expect(ids(nerve?.statements ?? [])).toContain('say:done.covers-less');
  });

  it('finds what the operator did not write down, and knows what they did', () => {
    const fewer = changed(0, ({ placements }) => ({
      placements: placements.map((place, n) =>
        n === 0 ? { ...place, cycles: place.cycles.slice(0, 1) } : place,
      ),
    }));
    const isRecorded = (of: FreezeDone) => compare(of).deviations.map((each) => [each.what, each.isRecorded]);
    expect(isRecorded(fewer)).toEqual([['fewer-cycles', false]]);
    const site = done.nerves[0]?.nerveSite ?? null;
    for (const what of ['fewer-cycles', 'gas-ran-out'] as const)
      expect(isRecorded({ ...fewer, deviations: [{ what, nerveSite: site, text: null }] })).toEqual([
        ['fewer-cycles', true],
      ]);
    const other = done.nerves[1]?.nerveSite ?? null;
    expect(
      isRecorded({ ...fewer, deviations: [{ what: 'fewer-cycles', nerveSite: other, text: null }] }),
    ).toEqual([['fewer-cycles', false]]);
  });

  it('finds another place, angle, probe, size, thaw and number of placements', () => {
    const [place] = done.nerves[0]?.placements ?? [];
    if (place === undefined) throw new Error('no placement');
    const at = (change: Partial<typeof place>) =>
      whats(
        compare(
          changed(0, ({ placements }) => ({
            placements: placements.map((each, n) => (n === 0 ? { ...each, ...change } : each)),
          })),
        ),
      );
    expect(at({ yMm: place.yMm + 1.49 })).toEqual([]);
    expect(at({ yMm: place.yMm + 1.52 })).toEqual(['other-place']);
    expect(at({ angleDegrees: place.angleDegrees - 345 })).toEqual([]);
    expect(at({ angleDegrees: place.angleDegrees + 16 })).toEqual(['other-place']);
    const thaw = place.cycles.map((cycle) => ({ ...cycle, thawSeconds: 10 }));
    expect(at({ cycles: thaw })).toEqual(['shorter-thaw']);
    const more = compare(changed(0, ({ placements }) => ({ placements: [...placements, place] })));
    expect(whats(more)).toEqual(['more-placements']);
    const planned = plan.doses[0]?.section;
    if (planned === undefined) throw new Error('no section');
    const size = (factor: number, deeperMm = 0) =>
      whats(
        compare(
          changed(0, () => ({
            section: {
              widthMm: planned.widthMm * factor,
              heightMm: planned.heightMm,
              depthMm: planned.depthMm + deeperMm,
            },
          })),
        ),
      );
    expect(size(1.19)).toEqual([]);
    expect(size(1.21)).toEqual(['other-section']);
    expect(size(1, 4)).toEqual(['other-section']);
  });

  it('names a planned nerve that was not frozen, and counts it as uncovered', () => {
    const missing = compare({ ...done, nerves: done.nerves.slice(1) });
    expect(missing.notFrozen).toMatchObject([{ nerveSite: plan.doses[0]?.nerveSite, isNeeded: true }]);
    expect(whats(missing)).toEqual(['not-frozen']);
    expect(frozenAsDone(missing)).toHaveLength(done.nerves.length - 1);
    expect(ids(missing.statements)).toContain('say:done.needed-not-frozen');
    expect(compare({ ...done, nerves: [] }).statements.map(({ id }) => id)).toContain(
      'say:done.nothing-frozen',
    );
  });

  it('computes without a plan too, and says so', () => {
    const alone = compare(done, { plan: null });
    expect(alone.planHash).toBeNull();
    expect(alone.deviations).toEqual([]);
    expect(ids(alone.statements)).toContain('say:done.no-plan');
    expect(frozenAsDone(alone)).toEqual([]);
  });
});

describe('rule:done.ice', () => {
  const seen = (nearMm: number | null, farMm: number | null = null) => {
    const computed = plan.doses[0]?.iceMargin;
    const off = (own: number | undefined, by: number | null) => (by === null ? null : (own ?? 0) + by);
    const found = compare(
      changed(0, () => ({
        iceSeen: {
          nearMm: off(computed?.nearMm, nearMm),
          farMm: off(computed?.farMm, farMm),
          wholeNerve: null,
        },
      })),
    );
    return found.nerves[0]?.ice.agreement;
  };

  it('believes the computation just inside the tolerance and not just outside', () => {
    expect(seen(-1.4)).toBe('agrees');
    expect(seen(-1.8)).toBe('less-seen');
    expect(seen(1.4)).toBe('agrees');
    expect(seen(1.8)).toBe('more-seen');
    expect(seen(0, -1.8)).toBe('less-seen');
    expect(seen(1.8, -1.8)).toBe('less-seen');
    expect(seen(null, 1.8)).toBe('more-seen');
    expect(seen(null)).toBe('not-measured');
  });

  it('tells a difference, and that the nerve was seen outside the ice', () => {
    const found = compare(changed(0, () => ({ iceSeen: { nearMm: -4, farMm: null, wholeNerve: false } })));
    expect(whats(found)).toEqual(['ice-differs']);
    const said = sentences(found).join('\n');
    expect(said).toContain('less ice was seen than computed');
    expect(said).toContain('part of the nerve outside the ice');
  });
});

describe('rule:done.never-target', () => {
  const femoral: NerveFrozen = {
    nerveSite: 'nerve:femoral-inguinal',
    probe: done.nerves[0]?.probe ?? 'probe:none',
    placements: (done.nerves[0]?.placements ?? []).slice(0, 1),
    iceSeen: { nearMm: null, farMm: null, wholeNerve: null },
    section: null,
  };
  const withFemoral: FreezeDone = { ...done, nerves: [...done.nerves, femoral] };
  const standing = (change: Partial<DoneQuestion>) => compare(withFemoral, change).nerves.at(-1)?.standing;
  const other = (targets: Plan['targets'], level: Plan['person']['level']): Plan => ({
    ...plan,
    targets,
    neverTargets: [],
    person: { ...plan.person, level },
  });
  const target = plan.targets[0];
  if (target === undefined) throw new Error('no target');
  const overridden = [
    ...plan.targets,
    { ...target, nerveSite: femoral.nerveSite, status: 'recorded-decision' as const },
  ];

  it('just inside: shown at every level that needs the quadriceps, with or without a plan', () => {
    const found = compare(withFemoral);
    expect(found.nerves.at(-1)?.standing).toBe('never');
    expect(whats(found)).toEqual(['never-target']);
    expect(sentences(found).join('\n')).toContain('where the quadriceps is needed');
    expect(found.nerves.at(-1)?.isNeeded).toBe(false);
    expect(frozenAsDone(found).map(({ nerveSite }) => nerveSite)).toEqual(
      plan.doses.map(({ nerveSite }) => nerveSite),
    );
    expect(standing({ plan: null, level: 'knee-disarticulation' })).toBe('never');
  });

  it('just outside: not at the thigh, and not where the plan records who overrode it', () => {
    expect(standing({ plan: null, level: 'transfemoral' })).toBe('not-planned');
    expect(standing({ plan: other(plan.targets, 'transfemoral'), level: 'transfemoral' })).toBe(
      'not-planned',
    );
    expect(standing({ plan: other(overridden, 'transtibial') })).toBe('recorded-decision');
  });

  it('missing: an unknown level is asked for', () => {
    const found = compare(withFemoral, { plan: null, level: null });
    expect(found.nerves.at(-1)?.standing).toBe('not-planned');
    expect(sentences(found).join('\n')).toContain('the level of amputation is not known');
  });

  it('stale: a plan for another level does not excuse it', () => {
    const targets = [...plan.targets, { ...target, nerveSite: femoral.nerveSite, status: 'target' as const }];
    expect(standing({ plan: other(targets, 'transfemoral'), level: 'transtibial' })).toBe('never');
    expect(standing({ plan: other(targets, 'transfemoral'), level: 'transfemoral' })).toBe('target');
  });
});

import { referenceEngine, rememberRuns } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { answer, answerEverything, person, today } from '../../test/people.js';
import type { Answer } from '../case.js';
import { makePlan } from '../make-plan.js';
import type { Plan, TargetDose } from '../plan.js';
import { changedParts } from './plan-change.js';
import { planDiff } from './plan-diff.js';

const engine = rememberRuns(referenceEngine);
const planFor = (answers: readonly Answer[]): Plan =>
  makePlan({ case: person(), answers, knowledge, engine, now: today });

const draft = planFor([]);
const { answers } = answerEverything(person(), { ask: (given, asking) => decisionOf(given, asking) });
function decisionOf(given: ReturnType<typeof person>, asking: { readonly answers?: readonly Answer[] } = {}) {
  return makePlan({ case: given, answers: asking.answers ?? [], knowledge, engine, now: today }).decision;
}
const ready = planFor(answers);

/** The plan with the first dose changed. */
function dosed(change: (first: TargetDose) => TargetDose): Plan {
  return { ...ready, doses: ready.doses.map((dose, index) => (index === 0 ? change(dose) : dose)) };
}
function regimenOf({ regimen }: Plan) {
  if (regimen === null) throw new Error('the plan has no regimen');
  return regimen;
}
const first = ready.doses[0]?.dose;
const label = ready.targets.find(({ nerveSite }) => nerveSite === ready.doses[0]?.nerveSite)?.label;
const number = (value: number | undefined, unit: string) => ({ kind: 'number', value, unit });
const only = (after: Plan) => planDiff(ready, after);

describe('the difference between two plans', () => {
  it('is nothing when nothing changed', () => {
    expect(planDiff(ready, ready)).toEqual([]);
    expect(planDiff(ready, structuredClone(ready))).toEqual([]);
  });

  it('is the same backwards, with before and after changed over', () => {
    const turned = planDiff(ready, draft).map(({ before, after, ...rest }) => ({
      ...rest,
      before: after,
      after: before,
    }));
    const key = (change: unknown) => JSON.stringify(change, Object.keys(change as object).toSorted());
    expect(turned.map(key).toSorted()).toEqual(planDiff(draft, ready).map(key).toSorted());
  });

  it('tells answers, verdict and questions of a round, in the order of the parts', () => {
    const changes = planDiff(draft, ready);
    expect(changes).toContainEqual({
      part: 'decision',
      field: 'verdict',
      about: null,
      before: { kind: 'word', word: 'cannot-tell' },
      after: { kind: 'word', word: 'proceed' },
    });
    const told = changes.filter(({ part }) => part === 'answers');
    expect(told.map(({ about, before }) => [about, before])).toEqual(
      [...new Set(answers.map(({ question }) => question))].map((question) => [question, null]),
    );
    const asked = draft.decision.questions.filter(({ blocks }) => blocks);
    for (const { id, text } of asked)
      expect(changes).toContainEqual({
        part: 'questions',
        field: 'question',
        about: id,
        before: { kind: 'statement', statement: { id: text.id, facts: text.facts } },
        after: null,
      });
    const order = changes.map(({ part }) => changedParts.indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('tells an answer that was changed, with who gave it, and one that was taken back', () => {
    const given = answers[0];
    if (given === undefined) throw new Error('nothing was answered');
    const again = { ...ready, answers: [...answers, { ...given, value: 'other', by: 'Dr Other' }] };
    expect(only(again)).toEqual([
      {
        part: 'answers',
        field: 'answer',
        about: given.question,
        before: { kind: 'answer', value: given.value, by: given.by },
        after: { kind: 'answer', value: 'other', by: 'Dr Other' },
      },
    ]);
    expect(only({ ...ready, answers: [...answers, { ...given, value: null }] })).toMatchObject([
      { about: given.question, after: null },
    ]);
  });

  it('tells that everything goes when a plan comes to hold', () => {
    const question = draft.decision.questions.find(({ options }) => options.some((o) => o.effect === 'hold'));
    const value = question?.options.find(({ effect }) => effect === 'hold')?.value;
    if (question === undefined || value === undefined) throw new Error('no answer holds');
    const held = planFor([...answers, answer(question.id, value)]);
    expect(held.decision.verdict).toBe('hold');
    const changes = only(held);
    expect(changes).toContainEqual(
      expect.objectContaining({ field: 'verdict', after: { kind: 'word', word: 'hold' } }),
    );
    for (const field of ['target', 'dose', 'medicine', 'window'])
      expect(changes).toContainEqual(expect.objectContaining({ field, after: null }));
    expect(changes).toContainEqual(expect.objectContaining({ field: 'reason', before: null }));
  });

  it.each([
    ['freezeSeconds', 'freeze-seconds', 's'],
    ['thawSeconds', 'thaw-seconds', 's'],
    ['cycles', 'cycles', ''],
  ] as const)('tells %s of a dose', (name, field, unit) => {
    const after = dosed((one) => ({ ...one, dose: { ...one.dose, [name]: one.dose[name] + 1 } }));
    expect(only(after)).toEqual([
      {
        part: 'doses',
        field,
        about: label,
        before: number(first?.[name], unit),
        after: number((first?.[name] ?? 0) + 1, unit),
      },
    ]);
  });

  it('tells another probe, other passes, a moved probe, another outcome and chance', () => {
    const change = (dose: Partial<TargetDose['dose']>) =>
      only(dosed((one) => ({ ...one, dose: { ...one.dose, ...dose } })));
    expect(change({ probe: 'probe:other' })).toMatchObject([
      { field: 'probe', about: label, before: { kind: 'probe', probe: first?.probe } },
    ]);
    const placements = first?.placements ?? [];
    expect(change({ placements: [...placements, ...placements] })).toMatchObject([{ field: 'passes' }]);
    expect(
      change({ placements: placements.map((each) => ({ ...each, xMm: each.xMm + 0.5 })) }),
    ).toMatchObject([{ field: 'placement' }]);
    const outcome = ready.doses[0]?.outcome === 'below-goal' ? 'reaches-goal' : 'below-goal';
    expect(only(dosed((one) => ({ ...one, outcome })))).toMatchObject([
      { field: 'outcome', after: { word: outcome } },
    ]);
    const coverage = (one: TargetDose) =>
      one.coverage.map((each, index) => (index === 0 ? { ...each, chance: 0.123 } : each));
    expect(only(dosed((one) => ({ ...one, coverage: coverage(one) })))).toMatchObject([
      {
        field: 'chance',
        about: `${label}, ${ready.doses[0]?.coverage[0]?.thresholdC} °C`,
        after: { chance: 0.123 },
      },
    ]);
  });

  it('tells a nerve that was measured', () => {
    expect(
      only(dosed((one) => ({ ...one, section: { ...one.section, areaMm2: 99, depthMm: 7 } }))),
    ).toMatchObject([
      { field: 'nerve-area', after: number(99, 'mm²') },
      { field: 'nerve-depth', after: number(7, 'mm') },
    ]);
  });

  it('tells a target that came, went or is only optional', () => {
    const [target, ...others] = ready.targets;
    if (target === undefined) throw new Error('no target');
    const without = { ...ready, targets: others };
    expect(only(without)).toEqual([
      {
        part: 'targets',
        field: 'target',
        about: target.label,
        before: { kind: 'word', word: target.status },
        after: null,
      },
    ]);
    expect(planDiff(without, ready)).toMatchObject([{ field: 'target', before: null }]);
    expect(
      only({ ...ready, targets: [{ ...target, status: 'recorded-decision' }, ...others] }),
    ).toMatchObject([{ field: 'target-status', about: target.label, after: { word: 'recorded-decision' } }]);
  });

  it('tells medicines that came, went, or have another state, dose or limit', () => {
    const regimen = regimenOf(ready);
    const [item, ...items] = regimen.items;
    if (item === undefined) throw new Error('no medicine');
    const after = (more: Partial<typeof item>) =>
      only({ ...ready, regimen: { ...regimen, items: [{ ...item, ...more }, ...items] } });
    expect(only({ ...ready, regimen: { ...regimen, items } })).toMatchObject([
      { field: 'medicine', about: item.drug, after: null },
    ]);
    const state = item.state === 'avoid' ? 'offer' : 'avoid';
    expect(after({ state })).toMatchObject([{ field: 'medicine-state', after: { word: state } }]);
    const said = { id: 'say:test', facts: { mg: 5 }, claims: [] } as const;
    expect(after({ dose: said })).toMatchObject([
      {
        field: 'medicine-dose',
        after: { kind: 'statement', statement: { id: 'say:test', facts: { mg: 5 } } },
      },
    ]);
    expect(after({ limit: said })).toMatchObject([{ field: 'medicine-limit', about: item.drug }]);
  });

  it('tells the budget of local anaesthetic, opioids before, rescue and naloxone', () => {
    const regimen = regimenOf(ready);
    const after = {
      ...regimen,
      localAnaesthetic: { ...regimen.localAnaesthetic, limitMg: 1, remainingMg: -5 },
      opioidBaseline: { ...regimen.opioidBaseline, mmePerDay: 333 },
      rescueLadder: [],
      naloxone: {
        ...regimen.naloxone,
        offer: regimen.naloxone.offer === 'offer' ? 'not-indicated' : 'offer',
      },
    } as const;
    const fields = only({ ...ready, regimen: after }).map(({ field }) => field);
    expect(fields).toEqual([
      'local-anaesthetic-limit',
      'local-anaesthetic-left',
      'opioids-before',
      ...regimen.rescueLadder.map(() => 'rescue-step'),
      'naloxone',
    ]);
  });

  it('tells timing, cover, bridge and follow-up', () => {
    const { timing, bridge, forecast, followUp } = ready;
    if (bridge === null || forecast === null) throw new Error('no forecast');
    const after: Plan = {
      ...ready,
      timing: { ...timing, window: { from: '2030-01-01', to: '2030-01-02' } },
      forecast: { ...forecast, overallCoverEndsDay: { ...forecast.overallCoverEndsDay, median: 7 } },
      bridge: { ...bridge, tmrDate: '2030-02-02', chanceOfGap: 0.01, reviewOn: '2030-01-31' },
      followUp: followUp.slice(1),
    };
    expect(only(after).map(({ field }) => field)).toEqual([
      'window',
      'cover-ends',
      'tmr-date',
      'chance-of-gap',
      'review-on',
      'appointment',
    ]);
    expect(only(after).at(-1)).toMatchObject({ about: '0', after: null });
  });

  it('tells sentences that say something else as one change, and the order of them as none', () => {
    const [one, ...rest] = ready.equipment;
    if (one === undefined) throw new Error('no equipment');
    expect(
      only({ ...ready, equipment: [{ ...one, facts: { ...one.facts, more: 1 } }, ...rest] }),
    ).toMatchObject([
      { field: 'equipment', before: { statement: { id: one.id } }, after: { statement: { id: one.id } } },
    ]);
    expect(only({ ...ready, equipment: ready.equipment.toReversed() })).toEqual([]);
  });

  it('tells assumptions, the person, and what the plan was made from', () => {
    const [assumed] = ready.assumed;
    const after: Plan = {
      ...ready,
      assumed: ready.assumed.slice(1),
      person: { ...ready.person, side: ready.person.side === 'left' ? 'right' : 'left', weightKg: 51 },
      madeFrom: { ...ready.madeFrom, knowledgeVersion: 'k9', now: '2030-01-01' },
    };
    expect(only(after).map(({ field }) => field)).toEqual([
      'side',
      'weight',
      'assumption',
      'knowledge',
      'asked-on',
    ]);
    expect(only(after)).toContainEqual(
      expect.objectContaining({ about: assumed?.claim, before: { kind: 'word', word: assumed?.label } }),
    );
  });
});

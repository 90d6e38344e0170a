import { referenceEngine, rememberRuns } from '@cryobridge/freeze';
import { knowledge, type Knowledge } from '@cryobridge/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCase, mirror, shiftDates } from '../test/arbitrary-case.js';
import {
  answer,
  answerEverything,
  condition,
  conflict,
  known,
  missing,
  person,
  today,
  type Asking,
} from '../test/people.js';
import type { Case } from './case.js';
import type { Statement } from './decision.js';
import { hashOf } from './hash.js';
import { makePlan } from './make-plan.js';
import type { Plan } from './plan.js';
import { rules } from './rules.js';
import { addDays } from './time/days.js';
import { say } from './words/index.js';

const engine = rememberRuns(referenceEngine);

function planFor(given: Case, { answers = [], now = today }: Asking = {}): Plan {
  return makePlan({ case: given, answers, knowledge, engine, now });
}
const decisionOf = (given: Case, asking?: Asking) => planFor(given, asking).decision;

const answeredOnce = answerEverything(person(), { ask: decisionOf });

describe('a plan', () => {
  const draft = planFor(person());
  const done = answeredOnce;
  const proceed = planFor(person(), { answers: done.answers });

  it('is a draft of everything while questions are open', () => {
    expect(draft).toMatchObject({ draft: true, decision: { verdict: 'cannot-tell' } });
    expect(draft.targets).toHaveLength(3);
    expect(draft.doses).toHaveLength(3);
    expect(draft.followUp.length).toBeGreaterThan(0);
    expect(draft.protection.length).toBeGreaterThan(0);
    expect([draft.regimen, draft.forecast, draft.bridge].every((part) => part !== null)).toBe(true);
  });

  it('proceeds when its questions are answered', () => {
    expect(proceed).toMatchObject({ draft: false, decision: { verdict: 'proceed' } });
    expect(proceed.decision.questions.filter(({ blocks }) => blocks)).toEqual([]);
    expect(proceed.answers).toEqual(done.answers);
  });

  it('gives the same bytes for the same input', () => {
    expect(JSON.stringify(planFor(person(), { answers: done.answers }))).toBe(JSON.stringify(proceed));
    const fresh = makePlan({
      case: person(),
      answers: done.answers,
      knowledge,
      engine: referenceEngine,
      now: today,
    });
    expect(fresh.hash).toBe(proceed.hash);
  });

  it('carries the hash of itself and of what it came from', () => {
    const { hash, ...rest } = proceed;
    expect(hash).toBe(hashOf(rest));
    expect(proceed.madeFrom).toMatchObject({
      inputHash: person().inputHash,
      answersHash: hashOf(done.answers),
      knowledgeVersion: knowledge.version,
      now: today,
    });
  });

  it('has a sentence for all that it says', () => {
    for (const plan of [draft, proceed]) {
      for (const statement of statementsIn(plan)) expect(say(statement).length).toBeGreaterThan(0);
    }
  });

  it('names registered rules, and claims and sources that it carries', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const claims = new Set(proceed.claims.map(({ id }) => id));
    const sources = new Set(proceed.sources.map(({ id }) => id));
    for (const { rule, sources: cited } of proceed.decision.reasons) {
      expect(ids.has(rule)).toBe(true);
      expect(cited.filter((id) => !sources.has(id))).toEqual([]);
    }
    expect(
      statementsIn(proceed)
        .flatMap((statement) => statement.claims)
        .filter((id) => !claims.has(id)),
    ).toEqual([]);
    expect(
      proceed.claims.flatMap(({ sources: refs }) => refs).filter(({ source }) => !sources.has(source)),
    ).toEqual([]);
  });

  it('lists what it assumed', () => {
    const assumed = proceed.claims.filter(({ basis }) => basis === 'assumed').map(({ id }) => id);
    expect(proceed.assumed.map(({ claim }) => claim)).toEqual(assumed);
    expect(assumed).toContain('claim:timing.freeze-window');
  });

  it('holds rounded numbers, all of them finite', () => {
    const { claims: _asAuthored, ...made } = proceed;
    expect(numbersIn(made).filter((number) => (String(number).split('.')[1] ?? '').length > 6)).toEqual([]);
    expect(numbersIn(proceed).every(Number.isFinite)).toBe(true);
  });

  it('changes its hash with a claim it read', () => {
    const id = 'claim:evidence.above-knee-participants';
    const claim = knowledge.claims[id];
    if (claim === undefined) throw new Error(`${id} is missing`);
    const other: Knowledge = { ...knowledge, claims: { ...knowledge.claims, [id]: { ...claim, value: 13 } } };
    expect(
      makePlan({ case: person(), answers: done.answers, knowledge: other, engine, now: today }).hash,
    ).not.toBe(proceed.hash);
  });
});

describe('on hold', () => {
  const held = [
    planFor(person({ conditions: [condition({ icd10cm: 'D891' })] })),
    planFor(person({ planned: { state: 'cancelled' } })),
    planFor(person({ planned: { level: known('hip-disarticulation' as const) } })),
    planFor(person(), { answers: [answer('q:probe-site-infection', 'present')] }),
  ];

  it('nothing is planned, and nothing is frozen', () => {
    for (const plan of held) {
      expect(plan).toMatchObject({
        draft: true,
        decision: { verdict: 'hold' },
        timing: { window: null, notes: [] },
        targets: [],
        neverTargets: [],
        doses: [],
        iceShapes: [],
        totalMinutes: null,
        equipment: [],
        operatorChecks: [],
        procedureSteps: [],
        protection: [],
        regimen: null,
        forecast: null,
        bridge: null,
        followUp: [],
      });
    }
  });

  it('the reasons come first and the evidence is still shown', () => {
    for (const plan of held) {
      expect(plan.decision.reasons[0]?.effect).toBe('hold');
      expect(plan.evidence.studies.length).toBeGreaterThan(0);
    }
  });
});

describe('without a level or side', () => {
  it.each([
    ['level missing', person({ planned: { level: missing } })],
    ['side in conflict', person({ planned: { side: conflict('left', 'right') } })],
  ])('%s: no target and no dose, but what does not need them', (_, given) => {
    const plan = planFor(given);
    expect(plan).toMatchObject({
      draft: true,
      decision: { verdict: 'cannot-tell' },
      targets: [],
      doses: [],
      forecast: null,
    });
    expect(plan.regimen).not.toBeNull();
    expect(plan.followUp.length).toBeGreaterThan(0);
  });
});

describe('the person', () => {
  it('has an age, or its bounds where the birth date is not exact', () => {
    expect(planFor(person({ planned: { state: 'cancelled' } })).person).toMatchObject({
      ageYears: 66,
      ageRangeYears: [66, 66],
    });
    const year = person({ planned: { state: 'cancelled' }, patient: { birthDate: known('1960') } });
    expect(planFor(year).person).toMatchObject({
      ageYears: null,
      ageRangeYears: [65, 66],
      birthDate: '1960',
    });
  });
});

describe('whole plans', () => {
  const settings = { seed: 7, numRuns: 6 };

  it('end in proceed or hold when answered, whatever is answered', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.integer({ min: 0, max: 2 }), (given, pick) => {
        expect(answerEverything(given, { pick, ask: decisionOf }).decision.verdict).not.toBe('cannot-tell');
      }),
      settings,
    );
  });

  it('mirror with the side', () => {
    const { answers } = answeredOnce;
    const right = planFor(mirror(person()), { answers: mirror(answers) });
    const left = planFor(person(), { answers });
    const { hash: _left, madeFrom: _leftFrom, ...leftRest } = mirrorPlan(left);
    const { hash: _right, madeFrom: _rightFrom, ...rightRest } = right;
    expect(rightRest).toEqual(leftRest);
  });

  it.each([-3653, 59_902])('keep their verdict when all dates move by %i days', (days) => {
    const { answers } = answeredOnce;
    const moved = planFor(shiftDates(person(), days), {
      answers: shiftDates(answers, days),
      now: addDays(today, days),
    });
    expect(moved.decision.verdict).toBe('proceed');
  });
});

/** Sides exchanged, and the drawn plane turned over: x changes its sign, the shaft comes from the other end. */
function mirrorPlan<T>(value: T): T {
  if (typeof value === 'string')
    return value.replace(/(?<=^|-)(left|right)$/, (side) => (side === 'left' ? 'right' : 'left')) as T;
  if (Array.isArray(value)) return value.map(mirrorPlan) as T;
  if (value === null || typeof value !== 'object') return value;
  const turned = Object.entries(value).map(([key, each]: [string, unknown]) => [key, mirrorPlan(each)]);
  if (isPlacement(value)) {
    turned.push(['xMm', value.xMm === 0 ? 0 : -value.xMm], ['angleDegrees', 180 - value.angleDegrees]);
  }
  return Object.fromEntries(turned) as T;
}

function isPlacement(value: object): value is { xMm: number; angleDegrees: number } {
  return 'xMm' in value && typeof value.xMm === 'number' && 'angleDegrees' in value;
}

/** Everything in a plan that has a sentence. */
function statementsIn(value: unknown): Statement[] {
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(statementsIn);
  return isStatement(value) ? [value, ...inner] : inner;
}

function isStatement(value: object): value is Statement {
  return 'id' in value && typeof value.id === 'string' && value.id.startsWith('say:') && 'facts' in value;
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

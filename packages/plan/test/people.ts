import { referenceEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import type {
  Answer,
  Case,
  CaseAllergy,
  CaseCondition,
  CaseMedication,
  Code,
  CodeSystem,
  Fact,
  FactOrigin,
  IsoDate,
  QuestionId,
} from '../src/case.js';
import type { PlanContext } from '../src/context.js';
import { decide } from '../src/decide.js';
import type { Decision, Question, Reason } from '../src/decision.js';
import { claimReader } from '../src/read.js';
import { assessEligibility } from '../src/select/assess-eligibility.js';
import { settleContext, subjectOf } from '../src/select/subject.js';
import { whereOf } from '../src/select/verify-site.js';
import { chooseTargets } from '../src/target/choose-targets.js';
import { chooseTiming } from '../src/time/choose-timing.js';

/** Invented people for the tests of selection, targets, timing and the whole plan. */

export const today: IsoDate = '2026-05-01';
export const by = 'Dr A. Example';

export const fromRecord: FactOrigin = { kind: 'record', path: 'entry[0]', resource: 'Thing/1' };

export function known<T>(value: T, asOf: string | null = null): Fact<T> {
  return { state: 'known', value, asOf, from: [fromRecord] };
}

export const missing = { state: 'unknown', why: 'missing', from: [] } as const;

export function unreadable(seen: string) {
  return { state: 'unknown', why: 'unreadable', from: [fromRecord], seen } as const;
}

export function conflict<T>(first: T, second: T): Fact<T> {
  return {
    state: 'conflict',
    candidates: [
      { value: first, from: fromRecord },
      { value: second, from: { kind: 'flag', name: 'level' } },
    ],
  };
}

export function condition(
  coded: Partial<Record<CodeSystem, string>> | string,
  status: CaseCondition['status'] = 'active',
): CaseCondition {
  return { ...entry(coded), status, onset: null, abatement: null };
}

export function allergy(
  coded: Partial<Record<CodeSystem, string>> | string,
  status: CaseAllergy['status'] = 'active',
): CaseAllergy {
  return { ...entry(coded), status };
}

export function medication(text: string, change: Partial<CaseMedication> = {}): CaseMedication {
  return {
    codes: [],
    text,
    from: fromRecord,
    kind: 'prescribed',
    status: 'active',
    started: null,
    ended: null,
    order: { drugText: text, rxnorm: [], steps: [], quantity: null, daysSupply: null },
    ...change,
  };
}

function entry(coded: Partial<Record<CodeSystem, string>> | string) {
  if (typeof coded === 'string') return { codes: [], text: coded, from: fromRecord };
  const codes = Object.entries(coded).map(([system, code]): Code => ({
    system: system as CodeSystem,
    code,
    display: null,
  }));
  return { codes, text: null, from: fromRecord };
}

export interface PersonChange extends Partial<Omit<Case, 'patient' | 'planned' | 'labs'>> {
  readonly patient?: Partial<Case['patient']>;
  readonly planned?: Partial<Case['planned']>;
  readonly labs?: Partial<Case['labs']>;
}

/** Somebody whose left leg is to be taken below the knee in a week; the record says nothing else against it. */
export function person({ patient, planned, labs, ...rest }: PersonChange = {}): Case {
  return {
    schema: 'cryobridge-case/1',
    inputHash: '0'.repeat(64),
    patient: {
      recordId: 'p1',
      birthDate: known('1960-03-04'),
      sex: known('male' as const),
      deceased: known(false),
      weightKg: known(70, '2026-04-20'),
      heightCm: known(175),
      bmiKgPerM2: known(22.9),
      ...patient,
    },
    planned: {
      state: 'planned',
      level: known('transtibial' as const),
      side: known('left' as const),
      surgeryDate: known('2026-05-08'),
      tmrDate: known(null),
      from: [fromRecord],
      ...planned,
    },
    past: [],
    amputationTexts: [],
    conditions: [],
    medications: [],
    allergies: [],
    noKnownAllergies: true,
    labs: {
      creatinineMgPerDl: known(0.9, '2026-04-20'),
      egfrMlPerMin173M2: known(88, '2026-04-20'),
      platelets10e9PerL: known(210, '2026-04-20'),
      inr: known(1, '2026-04-20'),
      hba1cPercent: known(5.4, '2026-04-20'),
      ...labs,
    },
    probes: [],
    measurements: {},
    warnings: [],
    ...rest,
  };
}

export function answer(question: QuestionId, value: Answer['value'], reason?: string): Answer {
  return { question, value, by, at: `${today}T09:00:00Z`, ...(reason === undefined ? {} : { reason }) };
}

export interface Asking {
  readonly answers?: readonly Answer[];
  readonly now?: IsoDate;
}

export function contextOf(given: Case, { answers = [], now = today }: Asking = {}): PlanContext {
  return settleContext({
    case: given,
    answers,
    knowledge,
    read: claimReader(knowledge),
    engine: referenceEngine,
    now,
  });
}

/** The decision of selection, targets and timing, without a freeze. */
export function decisionOn(given: Case, asking: Asking = {}): Decision {
  const context = contextOf(given, asking);
  const where = whereOf(subjectOf(context));
  const targets = where === null ? [] : [chooseTargets(context, where)];
  return decide([assessEligibility(context), chooseTiming(context), ...targets]);
}

/** An answer that a clinician could give and that does not leave the question open. */
export function acceptableAnswer(question: Question, { now = today, pick = 0 } = {}): Answer {
  const at = `${now}T09:00:00Z`;
  const given = (value: Answer['value']): Answer => ({
    question: question.id,
    value,
    by,
    at,
    reason: 'as discussed',
  });
  switch (question.kind) {
    case 'choice':
    case 'decision': {
      const settling = question.options.filter(({ effect }) => effect !== 'cannot-tell');
      return given(settling[pick % settling.length]?.value ?? 'unknown');
    }
    case 'number':
      return given(question.minimum ?? 1);
    case 'date':
      return given(now);
  }
}

/** Answers until nothing that blocks is open; gives up after twenty rounds. */
export function answerEverything(
  given: Case,
  { now = today, pick = 0, ask = decisionOn } = {},
): { decision: Decision; answers: Answer[] } {
  const answers: Answer[] = [];
  let decision = ask(given, { answers, now });
  for (let round = 0; round < 20 && decision.verdict === 'cannot-tell'; round += 1) {
    answers.push(
      ...decision.questions
        .filter(({ blocks }) => blocks)
        .map((question) => acceptableAnswer(question, { now, pick })),
    );
    decision = ask(given, { answers, now });
  }
  return { decision, answers };
}

export function effectOf(decision: Decision, rule: Reason['rule']): Reason['effect'][] {
  return decision.reasons.filter((reason) => reason.rule === rule).map(({ effect }) => effect);
}

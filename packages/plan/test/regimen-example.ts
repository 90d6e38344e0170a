import { knowledge } from '@cryobridge/knowledge';
import { caseFromForm } from '../src/case-form.js';
import type {
  Answer,
  Case,
  CaseAllergy,
  CaseCondition,
  CaseMedication,
  Code,
  DosageStep,
  Fact,
  QuestionId,
} from '../src/case.js';
import type { PlanContext } from '../src/context.js';
import type { Formulary } from '../src/formulary/formulary.js';
import { withFormulary } from '../src/formulary/with-formulary.js';
import type { RegimenItem, TargetDose, Timing } from '../src/plan.js';
import { claimReader } from '../src/read.js';
import { chooseRegimen } from '../src/regimen/choose-regimen.js';

const now = '2026-06-01';
const from = { kind: 'form', field: 'x' } as const;

export interface Given {
  readonly birthDate?: string | null;
  readonly weightKg?: Fact<number> | number | null;
  readonly heightCm?: number | null;
  readonly egfr?: Fact<number> | number | null;
  readonly conditions?: readonly CaseCondition[];
  readonly medications?: readonly CaseMedication[];
  readonly allergies?: readonly CaseAllergy[];
  readonly noKnownAllergies?: boolean;
  readonly answers?: Readonly<Record<QuestionId, Answer['value']>>;
  readonly phase?: Timing['phase'];
  readonly doses?: readonly Pick<TargetDose, 'anaesthesiaVolumeMl'>[];
  readonly level?: 'transtibial' | 'transfemoral' | 'ray';
  readonly formulary?: Formulary;
}

export const known = <T>(value: T, asOf: string | null = now): Fact<T> => ({
  state: 'known',
  value,
  asOf,
  from: [from],
});
const missing: Fact<never> = { state: 'unknown', why: 'missing', from: [] };
const factOf = (value: Fact<number> | number | null): Fact<number> =>
  value === null ? missing : typeof value === 'number' ? known(value) : value;

export function caseOf(given: Given): Case {
  const form = caseFromForm({
    birthDate: given.birthDate === undefined ? '1986-06-01' : given.birthDate,
    sex: 'male',
    weightKg: null,
    heightCm: given.heightCm === undefined ? 180 : given.heightCm,
    level: given.level ?? 'transtibial',
    side: 'left',
    surgeryDate: '2026-06-04',
    tmr: null,
    tmrDate: null,
    conditions: [],
    medications: [],
    allergies: [],
    noKnownAllergies: given.noKnownAllergies ?? true,
    egfrMlPerMin173M2: null,
    platelets10e9PerL: null,
    inr: null,
  });
  return {
    ...form,
    patient: { ...form.patient, weightKg: factOf(given.weightKg === undefined ? 80 : given.weightKg) },
    labs: { ...form.labs, egfrMlPerMin173M2: factOf(given.egfr === undefined ? 90 : given.egfr) },
    conditions: given.conditions ?? [],
    medications: given.medications ?? [medication('lisinopril 10 MG Oral Tablet')],
    allergies: given.allergies ?? [],
  };
}

/** Answers that leave nothing to ask, so that one test changes one thing. */
export const settled: Readonly<Record<QuestionId, Answer['value']>> = {
  'q:liver-or-alcohol': 'none',
  'q:overdose-risk': 'none',
  'q:nsaid-risk': 'none',
  'q:ketamine-risk': 'none',
  'q:perineural-catheter': 'no',
  'q:local-anaesthetic-drug': 'ropivacaine',
  'q:block-mg': 0,
  'q:probe-track-mg': 0,
};

export function answersOf(given: Given): readonly Answer[] {
  return Object.entries({ ...settled, ...given.answers }).map(([question, value]): Answer => ({
    question: question as QuestionId,
    value,
    by: 'Dr Ada Test',
    at: '2026-06-01T08:00:00Z',
  }));
}

function contextOf(given: Given): PlanContext {
  const answers = answersOf(given);
  const here = withFormulary(knowledge, given.formulary ?? null);
  return { case: caseOf(given), answers, knowledge: here, read: claimReader(here), engine: noEngine, now };
}

const noEngine = { id: 'none' } as unknown as PlanContext['engine'];

export const timingOf = (given: Given): Timing => ({
  phase: given.phase ?? 'before-surgery',
  surgeryDate: '2026-06-04',
  daysToSurgery: 3,
  window: null,
  notes: [],
});

export function choose(given: Given = {}) {
  const context = contextOf(given);
  const timing = timingOf(given);
  const doses = (given.doses ?? []) as readonly TargetDose[];
  return { ...chooseRegimen(context, { targets: [], doses, timing }), used: context.read.used() };
}

export function item(given: Given, drug: string): RegimenItem {
  const label = knowledge.drugs[`drug:${drug}`]?.label;
  const found = choose(given).regimen.items.find((each) => each.drug === label);
  if (found === undefined) throw new Error(`no ${drug} in the regimen`);
  return found;
}
export const reasonsOf = ({ reasons }: Pick<RegimenItem, 'reasons'>) =>
  reasons.map(({ id }) => id.replace('say:regimen.', ''));
export const state = (given: Given, drug: string) => item(given, drug).state;
export const questionIds = (given: Given) => choose(given).questions.map(({ id }) => id);

export function condition(
  system: Code['system'] | null,
  codeOrText: string,
  rest: Partial<CaseCondition> = {},
): CaseCondition {
  const codes: Code[] = system === null ? [] : [{ system, code: codeOrText, display: null }];
  return {
    codes,
    text: system === null ? codeOrText : null,
    status: 'active',
    onset: null,
    abatement: null,
    from,
    ...rest,
  };
}

export function allergy(system: Code['system'] | null, codeOrText: string): CaseAllergy {
  const codes: Code[] = system === null ? [] : [{ system, code: codeOrText, display: null }];
  return { codes, text: system === null ? codeOrText : null, status: 'active', from };
}

export function medication(
  drugText: string,
  rest: Partial<CaseMedication> & { dose?: number; unit?: string; times?: number } = {},
): CaseMedication {
  const { dose, unit = '{tbl}', times = 1, ...fields } = rest;
  const step: DosageStep = {
    dose: { low: dose ?? 1, high: dose ?? 1, unit },
    timesPerDay: { low: times, high: times },
    asNeeded: false,
    route: null,
    maxPerDay: null,
    text: null,
    sequence: 1,
  };
  return {
    kind: 'prescribed',
    status: 'active',
    codes: [],
    text: drugText,
    started: null,
    ended: null,
    from,
    order: {
      drugText,
      rxnorm: [],
      steps: dose === undefined && rest.times === undefined ? [] : [step],
      quantity: null,
      daysSupply: null,
    },
    ...fields,
  };
}

export const warfarin = medication('Warfarin Sodium 5 MG Oral Tablet');
export const clopidogrel = medication('Clopidogrel 75 MG Oral Tablet');
export const percocet = (times: number) =>
  medication('acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet', { dose: 1, times });

import type { FreezeEngine, SpaceEngine } from '@cryobridge/freeze';
import type { Knowledge } from '@cryobridge/knowledge';
import { planBridge } from './bridge/plan-bridge.js';
import type { Answer, Case, IsoDate } from './case.js';
import type { Findings, PlanContext } from './context.js';
import { decide } from './decide.js';
import { chooseDoses } from './dose/choose-doses.js';
import { spaceQuality } from './dose/space-freeze.js';
import { gradeEvidence } from './evidence/grade-evidence.js';
import { followUpSchedule } from './follow/follow-up-schedule.js';
import { forecastCover } from './forecast/forecast-cover.js';
import { hashOf } from './hash.js';
import type { Plan, Timing } from './plan.js';
import { claimReader } from './read.js';
import { chooseRegimen } from './regimen/choose-regimen.js';
import { assessEligibility } from './select/assess-eligibility.js';
import { distinct, joinFindings, nothingFound } from './select/reason.js';
import { settleContext, subjectOf } from './select/subject.js';
import { whereOf, type Where } from './select/verify-site.js';
import type { FieldAtlas } from './sweep/field-atlas.js';
import { chooseTargets, type TargetChoice } from './target/choose-targets.js';
import { chooseTiming, type TimingChoice } from './time/choose-timing.js';
import { ageBoundsYears } from './time/days.js';

/** Changes when the same input gives another plan with the same knowledge. */
export const planVersion = '0.2.0';

export interface PlanInput {
  readonly case: Case;
  readonly answers: readonly Answer[];
  readonly knowledge: Knowledge;
  readonly engine: FreezeEngine;
  /** Computes the chosen dose beside a neighbouring artery; without it the plan says that this is not known. */
  readonly spaceEngine?: SpaceEngine;
  /** Freeze fields made before: the plan is the same without it, later. */
  readonly atlas?: FieldAtlas;
  /** The day of asking. */
  readonly now: IsoDate;
}

/**
 * The whole plan. Pure: same input, same bytes. On `hold` nothing below the decision is made; on `cannot-tell`
 * everything that can be made without the missing facts is, as a draft.
 */
export function makePlan(input: PlanInput): Plan {
  const context = settleContext({ ...input, read: claimReader(input.knowledge) });
  const where = whereOf(subjectOf(context));
  const timing = chooseTiming(context);
  const targets = where === null ? noTargets : chooseTargets(context, where);
  const first = decide([assessEligibility(context), timing, targets]);
  const evidence = gradeEvidence(context, timing.timing);
  if (first.verdict === 'hold')
    return finish(input, context, { ...held(timing.timing), evidence, decision: first });
  const made = makeSections(context, { where, timing, targets });
  const decision = decide([first, made.findings]);
  if (decision.verdict === 'hold')
    return finish(input, context, { ...held(timing.timing), evidence, decision });
  return finish(input, context, { ...made.parts, evidence, decision });
}

const noTargets: TargetChoice = { targets: [], neverTargets: [], ...nothingFound };

type Parts = Omit<
  Plan,
  'schema' | 'hash' | 'madeFrom' | 'person' | 'draft' | 'assumed' | 'claims' | 'sources' | 'answers'
>;
type Sections = Omit<Parts, 'evidence' | 'decision'>;

function held({ phase, surgeryDate, daysToSurgery }: Timing): Sections {
  return {
    timing: { phase, surgeryDate, daysToSurgery, window: null, notes: [] },
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
  };
}

interface Chosen {
  readonly where: Where | null;
  readonly timing: TimingChoice;
  readonly targets: TargetChoice;
}

function makeSections(
  context: PlanContext,
  { where, timing: { timing, protection }, targets: { targets, neverTargets } }: Chosen,
): { parts: Sections; findings: Findings } {
  const level = where?.level ?? null;
  const dose = targets.length === 0 ? noDoses : chooseDoses(context, targets);
  const { doses } = dose;
  const regimen = chooseRegimen(context, { targets, doses, timing });
  const forecast = doses.length === 0 ? null : forecastCover(context, { targets, doses, timing, level });
  const bridge = planBridge(context, { timing, forecast, targets, level });
  const { iceShapes, totalMinutes, equipment, operatorChecks, procedureSteps } = dose;
  return {
    parts: {
      timing,
      targets,
      neverTargets,
      doses,
      iceShapes,
      totalMinutes,
      equipment,
      operatorChecks,
      procedureSteps,
      protection,
      regimen: regimen.regimen,
      forecast,
      bridge: bridge.bridge,
      followUp: followUpSchedule(context, timing),
    },
    findings: joinFindings([dose, regimen, bridge]),
  };
}

const noDoses: ReturnType<typeof chooseDoses> = {
  doses: [],
  iceShapes: [],
  totalMinutes: null,
  equipment: [],
  operatorChecks: [],
  procedureSteps: [],
  ...nothingFound,
};

function finish(input: PlanInput, context: PlanContext, parts: Parts): Plan {
  const claims = context.read.used().flatMap((id) => context.knowledge.claims[id] ?? []);
  const sourceIds = distinct(claims.flatMap(({ sources }) => sources.map(({ source }) => source))).sort();
  const plan: Omit<Plan, 'hash'> = {
    schema: 'cryobridge-plan/1',
    madeFrom: {
      inputHash: input.case.inputHash,
      answersHash: hashOf(input.answers),
      knowledgeVersion: input.knowledge.version,
      ...(input.knowledge.formularyVersion === undefined
        ? {}
        : { formularyVersion: input.knowledge.formularyVersion }),
      engine: `${input.engine.name} ${input.engine.version}`,
      spaceEngine:
        input.spaceEngine === undefined
          ? null
          : `${input.spaceEngine.name} ${input.spaceEngine.version}, ${spaceQuality}`,
      planVersion,
      now: input.now,
    },
    person: describePerson(context),
    ...parts,
    draft: parts.decision.verdict !== 'proceed',
    assumed: claims.filter(({ basis }) => basis === 'assumed').map(({ id, label }) => ({ claim: id, label })),
    claims,
    sources: sourceIds.flatMap((id) => context.knowledge.sources[id] ?? []),
    answers: input.answers,
  };
  return { ...plan, hash: hashOf(plan) };
}

function describePerson(context: PlanContext): Plan['person'] {
  const { birthDate, sex, weightKg, bmiKgPerM2 } = context.case.patient;
  const { level, side, surgeryDate } = subjectOf(context);
  const age = birthDate.state === 'known' ? ageBoundsYears(birthDate.value, context.now) : null;
  return {
    ageYears: age !== null && age.low === age.high ? age.low : null,
    ageRangeYears: age === null ? null : [age.low, age.high],
    sex: known(sex),
    weightKg: known(weightKg),
    bmiKgPerM2: known(bmiKgPerM2),
    level: known(level),
    side: known(side),
    surgeryDate: known(surgeryDate),
    birthDate: known(birthDate),
  };
}

function known<T>(fact: { readonly state: string; readonly value?: T }): T | null {
  return fact.state === 'known' ? (fact.value ?? null) : null;
}

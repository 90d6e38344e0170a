import type { ClaimId } from '@cryobridge/knowledge';
import type { Findings, PlanContext } from '../context.js';
import type { Question, Statement } from '../decision.js';
import type { Regimen, TargetDose } from '../plan.js';
import { roundTo } from '../round.js';
import { choiceQuestion, chosen, numberQuestion, settlingAnswer, type Asked } from '../select/ask.js';
import { isAvailable } from './formulary-checks.js';
import { checkReason, drugOf, FormularyError, drugReader, regimenStatement, type Setting } from './item.js';
import { mayBeAtLeast, unanswered } from './person.js';
import { localAnaestheticRule } from './regimen-rules.js';

export const localAnaesthetics = ['ropivacaine', 'bupivacaine', 'levobupivacaine', 'lidocaine'] as const;
export type LocalAnaesthetic = (typeof localAnaesthetics)[number];

type Budget = Regimen['localAnaesthetic'];
type Part = Budget['planned'][number];

/** mg; the step to which budgets are rounded. */
const step = 0.1;

/**
 * One running total over block, catheter and probe track. Every part counts once against the limit of one
 * drug; a part without a sourced or given dose stays open, and the rest is what it may use.
 */
export function localAnaestheticBudget(
  setting: Setting,
  doses: readonly TargetDose[],
): { readonly budget: Budget } & Findings {
  const { context } = setting;
  const drug = plannedDrug(context);
  const limit = limitOf(setting, drug);
  const planned = [block(setting), catheter(setting, drug), probeTrack(setting, doses)];
  const countedMg = planned.reduce((sum, { mg }) => sum + (mg ?? 0), 0);
  const remainingMg = limit.mg === null ? null : roundTo(limit.mg - countedMg, step);
  const over = remainingMg !== null && remainingMg < 0;
  const budget: Budget = {
    drug: drugOf(context, drug).label,
    limitMg: limit.mg === null ? null : roundTo(limit.mg, step),
    limitBy: limit.by,
    planned,
    remainingMg,
  };
  const reason = {
    state: 'ask',
    name: 'local-anaesthetic-over',
    facts: { overMg: over ? -remainingMg : 0, limitMg: budget.limitMg },
  } as const;
  return {
    budget,
    reasons: over ? [checkReason(context, localAnaestheticRule, reason)] : [],
    questions: budgetQuestions(setting, drug),
  };
}

/** What was chosen, else the usual one; where that is not available here, the formulary's other one, else the first that is. */
export function plannedDrug(context: PlanContext): LocalAnaesthetic {
  const wanted =
    chosen(context, drugQuestion(context)) ??
    context.read.for(localAnaestheticRule).text('claim:regimen.local-anaesthetic.drug');
  const found = localAnaesthetics.find((each) => each === wanted);
  if (found === undefined) throw new FormularyError(`${wanted} is no local anaesthetic of the formulary`);
  if (isAvailable(context, found)) return found;
  const here = localAnaesthetics.filter((each) => isAvailable(context, each));
  const named = drugOf(context, found).local?.alternative;
  return here.find((each) => named === `drug:${each}`) ?? here[0] ?? found;
}

/** Null while nobody has said; a catheter then counts as planned. */
export function catheterPlanned(context: PlanContext): boolean | null {
  const answer = chosen(context, catheterQuestion());
  return answer === null ? null : answer === 'yes';
}

interface Limit {
  readonly mg: number | null;
  readonly by: readonly Statement[];
}

function limitOf(setting: Setting, drug: LocalAnaesthetic): Limit {
  const read = drugReader(setting, localAnaestheticRule, drug);
  const perKg = read.numberOrNull('limitMgPerKg');
  if (perKg === null) return { mg: null, by: [regimenStatement('la-no-limit', {}, read.cited())] };
  const mostMg = read.numberOrNull('limitMg');
  const weight = dosingWeight(setting);
  if (weight.kg === null) return { mg: null, by: weight.by };
  const byWeight = perKg * weight.kg;
  const capped = mostMg !== null && mostMg < byWeight;
  const facts = { mgPerKg: perKg, kg: roundTo(weight.kg, step), mostMg };
  const reduction = reductionOf(setting);
  return {
    mg: (capped ? mostMg : byWeight) * (1 - reduction.share),
    by: [
      regimenStatement(capped ? 'la-limit-most' : 'la-limit-weight', facts, read.cited()),
      ...weight.by,
      ...reduction.by,
    ],
  };
}

/** The weight that the limit goes by: ideal weight above the body mass index where fat misleads. */
function dosingWeight({ context, person }: Setting): {
  readonly kg: number | null;
  readonly by: readonly Statement[];
} {
  const { weightKg, bmi } = person;
  if (weightKg === null) return { kg: null, by: [regimenStatement('la-weight-unknown')] };
  const claim: ClaimId = 'claim:regimen.local-anaesthetic.ideal-weight-bmi';
  const bound = context.read.for(localAnaestheticRule).number(claim);
  if (bmi === null) return { kg: weightKg, by: [regimenStatement('la-bmi-unknown', { bound }, [claim])] };
  if (bmi <= bound) return { kg: weightKg, by: [] };
  const ideal = settlingAnswer(context, idealWeightQuestion(bound))?.value;
  if (typeof ideal !== 'number')
    return { kg: null, by: [regimenStatement('la-ideal-unknown', { bound }, [claim])] };
  return {
    kg: Math.min(ideal, weightKg),
    by: [regimenStatement('la-ideal', { bound, kg: Math.min(ideal, weightKg) }, [claim])],
  };
}

/** Once, however many reasons there are. */
function reductionOf({ context, person }: Setting): {
  readonly share: number;
  readonly by: readonly Statement[];
} {
  const rule = context.read.for(localAnaestheticRule);
  const years = rule.number('claim:regimen.elderly-years');
  const may = ({ presence }: { presence: string }) => presence === 'yes' || presence === 'maybe';
  const grounds = [
    ...(mayBeAtLeast(person, years) ? [person.ageYears === null ? 'age not known' : 'age'] : []),
    ...(may(person.heart) ? ['heart'] : []),
    ...(may(person.liver) ? ['liver'] : []),
  ];
  if (grounds.length === 0) return { share: 0, by: [] };
  const percent = rule.number('claim:regimen.local-anaesthetic.reduction-percent');
  const claims: ClaimId[] = [
    'claim:regimen.local-anaesthetic.reduction-percent',
    'claim:regimen.elderly-years',
  ];
  return {
    share: percent / 100,
    by: [regimenStatement('la-reduced', { percent, grounds: grounds.join(', ') }, claims)],
  };
}

function block({ context }: Setting): Part {
  const mg = numberAnswer(context, blockQuestion());
  return {
    part: 'block',
    mg,
    note: regimenStatement(mg === null ? 'la-block-open' : 'la-block-given', { mg }),
  };
}

/** What the catheter gives while it shares the limit with the block. */
function catheter(setting: Setting, drug: LocalAnaesthetic): Part {
  const { context, phase } = setting;
  if (phase === 'established' || catheterPlanned(context) === false)
    return { part: 'catheter', mg: 0, note: regimenStatement('la-catheter-none') };
  const read = drugReader(setting, localAnaestheticRule, drug);
  switch (drug) {
    case 'ropivacaine': {
      const hours = context.read
        .for(localAnaestheticRule)
        .number('claim:regimen.local-anaesthetic.window-hours');
      const mgPerH = read.number('catheterMgPerMl') * read.number('catheterMlPerH');
      const facts = { mgPerH, hours, mostMgPerH: read.number('catheterMaxMgPerH') };
      const claims: ClaimId[] = [...read.cited(), 'claim:regimen.local-anaesthetic.window-hours'];
      return {
        part: 'catheter',
        mg: roundTo(mgPerH * hours, step),
        note: regimenStatement('la-catheter-infusion', facts, claims),
      };
    }
    case 'bupivacaine': {
      const mL = read.number('stumpBolusMaxMl');
      const facts = { mL, mgPerMl: read.number('stumpBolusMgPerMl'), dayMaxMg: read.number('dayMaxMg') };
      return {
        part: 'catheter',
        mg: roundTo(mL * facts.mgPerMl, step),
        note: regimenStatement('la-catheter-bolus', facts, read.cited()),
      };
    }
    case 'levobupivacaine':
    case 'lidocaine':
      return { part: 'catheter', mg: null, note: regimenStatement('la-catheter-open') };
  }
}

function probeTrack({ context }: Setting, doses: readonly TargetDose[]): Part {
  const volumes = doses.map(({ anaesthesiaVolumeMl }) => anaesthesiaVolumeMl).filter((mL) => mL !== null);
  const mL =
    volumes.length === 0
      ? null
      : roundTo(
          volumes.reduce((sum, each) => sum + each, 0),
          step,
        );
  const mg = numberAnswer(context, trackQuestion());
  const name = mg !== null ? 'la-track-given' : mL === null ? 'la-track-open' : 'la-track-volume';
  return { part: 'probe-track', mg, note: regimenStatement(name, { mg, mL }) };
}

function budgetQuestions(setting: Setting, drug: LocalAnaesthetic): Question[] {
  const { context, person, phase } = setting;
  const bound = context.read
    .for(localAnaestheticRule)
    .number('claim:regimen.local-anaesthetic.ideal-weight-bmi');
  const heavy =
    person.weightKg !== null && person.bmi !== null && person.bmi > bound && drug !== 'levobupivacaine';
  const asked = [
    drugQuestion(context),
    ...(phase === 'established' ? [] : [catheterQuestion()]),
    ...(heavy ? [idealWeightQuestion(bound)] : []),
    blockQuestion(),
    trackQuestion(),
  ];
  return asked.flatMap((question) => unanswered(context, question));
}

function numberAnswer(context: PlanContext, question: Question): number | null {
  const value = settlingAnswer(context, question)?.value;
  return typeof value === 'number' ? value : null;
}

function asked(id: Asked['id'], name: string, facts: Asked['facts'] = {}): Asked {
  return {
    id,
    rule: localAnaestheticRule,
    text: `say:regimen.${name}.ask`,
    why: `say:regimen.${name}.why`,
    facts,
    asks: 'operator',
    blocks: false,
  };
}

/** Only those that are available here, unless none is. */
function drugQuestion(context: PlanContext): Question {
  const here = localAnaesthetics.filter((drug) => isAvailable(context, drug));
  return choiceQuestion(
    asked('q:local-anaesthetic-drug', 'la-drug'),
    (here.length === 0 ? localAnaesthetics : here).map((drug) => [drug, 'proceed']),
  );
}

function catheterQuestion(): Question {
  return choiceQuestion(asked('q:perineural-catheter', 'la-catheter'), [
    ['yes', 'proceed'],
    ['no', 'proceed'],
  ]);
}

function idealWeightQuestion(bound: number): Question {
  return numberQuestion(asked('q:ideal-weight-kg', 'ideal-weight', { bound }), {
    unit: 'kg',
    minimum: 20,
    maximum: 150,
  });
}

function blockQuestion(): Question {
  return numberQuestion(asked('q:block-mg', 'la-block'), { unit: 'mg', minimum: 0, maximum: 1000 });
}

function trackQuestion(): Question {
  return numberQuestion(asked('q:probe-track-mg', 'la-track'), { unit: 'mg', minimum: 0, maximum: 1000 });
}

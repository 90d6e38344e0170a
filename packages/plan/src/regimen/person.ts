import type { ConceptId } from '@cryobridge/knowledge';
import type { Fact, PartialDate, QuestionId } from '../case.js';
import type { PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import { roundTo } from '../round.js';
import { choiceQuestion, numberQuestion, settlingAnswer } from '../select/ask.js';
import { nameFacts } from '../select/screen.js';
import { addDays, ageBoundsYears, partialDateBounds } from '../time/days.js';
import { findCondition, type Found } from './presence.js';
import { personRule } from './regimen-rules.js';

/** `severe`: under the bound for anti-inflammatories, or a coded severe kidney disease without an eGFR. */
export type Kidney = 'normal' | 'reduced' | 'severe' | 'unknown';

/** What limits depend on. Null and `unknown` stay what they are; nothing is assumed. */
export interface Person {
  readonly ageYears: { readonly low: number; readonly high: number } | null;
  /** Surely or possibly too young for doses of adults. */
  readonly maybeMinor: boolean;
  readonly weightKg: number | null;
  readonly bmi: number | null;
  readonly egfr: number | null;
  readonly kidney: Kidney;
  readonly liver: Found;
  readonly cirrhosis: Found;
  readonly alcohol: Found;
  readonly heart: Found;
  readonly vessels: Found;
  readonly pregnancy: Found;
  readonly sleepApnoea: Found;
  readonly useDisorder: Found;
  readonly overdose: Found;
  /** Open questions that change the regimen and never the verdict. */
  readonly questions: readonly Question[];
}

export function readPerson(context: PlanContext): Person {
  const ageYears = ageOf(context);
  const weight = measured(context, context.case.patient.weightKg, weightQuestion);
  const egfr = measured(context, context.case.labs.egfrMlPerMin173M2, egfrQuestion);
  const liverAsked: QuestionId = 'q:liver-or-alcohol';
  const liver = findCondition(context, {
    concepts: ['concept:liver-disease', 'concept:cirrhosis'],
    question: liverAsked,
    yes: ['liver', 'both'],
  });
  const alcohol = findCondition(context, {
    concepts: ['concept:alcohol-use'],
    question: liverAsked,
    yes: ['alcohol', 'both'],
  });
  const atRisk = (concept: ConceptId, ...yes: readonly string[]) =>
    findCondition(context, {
      concepts: [concept],
      question: 'q:overdose-risk',
      history: true,
      yes: [...yes, 'several'],
    });
  const sleepApnoea = atRisk('concept:sleep-apnoea', 'sleep-apnoea');
  const useDisorder = atRisk('concept:opioid-use-disorder', 'opioid-use-disorder');
  const overdose = atRisk('concept:opioid-overdose', 'overdose', 'lost-tolerance');
  const open = [
    ...(liver.presence === 'yes' || alcohol.presence === 'yes'
      ? []
      : unanswered(context, liverQuestion(liver, alcohol))),
    ...(sleepApnoea.presence === 'yes' || useDisorder.presence === 'yes' || overdose.presence === 'yes'
      ? []
      : unanswered(context, overdoseQuestion([sleepApnoea, useDisorder, overdose]))),
  ];
  return {
    ageYears,
    maybeMinor:
      ageYears !== null && ageYears.low < context.read.for(personRule).number('claim:regimen.adult-years'),
    weightKg: weight.value,
    bmi: bodyMassIndex(context, weight.value),
    egfr: egfr.value,
    kidney: kidneyOf(context, egfr.value),
    liver,
    alcohol,
    cirrhosis: findCondition(context, { concepts: ['concept:cirrhosis'] }),
    heart: findCondition(context, { concepts: ['concept:heart-disease'] }),
    vessels: findCondition(context, { concepts: ['concept:arterial-disease', 'concept:stroke'] }),
    pregnancy: findCondition(context, { concepts: ['concept:pregnancy'], question: 'q:pregnancy' }),
    sleepApnoea,
    useDisorder,
    overdose,
    questions: [...weight.questions, ...egfr.questions, ...open],
  };
}

/** As shown: cut, not rounded, so that a value below a bound never reads as the bound. */
export function shownEgfr({ egfr }: Pick<Person, 'egfr'>): number | null {
  return egfr === null ? null : Math.floor(egfr * 10) / 10;
}

/** True when the age is surely or possibly at or past the bound; an unknown age is possibly past it. */
export function mayBeAtLeast(person: Person, years: number): boolean {
  return person.ageYears === null || person.ageYears.high >= years;
}

export function mayBeOver(person: Person, years: number): boolean {
  return person.ageYears === null || person.ageYears.high > years;
}

/** A question, unless it is answered. */
export function unanswered(context: PlanContext, question: Question): Question[] {
  return settlingAnswer(context, question) === null ? [question] : [];
}

function ageOf(context: PlanContext): Person['ageYears'] {
  const { birthDate } = context.case.patient;
  return birthDate.state === 'known' ? ageBoundsYears(birthDate.value, context.now) : null;
}

interface Measured {
  readonly value: number | null;
  readonly questions: readonly Question[];
}

type AskFor = (
  context: PlanContext,
  seen: string | null,
) => { readonly question: Question; readonly staleDays: number };

/** The value of the record while it is fresh, else the answer, else a question that tells what was seen. */
function measured(context: PlanContext, fact: Fact<number>, askFor: AskFor): Measured {
  const { question, staleDays } = askFor(context, seenOf(fact));
  if (fact.state === 'known' && isFresh(context, fact.asOf, staleDays))
    return { value: fact.value, questions: [] };
  const answer = settlingAnswer(context, question);
  if (typeof answer?.value === 'number') return { value: answer.value, questions: [] };
  return { value: null, questions: [question] };
}

function isFresh({ now }: PlanContext, asOf: PartialDate | null, days: number): boolean {
  return asOf === null || addDays(partialDateBounds(asOf).latest, days) >= now;
}

function seenOf(fact: Fact<number>): string | null {
  switch (fact.state) {
    case 'known':
      return `${roundTo(fact.value, 0.1)}${fact.asOf === null ? '' : ` (${fact.asOf})`}`;
    case 'unknown':
      return fact.seen ?? null;
    case 'conflict':
      return fact.candidates.map(({ value }) => String(roundTo(value, 0.1))).join(' / ');
  }
}

function weightQuestion(context: PlanContext, seen: string | null) {
  const staleDays = context.read.for(personRule).number('claim:regimen.stale.weight-days');
  const asked = {
    id: 'q:weight-kg',
    rule: personRule,
    text: 'say:regimen.weight.ask',
    why: 'say:regimen.weight.why',
    facts: { seen, staleDays },
    blocks: false,
  } as const;
  return { staleDays, question: numberQuestion(asked, { unit: 'kg', minimum: 20, maximum: 350 }) };
}

function egfrQuestion(context: PlanContext, seen: string | null) {
  const staleDays = context.read.for(personRule).number('claim:regimen.stale.egfr-days');
  const { creatinineMgPerDl } = context.case.labs;
  const creatinine = creatinineMgPerDl.state === 'known' ? roundTo(creatinineMgPerDl.value, 0.01) : null;
  const facts = { seen, staleDays, creatinine };
  const asked = {
    id: 'q:egfr',
    rule: personRule,
    text: 'say:regimen.egfr.ask',
    why: 'say:regimen.egfr.why',
    facts,
    blocks: false,
  } as const;
  return { staleDays, question: numberQuestion(asked, { unit: 'mL/min/1.73m2', minimum: 0, maximum: 200 }) };
}

function liverQuestion(liver: Found, alcohol: Found): Question {
  return choiceQuestion(
    {
      id: 'q:liver-or-alcohol',
      rule: personRule,
      text: 'say:regimen.liver.ask',
      why: 'say:regimen.liver.why',
      facts: nameFacts([...liver.entries, ...alcohol.entries]),
      blocks: false,
    },
    [
      ['none', 'proceed'],
      ['liver', 'proceed'],
      ['alcohol', 'proceed'],
      ['both', 'proceed'],
    ],
  );
}

function overdoseQuestion(found: readonly Found[]): Question {
  return choiceQuestion(
    {
      id: 'q:overdose-risk',
      rule: personRule,
      text: 'say:regimen.overdose-risk.ask',
      why: 'say:regimen.overdose-risk.why',
      facts: nameFacts(found.flatMap(({ entries }) => entries)),
      blocks: false,
    },
    ['none', 'sleep-apnoea', 'opioid-use-disorder', 'overdose', 'lost-tolerance', 'several'].map((value) => [
      value,
      'proceed',
    ]),
  );
}

function bodyMassIndex(context: PlanContext, weightKg: number | null): number | null {
  const { bmiKgPerM2, heightCm } = context.case.patient;
  if (weightKg !== null && heightCm.state === 'known') return weightKg / (heightCm.value / 100) ** 2;
  if (bmiKgPerM2.state === 'known') return bmiKgPerM2.value;
  const answer = context.answers.findLast(({ question }) => question === 'q:bmi')?.value;
  return typeof answer === 'number' ? answer : null;
}

function kidneyOf(context: PlanContext, egfr: number | null): Kidney {
  const rule = context.read.for(personRule);
  if (egfr !== null) {
    if (egfr < rule.number('claim:regimen.nsaid.avoid-egfr')) return 'severe';
    return egfr < rule.number('claim:regimen.kidney-normal-egfr') ? 'reduced' : 'normal';
  }
  return findCondition(context, { concepts: ['concept:severe-kidney-disease'] }).presence === 'yes'
    ? 'severe'
    : 'unknown';
}

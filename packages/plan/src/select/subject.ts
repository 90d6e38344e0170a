import {
  amputationLevels,
  type AmputationLevel,
  type Answer,
  type Fact,
  type IsoDate,
  type PartialDate,
  type Side,
} from '../case.js';
import type { PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import { answerOrigin, choiceQuestion, chosen, dateQuestion, settlingAnswer } from './ask.js';
import { originText } from './reason.js';
import { siteVerificationRule } from './rules.js';
import { settleDiabetes } from './settle-diabetes.js';

/** Which amputation the plan is about. */
export interface Subject {
  /** `past`: pain after an earlier amputation. `none`: no amputation pain to treat. */
  readonly purpose: 'planned' | 'past' | 'cancelled' | 'none' | 'unknown';
  readonly level: Fact<AmputationLevel>;
  readonly side: Fact<Side>;
  /** Day of the planned operation. */
  readonly surgeryDate: Fact<IsoDate>;
  /** Day of the earlier amputation, as exact as known; null when the plan is about a planned one. */
  readonly pastDate: PartialDate | null;
}

type Settling = Pick<PlanContext, 'case' | 'answers'>;

export function purposeQuestion(context: Pick<PlanContext, 'case'>): Question {
  return choiceQuestion(
    {
      id: 'q:purpose',
      rule: siteVerificationRule,
      text: 'say:select.purpose.ask',
      why: 'say:select.purpose.why',
      facts: textFacts(context),
    },
    [
      ['planned-amputation', 'proceed'],
      ['pain-after-amputation', 'proceed'],
      ['neither', 'hold'],
    ],
  );
}

/** Free text about amputation, shown beside a question and never taken as a fact. */
export function textFacts({ case: { amputationTexts } }: Pick<PlanContext, 'case'>): {
  readonly texts: string | null;
} {
  return {
    texts: amputationTexts.length === 0 ? null : amputationTexts.map(({ text }) => `“${text}”`).join('; '),
  };
}

/** Facts of the record, with what is missing or in conflict filled by answers. Known facts are never overridden. */
export function subjectOf(context: Settling): Subject {
  const { planned } = context.case;
  const purpose = purposeOf(context);
  const past = purpose === 'past' ? pastAmputation(context) : null;
  const level = filledChoice(
    context,
    levelQuestion(past?.level ?? planned.level, context),
    past?.level ?? planned.level,
  );
  return {
    purpose,
    level,
    side: filledChoice(
      context,
      sideQuestion(past?.side ?? planned.side, context),
      past?.side ?? planned.side,
    ),
    surgeryDate: filledDate(context, planned.surgeryDate),
    pastDate: past === null ? null : pastDate(context, level),
  };
}

/** The context that every section reads: the planned amputation and diabetes with answers in them. */
export function settleContext(context: PlanContext): PlanContext {
  const { purpose, level, side, surgeryDate } = subjectOf(context);
  const settled = { ...context.case, conditions: settleDiabetes(context) };
  if (purpose !== 'planned') return { ...context, case: settled };
  const planned = { ...settled.planned, state: 'planned', level, side, surgeryDate } as const;
  return { ...context, case: { ...settled, planned } };
}

export function levelQuestion(fact: Fact<AmputationLevel>, context: Pick<PlanContext, 'case'>): Question {
  const levels = fact.state === 'conflict' ? candidates(fact) : amputationLevels;
  return whereQuestion('level', { fact, context, values: levels });
}

export function sideQuestion(fact: Fact<Side>, context: Pick<PlanContext, 'case'>): Question {
  return whereQuestion('side', {
    fact,
    context,
    values: fact.state === 'conflict' ? candidates(fact) : ['left', 'right'],
  });
}

export function surgeryDateQuestion(fact: Fact<IsoDate>): Question {
  const asked = {
    id: 'q:surgery-date',
    rule: siteVerificationRule,
    text: fact.state === 'conflict' ? 'say:select.surgery-date.conflict' : 'say:select.surgery-date.ask',
    why: 'say:select.surgery-date.why',
    facts: seenFacts(fact),
  } as const;
  if (fact.state !== 'conflict') return dateQuestion(asked);
  return choiceQuestion(
    asked,
    candidates(fact).map((value) => [value, 'proceed']),
  );
}

export const pastDateQuestion: Question = dateQuestion({
  id: 'q:amputation-date',
  rule: siteVerificationRule,
  text: 'say:select.amputation-date.ask',
  why: 'say:select.amputation-date.why',
});

/** Candidates of a conflict with where each was read, or what was seen and could not be read. */
export function seenFacts(fact: Fact<string | number>): Readonly<Record<string, string | null>> {
  if (fact.state === 'conflict') {
    return { seen: fact.candidates.map(({ value, from }) => `${value} (${originText(from)})`).join('; ') };
  }
  return { seen: fact.state === 'unknown' ? (fact.seen ?? null) : null };
}

function purposeOf(context: Settling): Subject['purpose'] {
  const { state } = context.case.planned;
  switch (state) {
    case 'planned':
    case 'cancelled':
      return state;
    case 'none':
      switch (chosen(context, purposeQuestion(context))) {
        case 'planned-amputation':
          return 'planned';
        case 'pain-after-amputation':
          return 'past';
        case 'neither':
          return 'none';
        default:
          return 'unknown';
      }
  }
}

function whereQuestion(
  name: 'level' | 'side',
  {
    fact,
    context,
    values,
  }: { fact: Fact<string>; context: Pick<PlanContext, 'case'>; values: readonly string[] },
): Question {
  return choiceQuestion(
    {
      id: `q:${name}`,
      rule: siteVerificationRule,
      text: fact.state === 'conflict' ? `say:select.${name}.conflict` : `say:select.${name}.ask`,
      why: `say:select.${name}.why`,
      facts: { ...seenFacts(fact), ...textFacts(context) },
    },
    values.map((value) => [value, 'proceed']),
  );
}

function candidates<T extends string>(fact: Extract<Fact<T>, { state: 'conflict' }>): T[] {
  return [...new Set(fact.candidates.map(({ value }) => value))];
}

function filledChoice<T extends string>(context: Settling, question: Question, fact: Fact<T>): Fact<T> {
  const answer = fact.state === 'known' ? null : settlingAnswer(context, question);
  return answer === null ? fact : known(answer.value as T, answer);
}

function filledDate(context: Settling, fact: Fact<IsoDate>): Fact<IsoDate> {
  const answer = fact.state === 'known' ? null : settlingAnswer(context, surgeryDateQuestion(fact));
  return answer !== null && typeof answer.value === 'string' ? known(answer.value, answer) : fact;
}

function known<T>(value: T, answer: Answer): Fact<T> {
  return { state: 'known', value, asOf: answer.at.slice(0, 10), from: [answerOrigin(answer)] };
}

/** Level and side of the earlier amputations taken together: known when one value is named, else open. */
function pastAmputation({ case: { past } }: Settling): { level: Fact<AmputationLevel>; side: Fact<Side> } {
  return { level: together(past.map(({ level }) => level)), side: together(past.map(({ side }) => side)) };
}

function together<T extends string>(facts: readonly Fact<T>[]): Fact<T> {
  const named = facts.flatMap((fact) => {
    if (fact.state === 'known') return fact.from.map((from) => ({ value: fact.value, from }));
    return fact.state === 'conflict' ? fact.candidates : [];
  });
  const [first] = named;
  const unread = facts.find((fact) => fact.state === 'unknown');
  if (first === undefined) return unread ?? { state: 'unknown', why: 'missing', from: [] };
  if (named.some(({ value }) => value !== first.value)) return { state: 'conflict', candidates: named };
  return { state: 'known', value: first.value, asOf: null, from: named.map(({ from }) => from) };
}

/** The latest date of an earlier amputation at this level; an answer fills what the record leaves open. */
function pastDate(context: Settling, level: Fact<AmputationLevel>): PartialDate | null {
  const sameLevel = (past: Fact<AmputationLevel>) =>
    level.state !== 'known' || (past.state === 'known' && past.value === level.value);
  const dates = context.case.past.flatMap((past) =>
    past.date !== null && sameLevel(past.level) ? [past.date] : [],
  );
  const latest = dates.toSorted().at(-1) ?? null;
  if (latest?.length === 10) return latest;
  const answer = settlingAnswer(context, pastDateQuestion);
  return typeof answer?.value === 'string' ? answer.value : latest;
}

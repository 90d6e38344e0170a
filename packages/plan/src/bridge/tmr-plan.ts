import type { FactOrigin, IsoDate } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import type { Question } from '../decision.js';
import type { Bridge, Timing } from '../plan.js';
import { answerOrigin, choiceQuestion, chosen, dateQuestion, settlingAnswer } from '../select/ask.js';
import { reasonOf } from '../select/reason.js';
import { tmrRule } from './bridge-rules.js';

/** What is known of TMR in this limb. A date that cannot be right is asked again and counts as none. */
export interface TmrPlan extends Findings {
  readonly state: Bridge['tmr'];
  readonly date: IsoDate | null;
  /** Somebody said that the repair has been made. */
  readonly done: boolean;
}

const asked = { rule: tmrRule, asks: 'surgeon', blocks: false } as const;

const plannedQuestion = choiceQuestion(
  { ...asked, id: 'q:tmr-planned', text: 'say:bridge.ask-tmr-planned', why: 'say:bridge.why-tmr-planned' },
  [
    ['planned', 'proceed'],
    ['done', 'proceed'],
    ['not-planned', 'proceed'],
  ],
);

/**
 * TMR as the record tells it, else as the surgeon answers. Neither question blocks: a freeze without a known
 * TMR is planned all the same, only the gap stays unknown. A date in the record beats an answered one, unless
 * it cannot be right.
 */
export function tmrPlan(context: PlanContext, timing: Timing): TmrPlan {
  const { tmrDate, tmrSaidPlanned = false } = context.case.planned;
  const answered = answeredTmrDate(context, timing);
  if (tmrDate.state === 'known') {
    if (tmrDate.value === null) return notPlanned(context, tmrDate.from);
    const recorded = dated(context, timing, { date: tmrDate.value, from: tmrDate.from });
    return recorded.date === null ? (answered ?? recorded) : recorded;
  }
  if (answered !== null) return answered;
  switch (chosen(context, plannedQuestion) ?? (tmrSaidPlanned ? 'planned' : null)) {
    case 'not-planned':
      return notPlanned(context, originOf(context, plannedQuestion));
    case 'planned':
      return undated(askDate('missing'));
    case 'done':
      return { ...undated(askDate('missing')), done: true };
    default:
      return isDisputed(tmrDate)
        ? undated(askDate('disputed'))
        : { state: 'unknown', date: null, done: false, reasons: [], questions: [plannedQuestion] };
  }
}

/** Places that disagree on the day, while none says that TMR is off. */
function isDisputed(tmrDate: PlanContext['case']['planned']['tmrDate']): boolean {
  return tmrDate.state === 'conflict' && tmrDate.candidates.every(({ value }) => value !== null);
}

function notPlanned(context: PlanContext, read: readonly FactOrigin[]): TmrPlan {
  const said = { id: 'say:bridge.tmr-not-planned', effect: 'clear', claims: [], read } as const;
  return {
    state: 'not-planned',
    date: null,
    done: false,
    reasons: [reasonOf(context, tmrRule, said)],
    questions: [],
  };
}

function undated(question: Question): TmrPlan {
  return { state: 'planned', date: null, done: false, reasons: [], questions: [question] };
}

function dated(
  context: PlanContext,
  { surgeryDate, phase }: Timing,
  { date, from }: { readonly date: IsoDate; readonly from: readonly FactOrigin[] },
): TmrPlan {
  const ahead = phase === 'before-surgery' || phase === 'at-surgery';
  if (ahead && surgeryDate !== null && date < surgeryDate) {
    const question = askDate('impossible');
    const facts = { tmrDate: date, surgeryDate };
    const said = {
      id: 'say:bridge.tmr-before-surgery',
      effect: 'caution',
      facts,
      claims: [],
      read: from,
    } as const;
    return {
      ...undated(question),
      reasons: [reasonOf(context, tmrRule, { ...said, question: question.id })],
    };
  }
  const said = {
    id: 'say:bridge.tmr-planned',
    effect: 'clear',
    facts: { tmrDate: date },
    claims: [],
    read: from,
  } as const;
  return { state: 'planned', date, done: false, reasons: [reasonOf(context, tmrRule, said)], questions: [] };
}

function answeredTmrDate(context: PlanContext, timing: Timing): TmrPlan | null {
  const answer = settlingAnswer(context, askDate('missing'));
  if (answer === null || typeof answer.value !== 'string') return null;
  const done = chosen(context, plannedQuestion) === 'done';
  return { ...dated(context, timing, { date: answer.value, from: [answerOrigin(answer)] }), done };
}

function originOf(context: PlanContext, question: Question): readonly FactOrigin[] {
  const answer = settlingAnswer(context, question);
  return answer === null ? [] : [answerOrigin(answer)];
}

function askDate(why: 'missing' | 'disputed' | 'impossible'): Question {
  return dateQuestion({
    ...asked,
    id: 'q:tmr-date',
    text: 'say:bridge.ask-tmr-date',
    why: `say:bridge.why-date-${why}`,
  });
}

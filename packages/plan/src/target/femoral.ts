import type { NerveSiteId } from '@cryobridge/knowledge';
import type { Findings, PlanContext } from '../context.js';
import type { Plan } from '../plan.js';
import {
  answerFacts,
  answerOrigin,
  choiceQuestion,
  decisionQuestion,
  settlingAnswer,
} from '../select/ask.js';
import { nothingFound, reasonOf } from '../select/reason.js';
import type { Where } from '../select/verify-site.js';
import { femoralNeverRule, femoralProsthesisRule } from './rules.js';

export const femoralSite: NerveSiteId = 'nerve:femoral-inguinal';

export interface FemoralChoice extends Findings {
  /** The femoral nerve at the groin, where it is a target at all. */
  readonly add: readonly NerveSiteId[];
  readonly status: 'target' | 'recorded-decision';
  readonly never: Plan['neverTargets'];
}

const leftOut: FemoralChoice = { ...nothingFound, add: [], status: 'target', never: [] };

/**
 * The femoral nerve at the groin. Where the quadriceps keeps its value it is never a target unless a named
 * clinician overrides with a reason; at a transfemoral level with a prosthesis planned it is a recorded decision.
 */
export function checkFemoral(context: PlanContext, { level }: Where): FemoralChoice {
  const spares = context.read.for(femoralNeverRule).list('claim:targets.quadriceps-levels').includes(level);
  if (spares) return neverFemoral(context);
  return level === 'transfemoral' ? byProsthesis(context) : leftOut;
}

const overrideQuestion = decisionQuestion(
  {
    id: 'q:override-femoral',
    rule: femoralNeverRule,
    text: 'say:target.femoral.override',
    why: 'say:target.femoral.never-why',
    blocks: false,
  },
  [
    ['spare-the-femoral-nerve', 'proceed'],
    ['override-and-freeze', 'proceed'],
  ],
);

function neverFemoral(context: PlanContext): FemoralChoice {
  const answer = settlingAnswer(context, overrideQuestion);
  if (answer?.value === 'override-and-freeze') {
    const reason = reasonOf(context, femoralNeverRule, {
      id: 'say:target.femoral.overridden',
      effect: 'decided',
      facts: answerFacts(answer),
      question: overrideQuestion.id,
      read: [answerOrigin(answer)],
    });
    return { reasons: [reason], questions: [], add: [femoralSite], status: 'recorded-decision', never: [] };
  }
  const reason = reasonOf(context, femoralNeverRule, { id: 'say:target.femoral.never', effect: 'clear' });
  return {
    ...leftOut,
    reasons: [reason],
    questions: answer === null ? [overrideQuestion] : [],
    never: [{ nerveSite: femoralSite, reason }],
  };
}

const prosthesisQuestion = choiceQuestion(
  {
    id: 'q:prosthesis-planned',
    rule: femoralProsthesisRule,
    text: 'say:target.prosthesis.ask',
    why: 'say:target.prosthesis.why',
    asks: 'surgeon',
  },
  [
    ['planned', 'proceed'],
    ['not-planned', 'proceed'],
  ],
);

const femoralQuestion = decisionQuestion(
  {
    id: 'q:decide-femoral',
    rule: femoralProsthesisRule,
    text: 'say:target.femoral.decide',
    why: 'say:target.prosthesis.why',
  },
  [
    ['leave-out', 'proceed'],
    ['freeze', 'proceed'],
  ],
);

function byProsthesis(context: PlanContext): FemoralChoice {
  const prosthesis = settlingAnswer(context, prosthesisQuestion);
  const draft = { add: [femoralSite], status: 'recorded-decision', never: [] } as const;
  if (prosthesis === null) {
    const question = prosthesisQuestion;
    const reason = reasonOf(context, femoralProsthesisRule, {
      id: 'say:target.prosthesis.open',
      effect: 'ask',
      question: question.id,
    });
    return { ...draft, reasons: [reason], questions: [question] };
  }
  if (prosthesis.value === 'not-planned') {
    const reason = reasonOf(context, femoralProsthesisRule, {
      id: 'say:target.prosthesis.none',
      effect: 'clear',
      question: prosthesisQuestion.id,
      read: [answerOrigin(prosthesis)],
    });
    return { ...leftOut, reasons: [reason], add: [femoralSite] };
  }
  return decideFemoral(context, draft);
}

function decideFemoral(
  context: PlanContext,
  draft: Pick<FemoralChoice, 'add' | 'status' | 'never'>,
): FemoralChoice {
  const answer = settlingAnswer(context, femoralQuestion);
  if (answer === null) {
    const reason = reasonOf(context, femoralProsthesisRule, {
      id: 'say:target.femoral.undecided',
      effect: 'decide',
      question: femoralQuestion.id,
    });
    return { ...draft, reasons: [reason], questions: [femoralQuestion] };
  }
  const freeze = answer.value === 'freeze';
  const reason = reasonOf(context, femoralProsthesisRule, {
    id: freeze ? 'say:target.femoral.decided' : 'say:target.femoral.left-out',
    effect: 'decided',
    facts: answerFacts(answer),
    question: femoralQuestion.id,
    read: [answerOrigin(answer)],
  });
  const findings = { reasons: [reason], questions: [] };
  return freeze
    ? { ...draft, ...findings }
    : { ...leftOut, ...findings, never: [{ nerveSite: femoralSite, reason }] };
}

import type { IsoDate } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import type { Statement } from '../decision.js';
import type { Plan, Timing } from '../plan.js';
import { answerFacts, numberQuestion, settlingAnswer } from '../select/ask.js';
import { limbOf } from '../select/limb.js';
import { nothingFound, reasonOf, statementOf } from '../select/reason.js';
import { siteVerificationRule } from '../select/rules.js';
import { seenFacts, subjectOf, surgeryDateQuestion, type Subject } from '../select/subject.js';
import { whereOf } from '../select/verify-site.js';
import { addDays, daysBetween } from './days.js';
import { phaseOf, type Phase } from './phase.js';
import { afterSurgeryRule, protectionRule, windowRule } from './rules.js';

export type TimingChoice = Pick<Plan, 'timing' | 'protection'> & Findings;

/** When to freeze: before surgery where possible, else at or after it, and what then changes. */
export function chooseTiming(context: PlanContext): TimingChoice {
  const subject = subjectOf(context);
  const phase = phaseOf(context);
  const surgeryDate = dateOf(subject);
  const window = freezeWindow(context, phase, surgeryDate);
  const timing: Timing = {
    phase,
    surgeryDate,
    daysToSurgery: surgeryDate === null ? null : daysBetween(context.now, surgeryDate),
    window: window.window,
    notes: [...phaseNotes(context, phase), ...window.notes],
  };
  const open = subject.purpose === 'planned' ? openDate(context, subject) : nothingFound;
  return {
    timing,
    protection: protect(context, phase, subject),
    reasons: open.reasons,
    questions: [...open.questions, ...window.questions],
  };
}

function dateOf({ purpose, surgeryDate, pastDate }: Subject): IsoDate | null {
  if (purpose === 'past') return pastDate?.length === 10 ? pastDate : null;
  return surgeryDate.state === 'known' ? surgeryDate.value : null;
}

function openDate(context: PlanContext, { surgeryDate: fact }: Subject): Findings {
  if (fact.state === 'known') return nothingFound;
  const question = surgeryDateQuestion(fact);
  const reason = reasonOf(context, siteVerificationRule, {
    id: fact.state === 'conflict' ? 'say:time.surgery-date.in-conflict' : 'say:time.surgery-date.open',
    effect: 'ask',
    facts: seenFacts(fact),
    question: question.id,
    read: fact.state === 'conflict' ? fact.candidates.map(({ from }) => from) : fact.from,
  });
  return { reasons: [reason], questions: [question] };
}

type FreezeWindow = Pick<Timing, 'window' | 'notes'> & Pick<Findings, 'questions'>;

/** The days in which the freeze may be placed. The length is a local setting: no interval is known to be best. */
function freezeWindow(context: PlanContext, phase: Phase, surgeryDate: IsoDate | null): FreezeWindow {
  if (surgeryDate === null || (phase !== 'before-surgery' && phase !== 'at-surgery')) {
    return { window: null, notes: [], questions: [] };
  }
  const claim = context.read.for(windowRule).claim('claim:timing.freeze-window');
  const [minimum, maximum] = claim.range ?? [0, Number(claim.value)];
  const question = numberQuestion(
    {
      id: 'q:freeze-window-days',
      rule: windowRule,
      text: 'say:time.window.ask',
      why: 'say:time.window.why',
      facts: { days: Number(claim.value) },
      blocks: false,
    },
    { unit: 'day', minimum, maximum },
  );
  const answer = settlingAnswer(context, question);
  const days = typeof answer?.value === 'number' ? Math.floor(answer.value) : Number(claim.value);
  const opens = addDays(surgeryDate, -days);
  const from = opens < context.now ? context.now : opens;
  const by = answer === null ? {} : answerFacts(answer);
  const note = statementOf('say:time.window.note', { days, from, to: surgeryDate, ...by }, [claim.id]);
  return { window: { from, to: surgeryDate }, notes: [note], questions: answer === null ? [question] : [] };
}

function phaseNotes(context: PlanContext, phase: Phase): Statement[] {
  switch (phase) {
    case 'before-surgery':
      return [statementOf('say:time.before')];
    case 'at-surgery':
      return [statementOf('say:time.at')];
    case 'after-surgery': {
      const reader = context.read.for(afterSurgeryRule);
      const [first, last] = reader.claim('claim:timing.phantom-onset').range ?? [null, null];
      const wakingPercent = reader.number('claim:timing.phantom-on-waking');
      return [statementOf('say:time.after', { first, last, wakingPercent }, afterSurgeryRule.claims)];
    }
    case 'established':
      return [statementOf('say:time.established')];
    case 'unknown':
      return [statementOf('say:time.unknown')];
  }
}

/** Frozen nerves leave a limb that does not hold or feel: guarded from freeze to surgery, and after where it stays. */
function protect(context: PlanContext, phase: Phase, subject: Subject): Statement[] {
  const where = whereOf(subject);
  if (where === null) return [];
  const claims = protectionRule.claims;
  const reader = context.read.for(protectionRule);
  const fellPercent = reader.number('claim:timing.falls-femoral-block');
  reader.claim('claim:timing.protection');
  const limb = limbOf(where.level);
  const until = phase === 'before-surgery' || phase === 'at-surgery' ? 'surgery' : 'recovery';
  const facts = { limb, until, side: where.side };
  if (limb === 'arm') return [statementOf('say:time.protect.arm', facts, ['claim:timing.protection'])];
  return [
    statementOf('say:time.protect.falls', { ...facts, fellPercent }, claims),
    statementOf('say:time.protect.heel', facts, ['claim:timing.protection']),
    statementOf('say:time.protect.heat', facts, ['claim:timing.protection']),
  ];
}

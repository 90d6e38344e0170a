import {
  addDays,
  daysBetween,
  reasonOf,
  statementOf,
  type FactValue,
  type IsoDate,
  type Question,
  type Reason,
  type RuleSpec,
} from '@cryobridge/plan';
import type { WatchFinding } from '../watch/alert.js';
import {
  freshForecastRule,
  gapDueRule,
  referSignsRule,
  refreezeAboveRepairRule,
  refreezeEstablishedRule,
  refreezeIntervalRule,
  refreezeWorkedRule,
} from './bridge-rules.js';
import type { BridgeAdvice, CourseBridge } from './course-bridge.js';
import type { Limb } from './limb.js';

/** One rule's word. `pass` lets the next rule speak; anything else settles the advice. */
interface Word {
  readonly advice: BridgeAdvice | 'pass';
  readonly reasons: readonly Reason[];
  readonly questions?: readonly Question[];
}

export interface Advice extends Pick<CourseBridge, 'advice' | 'reasons' | 'questions' | 'reviewOn'> {}

type Gap = Pick<CourseBridge, 'gapByWeek'>;
type Facts = Readonly<Record<string, FactValue>>;

/**
 * Refer, wait, ask or freeze again, with every reason on the way: signs that need somebody to look come first; then
 * whether it is time; then whether a re-freeze may be thought of at all. The first rule that does not pass settles it.
 */
export function adviceOf(limb: Limb, gap: Gap): Advice {
  const reviewOn = reviewDay(limb, gap);
  const rules = [
    ended,
    referSigns,
    nothingFrozen,
    freshForecast,
    gapDue,
    worked,
    interval,
    established,
    aboveRepair,
  ];
  const reasons: Reason[] = [];
  for (const rule of rules) {
    const word = rule(limb, { ...gap, reviewOn });
    reasons.push(...word.reasons);
    if (word.advice !== 'pass')
      return {
        advice: word.advice,
        reasons: reasons.toReversed(),
        questions: word.questions ?? [],
        reviewOn,
      };
  }
  const again = say(limb, refreezeWorkedRule, 'refreeze', 'caution');
  return { advice: 'refreeze', reasons: [again, ...reasons], questions: [], reviewOn };
}

const pass: Word = { advice: 'pass', reasons: [] };

/** A lead time before the first week from now on in which a gap is likely enough; null when none is. */
function reviewDay({ read, freezeDate, today }: Limb, { gapByWeek }: Gap): IsoDate | null {
  if (freezeDate === null) return null;
  const reader = read.for(gapDueRule);
  const due = reader.number('claim:bridge.review-chance');
  const leadDays = reader.number('claim:bridge.review-lead-days');
  const first = gapByWeek.find(({ week, chance }) => chance >= due && addDays(freezeDate, week * 7) >= today);
  if (first === undefined) return null;
  const day = addDays(freezeDate, first.week * 7 - leadDays);
  return day < today ? today : day;
}

function ended(limb: Limb): Word {
  if (limb.ended === null) return pass;
  return { advice: 'wait', reasons: [say(limb, gapDueRule, 'ended', 'clear', { on: limb.ended })] };
}

const signs: readonly WatchFinding['kind'][] = ['neuroma-like', 'infection-like'];

function referSigns(limb: Limb): Word {
  const found = limb.findings.filter(({ kind }) => signs.includes(kind));
  const raised = found.filter(({ state }) => state === 'raised').map(({ kind }) => kind);
  if (raised.length > 0)
    return {
      advice: 'refer',
      reasons: raised.map((kind) => say(limb, referSignsRule, `sign-${kind}`, 'hold')),
    };
  const untold = found.filter(({ state }) => state === 'cannot-tell').map(({ kind }) => kind);
  return {
    advice: 'pass',
    reasons: untold.map((kind) => say(limb, referSignsRule, 'sign-cannot-tell', 'caution', { kind })),
  };
}

function nothingFrozen(limb: Limb): Word {
  if (limb.freezeDate !== null) return pass;
  return { advice: 'wait', reasons: [say(limb, gapDueRule, 'nothing-frozen', 'clear')] };
}

function freshForecast(limb: Limb): Word {
  const { forecast, read, freezeDate, today } = limb;
  const staleDays = read.for(freshForecastRule).number('claim:bridge.forecast-stale-days');
  const missing = { advice: 'ask', questions: [askFor('reports', freshForecastRule)] } as const;
  if (forecast === null || freezeDate === null)
    return { ...missing, reasons: [say(limb, freshForecastRule, 'no-forecast', 'ask')] };
  const days = daysBetween(addDays(freezeDate, forecast.asOfDay), today);
  const facts = { days, staleDays, reports: forecast.reportsUsed };
  if (days <= staleDays) return pass;
  return { ...missing, reasons: [say(limb, freshForecastRule, 'stale-forecast', 'ask', facts)] };
}

function gapDue(limb: Limb, { reviewOn, gapByWeek }: Gap & Pick<Advice, 'reviewOn'>): Word {
  const repair = limb.takesOverFrom === null ? [say(limb, gapDueRule, 'no-repair', 'caution')] : [];
  const most = Math.max(0, ...gapByWeek.map(({ chance }) => chance));
  if (reviewOn === null)
    return {
      advice: 'wait',
      reasons: [...repair, say(limb, gapDueRule, 'no-gap-likely', 'clear', { most })],
    };
  if (reviewOn > limb.today)
    return {
      advice: 'wait',
      reasons: [...repair, say(limb, gapDueRule, 'gap-later', 'clear', { reviewOn })],
    };
  return { advice: 'pass', reasons: [...repair, say(limb, gapDueRule, 'gap-due', 'caution', { most })] };
}

function worked(limb: Limb): Word {
  const chance = limb.forecast?.chanceItWorks.median ?? null;
  const least = limb.read.for(refreezeWorkedRule).number('claim:bridge.worked-chance');
  const facts = { chance, least };
  if (chance === null)
    return {
      advice: 'ask',
      reasons: [say(limb, refreezeWorkedRule, 'worked-unknown', 'ask')],
      questions: [askFor('reports', refreezeWorkedRule)],
    };
  return chance < least
    ? { advice: 'refer', reasons: [say(limb, refreezeWorkedRule, 'did-not-work', 'hold', facts)] }
    : { advice: 'pass', reasons: [say(limb, refreezeWorkedRule, 'worked', 'clear', facts)] };
}

function interval(limb: Limb): Word {
  const { freezeDate, read, today } = limb;
  if (freezeDate === null) return pass;
  const days = read.for(refreezeIntervalRule).number('claim:bridge.refreeze-interval-days');
  const from = addDays(freezeDate, days);
  const facts = { days, from, since: daysBetween(freezeDate, today) };
  return today < from
    ? { advice: 'wait', reasons: [say(limb, refreezeIntervalRule, 'too-soon', 'hold', facts)] }
    : { advice: 'pass', reasons: [say(limb, refreezeIntervalRule, 'long-enough', 'clear', facts)] };
}

const daysPerWeek = 7;

function established(limb: Limb): Word {
  const { amputationDate, read, today } = limb;
  const weeks = read.for(refreezeEstablishedRule).number('claim:timing.established-after');
  if (amputationDate === null)
    return {
      advice: 'ask',
      reasons: [say(limb, refreezeEstablishedRule, 'operation-unknown', 'ask')],
      questions: [askFor('operation', refreezeEstablishedRule)],
    };
  if (today < addDays(amputationDate, weeks * daysPerWeek)) return pass;
  return {
    advice: 'ask',
    reasons: [say(limb, refreezeEstablishedRule, 'established', 'decide', { weeks })],
    questions: [askFor('established', refreezeEstablishedRule)],
  };
}

/** The latest word counts; one given before the latest repair speaks of another. */
function aboveRepair(limb: Limb): Word {
  const latest = limb.repairs.at(-1);
  if (latest === undefined || !isAbove(limb)) return pass;
  const { agreement } = limb;
  const facts = { repairOn: latest.on, repair: latest.repair };
  const asked: Word = {
    advice: 'ask',
    reasons: [
      say(
        limb,
        refreezeAboveRepairRule,
        agreement === null ? 'agreement-missing' : 'agreement-old',
        'decide',
        facts,
      ),
    ],
    questions: [askFor('agreement', refreezeAboveRepairRule)],
  };
  if (agreement === null || agreement.on < latest.on) return asked;
  const told = { ...facts, by: agreement.by, on: agreement.on, reason: agreement.reason };
  return agreement.agrees
    ? { advice: 'pass', reasons: [say(limb, refreezeAboveRepairRule, 'agreed', 'decided', told)] }
    : { advice: 'refer', reasons: [say(limb, refreezeAboveRepairRule, 'refused', 'hold', told)] };
}

/** A repair whose nerves are not told may be on any of them. */
function isAbove({ repairs, freeze }: Limb): boolean {
  const frozen = new Set(freeze?.nerves.map(({ nerveSite }) => nerveSite));
  return repairs.some(({ nerves }) => nerves.length === 0 || nerves.some((nerve) => frozen.has(nerve)));
}

function say(
  limb: Limb,
  rule: RuleSpec,
  ...[name, effect, facts = {}]: readonly [name: string, effect: Reason['effect'], facts?: Facts]
): Reason {
  return reasonOf({ read: limb.read }, rule, { id: `say:handover.${name}`, effect, facts });
}

type Asked = 'reports' | 'operation' | 'established' | 'agreement';

const asksWhom: Readonly<Record<Asked, Question['asks']>> = {
  reports: 'clinician',
  operation: 'surgeon',
  established: 'clinician',
  agreement: 'surgeon',
};

/** Answered by what happens next: a report, an event, a plan made anew. */
function askFor(name: Asked, rule: RuleSpec): Question {
  const isDecision = name === 'established' || name === 'agreement';
  return {
    id: `q:handover-${name}`,
    rule: rule.id,
    kind: name === 'operation' ? 'date' : isDecision ? 'decision' : 'choice',
    options: [],
    unit: null,
    minimum: null,
    maximum: null,
    asks: asksWhom[name],
    needsReason: isDecision,
    blocks: true,
    text: statementOf(`say:handover.ask-${name}`),
    why: statementOf(`say:handover.why-${name}`),
  };
}

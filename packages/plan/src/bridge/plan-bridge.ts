import type { AmputationLevel, IsoDate } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import type { Reason } from '../decision.js';
import { coverWorlds } from '../forecast/cover-worlds.js';
import { coveredNerves } from '../forecast/forecast-cover.js';
import { plannedLevel } from '../forecast/planned-level.js';
import type { Bridge, CoverForecast, Target, Timing } from '../plan.js';
import { reasonOf } from '../select/reason.js';
import { addDays, daysBetween } from '../time/days.js';
import { aboveRepair } from './above-repair.js';
import { bridgeNotes, surgeonQuestions } from './bridge-notes.js';
import { gapRule } from './bridge-rules.js';
import { gapChances, uncoveredByWeek, type GapChances } from './gap-chances.js';
import { tmrPlan } from './tmr-plan.js';

export interface BridgeInput {
  readonly timing: Timing;
  /** Null: nothing is frozen, so nothing can end. */
  readonly forecast: CoverForecast | null;
  readonly targets: readonly Target[];
  /** Where the caller knows better than the record. */
  readonly level?: AmputationLevel | null;
}

/**
 * From the end of cover to the day TMR takes over: the chance of a gap by week, the day to look at it ahead,
 * and what the surgeon must be asked. Gap chances hold given that the freeze took; that it may not is told
 * by the forecast's `chanceItWorks`.
 */
export function planBridge(context: PlanContext, input: BridgeInput): { readonly bridge: Bridge } & Findings {
  const { timing, forecast, targets } = input;
  const level = input.level ?? plannedLevel(context);
  const freezeDate = freezeDay(timing, context.now);
  const tmr = tmrPlan(context, timing);
  const repair = aboveRepair(context, tmr, freezeDate);
  const worlds =
    forecast === null
      ? null
      : coverWorlds(context, { nerves: coveredNerves(targets, forecast.perNerve), level });
  const chances =
    worlds === null || tmr.date === null
      ? null
      : gapChances(context, worlds, daysBetween(freezeDate, tmr.date));
  const byWeek = chances?.gapByWeek ?? (worlds === null ? [] : uncoveredByWeek(context, worlds));
  const reviewOn = reviewDate(context, byWeek, freezeDate);
  const gap = { takesOverDay: null, chanceOfGap: null, ...chances, reviewOn };
  return {
    bridge: {
      tmr: tmr.state,
      tmrDate: tmr.date,
      takesOverDay: gap.takesOverDay,
      gapByWeek: chances?.gapByWeek ?? [],
      chanceOfGap: gap.chanceOfGap,
      reviewOn,
      surgeonQuestions: surgeonQuestions(tmr.state, targets),
      notes: bridgeNotes(context, { tmr: tmr.state, gap, forecast, freezeDate, level }),
    },
    reasons: [...tmr.reasons, ...repair.reasons, ...gapReason(context, chances, reviewOn)],
    questions: [...tmr.questions, ...repair.questions],
  };
}

/** The first day on which the freeze may be made: an earlier freeze means the longer gap. */
export function freezeDay({ window, surgeryDate }: Timing, now: IsoDate): IsoDate {
  const from = window?.from ?? surgeryDate ?? now;
  return from < now ? now : from;
}

/** A lead time before the first week in which a gap is likely enough; null when none is. */
function reviewDate(context: PlanContext, byWeek: Bridge['gapByWeek'], freezeDate: IsoDate): IsoDate | null {
  const reader = context.read.for(gapRule);
  const dueChance = reader.number('claim:bridge.review-chance');
  const leadDays = reader.number('claim:bridge.review-lead-days');
  const first = byWeek.find(({ chance }) => chance >= dueChance);
  return first === undefined ? null : addDays(freezeDate, Math.max(0, first.week * 7 - leadDays));
}

function gapReason(
  context: PlanContext,
  chances: GapChances | null,
  reviewOn: IsoDate | null,
): readonly Reason[] {
  if (chances === null || reviewOn === null) return [];
  const facts = {
    chance: chances.chanceOfGap,
    gapDays: context.read.for(gapRule).number('claim:bridge.gap-days'),
    reviewOn,
  };
  const claims = ['claim:bridge.gap-days', 'claim:bridge.review-chance'] as const;
  return [reasonOf(context, gapRule, { id: 'say:bridge.gap-likely', effect: 'caution', facts, claims })];
}

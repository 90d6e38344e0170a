import type { ClaimId } from '@cryobridge/knowledge';
import type { AmputationLevel, IsoDate } from '../case.js';
import type { PlanContext } from '../context.js';
import type { FactValue, Statement } from '../decision.js';
import type { Bridge, CoverForecast, Target } from '../plan.js';
import { delayRule, gapRule, prosthesisRule, tmrRule } from './bridge-rules.js';

export interface BridgeNotesInput {
  readonly tmr: Bridge['tmr'];
  readonly gap: Pick<Bridge, 'takesOverDay' | 'chanceOfGap' | 'reviewOn'>;
  readonly forecast: CoverForecast | null;
  readonly freezeDate: IsoDate;
  readonly level: AmputationLevel | null;
}

/** What to know about the time after cover; nothing here is enforced. */
export function bridgeNotes(context: PlanContext, input: BridgeNotesInput): readonly Statement[] {
  const { tmr, gap, freezeDate, forecast } = input;
  return [
    ...(forecast === null ? [] : [statement('day-zero', { freezeDate })]),
    ...(gap.takesOverDay === null ? [] : takeoverNotes(context, gap.takesOverDay.high)),
    ...(gap.reviewOn === null || gap.takesOverDay !== null ? [] : [withoutTakeover(tmr)]),
    ...(gap.reviewOn === null ? [] : [statement('option-refreeze'), statement('option-refer')]),
    ...(tmr === 'not-planned' ? [] : repairNotes(context, forecast)),
    ...prosthesisNote(context, input.level),
  ];
}

/** The review is then set by the end of cover alone. */
function withoutTakeover(tmr: Bridge['tmr']): Statement {
  return statement(tmr === 'not-planned' ? 'nothing-takes-over' : 'takeover-unknown');
}

/** Questions that only the surgeon can answer, for as long as TMR is not ruled out. */
export function surgeonQuestions(tmr: Bridge['tmr'], targets: readonly Target[]): readonly Statement[] {
  if (tmr === 'not-planned') return [];
  const nerves = targets.map(({ label }) => label).join('; ');
  return [
    statement('surgeon-donors-recipients', { nerves }),
    statement('surgeon-repair-timing'),
    statement('surgeon-stimulator'),
    statement('surgeon-coaptation'),
  ];
}

function takeoverNotes(context: PlanContext, takesOverByDay: number): readonly Statement[] {
  const id: ClaimId = 'claim:bridge.takeover-months';
  const [lowMonths, highMonths] = context.read.for(tmrRule).claim(id).range ?? [null, null];
  const reader = context.read.for(gapRule);
  const gapDays = reader.number('claim:bridge.gap-days');
  const horizonDays = reader.number('claim:regeneration.horizon-days');
  return [
    statement('takeover-months', { lowMonths, highMonths }, [id]),
    statement('gap-means', { gapDays }, ['claim:bridge.gap-days']),
    ...(takesOverByDay > horizonDays ? [statement('takeover-beyond-horizon', { horizonDays })] : []),
  ];
}

/** Delay that regrowth past the freeze would add: nearest at the fastest rate to farthest at the slowest. */
function repairNotes(context: PlanContext, forecast: CoverForecast | null): readonly Statement[] {
  const agreement = statement('refreeze-agreement', {}, ['claim:bridge.above-repair']);
  const rate = context.read.for(delayRule).claim('claim:regeneration.group-rate');
  if (forecast === null || rate.range === undefined) return [agreement];
  const [slowMmPerDay, fastMmPerDay] = rate.range;
  const distances = forecast.perNerve.map(({ distanceMm }) => distanceMm);
  const lowDays = Math.round(Math.min(...distances.map(({ low }) => low)) / fastMmPerDay);
  const highDays = Math.round(Math.max(...distances.map(({ high }) => high)) / slowMmPerDay);
  return [
    statement('may-delay-reinnervation', { lowDays, highDays }, [rate.id, 'claim:bridge.above-repair']),
    agreement,
  ];
}

function prosthesisNote(context: PlanContext, level: AmputationLevel | null): readonly Statement[] {
  if (level !== 'transtibial' && level !== 'transfemoral') return [];
  const id: ClaimId = `claim:bridge.prosthesis.${level}-days`;
  const { value, range } = context.read.for(prosthesisRule).claim(id);
  const [lowDays, highDays] = range ?? [null, null];
  return [statement('prosthesis', { level, medianDays: Number(value), lowDays, highDays }, [id])];
}

function statement(
  name: string,
  facts: Readonly<Record<string, FactValue>> = {},
  claims: readonly ClaimId[] = [],
): Statement {
  return { id: `say:bridge.${name}`, facts, claims };
}

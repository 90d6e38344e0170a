import { orderOn, type CaseMedication, type DosageStep, type IsoInstant } from '@cryobridge/plan';
import type { Report } from '../report/report.js';
import { recordIdOf } from './taken-medication.js';
import { dosesWithin, type PlacedDose } from './taken-within.js';

export interface Allowance {
  /** Null: nothing prescribed or told tells. */
  readonly nextAllowedAt: IsoInstant | null;
  /** How much more is allowed today. Null: it does not tell, or no report of today tells what was taken. */
  readonly leftToday: number | null;
}

export interface AllowanceInput {
  readonly reports: readonly Report[];
  readonly now: IsoInstant;
  readonly timeZone: string;
}

const dayHours = 24;
const hourMs = 3_600_000;
const doesNotTell: Allowance = { nextAllowedAt: null, leftToday: null };

/**
 * When the next dose of a prescription is allowed, and how much is left, by the shortest interval and the most
 * in 24 hours that it states. A dose without a time counts as taken as late as it can have been, so that the
 * time given is never too early.
 */
export function allowanceOf(prescription: CaseMedication, input: AllowanceInput): Allowance {
  const looked = Math.max(dayHours, shortestHours(prescription) ?? 0);
  const within = dosesWithin(input.reports, { ...input, hours: looked });
  const step = onlyStep(prescription, within.today);
  const id = recordIdOf(prescription);
  if (step === null || step.dose === null || id === null) return doesNotTell;
  const { unit, high } = step.dose;
  const own = within.doses.filter(({ dose }) => dose.medicine === id);
  if (own.some(({ dose }) => dose.unit.trim().toLowerCase() !== unit.trim().toLowerCase()))
    return doesNotTell;
  const limit = mostInADay(step, high);
  const recent = own.filter((each) => counts(each, { now: input.now, today: within.today }));
  const leftToday = limit === null || !within.toldToday ? null : Math.max(0, limit - sumOf(recent));
  return { leftToday, nextAllowedAt: nextAt({ step, own, recent, limit, now: input.now }) };
}

/** The one step that holds today; several at once do not tell which dose is next. */
function onlyStep(prescription: CaseMedication, today: string): DosageStep | null {
  const order = orderOn(prescription, today);
  if (order === null || 'ok' in order || order.steps.length !== 1) return null;
  return order.steps[0] ?? null;
}

function shortestHours({ order }: CaseMedication): number | null {
  const hours = order.steps.flatMap(({ everyHours }) => everyHours?.low ?? []);
  return hours.length === 0 ? null : Math.max(...hours);
}

/** In units of the dose; a limit in another unit does not tell. */
function mostInADay({ maxPerDay, dose, timesPerDay }: DosageStep, high: number): number | null {
  if (maxPerDay !== null) {
    return maxPerDay.unit.trim().toLowerCase() === dose?.unit.trim().toLowerCase() ? maxPerDay.value : null;
  }
  return timesPerDay === null || timesPerDay.high < 1 ? null : high * timesPerDay.high;
}

/** Timed doses count for 24 hours, others for their day. */
function counts(
  { timed, latestMs, forDate }: PlacedDose,
  { now, today }: { readonly now: IsoInstant; readonly today: string },
): boolean {
  return timed ? latestMs > Date.parse(now) - dayHours * hourMs : forDate === today;
}

const sumOf = (doses: readonly PlacedDose[]) => doses.reduce((sum, { dose }) => sum + dose.count, 0);

interface Next {
  readonly step: DosageStep;
  readonly own: readonly PlacedDose[];
  readonly recent: readonly PlacedDose[];
  readonly limit: number | null;
  readonly now: IsoInstant;
}

function nextAt({ step, own, recent, limit, now }: Next): IsoInstant | null {
  const { everyHours, dose } = step;
  if (everyHours === undefined || dose === null || own.length === 0) return null;
  const last = Math.max(...own.map(({ latestMs }) => latestMs));
  const byInterval = last + everyHours.low * hourMs;
  const byLimit = limit === null ? byInterval : whenRoom(recent, limit - dose.low);
  const nowMs = Date.parse(now);
  return new Date(Math.max(byInterval, byLimit, nowMs)).toISOString();
}

/** When enough of the day's doses are 24 hours old for one more. */
function whenRoom(recent: readonly PlacedDose[], room: number): number {
  let taken = sumOf(recent);
  const oldest = [...recent].sort((a, b) => a.latestMs - b.latestMs);
  let at = 0;
  for (const { dose, latestMs } of oldest) {
    if (taken <= room) return at;
    taken -= dose.count;
    at = latestMs + dayHours * hourMs;
  }
  return at;
}

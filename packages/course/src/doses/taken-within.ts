import type { IsoInstant } from '@cryobridge/plan';
import { dayAfter, dayIn } from '../report/day.js';
import type { Report, TakenDose } from '../report/report.js';
import { groupBy } from './group-by.js';
import { toldDoses } from './told-doses.js';

const hourMs = 3_600_000;

/** A dose with the latest moment at which it can have been taken; the moment itself where it was told. */
export interface PlacedDose {
  readonly dose: TakenDose;
  readonly latestMs: number;
  readonly timed: boolean;
  readonly forDate: string;
}

export interface DosesWithin {
  readonly doses: readonly PlacedDose[];
  /** The person's day of asking, and whether a report of it tells of doses. */
  readonly today: string;
  readonly toldToday: boolean;
  /** Every day that the hours reach into has a report that tells of doses. */
  readonly complete: boolean;
}

interface Within {
  readonly now: IsoInstant;
  readonly timeZone: string;
  readonly hours: number;
}

/**
 * Doses that were, or may have been, taken in the hours before now. A dose without a time may have been taken
 * at any moment of its day up to when the report was written.
 */
export function dosesWithin(reports: readonly Report[], { now, timeZone, hours }: Within): DosesWithin {
  const nowMs = Date.parse(now);
  const today = dayIn(timeZone, now);
  const since = dayIn(timeZone, new Date(nowMs - hours * hourMs).toISOString());
  const byDay = groupBy(
    reports.filter(({ forDate }) => forDate >= since && forDate <= today),
    ({ forDate }) => forDate,
  );
  const days: string[] = [];
  for (let day = since; day <= today; day = dayAfter(day, 1)) days.push(day);
  const told = days.map((day) => ({ day, told: toldDoses(byDay.get(day) ?? []) }));
  const doses = told.flatMap(({ day, told: { doses: each } }) =>
    each.map((dose) => placed(dose, day, { reports: byDay.get(day) ?? [], nowMs })),
  );
  return {
    today,
    doses: doses.filter(({ timed, latestMs }) => !timed || latestMs > nowMs - hours * hourMs),
    toldToday: told.some((each) => each.day === today && each.told.told),
    complete: told.every((each) => each.told.told),
  };
}

function placed(
  dose: TakenDose,
  forDate: string,
  { reports, nowMs }: { readonly reports: readonly Report[]; readonly nowMs: number },
): PlacedDose {
  const at = dose.at === null ? Number.NaN : Date.parse(dose.at);
  if (Number.isFinite(at) && at <= nowMs) return { dose, forDate, latestMs: at, timed: true };
  const written = reports.flatMap(({ answers, writtenAt }) =>
    answers.doses === undefined ? [] : [Math.min(Date.parse(writtenAt), nowMs)],
  );
  return { dose, forDate, latestMs: Math.max(...written), timed: false };
}

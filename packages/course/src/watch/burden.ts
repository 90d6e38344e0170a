import type { IsoDate } from '@cryobridge/plan';
import { watchKinds, type Alert, type WatchKind } from './alert.js';
import { dayOf } from './watch-day.js';

/** How long somebody was watched: both days count. */
export interface Watched {
  readonly patientId: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

export interface Burden {
  readonly patientWeeks: number;
  readonly alerts: number;
  /** Null: nobody was watched. */
  readonly alertsPerPatientWeek: number | null;
  /** Share of closed alerts that somebody called true. Null: no outcome is known. */
  readonly positivePredictiveValue: number | null;
  readonly closedWithOutcome: number;
  readonly byKind: Readonly<Record<WatchKind, KindBurden>>;
}

export interface KindBurden {
  readonly alerts: number;
  readonly true: number;
  readonly closedWithOutcome: number;
}

/** What the watch costs its readers, and how often it was right. An alert with no outcome counts for neither. */
export function burdenOf(alerts: readonly Alert[], courses: readonly Watched[]): Burden {
  const days = courses.reduce((sum, { from, until }) => sum + Math.max(0, dayOf(until) - dayOf(from) + 1), 0);
  const patientWeeks = days / 7;
  const byKind = Object.fromEntries(
    watchKinds.map((kind) => [kind, kindBurden(alerts.filter((alert) => alert.kind === kind))]),
  ) as Record<WatchKind, KindBurden>;
  const all = kindBurden(alerts);
  return {
    patientWeeks,
    alerts: all.alerts,
    alertsPerPatientWeek: patientWeeks === 0 ? null : all.alerts / patientWeeks,
    positivePredictiveValue: all.closedWithOutcome === 0 ? null : all.true / all.closedWithOutcome,
    closedWithOutcome: all.closedWithOutcome,
    byKind,
  };
}

function kindBurden(alerts: readonly Alert[]): KindBurden {
  const known = alerts.filter(({ outcome }) => outcome !== null);
  return {
    alerts: alerts.length,
    true: known.filter(({ outcome }) => outcome === 'true-alert').length,
    closedWithOutcome: known.length,
  };
}

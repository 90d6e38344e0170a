import type { Plan } from '@cryobridge/plan';
import { dayAfter } from './day.js';
import type { Report, ReportKind } from './report.js';

export type ScheduledKind = Exclude<ReportKind, 'extra'>;
const scheduledKinds: readonly ScheduledKind[] = ['baseline', 'daily', 'weekly', 'monthly'];

/** When a report of the day or days after the scheduled one still counts. Signed settings of the programme. */
export interface CatchUp {
  /** Days later on which a daily report may still be written; it tells of its own day. */
  readonly dailyDays: number;
  /** Days later on which a weekly or monthly report may still be written; it tells of the day of writing. */
  readonly weeklyDays: number;
  readonly monthlyDays: number;
}

/** One report that is wanted: any that tells of a day from `from` to `to` fulfils it. */
export interface DueWindow {
  readonly kind: ScheduledKind;
  readonly from: string;
  /** Null: until the freeze, whose day is not known yet. */
  readonly to: string | null;
  /** Last day on which it may be written. Null: as `to`. */
  readonly writeUntil: string | null;
}

export interface ScheduledEpisode {
  readonly followUp: Plan['followUp'];
  /** First day of the episode: the baseline may be told from then on. */
  readonly startedOn: string;
  readonly freezeDate: string | null;
}

/** Null: a step of the follow-up that is no report. */
function kindOf(id: string): ScheduledKind | null {
  const kind = /^say:follow\.(baseline|daily|weekly|monthly)$/.exec(id)?.[1];
  return scheduledKinds.find((candidate) => candidate === kind) ?? null;
}

/** Every report that one episode wants, in order. Before the freeze only its baseline has a day. */
export function dueWindows(episode: ScheduledEpisode, catchUp: CatchUp): readonly DueWindow[] {
  return episode.followUp.flatMap(({ day, what }): readonly DueWindow[] => {
    const kind = kindOf(what.id);
    if (kind === null) return [];
    const { freezeDate, startedOn } = episode;
    if (kind === 'baseline') {
      const from = freezeDate !== null && freezeDate < startedOn ? freezeDate : startedOn;
      return [{ kind, from, to: freezeDate, writeUntil: freezeDate }];
    }
    return freezeDate === null ? [] : [windowOf(kind, dayAfter(freezeDate, day), catchUp)];
  });
}

function windowOf(kind: Exclude<ScheduledKind, 'baseline'>, from: string, catchUp: CatchUp): DueWindow {
  switch (kind) {
    case 'daily':
      return { kind, from, to: from, writeUntil: dayAfter(from, catchUp.dailyDays) };
    case 'weekly':
    case 'monthly': {
      const days = kind === 'weekly' ? catchUp.weeklyDays : catchUp.monthlyDays;
      const to = dayAfter(from, days);
      return { kind, from, to, writeUntil: to };
    }
  }
}

/** A longer report answers what a shorter one asks; only a baseline is a baseline. */
const rank: Readonly<Record<ReportKind, number>> = { baseline: 4, monthly: 3, weekly: 2, daily: 1, extra: 0 };

type Told = Pick<Report, 'kind' | 'forDate'>;

function fulfils(report: Told, window: DueWindow): boolean {
  return (
    rank[report.kind] >= rank[window.kind] &&
    report.forDate >= window.from &&
    (window.to === null || report.forDate <= window.to)
  );
}

/**
 * The one report to ask for now: the longest that is due today; else the latest day that may still be caught up.
 * Null: nothing is due. Give it the reports that wait on the device too, or it asks for them again.
 */
export function dueReport(
  windows: readonly DueWindow[],
  reports: readonly Told[],
  today: string,
): { readonly kind: ScheduledKind; readonly forDate: string } | null {
  const open = windows.filter(
    (window) =>
      window.from <= today &&
      (window.writeUntil === null || today <= window.writeUntil) &&
      !reports.some((report) => fulfils(report, window)),
  );
  const candidates = open.map((window) => ({
    kind: window.kind,
    forDate: window.to !== null && window.to < today ? window.to : today,
  }));
  const [first] = candidates.sort(
    (one, other) => other.forDate.localeCompare(one.forDate) || rank[other.kind] - rank[one.kind],
  );
  return first ?? null;
}

/** Last day on which anything is wanted. Null: not known yet. */
export function lastDueDay(windows: readonly DueWindow[]): string | null {
  if (windows.length === 0 || windows.some(({ writeUntil }) => writeUntil === null)) return null;
  return windows.reduce(
    (last, { writeUntil }) => ((writeUntil ?? '') > last ? (writeUntil ?? last) : last),
    '',
  );
}

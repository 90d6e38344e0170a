import type { WatchFinding } from '../alert.js';
import { dateOf } from '../watch-day.js';
import { painFacts } from './breakthrough.js';
import {
  cannotTell,
  clear,
  fresh,
  isAcute,
  missing,
  raised,
  staleDays,
  statement,
  toldDays,
  type RuleInput,
  type SeenOn,
} from './rule-input.js';
import type { Statement } from '@cryobridge/plan';

/** A rise of the person's own worst pain that lasts, before cover was expected to end, with a forecast that agrees. */
export function findEarlyLoss(input: RuleInput): WatchFinding {
  const kind = 'early-loss-of-cover';
  const { person, schedule, today, thresholds } = input;
  if (schedule.freezeDay === null) return cannotTell(kind, [missing('freeze-day')]);
  const ends = person.forecast?.coverEndsAsDone ?? person.forecast?.coverEndsDay ?? null;
  if (ends === null) return cannotTell(kind, [missing('end-of-cover')]);
  const expectedFrom = schedule.freezeDay + Math.floor(ends.low);
  if (today >= expectedFrom)
    return clear(kind, null, [statement('say:watch.early-loss-no-longer', { from: dateOf(expectedFrom) })]);
  const rises = painFacts.map((pain) => riseOf(input, pain));
  const up = rises.filter((rise) => rise.is === 'up');
  const chance = person.forecast?.chanceCovered ?? null;
  const [first] = up;
  if (first !== undefined) {
    if (chance !== null && chance > thresholds.earlyLossChanceCovered)
      return clear(kind, first.seen.day, [statement('say:watch.early-loss-still-covered', { chance })]);
    const endsFrom = statement('say:watch.early-loss-before', { from: dateOf(expectedFrom), chance });
    return raised(kind, {
      urgency: 'soon',
      reasons: [...up.map(({ reason }) => reason), endsFrom],
      facts: { chanceCovered: chance },
      evidence: first.seen,
    });
  }
  const unknown = rises.filter((rise) => rise.is === 'unknown').map(({ why }) => why);
  return unknown.length > 0 ? cannotTell(kind, unknown) : clear(kind, input.facts.lastReportDay);
}

type Rise =
  | { readonly is: 'up'; readonly seen: SeenOn; readonly reason: Statement }
  | { readonly is: 'flat' }
  | { readonly is: 'unknown'; readonly why: Statement };

const mostEarlierReports = 14;

/** The latest reports against the person's own earlier ones; those of the acute days count for neither. */
function riseOf(input: RuleInput, { fact, series }: (typeof painFacts)[number]): Rise {
  const { thresholds: t } = input;
  const told = fresh(input, fact, { name: series, staleDays: staleDays(input) });
  if (!told.ok) return { is: 'unknown', why: told.why };
  const recent: number[] = [];
  const earlier: number[] = [];
  for (const { day, rank } of toldDays(input, fact)) {
    if (isAcute(input, day)) continue;
    if (recent.length < t.earlyLossReports) recent.push(rank);
    else earlier.push(rank);
    if (earlier.length >= mostEarlierReports) break;
  }
  if (earlier.length < t.earlyLossEarlierReports) return { is: 'unknown', why: missing('earlier-pain') };
  const before = mean(earlier);
  const now = mean(recent);
  const least = Math.min(...recent);
  if (now - before < t.earlyLossRiseNrs || least <= before || now <= t.tolerablePainNrs)
    return { is: 'flat' };
  const reason = statement('say:watch.early-loss', { series, now, before, reports: recent.length });
  return { is: 'up', seen: told.seen, reason };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

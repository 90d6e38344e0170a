import type { WatchFinding } from '../alert.js';
import { dateOf } from '../watch-day.js';
import { painFacts } from './breakthrough.js';
import type { SeenOn } from '../day-facts.js';
import { mean } from './mean.js';
import {
  cannotTell,
  clear,
  fresh,
  isAcute,
  missing,
  raised,
  staleDays,
  statement,
  walkTold,
  type RuleInput,
} from './rule-input.js';
import type { Statement } from '@cryobridge/plan';

/** A rise of the person's own worst pain that lasts, before cover was expected to end, with a forecast that agrees. */
export function findEarlyLoss(input: RuleInput): WatchFinding {
  const kind = 'early-loss-of-cover';
  const { person, schedule, today, thresholds } = input;
  if (schedule.freezeDay === null) return cannotTell(kind, [missing('freeze-day')]);
  const ends = person.forecast?.coverEndsAsDone ?? person.forecast?.coverEndsDay ?? null;
  if (ends === null) return cannotTell(kind, [missing('end-of-cover')]);
  const expectedFrom = schedule.freezeDay + Math.floor(ends.median);
  if (today >= expectedFrom)
    return clear(kind, null, [statement('say:watch.early-loss-no-longer', { from: dateOf(expectedFrom) })]);
  const rises = painFacts.map((pain) => riseOf(input, pain));
  const up = rises.filter((rise) => rise.is === 'up');
  const chance = person.forecast?.chanceCovered ?? null;
  const [first] = up;
  if (first !== undefined) {
    const before = person.forecast?.chanceCoveredBefore ?? null;
    const hasFallen = chance === null || before === null || before - chance >= thresholds.earlyLossChanceFall;
    if (chance !== null && (chance > thresholds.earlyLossChanceCovered || !hasFallen))
      return clear(kind, first.seen.day, [
        statement('say:watch.early-loss-still-covered', { chance, before }),
      ]);
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
  const wanted = input.cadence === 'daily' ? t.earlyLossReports : 1;
  const recent: number[] = [];
  const earlier: number[] = [];
  walkTold(input, fact, ({ rank }, { day }) => {
    if (isAcute(input, day)) return 'more';
    if (recent.length < wanted) recent.push(rank);
    else earlier.push(rank);
    return earlier.length >= mostEarlierReports ? 'enough' : 'more';
  });
  if (earlier.length < t.earlyLossEarlierReports) return { is: 'unknown', why: missing('earlier-pain') };
  const before = mean(earlier);
  const now = mean(recent);
  if (now - before < t.earlyLossRiseNrs || Math.min(...recent) <= before) return { is: 'flat' };
  const reason = statement('say:watch.early-loss', { series, now, before, reports: recent.length });
  return { is: 'up', seen: told.seen, reason };
}

import type { Statement } from '@cryobridge/plan';
import type { WatchFinding } from '../alert.js';
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

export const painFacts = [
  { fact: 'residual', series: 'residual-limb-pain' },
  { fact: 'phantom', series: 'phantom-pain' },
] as const;
type PainFact = (typeof painFacts)[number];

type Verdict =
  /** `isAlone`: enough of a rise even where the other pain has not risen. */
  | { readonly is: 'above'; readonly seen: SeenOn; readonly reason: Statement; readonly isAlone: boolean }
  | { readonly is: 'within' }
  | { readonly is: 'unknown'; readonly why: Statement };

/** Worst pain above what the person's own forecast expects and above their own before; more so in the acute days. */
export function findBreakthrough(input: RuleInput): WatchFinding {
  const kind = 'breakthrough';
  if (input.schedule.freezeDay === null) return cannotTell(kind, [missing('freeze-day')]);
  if (input.person.forecast === null) return cannotTell(kind, [missing('forecast')]);
  const verdicts = painFacts.map((pain) => verdictOf(input, pain));
  const both = verdicts.filter((verdict) => verdict.is === 'above');
  const above = both.length > 1 ? both : both.filter(({ isAlone }) => isAlone);
  const [first] = above.toSorted((one, other) => other.seen.rank - one.seen.rank);
  if (first !== undefined)
    return raised(kind, {
      urgency: first.seen.rank >= input.thresholds.severePainNrs ? 'today' : 'soon',
      reasons: above.map(({ reason }) => reason),
      facts: { worst: first.seen.rank },
      evidence: { day: first.seen.day, atMs: Math.max(...above.map(({ seen }) => seen.atMs)) },
    });
  const unknown = verdicts.filter((verdict) => verdict.is === 'unknown').map(({ why }) => why);
  return unknown.length > 0 ? cannotTell(kind, unknown) : clear(kind, input.facts.lastReportDay);
}

function verdictOf(input: RuleInput, { fact, series }: PainFact): Verdict {
  const told = fresh(input, fact, { name: series, staleDays: staleDays(input) });
  if (!told.ok) return { is: 'unknown', why: told.why };
  const { seen } = told;
  const { thresholds: t } = input;
  const { latest, earlier } = latestAndEarlier(input, fact, seen.day);
  const limits = latest.map(({ day }) => limitOn(input, series, { day, hasEarlier: earlier.length > 0 }));
  const known = limits.filter((limit) => limit !== null);
  if (known.length < limits.length) return { is: 'unknown', why: missing('forecast-of-day') };
  const now = mean(latest.map(({ rank }) => rank));
  const expected = mean(known);
  const before = earlier.length > 0 ? mean(earlier) : null;
  const isEnough = latest.length >= (input.cadence === 'daily' ? t.breakthroughReports : 1);
  const rise = before === null ? Number.POSITIVE_INFINITY : now - before;
  if (!isEnough || rise < t.breakthroughBothRiseNrs || now <= t.tolerablePainNrs || now < expected)
    return { is: 'within' };
  const reason = statement('say:watch.breakthrough', {
    series,
    now,
    expected,
    before,
    reports: latest.length,
    acute: isAcute(input, seen.day),
  });
  return { is: 'above', seen, reason, isAlone: rise >= t.breakthroughRiseNrs };
}

const fewestEarlier = 3;
const mostEarlier = 7;

/** The reports that are averaged, newest first, and the person's own before them; too few of those count for none. */
function latestAndEarlier(input: RuleInput, fact: PainFact['fact'], lastDay: number) {
  const { breakthroughReports, breakthroughWithinDays } = input.thresholds;
  const isDaily = input.cadence === 'daily';
  const latest: SeenOn[] = [];
  const earlier: number[] = [];
  walkTold(input, fact, ({ rank, atMs }, { day }) => {
    const isLatest = isDaily
      ? latest.length < breakthroughReports && day > lastDay - breakthroughWithinDays
      : latest.length < 1;
    if (isLatest) latest.push({ day, rank, atMs });
    else earlier.push(rank);
    return earlier.length >= mostEarlier ? 'enough' : 'more';
  });
  return { latest, earlier: earlier.length < fewestEarlier ? [] : earlier };
}

/**
 * What counts as above on a day: part of the way to the top of what the forecast expects where the person's own
 * earlier pain tells the rest, else a margin over the top; more in the acute days. Null: no forecast of the day.
 */
function limitOn(
  input: RuleInput,
  series: PainFact['series'],
  { day, hasEarlier }: { readonly day: number; readonly hasEarlier: boolean },
): number | null {
  const { person, schedule, thresholds: t } = input;
  const expected = person.forecast?.expectedWorst(series, day - (schedule.freezeDay ?? day)) ?? null;
  if (expected === null) return null;
  if (isAcute(input, day)) return expected.high + t.breakthroughAcuteMarginNrs;
  return hasEarlier
    ? expected.median + t.breakthroughShare * (expected.high - expected.median)
    : expected.high + t.breakthroughMarginNrs;
}

import type { Statement } from '@cryobridge/plan';
import type { WatchFinding } from '../alert.js';
import { dateOf } from '../watch-day.js';
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

export const painFacts = [
  { fact: 'residual', series: 'residual-limb-pain' },
  { fact: 'phantom', series: 'phantom-pain' },
] as const;
type PainFact = (typeof painFacts)[number];

type Verdict =
  | { readonly is: 'above'; readonly seen: SeenOn; readonly reason: Statement }
  | { readonly is: 'within'; readonly seen: SeenOn }
  | { readonly is: 'unknown'; readonly why: Statement };

/** Worst pain above what the person's own forecast expects, in reports running; more so in the acute days. */
export function findBreakthrough(input: RuleInput): WatchFinding {
  const kind = 'breakthrough';
  if (input.schedule.freezeDay === null) return cannotTell(kind, [missing('freeze-day')]);
  if (input.person.forecast === null) return cannotTell(kind, [missing('forecast')]);
  const verdicts = painFacts.map((pain) => verdictOf(input, pain));
  const above = verdicts.filter((verdict) => verdict.is === 'above');
  const [first] = above.sort((one, other) => other.seen.rank - one.seen.rank);
  if (first !== undefined) {
    const { severePainNrs } = input.thresholds;
    return raised(kind, {
      urgency: first.seen.rank >= severePainNrs ? 'today' : 'soon',
      reasons: above.map(({ reason }) => reason),
      facts: { worst: first.seen.rank },
      evidence: { day: first.seen.day, atMs: Math.max(...above.map(({ seen }) => seen.atMs)) },
    });
  }
  const unknown = verdicts.filter((verdict) => verdict.is === 'unknown');
  if (unknown.length > 0)
    return cannotTell(
      kind,
      unknown.map(({ why }) => why),
    );
  return clear(
    kind,
    Math.max(...verdicts.map((verdict) => (verdict.is === 'within' ? verdict.seen.day : 0))),
  );
}

function verdictOf(input: RuleInput, { fact, series }: PainFact): Verdict {
  const told = fresh(input, fact, { name: series, staleDays: staleDays(input) });
  if (!told.ok) return { is: 'unknown', why: told.why };
  const { breakthroughReports, breakthroughWithinDays } = input.thresholds;
  const isDaily = input.cadence === 'daily';
  const needed = isDaily ? breakthroughReports : 1;
  let [running, first] = [0, told.seen.day];
  for (const day of toldDays(input, fact)) {
    if (isDaily && day.day <= told.seen.day - breakthroughWithinDays) break;
    const high = expectedHigh(input, series, day.day);
    if (high === null) return { is: 'unknown', why: missing('forecast-of-day') };
    if (!isAbove(input, day, high)) break;
    first = day.day;
    running += 1;
    if (running >= needed) break;
  }
  if (running < needed) return { is: 'within', seen: told.seen };
  const expected = expectedHigh(input, series, told.seen.day);
  const reason = statement('say:watch.breakthrough', {
    series,
    worst: told.seen.rank,
    expected,
    reports: running,
    since: dateOf(first),
    acute: isAcute(input, told.seen.day),
  });
  return { is: 'above', seen: told.seen, reason };
}

function expectedHigh(
  { person, schedule }: RuleInput,
  series: PainFact['series'],
  day: number,
): number | null {
  return person.forecast?.expectedWorst(series, day - (schedule.freezeDay ?? day))?.high ?? null;
}

function isAbove(input: RuleInput, { day, rank }: SeenOn, high: number): boolean {
  const { thresholds: t } = input;
  const margin = isAcute(input, day) ? t.breakthroughAcuteMarginNrs : t.breakthroughMarginNrs;
  return rank > t.tolerablePainNrs && rank >= high + margin;
}

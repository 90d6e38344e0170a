import type { Statement } from '@cryobridge/plan';
import type { WatchFinding } from '../alert.js';
import type { OpioidFacts } from '../watch-state.js';
import { dateOf } from '../watch-day.js';
import { mean } from './mean.js';
import {
  cannotTell,
  clear,
  isAcute,
  missing,
  raised,
  stale,
  staleDays,
  statement,
  type RuleInput,
} from './rule-input.js';

const kind = 'opioid-escalation';
const fewestEarlierDays = 3;

/**
 * Opioid taken against the person's own earlier days and against the prescription: a question to ask the person.
 * It knows no limit to a dose, and says nothing of taking less.
 */
export function findEscalation(input: RuleInput): WatchFinding {
  const last = input.facts.opioids[input.facts.opioids.length - 1];
  if (last === undefined) return cannotTell(kind, [missing('opioid-taken')]);
  if (last.day < input.today - staleDays(input)) return cannotTell(kind, [stale('opioid-taken', last.day)]);
  const verdicts = [againstEarlier(input, last), againstPrescription(input, last)];
  const reasons = verdicts.filter((verdict) => verdict.is === 'more').map(({ reason }) => reason);
  if (reasons.length > 0)
    return raised(kind, {
      urgency: 'soon',
      reasons,
      evidence: { day: last.day, atMs: knownMs(input, last) },
    });
  const unknown = verdicts.filter((verdict) => verdict.is === 'unknown').map(({ why }) => why);
  return unknown.length > 0 ? cannotTell(kind, unknown) : clear(kind, last.day);
}

type Verdict =
  | { readonly is: 'more'; readonly reason: Statement }
  | { readonly is: 'not-more' }
  | { readonly is: 'unknown'; readonly why: Statement };

/** Counted in days that were told of: daily ones running, or where reports are further apart the last alone. */
function againstEarlier(input: RuleInput, last: OpioidFacts): Verdict {
  const { thresholds: t, cadence } = input;
  const recentCount = cadence === 'daily' ? t.escalationRecentDays : 1;
  if (isAcute(input, last.day)) return { is: 'not-more' };
  const recent: OpioidFacts[] = [];
  const earlier: number[] = [];
  const { opioids } = input.facts;
  const first = opioids.length - recentCount - t.escalationEarlierDays;
  for (let i = opioids.length - 1; i >= Math.max(0, first); i -= 1) {
    const day = opioids[i];
    if (day === undefined || isAcute(input, day.day)) continue;
    if (recent.length < recentCount) recent.push(day);
    else if (day.takenMme !== null) earlier.push(day.takenMme);
  }
  if (recent.length < recentCount) return { is: 'not-more' };
  if (earlier.length < fewestEarlierDays) return { is: 'unknown', why: missing('earlier-opioid') };
  const before = mean(earlier);
  const now = mean(recent.map(({ takenAtLeastMme }) => takenAtLeastMme));
  const isComplete = recent.every(({ takenMme }) => takenMme !== null);
  if (now >= before * t.escalationRatio && now - before >= t.escalationRiseMmePerDay)
    return {
      is: 'more',
      reason: statement('say:watch.opioid-rise', {
        now: Math.round(now),
        before: Math.round(before),
        reports: recent.length,
        atLeast: !isComplete,
      }),
    };
  return isComplete ? { is: 'not-more' } : { is: 'unknown', why: missing('opioid-taken') };
}

function againstPrescription({ thresholds: t }: RuleInput, last: OpioidFacts): Verdict {
  const { prescribedMme: allowed, takenAtLeastMme, takenMme } = last;
  if (allowed === null)
    return takenMme === 0 ? { is: 'not-more' } : { is: 'unknown', why: missing('opioid-prescribed') };
  if (takenAtLeastMme > allowed * t.escalationOverPrescribed)
    return {
      is: 'more',
      reason: statement('say:watch.opioid-over-prescribed', {
        on: dateOf(last.day),
        taken: Math.round(takenAtLeastMme),
        prescribed: Math.round(allowed),
      }),
    };
  return takenMme === null ? { is: 'unknown', why: missing('opioid-taken') } : { is: 'not-more' };
}

/** Doses are told in reports, so they are known since the last one of that day; else since its end. */
function knownMs({ facts: { days } }: RuleInput, { day }: OpioidFacts): number {
  const report = days.findLast((each) => each.day === day);
  const seen = report?.residual ?? report?.phantom ?? report?.drowsiness ?? null;
  return seen?.atMs ?? (day + 1) * 86_400_000 - 1;
}

import type { WatchFinding } from '../alert.js';
import {
  cannotTell,
  clear,
  missing,
  raised,
  stale,
  staleDays,
  statement,
  type RuleInput,
} from './rule-input.js';

const kind = 'emergency';
const dayMs = 86_400_000;

/** An answer that threatens life, by when it became known. */
export function findEmergency(input: RuleInput): WatchFinding {
  const { lastMs, toldMs } = input.facts.emergency;
  const staleMs = staleDays(input) * dayMs;
  const freshDays = input.thresholds.dailyStaleDays * dayMs;
  if (lastMs !== null && input.nowMs - lastMs <= freshDays)
    return raised(kind, {
      urgency: 'emergency',
      reasons: [statement('say:watch.emergency')],
      evidence: { day: dayAtMs(lastMs), atMs: lastMs },
    });
  if (toldMs === null) return cannotTell(kind, [missing('emergency-answers')]);
  if (input.nowMs - toldMs > staleMs + dayMs)
    return cannotTell(kind, [stale('emergency-answers', dayAtMs(toldMs))]);
  return clear(kind, dayAtMs(toldMs));
}

function dayAtMs(ms: number): number {
  return Math.floor(ms / dayMs);
}

import type { Urgency, WatchFinding } from '../alert.js';
import { cannotTell, clear, fresh, raised, staleDays, statement, type RuleInput } from './rule-input.js';

const kind = 'sedation';
const firstPoss = 1;

/** Drowsiness in the patient's words as steps of the Pasero scale, 1 to 4, and slow or hard breathing. */
export function findSedation(input: RuleInput): WatchFinding {
  const { sedationActPoss, sedationStopPoss } = input.thresholds;
  const ask = { staleDays: staleDays(input) };
  const drowsy = fresh(input, 'drowsiness', { ...ask, name: 'drowsiness' });
  const breathing = fresh(input, 'breathing', { ...ask, name: 'breathing' });
  const poss = drowsy.ok ? drowsy.seen.rank + firstPoss : 0;
  const isSlow = breathing.ok && breathing.seen.rank > 0;
  const isDrowsy = poss >= sedationActPoss;
  const urgency: Urgency = isSlow || poss >= sedationStopPoss ? 'emergency' : 'today';
  const newest = newestOf(
    drowsy.ok && isDrowsy ? drowsy.seen : null,
    breathing.ok && isSlow ? breathing.seen : null,
  );
  if (newest !== null)
    return raised(kind, {
      urgency,
      reasons: [
        ...(isDrowsy ? [statement('say:watch.sedation-drowsy', { poss })] : []),
        ...(isSlow ? [statement('say:watch.sedation-breathing')] : []),
      ],
      facts: { poss: drowsy.ok ? poss : null },
      evidence: newest,
    });
  /** Breathing is asked only of those who are drowsy. */
  if (!drowsy.ok) return cannotTell(kind, [drowsy.why]);
  return clear(kind, drowsy.seen.day);
}

export function newestOf<T extends { readonly atMs: number }>(one: T | null, other: T | null): T | null {
  if (one === null || other === null) return one ?? other;
  return one.atMs >= other.atMs ? one : other;
}

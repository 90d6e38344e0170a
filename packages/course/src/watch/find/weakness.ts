import type { WatchFinding } from '../alert.js';
import { weaknessRanks } from '../day-facts.js';
import {
  cannotTell,
  clear,
  fresh,
  raised,
  staleDays,
  statement,
  weeklyStaleDays,
  type RuleInput,
} from './rule-input.js';
import { newestOf } from './sedation.js';

const kind = 'weakness-or-fall';

/** New or worse weakness, or a fall; weakness and numbness that the freeze explains are said and raise nothing. */
export function findWeakness(input: RuleInput): WatchFinding {
  const weakness = fresh(input, 'weakness', { name: 'weakness', staleDays: staleDays(input) });
  const falls = fresh(input, 'falls', { name: 'falls', staleDays: staleDays(input) });
  const head = fresh(input, 'hitHead', { name: 'falls', staleDays: staleDays(input) });
  const isWeak = weakness.ok && weakness.seen.rank >= weaknessRanks.new;
  const isHead = head.ok && head.seen.rank > 0;
  const isFall = falls.ok && falls.seen.rank > 0;
  const fallen = newestOf(isHead ? head.seen : null, isFall ? falls.seen : null);
  const newest = newestOf(fallen, isWeak ? weakness.seen : null);
  if (newest !== null)
    return raised(kind, {
      urgency: isHead ? 'emergency' : 'today',
      reasons: [
        ...(isWeak ? [statement('say:watch.weakness', { rank: weakness.seen.rank })] : []),
        ...(isFall ? [statement('say:watch.fall', { falls: falls.seen.rank })] : []),
        ...(isHead ? [statement('say:watch.hit-head')] : []),
      ],
      evidence: newest,
    });
  const unknown = [weakness, falls].flatMap((told) => (told.ok ? [] : [told.why]));
  if (unknown.length > 0 || !weakness.ok) return cannotTell(kind, unknown);
  return clear(kind, weakness.seen.day, knownFromFreeze(input, weakness.seen.rank));
}

function knownFromFreeze(input: RuleInput, rank: number) {
  const nerves = input.person.frozenNerves.join(', ');
  const skin = fresh(input, 'skin', { name: 'wound', staleDays: weeklyStaleDays(input) });
  const isNumb = skin.ok && skin.seen.rank === 1;
  const reasons = [
    ...(rank === weaknessRanks.known ? [statement('say:watch.weakness-known', { nerves })] : []),
    ...(isNumb ? [statement('say:watch.numbness-known', { nerves })] : []),
  ];
  return reasons.length > 0 ? reasons : undefined;
}

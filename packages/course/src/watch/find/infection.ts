import type { Statement } from '@cryobridge/plan';
import type { WatchFinding } from '../alert.js';
import { skinRanks, woundRanks, rednessRanks, type SeenFact, type SeenOn } from '../day-facts.js';
import { mean } from './mean.js';
import {
  cannotTell,
  clear,
  fresh,
  isAcute,
  raised,
  staleDays,
  statement,
  walkTold,
  weeklyStaleDays,
  type Evidence,
  type FactName,
  type RuleInput,
} from './rule-input.js';

const kind = 'infection-like';

interface Sign {
  readonly fact: SeenFact;
  readonly name: FactName;
  /** How much an answer counts, and the most that any does. */
  readonly weight: (rank: number) => number;
  readonly most: number;
}

const signs: readonly Sign[] = [
  {
    fact: 'wound',
    name: 'wound',
    weight: (rank) => (rank === woundRanks['pus-or-smell'] ? 2 : Number(rank > woundRanks.dry)),
    most: 2,
  },
  {
    fact: 'redness',
    name: 'wound-redness',
    weight: (rank) => (rank === rednessRanks.spreading ? 2 : 0),
    most: 2,
  },
  { fact: 'fever', name: 'fever', weight: (rank) => rank, most: 1 },
];

/** Signs that are told are added up; those that are not leave it open where they could still decide. */
export function findInfection(input: RuleInput): WatchFinding {
  const { infectionSigns } = input.thresholds;
  const reasons: Statement[] = [];
  const unknown: Statement[] = [];
  let [known, possible, newest]: [number, number, Evidence | null] = [0, 0, null];
  let isWoundChanged = false;
  for (const { fact, name, weight, most } of signs) {
    const told = fresh(input, fact, { name, staleDays: weeklyStaleDays(input) });
    if (!told.ok) {
      unknown.push(told.why);
      possible += most;
      continue;
    }
    const counts = weight(told.seen.rank);
    if (fact === 'wound') isWoundChanged = counts > 0;
    if (newest === null || told.seen.atMs > newest.atMs) newest = told.seen;
    if (counts === 0) continue;
    known += counts;
    reasons.push(statement(`say:watch.infection-${fact}`, { rank: told.seen.rank }));
  }
  for (const extra of [skinSign(input), isWoundChanged ? painSign(input) : null]) {
    if (extra === null) continue;
    known += 1;
    reasons.push(extra.reason);
    if (newest === null || extra.seen.atMs > newest.atMs) newest = extra.seen;
  }
  if (known >= infectionSigns && newest !== null)
    return raised(kind, { urgency: 'today', reasons, facts: { signs: known }, evidence: newest });
  if (known + possible >= infectionSigns) return cannotTell(kind, [...unknown, ...reasons]);
  return clear(kind, newest?.day ?? null);
}

interface ExtraSign {
  readonly seen: SeenOn;
  readonly reason: Statement;
}

/** Skin of the probe site; not asked: no sign. */
function skinSign(input: RuleInput): ExtraSign | null {
  const told = fresh(input, 'skin', { name: 'wound', staleDays: weeklyStaleDays(input) });
  if (!told.ok || told.seen.rank < skinRanks.red) return null;
  return { seen: told.seen, reason: statement('say:watch.infection-skin', { rank: told.seen.rank }) };
}

const fewestEarlierReports = 3;
const mostEarlierReports = 7;

/** Residual-limb pain over the person's own last reports. */
function painSign(input: RuleInput): ExtraSign | null {
  const told = fresh(input, 'residual', { name: 'residual-limb-pain', staleDays: staleDays(input) });
  if (!told.ok) return null;
  const earlier: number[] = [];
  walkTold(input, 'residual', ({ rank }, { day }) => {
    if (day !== told.seen.day && !isAcute(input, day)) earlier.push(rank);
    return earlier.length >= mostEarlierReports ? 'enough' : 'more';
  });
  if (earlier.length < fewestEarlierReports) return null;
  const before = mean(earlier);
  if (told.seen.rank - before < input.thresholds.infectionRiseNrs) return null;
  return {
    seen: told.seen,
    reason: statement('say:watch.infection-pain', { worst: told.seen.rank, before }),
  };
}

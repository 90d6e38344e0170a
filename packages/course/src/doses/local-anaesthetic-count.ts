import type { Knowledge } from '@cryobridge/knowledge';
import { claimReader, type IsoInstant, type Regimen, type Statement } from '@cryobridge/plan';
import type { Course, LocalAnaestheticDose } from '../course.js';
import { localAnaestheticCountRule } from './doses-rules.js';
import { dosesStatement } from './doses-statement.js';

export interface LocalAnaestheticCount {
  readonly windowHours: number;
  /** Doses of the hours before now, of every limb. */
  readonly doses: readonly LocalAnaestheticDose[];
  readonly totalMg: number;
  /** The lowest limit of the plans. Null: no plan has one, or it is for another drug. */
  readonly limitMg: number | null;
  readonly leftMg: number | null;
  readonly says: readonly Statement[];
}

const hourMs = 3_600_000;

/** One running count of local anaesthetic over block, catheter, probe track and all limbs, against the plan's limit. */
export function localAnaestheticCount(
  { localAnaesthetic, episodes }: Pick<Course, 'localAnaesthetic' | 'episodes'>,
  { now, knowledge }: { readonly now: IsoInstant; readonly knowledge: Knowledge },
): LocalAnaestheticCount {
  const rule = claimReader(knowledge).for(localAnaestheticCountRule);
  const windowHours = rule.number('claim:regimen.local-anaesthetic.window-hours');
  const nowMs = Date.parse(now);
  const doses = localAnaesthetic.filter(({ at }) => {
    const ms = Date.parse(at);
    return ms <= nowMs && ms > nowMs - windowHours * hourMs;
  });
  const totalMg = doses.reduce((sum, { mg }) => sum + mg, 0);
  const budgets = episodes.flatMap(({ plan }) => plan?.regimen?.localAnaesthetic ?? []);
  const others = doses.filter(({ drug }) => !budgets.some((budget) => isDrug(budget, drug)));
  const limits = budgets.flatMap(({ limitMg }) => limitMg ?? []);
  const limitMg = limits.length === 0 || others.length > 0 ? null : Math.min(...limits);
  const count = { windowHours, doses, totalMg, limitMg, leftMg: limitMg === null ? null : limitMg - totalMg };
  return { ...count, says: says(count, others) };
}

function says(
  { windowHours, totalMg, limitMg, leftMg }: Omit<LocalAnaestheticCount, 'says'>,
  others: readonly LocalAnaestheticDose[],
): Statement[] {
  const facts = { hours: windowHours, totalMg: Math.round(totalMg), limitMg, leftMg };
  const window = 'claim:regimen.local-anaesthetic.window-hours' as const;
  if (others.length > 0) {
    const drugs = [...new Set(others.map(({ drug }) => drug))].join(', ');
    return [dosesStatement('la-other-drug', { ...facts, drugs }, [window])];
  }
  if (leftMg === null) return [dosesStatement('la-no-limit', facts, [window])];
  return [
    dosesStatement(leftMg < 0 ? 'la-over' : 'la-within', { ...facts, leftMg: Math.abs(leftMg) }, [window]),
  ];
}

/** The plan's label may say more than the drug: `ropivacaine, 2 mg/mL`. */
function isDrug({ drug }: Regimen['localAnaesthetic'], given: string): boolean {
  return drug.toLowerCase().includes(given.trim().toLowerCase());
}

import type { Plan, Regimen, RegimenItem } from '../plan.js';
import { type Pair, changed, matched, number, statement, statementChanges, word } from './compare.js';
import type { PlanChange } from './plan-change.js';

export function regimenChanges([before, after]: Pair<Plan>): PlanChange[] {
  const [old, now] = [before.regimen, after.regimen];
  const items = (regimen: Regimen | null) => regimen?.items ?? [];
  return [
    ...matched([items(old), items(now)], ({ drug, role }) => `${drug} ${role}`).flatMap((item) =>
      itemChanges([item.before, item.after]),
    ),
    ...localChanges([old, now]),
    ...changed({ part: 'regimen', field: 'opioids-before' }, [opioids(old), opioids(now)]),
    ...statementChanges({ part: 'regimen', field: 'rescue-step' }, [
      old?.rescueLadder ?? [],
      now?.rescueLadder ?? [],
    ]),
    ...changed({ part: 'regimen', field: 'naloxone' }, [
      word(old?.naloxone.offer ?? null),
      word(now?.naloxone.offer ?? null),
    ]),
  ];
}

function itemChanges([before, after]: Pair<RegimenItem | null>): PlanChange[] {
  const place = { part: 'regimen', about: (after ?? before)?.drug ?? null } as const;
  if (before === null || after === null)
    return changed({ ...place, field: 'medicine' }, [
      word(before?.state ?? null),
      word(after?.state ?? null),
    ]);
  return [
    ...changed({ ...place, field: 'medicine-state' }, [word(before.state), word(after.state)]),
    ...changed({ ...place, field: 'medicine-dose' }, [statement(before.dose), statement(after.dose)]),
    ...changed({ ...place, field: 'medicine-limit' }, [statement(before.limit), statement(after.limit)]),
  ];
}

function localChanges([before, after]: Pair<Regimen | null>): PlanChange[] {
  const about = (after ?? before)?.localAnaesthetic.drug ?? null;
  return [
    ...changed({ part: 'regimen', field: 'local-anaesthetic-limit', about }, [
      number(before?.localAnaesthetic.limitMg ?? null, 'mg'),
      number(after?.localAnaesthetic.limitMg ?? null, 'mg'),
    ]),
    ...changed({ part: 'regimen', field: 'local-anaesthetic-left', about }, [
      number(before?.localAnaesthetic.remainingMg ?? null, 'mg'),
      number(after?.localAnaesthetic.remainingMg ?? null, 'mg'),
    ]),
  ];
}

const opioids = (regimen: Regimen | null) => number(regimen?.opioidBaseline.mmePerDay ?? null, 'MME a day');

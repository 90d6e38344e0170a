import type { CaseDetail } from '@cryobridge/contract';
import { randomUUID } from 'node:crypto';
import { localToday } from '../local-today.js';
import type { Planner } from '../planning/planner.js';
import type { Asked } from '../records/asked.js';
import type { CaseStore } from './case-store.js';
import { describeCase, describedPlan, labelFor } from './describe-case.js';

interface Opening {
  readonly cases: CaseStore;
  readonly planner: Planner;
}

interface Wanted {
  /** JSON text of a `NewCase`. */
  readonly body: string;
  /** The Patient on record that it is about; absent: the case makes its own. */
  readonly about?: string;
}

/** Plans from what was sent, and stores the case with its first plan. */
export async function openNewCase(
  { cases, planner }: Opening,
  asked: Asked,
  { body, about }: Wanted,
): Promise<CaseDetail> {
  const { plan, label, ...opened } = await planner.open({ body, today: localToday() });
  const id = randomUUID();
  const added = {
    ...opened,
    id,
    label: label ?? labelFor(plan, id),
    ...(about === undefined ? {} : { about }),
  };
  const stored = await cases(asked).add(added, plan);
  const [madeAt, madeBy] = [stored.createdAt.toISOString(), asked.caller.display];
  return describeCase(stored, describedPlan({ version: 1, madeAt, madeBy, plan }));
}

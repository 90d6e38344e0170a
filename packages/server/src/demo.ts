import { randomUUID } from 'node:crypto';
import { labelFor, summarise } from './cases/describe-case.js';
import { listExamples } from './examples.js';
import { localToday } from './local-today.js';
import type { Planner } from './planning/planner.js';
import type { Store } from './store/store.js';

export interface DemoParts {
  readonly store: Store;
  readonly planner: Planner;
  readonly examplesDir: string;
}

/** Stores every example as a case, unless there are cases already; gives how many. */
export async function storeDemo({ store, planner, examplesDir }: DemoParts): Promise<number> {
  if ((await store.listCases()).length > 0) return 0;
  const examples = listExamples(examplesDir);
  for (const { id: example } of examples) {
    const body = JSON.stringify({ from: 'example', example });
    const { plan, label, ...opened } = await planner.open({ body, today: localToday() });
    const id = randomUUID();
    await store.addCase(
      { ...opened, id, label: label ?? labelFor(plan, id) },
      { plan, summary: summarise(plan) },
    );
  }
  return examples.length;
}

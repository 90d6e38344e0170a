import { randomUUID } from 'node:crypto';
import { serverCaller } from './access/caller.js';
import type { CaseStore } from './cases/case-store.js';
import { labelFor } from './cases/describe-case.js';
import { storeDemoCourses } from './demo-courses.js';
import { listExamples } from './examples.js';
import { localToday } from './local-today.js';
import type { Planner } from './planning/planner.js';
import type { Repository } from './records/repository.js';

export interface DemoParts {
  readonly repository: Repository;
  readonly cases: CaseStore;
  readonly planner: Planner;
  readonly examplesDir: string;
}

/** Stores every example as a case, and two courses, unless there are cases already; gives how many examples. */
export async function storeDemo(parts: DemoParts): Promise<number> {
  const { cases: caseStore, planner, examplesDir } = parts;
  const cases = caseStore({ caller: serverCaller, requestId: 'demo' });
  if ((await cases.list()).length > 0) return 0;
  const examples = listExamples(examplesDir);
  for (const { id: example } of examples) {
    const body = JSON.stringify({ from: 'example', example });
    const { plan, label, ...opened } = await planner.open({ body, today: localToday() });
    const id = randomUUID();
    await cases.add({ ...opened, id, label: label ?? labelFor(plan, id) }, plan);
  }
  await storeDemoCourses(parts, localToday());
  return examples.length;
}

/**
 * One person's page and one look of the watch, on the server's own records: a year of daily reports. The route's work
 * without the network.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typicalPrior, virtualCourse } from '../packages/course/dist/virtual/index.js';
import { reportToFhir } from '../packages/fhir/dist/mapping/index.js';
import { knowledge } from '../packages/knowledge/dist/index.js';
import { addDays } from '../packages/plan/dist/index.js';
import { openFollowing } from '../packages/server/dist/alerts/open-following.js';
import { lookAt } from '../packages/server/dist/alerts/look-at.js';
import { recordCases } from '../packages/server/dist/cases/record-cases.js';
import { written } from '../packages/server/dist/cases/record-entries.js';
import { storeDemoCourses } from '../packages/server/dist/demo-courses.js';
import { openCase } from '../packages/server/dist/planning/make-plans.js';
import { startEmbeddedPostgres } from '../packages/server/dist/postgres/embedded-postgres.js';
import { openRecordParts } from '../packages/server/dist/records/open-records.js';
import { openRepository } from '../packages/server/dist/records/repository.js';
import { openStore } from '../packages/server/dist/store/store.js';

const examplesDir = fileURLToPath(new URL('../examples/bundles', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cryobridge-courses-'));
await chmod(folder, 0o755);
const postgres = await startEmbeddedPostgres(join(folder, 'data'), { restarted() {}, lost() {} });
await (await openStore(postgres.connection, () => {})).close();
const parts = openRecordParts({
  connection: postgres.connection,
  audit: { record: async () => {}, close: async () => {} },
  trouble() {},
});
const repository = openRepository(parts);
const following = openFollowing({
  repository,
  pool: parts.pool,
  connection: postgres.connection,
  everyMs: 2 ** 30,
  trouble() {},
});
const planner = { open: async (request) => openCase(request, examplesDir) };
const today = new Date().toISOString().slice(0, 10);
const clinician = {
  caller: { userId: 'bench', display: 'Bench', role: 'clinician', patientId: null, sessionId: null },
  requestId: 'bench',
};
const mine = following.courses(clinician);

let startMs = performance.now();
await storeDemoCourses({ repository, cases: recordCases(repository), planner, examplesDir }, today);
const demoMs = performance.now() - startMs;
const person = (await mine.list()).map(({ patientId }) => patientId);
const found = (await Promise.all(person.map((id) => mine.find(id)))).find(
  ({ course }) => course.episodes[0].freezes[0].at < addDays(today, -300),
);
const { patientId } = found.course;
const prior = typicalPrior(knowledge);
const daily = virtualCourse(prior, {
  seed: 3,
  index: 1,
  schedule: 'daily',
  freezeDate: addDays(today, -365),
  days: 365,
  events: [],
}).course.reports;
for (let from = 0; from < daily.length; from += 50)
  await repository.transaction(
    clinician,
    daily
      .slice(from, from + 50)
      .flatMap((report) =>
        reportToFhir({
          report: { ...report, id: randomUUID() },
          patientId,
          writtenBy: null,
          prescriptions: new Map(),
        }),
      )
      .map((each) => written(each)),
  );

async function times(count, run) {
  const all = [];
  for (let i = 0; i < count; i += 1) {
    const from = performance.now();
    await run();
    all.push(performance.now() - from);
  }
  all.sort((a, b) => a - b);
  return { median: all[Math.floor(count / 2)], worst: all[count - 1] };
}

const ms = (value) => `${value.toFixed(0)} ms`;
startMs = performance.now();
const view = await mine.view(patientId);
const coldMs = performance.now() - startMs;
const page = await times(20, () => mine.view(patientId));
const look = await times(20, () => lookAt(following.looking, patientId));
console.log(`  ${view.reports.length} reports, ${view.opioids.taken.length} days of opioids`);
console.log(`  person's page, first            ${ms(coldMs)}`);
console.log(`  person's page, median of 20     ${ms(page.median)}   goal 200 ms, worst ${ms(page.worst)}`);
console.log(`  one look of the watch, median   ${ms(look.median)}   worst ${ms(look.worst)}`);
console.log(`  both demo courses stored        ${ms(demoMs)}`);
await following.close();
await parts.pool.end();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

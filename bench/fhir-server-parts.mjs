import { pino } from 'pino';
import { openAuditTrail } from '../packages/server/dist/audit/open-audit-trail.js';
import { buildApp } from '../packages/server/dist/http/app.js';
import { startEmbeddedPostgres } from '../packages/server/dist/postgres/embedded-postgres.js';
import { openRecordParts } from '../packages/server/dist/records/open-records.js';
import { openFhir } from '../packages/server/dist/rest/open-fhir.js';
import { openStore } from '../packages/server/dist/store/store.js';

export async function startBenchServer(settings) {
  const trouble = (text) => console.error(text);
  const postgres = await startEmbeddedPostgres(settings.dataDir, { restarted() {}, lost() {} });
  const store = await openStore(postgres.connection, trouble);
  const audit = await openAuditTrail({ connection: postgres.connection, trouble });
  const parts = openRecordParts({ connection: postgres.connection, audit, trouble });
  const caller = { userId: 'u', display: 'Bench', role: 'clinician', patientId: null, sessionId: 's' };
  const fhir = openFhir(parts, async () => caller);
  const logger = pino({ level: 'silent' });
  const planner = { open() {}, plan() {}, async close() {} };
  const app = await buildApp({ ...settings, store, planner, fhir, logger });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.addresses().find((address) => typeof address === 'object');
  return {
    url: `http://localhost:${port}`,
    token: 'none',
    async close() {
      await app.close();
      await parts.pool.end();
      await audit.close();
      await store.close();
      await postgres.stop();
    },
  };
}

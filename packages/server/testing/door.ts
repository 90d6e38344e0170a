import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { pino } from 'pino';
import type { AuditEntry } from '../src/audit/audit-trail.js';
import { recordCases } from '../src/cases/record-cases.js';
import type { Signing } from '../src/cases/sign-plan.js';
import { openSignatures } from '../src/cases/signatures.js';
import { openFollowing } from '../src/alerts/open-following.js';
import { openFormulary } from '../src/formulary/formulary-store.js';
import type { AppParts } from '../src/http/app-parts.js';
import { buildApp } from '../src/http/app.js';
import type { Identity } from '../src/identity/identity.js';
import type { Planner } from '../src/planning/planner.js';
import { openRepository } from '../src/records/repository.js';
import { openStore } from '../src/store/store.js';
import { searchable } from './cases.js';
import { type TestIdentityOptions, testIdentity } from './identity.js';
import { recordParts, rememberedAudit } from './records.js';

/** One server's app over real HTTP, with what it wrote to the audit trail. */
export interface TestDoor {
  readonly app: FastifyInstance;
  readonly identity: Identity;
  readonly url: string;
  readonly audit: AuditEntry[];
  readonly logged: string[];
  close(): Promise<void>;
}

interface TestSigning {
  /** What plans are made with now; absent: nobody signs. */
  readonly signing?: Signing['current'];
}

const noPlanner: Planner = {
  open: () => Promise.reject(new Error('no planner')),
  plan: () => Promise.reject(new Error('no planner')),
  compareDone: () => Promise.reject(new Error('no planner')),
  close: async () => {},
};

/** `port`: for a door that must know its address before it opens. */
export async function openTestDoor(
  connection: pg.PoolConfig,
  {
    port = 0,
    planner = noPlanner,
    signing,
    ...options
  }: TestIdentityOptions & Partial<Pick<AppParts, 'planner'>> & TestSigning & { readonly port?: number } = {},
): Promise<TestDoor> {
  const audit = rememberedAudit();
  const identity = testIdentity(connection, { audit, ...options });
  const store = await openStore(connection, () => {});
  const parts = recordParts(connection, searchable);
  const repository = openRepository(parts);
  const formulary = openFormulary(parts.pool, () => new Date());
  const following = openFollowing({ repository, pool: parts.pool, connection, trouble() {} });
  const empty = await mkdtemp(join(tmpdir(), 'cryobridge-no-page-'));
  const logged: string[] = [];
  const app = await buildApp({
    store,
    cases: recordCases(repository),
    following,
    identity,
    planner,
    ...(signing === undefined
      ? {}
      : {
          signing: {
            signatures: openSignatures(parts.pool),
            current: signing,
            formularyVersion: async () => (await formulary.latest()).version,
          },
        }),
    host: 'localhost',
    pageDir: empty,
    examplesDir: empty,
    fhir: null,
    logger: pino({ level: 'info' }, { write: (line: string) => logged.push(line) }),
  });
  await app.listen({ port, host: '127.0.0.1' });
  const address = app.addresses()[0];
  return {
    app,
    identity,
    url: `http://localhost:${typeof address === 'object' ? address.port : 0}`,
    audit: audit.entries,
    logged,
    async close() {
      await app.close();
      await following.close();
      await identity.close();
      await parts.pool.end();
      await store.close();
      await rm(empty, { recursive: true, force: true });
    },
  };
}

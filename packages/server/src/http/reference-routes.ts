import type { ExampleSummary, ProbeSummary } from '@cryobridge/contract';
import { knowledge } from '@cryobridge/knowledge';
import type { FastifyInstance } from 'fastify';
import { listExamples } from '../examples.js';
import type { AppParts } from './app-parts.js';

const planners = { access: ['clinician', 'operator'] } as const;

/** What does not change while the server runs, and whether it runs. */
export async function referenceRoutes(app: FastifyInstance, { store, examplesDir }: AppParts): Promise<void> {
  app.get('/api/health', { config: { access: 'open' } }, async () => {
    await store.ping();
    return { status: 'ok' };
  });
  app.get('/api/examples', { config: planners }, async (): Promise<readonly ExampleSummary[]> =>
    listExamples(examplesDir),
  );
  app.get('/api/probes', { config: planners }, async (): Promise<readonly ProbeSummary[]> =>
    Object.values(knowledge.probes).map(({ id, label }) => ({ id, label })),
  );
}

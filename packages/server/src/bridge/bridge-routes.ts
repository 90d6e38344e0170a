import type { BridgeView } from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { CourseStore } from '../courses/course-store.js';
import { ProblemError } from '../http/problem.js';
import { askedBy } from '../http/caller-of.js';
import { personIn } from '../procedures/procedure-routes.js';
import { keptFreezes } from '../procedures/kept-freezes.js';
import type { Repository } from '../records/repository.js';
import { bridgeView } from './bridge-view.js';
import { handoffPdf } from './handoff-pdf.js';
import { handoffLanguages } from './words/index.js';

export interface BridgeRouteParts {
  readonly courses: CourseStore;
  readonly repository: Repository;
  /** The clock. */
  readonly now: () => Date;
}

/** An operator treats and has no later contact; nurses follow and may be masked, so it is the clinician's. */
const reading = (audited: string) => ({ config: { access: ['clinician'], audited } }) as const;

const query = z.object({ language: z.enum(handoffLanguages).default('en') });

export async function bridgeRoutes(app: FastifyInstance, parts: BridgeRouteParts): Promise<void> {
  app.get('/api/courses/:id/bridge', reading('bridge-read'), async (request): Promise<BridgeView> =>
    viewFor(parts, request),
  );
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/courses/:id/bridge.pdf',
      { ...reading('bridge-pdf'), schema: { querystring: query } },
      async (request, reply) => {
        const view = await viewFor(parts, request);
        const { language } = request.query;
        const pdf = await handoffPdf(view, { language, madeAt: parts.now() });
        return reply
          .type('application/pdf')
          .header('content-disposition', `inline; filename="hand-off-${view.today}-${language}.pdf"`)
          .header('cache-control', 'no-store')
          .send(pdf);
      },
    );
}

/** @throws {ProblemError} `not-found`; `forbidden` for a masked course, worded alike for every one. */
async function viewFor(
  { courses, repository, now }: BridgeRouteParts,
  request: FastifyRequest,
): Promise<BridgeView> {
  const asked = askedBy(request);
  const patientId = personIn(request);
  const mine = courses(asked);
  const found = await mine.find(patientId);
  if (found === null) throw new ProblemError('not-found');
  if (found.masked) throw new ProblemError('forbidden');
  const view = await mine.view(patientId);
  if (view === null) throw new ProblemError('not-found');
  const freezes = await keptFreezes({ repository, asked }, found.course);
  return bridgeView({ course: found.course, view, freezes, now: now() });
}

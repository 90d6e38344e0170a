import { type CaseDetail, type CaseSummary, newAnswers, newCase } from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import { answerCase } from '../cases/answer-case.js';
import type { Cases, ListedCase } from '../cases/case-store.js';
import { describeCase, labelFor, summarise } from '../cases/describe-case.js';
import { localToday } from '../local-today.js';
import type { AppParts } from './app-parts.js';
import { caseIdOf } from './case-id.js';
import { ProblemError } from './problem.js';

/** Those who plan and treat. The plan holds what a masked course hides, so nobody else reads it here. */
const reading = (audited: string) => ({ config: { access: ['clinician', 'operator'], audited } }) as const;
/** A case is a person's record with answers to questions, and an operator writes neither. */
const writing = (audited: string) => ({ config: { access: ['clinician'], audited } }) as const;

interface ById {
  readonly Params: { readonly id: string };
}

export async function caseRoutes(app: FastifyInstance, parts: AppParts): Promise<void> {
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.url?.includes(':id') === true && caseIdOf(request) === undefined)
      throw new ProblemError('not-found');
  });

  app.get('/api/cases', reading('case-list'), async (request): Promise<readonly CaseSummary[]> =>
    (await casesFor(parts, request).list()).map(asSummary),
  );

  app.get<ById>('/api/cases/:id', reading('case-read'), async (request): Promise<CaseDetail> => {
    const { id } = request.params;
    const cases = casesFor(parts, request);
    const [found, latest] = await Promise.all([cases.find(id), cases.latestPlan(id)]);
    if (found === null || latest === null) throw new ProblemError('not-found');
    return describeCase(found, latest);
  });

  app
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/api/cases/:id/answers',
      { ...writing('case-answer'), schema: { body: newAnswers } },
      async (request) => {
        const { id } = request.params as ById['Params'];
        const cases = casesFor(parts, request);
        return answerCase({ cases, planner: parts.planner }, id, request.body.answers);
      },
    );

  app.delete<ById>('/api/cases/:id', writing('case-delete'), async (request, reply) => {
    if (!(await casesFor(parts, request).remove(request.params.id))) throw new ProblemError('not-found');
    return reply.status(204).send();
  });

  await app.register(openRoute, parts);
}

/** Cases as far as whoever asks reaches them. */
function casesFor({ cases }: AppParts, { caller, id }: FastifyRequest): Cases {
  if (caller === null) throw new ProblemError('sign-in');
  return cases({ caller, requestId: id });
}

/** Bodies can be large: they stay text here, and a planning thread reads them. */
async function openRoute(app: FastifyInstance, parts: AppParts): Promise<void> {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  const schema = { body: newCase };
  const leaveToPlanner = () => (body: unknown) => ({ value: body });
  app.post(
    '/api/cases',
    { ...writing('case-create'), schema, validatorCompiler: leaveToPlanner },
    async (request, reply): Promise<CaseDetail> => {
      if (typeof request.body !== 'string') throw new ProblemError('not-json');
      const { plan, label, ...opened } = await parts.planner.open({
        body: request.body,
        today: localToday(),
      });
      const id = randomUUID();
      const added = { ...opened, id, label: label ?? labelFor(plan, id) };
      const stored = await casesFor(parts, request).add(added, plan);
      reply.status(201).header('location', `/api/cases/${id}`);
      return describeCase(stored, { plan, summary: summarise(plan) });
    },
  );
}

function asSummary({ id, label, createdAt, summary }: ListedCase): CaseSummary {
  return { id, label, createdAt: createdAt.toISOString(), ...summary };
}

import { type CaseDetail, type CaseSummary, newAnswers, newCase } from '@cryobridge/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { answerCase } from '../cases/answer-case.js';
import type { ListedCase } from '../cases/case-store.js';
import { describeCase } from '../cases/describe-case.js';
import { openNewCase } from '../cases/open-new-case.js';
import type { AppParts } from './app-parts.js';
import { askedBy } from './caller-of.js';
import { casesFor, onlyCaseIds, reading, signaturesOf, writing } from './case-access.js';
import { ProblemError } from './problem.js';

interface ById {
  readonly Params: { readonly id: string };
}

export async function caseRoutes(app: FastifyInstance, parts: AppParts): Promise<void> {
  onlyCaseIds(app);

  app.get('/api/cases', reading('case-list'), async (request): Promise<readonly CaseSummary[]> => {
    const [listed, signed] = await Promise.all([
      casesFor(parts, request).list(),
      parts.signing?.signatures.newest(),
    ]);
    return listed.map((each) => asSummary(each, signed?.get(each.id) ?? null));
  });

  app.get<ById>('/api/cases/:id', reading('case-read'), async (request): Promise<CaseDetail> => {
    const { id } = request.params;
    const cases = casesFor(parts, request);
    const [found, latest] = await Promise.all([cases.find(id), cases.latestPlan(id)]);
    if (found === null || latest === null) throw new ProblemError('not-found');
    return describeCase(found, latest, await signaturesOf(parts, id));
  });

  app
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/api/cases/:id/answers',
      { ...writing('case-answer'), schema: { body: newAnswers } },
      async (request) => {
        const { id } = request.params as ById['Params'];
        const cases = casesFor(parts, request);
        const { stored, plan } = await answerCase({ cases, planner: parts.planner }, id, request.body);
        return describeCase(stored, plan, await signaturesOf(parts, id));
      },
    );

  app.delete<ById>('/api/cases/:id', writing('case-delete'), async (request, reply) => {
    if (!(await casesFor(parts, request).remove(request.params.id))) throw new ProblemError('not-found');
    return reply.status(204).send();
  });

  await app.register(openRoute, parts);
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
      const made = await openNewCase(parts, askedBy(request), { body: request.body });
      reply.status(201).header('location', `/api/cases/${made.id}`);
      return made;
    },
  );
}

function asSummary(
  { id, label, createdAt, version, summary }: ListedCase,
  signedVersion: number | null,
): CaseSummary {
  return { id, label, createdAt: createdAt.toISOString(), ...summary, version, signedVersion };
}

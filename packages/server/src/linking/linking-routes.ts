import { type CaseDetail, newLinkedCase, personQuery } from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { isMaskedFor } from '../access/masking.js';
import type { CaseStore } from '../cases/case-store.js';
import { describeCase, describedPlan, labelFor } from '../cases/describe-case.js';
import { writing } from '../http/case-access.js';
import { ProblemError } from '../http/problem.js';
import { localToday } from '../local-today.js';
import type { Planner } from '../planning/planner.js';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';
import { findPersons } from './find-persons.js';
import { personRecord } from './person-record.js';

export interface LinkingParts {
  readonly repository: Repository;
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly cases: CaseStore;
  readonly planner: Planner;
}

/** Plans for people whose records are on this server already. What is searched for stands in no address. */
export async function linkingRoutes(app: FastifyInstance, parts: LinkingParts): Promise<void> {
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.post(
    '/api/persons/find',
    { ...writing('person-find'), schema: { body: personQuery } },
    async (request) => findPersons(parts.repository, askedBy(request), request.body.text),
  );

  typed.post(
    '/api/linked-cases',
    { ...writing('case-link'), schema: { body: newLinkedCase } },
    async (request, reply): Promise<CaseDetail> => {
      const { patient, supplement } = request.body;
      const asked = askedBy(request);
      await refuseMasked(parts, asked, patient);
      const bundle = await personRecord(parts.repository, asked, patient);
      const { plan, label, ...opened } = await parts.planner.open({
        body: JSON.stringify({ from: 'bundle', bundle, ...(supplement === undefined ? {} : { supplement }) }),
        today: localToday(),
      });
      const id = randomUUID();
      const added = { ...opened, id, label: label ?? labelFor(plan, id), about: patient };
      const stored = await parts.cases(asked).add(added, plan);
      reply.status(201).header('location', `/api/cases/${id}`);
      const [madeAt, madeBy] = [stored.createdAt.toISOString(), asked.caller.display];
      return describeCase(stored, describedPlan({ version: 1, madeAt, madeBy, plan }));
    },
  );
}

function askedBy({ caller, id }: FastifyRequest): Asked {
  if (caller === null) throw new ProblemError('sign-in');
  return { caller, requestId: id };
}

/** What a mask hides would be missing from the record without anybody noticing, and a plan must not rest on that. */
async function refuseMasked({ pool }: LinkingParts, { caller }: Asked, patient: string): Promise<void> {
  const db = { query: (text: string, values: unknown[]) => pool.query(text, values) };
  if (await isMaskedFor(db, caller, patient))
    throw new ProblemError('bad-input', [
      {
        path: 'patient',
        message:
          'takes part in a masked study, and a part of the record is hidden from you; plan with somebody who sees it',
      },
    ]);
}

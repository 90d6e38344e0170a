import { type CaseDetail, newLinkedCase, personQuery } from '@cryobridge/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { isMaskedFor, statementsOf } from '../access/masking.js';
import type { CaseStore } from '../cases/case-store.js';
import { openNewCase } from '../cases/open-new-case.js';
import { writing } from '../http/case-access.js';
import { askedBy } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
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
      const body = JSON.stringify({
        from: 'bundle',
        bundle,
        ...(supplement === undefined ? {} : { supplement }),
      });
      const made = await openNewCase(parts, asked, { body, about: patient });
      reply.status(201).header('location', `/api/cases/${made.id}`);
      return made;
    },
  );
}

/** What a mask hides would be missing from the record without anybody noticing, and a plan must not rest on that. */
async function refuseMasked({ pool }: LinkingParts, { caller }: Asked, patient: string): Promise<void> {
  const db = statementsOf(pool);
  if (await isMaskedFor(db, caller, patient))
    throw new ProblemError('bad-input', [
      {
        path: 'patient',
        message:
          'takes part in a masked study, and a part of the record is hidden from you; plan with somebody who sees it',
      },
    ]);
}

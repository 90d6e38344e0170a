import type { PlanSignature } from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cases } from '../cases/case-store.js';
import type { AppParts } from './app-parts.js';
import { askedBy } from './caller-of.js';
import { caseIdOf } from './case-id.js';
import { ProblemError } from './problem.js';

/** Those who plan and treat. The plan holds what a masked course hides, so nobody else reads it here. */
export const reading = (audited: string) =>
  ({ config: { access: ['clinician', 'operator'], audited } }) as const;
/** A case is a person's record with answers to questions, and an operator writes neither. */
export const writing = (audited: string) => ({ config: { access: ['clinician'], audited } }) as const;

/** What a person typed as an address is no case. */
export function onlyCaseIds(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.url?.includes(':id') === true && caseIdOf(request) === undefined)
      throw new ProblemError('not-found');
  });
}

/** Cases as far as whoever asks reaches them. */
export function casesFor({ cases }: Pick<AppParts, 'cases'>, request: FastifyRequest): Cases {
  return cases(askedBy(request));
}

/** Of a case that was reached before; newest version first. */
export async function signaturesOf(
  { signing }: Pick<AppParts, 'signing'>,
  caseId: string,
): Promise<readonly PlanSignature[]> {
  return signing === undefined ? [] : signing.signatures.of(caseId);
}

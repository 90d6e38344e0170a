import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { Repository } from '../records/repository.js';

/** What the FHIR face is made of. */
export interface FhirParts {
  readonly repository: Repository;
  readonly audit: AuditTrail;
  /** Who asks; null for nobody known. May set headers, such as a renewed cookie. */
  identify(request: FastifyRequest, reply: FastifyReply): Promise<Caller | null>;
  readonly servedTypes: ReadonlySet<string>;
  /** What `GET /fhir/metadata` says, without what depends on the request. */
  capabilities(): object;
}

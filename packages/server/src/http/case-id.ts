import type { FastifyRequest } from 'fastify';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The case that an address names, if it is written as an id; anything else may be what a person typed. */
export function caseIdOf(request: FastifyRequest): string | undefined {
  const { id } = (request.params ?? {}) as { readonly id?: string };
  return id !== undefined && uuid.test(id) ? id : undefined;
}

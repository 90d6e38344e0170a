import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import type { Asked } from '../records/asked.js';
import { ProblemError } from './problem.js';

/** Whoever is signed in, on a route that nobody else reaches. */
export function callerOf({ caller }: Pick<FastifyRequest, 'caller'>): Caller {
  if (caller === null) throw new ProblemError('sign-in');
  return caller;
}

/** The same, with the request that they ask in. */
export function askedBy(request: Pick<FastifyRequest, 'caller' | 'id'>): Asked {
  return { caller: callerOf(request), requestId: request.id };
}

import type { Problem } from '@cryobridge/contract';

type ProblemKind =
  | 'bad-input'
  | 'bad-answer'
  | 'not-found'
  | 'too-large'
  | 'not-json'
  | 'too-many'
  | 'busy'
  | 'conflict'
  | 'wrong-host'
  | 'fault';

const kinds: Readonly<Record<ProblemKind, { readonly status: number; readonly title: string }>> = {
  'bad-input': { status: 400, title: 'The input cannot be read' },
  'bad-answer': { status: 400, title: 'An answer cannot be taken' },
  'not-found': { status: 404, title: 'There is nothing here' },
  conflict: { status: 409, title: 'The case changed meanwhile; load it again' },
  'too-large': { status: 413, title: 'The input is too large' },
  'not-json': { status: 415, title: 'Only application/json is read' },
  'wrong-host': { status: 421, title: 'This server answers only under its own name' },
  'too-many': { status: 429, title: 'Too many requests; wait a minute' },
  busy: { status: 503, title: 'The server cannot do this now; try again' },
  fault: { status: 500, title: 'The server failed; nothing was stored' },
};

/** What a route throws to answer with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly kind: ProblemKind,
    readonly faults: Problem['faults'] = [],
  ) {
    super(kind);
  }
}

export function problemOf({ kind, faults }: Pick<ProblemError, 'kind' | 'faults'>): Problem {
  return { type: `urn:cryobridge:problem:${kind}`, ...kinds[kind], faults };
}

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
  | 'other-content'
  | 'plan-changed'
  | 'not-signable'
  | 'no-dose'
  | 'nothing-to-undo'
  | 'wrong-host'
  | 'sign-in'
  | 'forbidden'
  | 'forged'
  | 'not-accepted'
  | 'locked'
  | 'link-over'
  | 'taken'
  | 'in-course'
  | 'followed'
  | 'consent-needed'
  | 'report-differs'
  | 'last-way-in'
  | 'fault';

const kinds: Readonly<Record<ProblemKind, { readonly status: number; readonly title: string }>> = {
  'bad-input': { status: 400, title: 'The input cannot be read' },
  'bad-answer': { status: 400, title: 'An answer cannot be taken' },
  'not-found': { status: 404, title: 'There is nothing here' },
  conflict: { status: 409, title: 'The case changed meanwhile; load it again' },
  'plan-changed': { status: 409, title: 'Somebody saved this plan meanwhile; nothing of yours was stored' },
  'not-signable': { status: 409, title: 'This version cannot be signed' },
  'no-dose': { status: 409, title: 'This version gives no dose, so there is nothing to write down' },
  'nothing-to-undo': { status: 409, title: 'No answer is left to undo' },
  'other-content': { status: 409, title: 'Something else was stored under this id' },
  'too-large': { status: 413, title: 'The input is too large' },
  'not-json': { status: 415, title: 'Only application/json is read' },
  'sign-in': { status: 401, title: 'Please sign in' },
  'not-accepted': { status: 401, title: 'That was not accepted. Check what you entered' },
  forbidden: { status: 403, title: 'Your role may not do this' },
  forged: { status: 403, title: 'This page is out of date; load it again' },
  taken: { status: 409, title: 'Somebody else has that already' },
  'in-course': { status: 409, title: 'This case is a course already' },
  followed: { status: 409, title: 'A course follows this case; it stays' },
  'consent-needed': { status: 409, title: 'The person has not agreed to report' },
  'report-differs': { status: 409, title: 'Another report has this id' },
  'last-way-in': { status: 409, title: 'This would leave nobody able to sign in' },
  'link-over': { status: 410, title: 'This link was used or is too old; ask for a new one' },
  locked: { status: 429, title: 'Too many tries; wait, then try again' },
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

import type { Problem } from '@cryobridge/contract';
import type { Caller } from '../access/caller.js';

/** Who signs is who is signed in: a name that is another's is no signature. */
export function signatureFaults(signedBy: string, by: Pick<Caller, 'display'>): Problem['faults'] {
  const isOwn = signedBy.trim().toLowerCase() === by.display.trim().toLowerCase();
  return isOwn ? [] : [{ path: 'signedBy', message: `must be your own name, ${by.display}` }];
}

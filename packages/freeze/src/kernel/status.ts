import { FreezeError, type FreezeErrorCode } from '../types.js';

/** The status of a field that left the finite numbers. */
export const NOT_FINITE = 4;

interface Meaning {
  readonly code: FreezeErrorCode;
  readonly message: string;
}

/** What each status of the kernel but 0 means; `packages/freeze/kernel/status.ts` has the same numbers. */
const meanings: Readonly<Record<number, Meaning>> = {
  1: { code: 'out-of-memory', message: 'the memory that this mesh needs was refused' },
  2: { code: 'bad-problem', message: 'no mesh, wall or step can be like this' },
  3: { code: 'bad-problem', message: 'a step was asked for before a mesh' },
  [NOT_FINITE]: { code: 'not-finite', message: 'the field holds a value that is not finite' },
};

/** @throws {FreezeError} for every status but 0, a number that the kernel does not know included. */
export function requireOk(status: number, path: string): void {
  if (status === 0) return;
  const { code, message } = meanings[status] ?? { code: 'bad-problem', message: `kernel status ${status}` };
  throw new FreezeError(code, path, message);
}

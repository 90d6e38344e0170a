import { ApiError, UnreachableError } from '../../api/client.js';
import type { PageWords } from '../words/page-words.js';

/** What went wrong, in the person's words; the server's own words are for its people. */
export function sayFault(error: unknown, { faults }: PageWords): string {
  if (error instanceof UnreachableError) return faults.network;
  if (error instanceof Error && error.name === 'PasskeyError') return faults.noKey;
  if (!(error instanceof ApiError)) return faults.other;
  if (error.problem.status === 429) return faults.locked;
  return error.problem.status === 401 ? faults.refused : faults.other;
}

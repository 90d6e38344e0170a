import type { ClaimId } from '@cryobridge/knowledge';
import type { FactOrigin, QuestionId } from '../case.js';
import type { Facts } from '../select/reason.js';

/** A reason to keep from, or to ask before, offering a medicine; `tell` only says. */
export interface Check {
  readonly state: 'avoid' | 'ask' | 'tell';
  readonly name: string;
  readonly facts?: Facts;
  readonly claims?: readonly ClaimId[];
  readonly read?: readonly FactOrigin[];
  readonly question?: QuestionId;
}

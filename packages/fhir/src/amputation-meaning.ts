import type { AmputationLevel, Side } from '@cryobridge/plan';

/**
 * What a code says about a missing limb, or one to be removed.
 * - `procedure`: the operation. `status`: the limb is absent. `injury`: lost, or partly lost, to trauma.
 * - `unsaid`: operation or absence; the resource it stands in tells.
 * - `care`: care of a stump, phantom limb: someone who has one, nothing of which.
 * - `congenital`: never there; not an amputation for us.
 */
export interface AmputationMeaning {
  readonly kind: 'procedure' | 'status' | 'unsaid' | 'injury' | 'care' | 'congenital';
  /** Levels the code allows; several when it does not tell. */
  readonly levels: readonly AmputationLevel[];
  /** Both for a bilateral code, none when it does not tell. */
  readonly sides: readonly Side[];
  /** What else the code is used for: then it is a question, not a fact. */
  readonly doubt?: string;
}

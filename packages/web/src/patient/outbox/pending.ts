import type { NewReport, Problem, ReportReceipt } from '@cryobridge/contract';
import type { ReportAnswers } from '@cryobridge/course/report';
import type { PendingState } from '../vault/vault.js';

/** What is sent; the same as `NewReport`, and nothing changes in it but by a copy. */
export type WrittenReport = Readonly<Omit<NewReport, 'answers'>> & { readonly answers: ReportAnswers };

/** A report on this device, from its first answer to the server's receipt. */
export interface Pending {
  /** Made at the start; the server takes each id once. */
  readonly id: string;
  readonly state: PendingState;
  readonly revision: number;
  /** Id of the patient it tells of. It is sent only in this person's session. */
  readonly owner: string;
  readonly report: WrittenReport;
  /** Question that was on screen, by id. */
  readonly at: string | null;
  /** Why the server did not take it. */
  readonly refusal: Problem | null;
  readonly receipt: ReportReceipt | null;
}

/** What is sealed of it. */
export type PendingBody = Omit<Pending, 'id' | 'state' | 'revision'>;

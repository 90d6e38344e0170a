/**
 * Everybody in the programme, by what needs a person next.
 *
 * | call | gives |
 * | --- | --- |
 * | GET /api/worklist | `Worklist` |
 */
import type { NeedKind, NeedNow } from '@cryobridge/course';

/** Left out: what is not known or not there. The rest as `NeedNow`. */
export interface WorklistNeed extends Pick<NeedNow, 'kind' | 'rank'> {
  readonly about?: NonNullable<NeedNow['about']>;
  readonly caseId?: string;
  readonly since?: string;
  readonly due?: string;
  readonly owner: NeedNow['owner'];
  readonly urgency?: NonNullable<NeedNow['urgency']>;
  readonly count?: number;
}

/** One person; limb and label of the latest case. */
export interface WorklistRow {
  readonly id: string;
  readonly label: string;
  /** As the hospital numbers the person. */
  readonly identifier?: string;
  readonly level?: string;
  readonly side?: string;
  /** The latest case. */
  readonly caseId?: string;
  readonly isFollowed: boolean;
  /** Most pressing first; empty: nothing waits. */
  readonly needs: readonly WorklistNeed[];
}

export interface Worklist {
  /** Who waits for somebody first, most pressing first. */
  readonly rows: readonly WorklistRow[];
  /** When it was read. */
  readonly at: string;
}

export type { NeedKind };

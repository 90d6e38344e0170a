import type { StandingNeed } from '@cryobridge/course';

/** What is kept ready of one person, whoever will read it. */
export interface WorklistContent {
  readonly label: string;
  /** Says nothing of what was planned or done. */
  readonly maskedLabel: string;
  readonly identifier: string | null;
  readonly level: string | null;
  readonly side: string | null;
  readonly caseId: string | null;
  readonly timeZone: string;
  readonly isFollowed: boolean;
  readonly needs: readonly StandingNeed[];
}

/** Raised with every change of how a row is made: rows of another form are made anew when a server starts. */
export const worklistForm = 2;

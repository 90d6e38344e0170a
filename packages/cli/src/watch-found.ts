import type { Alert, WatchFinding } from '@cryobridge/course';
import type { IsoInstant } from '@cryobridge/plan';

export interface WatchedEpisode {
  readonly episode: string;
  readonly findings: readonly WatchFinding[];
  readonly alerts: readonly Alert[];
}

export interface WatchFound {
  readonly patientId: string;
  readonly now: IsoInstant;
  /** Null: the default settings, which nobody has signed. */
  readonly signedBy: null;
  readonly episodes: readonly WatchedEpisode[];
}

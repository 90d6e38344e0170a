import type { Alert, KeptWatchSettings, WatchFinding } from '@cryobridge/course';
import type { IsoInstant } from '@cryobridge/plan';
import type { ReadCourse } from '../courses/read-course.js';

/** As somebody may see an alert who must not know what was done. Null: its being there would tell. */
export type MaskAlert = (alert: Alert) => Alert | null;

export interface Evaluated {
  readonly findings: readonly WatchFinding[];
  /** All alerts of the person as they are now; those that did not change are the same objects. */
  readonly alerts: readonly Alert[];
  /** When something may change without a word from anybody. Null: never. */
  readonly nextAt: IsoInstant | null;
}

export interface ToEvaluate {
  readonly found: ReadCourse;
  readonly alerts: readonly Alert[];
  readonly kept: KeptWatchSettings;
  readonly now: IsoInstant;
}

export type Evaluate = (asked: ToEvaluate) => Evaluated;

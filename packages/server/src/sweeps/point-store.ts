import type { StoredPoint } from '@cryobridge/plan';

/** Where outcomes are kept. A point is stored once: storing it again changes nothing. */
export interface PointStore {
  /** Which of these keys are stored. */
  stored(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** True when it was not there before. Lasting when it returns. */
  add(point: StoredPoint): Promise<boolean>;
  close(): Promise<void>;
}

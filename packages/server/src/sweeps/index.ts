export { openPointFile } from './point-file.js';
export { type PointStore } from './point-store.js';
export { type KeyedPoint, type SweepOutcome, type SweepProgress, runSweep } from './run-sweep.js';
export { runSharedSweep, serveSweeps } from './shared-sweep.js';
export { SweepError, type SweepTask, type TaskOutcome, type ThreadPool, threadPool } from './thread-pool.js';

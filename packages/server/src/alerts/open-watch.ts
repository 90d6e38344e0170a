import type { CourseChanges } from '../courses/course-changes.js';
import { type Looking, lookAt } from './look-at.js';

export interface WatchOptions extends Looking {
  readonly changes: Pick<CourseChanges, 'onCourseChanged'>;
  /** How often it looks who is due, or was changed unheard. */
  readonly everyMs?: number;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

export interface Watch {
  close(): Promise<void>;
}

const mostAtOnce = 100;
/** A course that cannot be looked at is left alone for so long, so that it does not keep the others waiting. */
const restMs = 30_000;

/**
 * Looks at a person's course when it changes and when time alone may change something. Any number of servers may do
 * so on one database: whoever comes first looks, and what a killed one left is found by the next.
 */
export function openWatch({ changes, everyMs = 1_000, trouble, ...looking }: WatchOptions): Watch {
  const waiting = new Set<string>();
  const resting = new Map<string, number>();
  let closed = false;
  let underWay: Promise<void> | null = null;

  async function lookAtAll(): Promise<void> {
    for (let [patientId] = waiting; patientId !== undefined && !closed; [patientId] = waiting) {
      waiting.delete(patientId);
      if ((resting.get(patientId) ?? 0) > Date.now()) continue;
      try {
        await lookAt(looking, patientId);
        resting.delete(patientId);
      } catch {
        resting.set(patientId, Date.now() + restMs);
        trouble('the watch could not look at a course; it tries again');
      }
    }
  }

  function run(): void {
    if (closed || underWay !== null || waiting.size === 0) return;
    underWay = lookAtAll().finally(() => {
      underWay = null;
      run();
    });
  }

  async function ask(): Promise<void> {
    const { rows } = await looking.pool.query<{ patient_id: string }>(
      `(select distinct patient_id from watch_wake limit ${mostAtOnce})
       union (select patient_id from watched_person where next_at <= $1 order by next_at limit ${mostAtOnce})`,
      [looking.now()],
    );
    for (const { patient_id: patientId } of rows) waiting.add(patientId);
    run();
  }

  const stopHearing = changes.onCourseChanged((patientId) => {
    waiting.add(patientId);
    run();
  });
  let asking: Promise<void> | null = null;
  const tick = () => {
    if (closed || asking !== null) return;
    asking = ask()
      .catch(() => trouble('the watch cannot ask who is due; it asks again'))
      .finally(() => {
        asking = null;
      });
  };
  const timer = setInterval(tick, everyMs).unref();
  tick();

  return {
    async close() {
      closed = true;
      stopHearing();
      clearInterval(timer);
      await asking;
      await underWay;
    },
  };
}

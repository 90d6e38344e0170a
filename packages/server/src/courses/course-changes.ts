import type pg from 'pg';
import { listenTo } from '../store/listen-to.js';

/**
 * Tells whoever watches that something of a person's course changed. Durable already: the database notes each write
 * about a person with a course in its own transaction (see alerts/alert-migration.ts). This is what makes it quick.
 *
 * For those who write: after the write is committed, call `courseChanged(patientId)`. It never throws and needs no
 * awaiting; on this server it is heard at once, on the others through the database.
 */
export interface CourseChanges {
  courseChanged(patientId: string): void;
  /** Calls back with each person whose course changed, on this server or another. Gives how to stop. */
  onCourseChanged(heard: (patientId: string) => void): () => void;
  close(): Promise<void>;
}

const channel = 'cryobridge_course';

export interface CourseChangesOptions {
  readonly pool: Pick<pg.Pool, 'query'>;
  /** For the connection that hears of other servers. */
  readonly connection: pg.ClientConfig;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

export function openCourseChanges({ pool, connection, trouble }: CourseChangesOptions): CourseChanges {
  const listeners = new Set<(patientId: string) => void>();
  const tell = (patientId: string) => {
    // The empty text says that something may have been missed: whoever watches looks for itself now and then.
    if (patientId !== '') for (const heard of listeners) heard(patientId);
  };
  const ears = listenTo(connection, {
    channel,
    told: tell,
    trouble: () => trouble('changes on other servers are heard of late'),
  });
  return {
    courseChanged(patientId) {
      setImmediate(tell, patientId);
      pool
        .query('select pg_notify($1, $2)', [channel, patientId])
        .catch(() => trouble('other servers hear of a change late'));
    },
    onCourseChanged(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close: () => ears.close(),
  };
}

import { type Alert, maskAlert } from '@cryobridge/course';
import { serverCaller } from '../access/caller.js';
import type { NotedSummary } from '../courses/list-courses.js';
import { type CourseReaderParts, type ReadCourse, readCourse } from '../courses/read-course.js';
import { summaryOf } from '../courses/course-view.js';
import { inTransaction } from '../records/in-transaction.js';
import type pg from 'pg';
import type { AlertStore, StoredAlert } from './alert-store.js';
import type { Evaluate } from './evaluate.js';
import type { WatchSettingsStore } from './watch-settings-store.js';

/** What the watch looks with. */
export interface Looking extends Omit<CourseReaderParts, 'pool'> {
  readonly pool: pg.Pool;
  readonly store: AlertStore;
  readonly settings: Pick<WatchSettingsStore, 'current'>;
  readonly evaluate: Evaluate;
}

const requestId = 'watch';
const asServer = { caller: serverCaller, requestId };
/** Nothing of this course moves by itself; every change of it is heard. */
const seldomMs = 24 * 3_600_000;

/**
 * Looks at one person once, unless another server does: rules, alerts, and when to look next. Everything is on record
 * before what woke it is taken away, so that a look that was cut short is done again; done twice it changes nothing.
 * @returns false when another look at the person is under way.
 */
export async function lookAt(looking: Looking, patientId: string): Promise<boolean> {
  const { pool, now } = looking;
  return inTransaction(pool, async (db) => {
    const { rows } = await db.query<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine',
      [`cryobridge-watch:${patientId}`],
    );
    if (rows[0]?.mine !== true) return false;
    // Before the course is read: what is changed while we read wakes us again.
    await db.query('delete from watch_wake where patient_id = $1', [patientId]);
    const found = await readCourse(looking, asServer, patientId);
    if (found === null) {
      await db.query('delete from watched_person where patient_id = $1', [patientId]);
      return true;
    }
    const { nextAt, openAlerts, openAlertsMasked } = await stepAlerts(looking, found);
    const { label, freezeDate, lastReportOn, ended } = summaryOf(found, { now: now(), openAlerts });
    const noted: NotedSummary = { label, freezeDate, lastReportOn, openAlerts, openAlertsMasked, ended };
    await db.query('update watched_person set summary = $2, next_at = $3 where patient_id = $1', [
      patientId,
      JSON.stringify(noted),
      nextAt ?? new Date(now().getTime() + seldomMs),
    ]);
    return true;
  });
}

async function stepAlerts(looking: Looking, found: ReadCourse) {
  const { store, settings, evaluate, now } = looking;
  const before = await store.among(asServer, found.resources);
  const { alerts, nextAt } = evaluate({
    found,
    alerts: before.map(({ alert }) => alert),
    kept: await settings.current(),
    now: now().toISOString(),
  });
  await store.put(changedAlerts(before, alerts), requestId);
  const open = alerts.filter(({ state }) => state === 'open' || state === 'taken');
  return {
    nextAt: nextAt === null ? null : new Date(nextAt),
    openAlerts: open.length,
    openAlertsMasked: open.filter((alert) => maskAlert(alert) !== null).length,
  };
}

function changedAlerts(before: readonly StoredAlert[], after: readonly Alert[]): readonly StoredAlert[] {
  const known = new Map(before.map((each) => [each.alert.id, each]));
  return after.flatMap((alert) => {
    const was = known.get(alert.id);
    return was?.alert === alert ? [] : [{ alert, version: was?.version ?? null }];
  });
}

import { maskAlert } from '@cryobridge/course';
import type pg from 'pg';
import { courseForecasts } from '../courses/course-forecasts.js';
import type { CourseChanges } from '../courses/course-changes.js';
import type { CourseStore } from '../courses/course-store.js';
import { openCourses } from '../courses/open-courses.js';
import type { CourseReaderParts } from '../courses/read-course.js';
import { openFormulary } from '../formulary/formulary-store.js';
import type { Repository } from '../records/repository.js';
import { actOnAlert } from './act-on-alert.js';
import type { AlertRouteParts } from './alert-routes.js';
import { openAlertStore } from './alert-store.js';
import { evaluateCourse } from './evaluate-course.js';
import type { Looking } from './look-at.js';
import { openWatch } from './open-watch.js';
import { type OpenWorklist, openWorklist } from '../worklist/open-worklist.js';
import { openWatchSettings } from './watch-settings-store.js';
import { watchViews } from './watch-view.js';
import { workOutCourse } from './work-out-course.js';

export interface FollowingOptions {
  readonly repository: Repository;
  readonly pool: pg.Pool;
  readonly connection: pg.ClientConfig;
  /** The clock; tests set it. */
  readonly now?: () => Date;
  /** How often the watch looks who is due. */
  readonly everyMs?: number;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

/** What the routes of those who follow people stand on. */
export interface FollowParts extends AlertRouteParts {
  readonly courses: CourseStore;
  readonly changes: CourseChanges;
  readonly reader: CourseReaderParts;
  readonly worklist: OpenWorklist;
}

export interface Following extends FollowParts {
  readonly looking: Looking;
  close(): Promise<void>;
}

/** Courses, their watch and its alerts, on one server; any number may share a database. */
export function openFollowing(options: FollowingOptions): Following {
  const { repository, pool, connection, everyMs, trouble, now = () => new Date() } = options;
  const store = openAlertStore(repository, maskAlert);
  const settings = openWatchSettings(pool, now);
  const formulary = openFormulary(pool, now);
  const forecasts = courseForecasts();
  const workOut = workOutCourse({ repository, formulary, store, settings, forecasts, now });
  const { courses, changes, reader } = openCourses({ repository, pool, connection, workOut, now, trouble });
  const looking = { ...reader, pool, store, settings, evaluate: evaluateCourse(forecasts) };
  const watch = openWatch({
    ...looking,
    changes,
    ...(everyMs === undefined ? {} : { everyMs }),
    trouble,
  });
  const worklist = openWorklist({ pool, now, ...(everyMs === undefined ? {} : { everyMs }), trouble });
  const acting = { pool, now, store, settings };
  return {
    courses,
    changes,
    reader,
    looking,
    worklist,
    settings,
    watchView: watchViews({ ...reader, store, settings }),
    stepAlert: (asked, id, step) => actOnAlert(acting, asked, { id, step }),
    async close() {
      await watch.close();
      await worklist.close();
      await changes.close();
    },
  };
}

import { dayIn } from '@cryobridge/course';
import { Link, useParams } from 'react-router';
import { invites } from '../../../identity/role-words.js';
import { useSession } from '../../../identity/use-session.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Shell } from '../../../parts/Shell.js';
import { useCourse } from '../course-queries.js';
import { ConsentCard } from './ConsentCard.js';
import { EventForm } from './EventForm.js';
import { MedicinesEditor } from './MedicinesEditor.js';
import { recordWords } from './record-words.js';
import { RecordedList } from './RecordedList.js';
import styles from './record.module.css';

/** What happened, what is taken at home, and how the patient comes in. */
export function RecordPage() {
  const { id = '' } = useParams();
  const course = useCourse(id);
  const role = useSession().data?.user?.role;
  const view = course.data;
  const today = dayIn(view?.timeZone ?? 'UTC', new Date().toISOString());
  return (
    <Shell title={`${recordWords.here} · cryobridge`} here={recordWords.here}>
      {course.isError && <ErrorNote error={course.error} retry={() => void course.refetch()} />}
      {course.isPending && <Loading what={recordWords.loading} expectedSeconds={1} />}
      {view !== undefined && (
        <div className={styles['page']}>
          <div className={styles['head']}>
            <h1>{recordWords.title(view.label)}</h1>
            <Link to={`/courses/${encodeURIComponent(id)}`}>{recordWords.back}</Link>
          </div>
          <div className={styles['columns']}>
            <div className={styles['stack']}>
              <EventForm course={view} today={today} />
              <RecordedList course={view} />
            </div>
            <div className={styles['stack']}>
              <MedicinesEditor course={view} today={today} />
              {role !== undefined && invites(role) && <ConsentCard course={view} />}
            </div>
          </div>
        </div>
      )}
    </Shell>
  );
}

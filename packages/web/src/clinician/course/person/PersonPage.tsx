import { useParams } from 'react-router';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Shell } from '../../../parts/Shell.js';
import { Unsent } from '../day/unsent/Unsent.js';
import { useCourse } from '../course-queries.js';
import { PersonView } from './PersonView.js';
import { personWords } from './person-words.js';

/** One person's course: what changed, who has it, what to ask first. */
export function PersonPage() {
  const { id = '' } = useParams();
  const course = useCourse(id);
  const title = course.data?.label ?? personWords.here;
  return (
    <Shell title={`${title} · cryobridge`} here={personWords.here}>
      <Unsent key={`unsent ${id}`} patientId={id} />
      {course.isError && <ErrorNote error={course.error} retry={() => void course.refetch()} />}
      {course.isPending && <Loading what={personWords.loading} expectedSeconds={1} />}
      {course.data !== undefined && <PersonView key={id} course={course.data} />}
    </Shell>
  );
}

import { loadReportWords } from '@cryobridge/course';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Note } from '../../../parts/Note.js';
import { Shell } from '../../../parts/Shell.js';
import { language } from '../../../words/language.js';
import { useCourse } from '../course-queries.js';
import { TelephoneForm } from './TelephoneForm.js';
import { telephoneWords } from './telephone-words.js';

/** A nurse asks the patient's own questions by telephone and writes the answers down. */
export function TelephonePage() {
  const { id = '' } = useParams();
  const course = useCourse(id);
  const words = useQuery({
    queryKey: ['report-words', language],
    queryFn: () => loadReportWords(language),
    staleTime: Infinity,
  });
  const [round, again] = useState(0);
  const error = course.error ?? words.error;
  return (
    <Shell title={`${telephoneWords.here} · cryobridge`} here={telephoneWords.here}>
      {error !== null && <ErrorNote error={error} retry={() => void course.refetch()} />}
      {error === null && (course.data === undefined || words.data === undefined) && (
        <Loading what={telephoneWords.loading} expectedSeconds={1} />
      )}
      {course.data !== undefined && words.data !== undefined && (
        <>
          {course.data.consent !== 'given' && <Note tone="warn">{telephoneWords.noConsent}</Note>}
          <TelephoneForm
            key={`${id} ${round}`}
            course={course.data}
            words={words.data}
            another={() => again((n) => n + 1)}
          />
        </>
      )}
    </Shell>
  );
}

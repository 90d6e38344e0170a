import type { CaseDetail, CourseSummary, NewCourse } from '@cryobridge/contract';
import { isTimeZone } from '@cryobridge/course';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCase } from '../../../api/queries.js';
import { Card } from '../../../parts/Card.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Shell } from '../../../parts/Shell.js';
import { courseApi } from '../course-api.js';
import { useCourses } from '../course-queries.js';
import { beginWords } from './begin-words.js';
import { language as pageLanguage } from '../../../words/language.js';
import styles from '../record/record.module.css';

/** A case becomes an episode of a person who is followed. */
export function BeginPage() {
  const { id = '' } = useParams();
  const found = useCase(id);
  const courses = useCourses();
  const error = found.error ?? courses.error;
  return (
    <Shell title={`${beginWords.here} · cryobridge`} here={beginWords.here}>
      {error !== null && <ErrorNote error={error} retry={() => void found.refetch()} />}
      {error === null && (found.data === undefined || courses.data === undefined) && (
        <Loading what={beginWords.here} expectedSeconds={1} />
      )}
      {found.data !== undefined && courses.data !== undefined && (
        <Begin detail={found.data} courses={courses.data} />
      )}
    </Shell>
  );
}

interface Props {
  readonly detail: CaseDetail;
  readonly courses: readonly CourseSummary[];
}

function Begin({ detail, courses }: Props) {
  const isFollowed = courses.some(({ patientId }) => patientId === detail.id);
  return (
    <div className={styles['page']} style={{ maxWidth: 560 }}>
      <h1>{beginWords.title(detail.label)}</h1>
      <Card title={beginWords.here}>
        {isFollowed ? (
          <>
            <p>{beginWords.already}</p>
            <Button component={Link} to={`/courses/${detail.id}`} mt={8}>
              {beginWords.open}
            </Button>{' '}
            <Button component={Link} to={`/courses/${detail.id}/day`} mt={8} variant="outline">
              {beginWords.day}
            </Button>
          </>
        ) : (
          <BeginForm detail={detail} courses={courses} />
        )}
      </Card>
      <p>
        <Link to={`/cases/${detail.id}`}>{beginWords.back}</Link>
      </p>
    </div>
  );
}

const languages = Object.entries(beginWords.languages).map(([value, label]) => ({ value, label }));

function BeginForm({ detail, courses }: Props) {
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [language, setLanguage] = useState<string>(pageLanguage);
  const [patientId, setPatientId] = useState('');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toDay = useSearchParams()[0].get('then') === 'day';
  const start = useMutation({
    mutationFn: (body: NewCourse) => courseApi.start(body),
    onSuccess: async (view) => {
      queries.setQueryData(['course', view.patientId], view);
      await queries.invalidateQueries({ queryKey: ['courses'] });
      const course = `/courses/${encodeURIComponent(view.patientId)}`;
      await navigate(toDay ? `${course}/day?episode=${encodeURIComponent(detail.id)}` : course);
    },
  });
  const fault = isTimeZone(timeZone.trim()) ? null : beginWords.badZone;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (fault !== null) return;
    start.mutate({
      caseId: detail.id,
      timeZone: timeZone.trim(),
      language,
      ...(patientId === '' ? {} : { patientId }),
    });
  };
  return (
    <form className={styles['fields']} onSubmit={submit} noValidate>
      <p className={styles['quiet']}>{beginWords.note}</p>
      <NativeSelect
        label={beginWords.whose}
        data={[
          { value: '', label: beginWords.own },
          ...courses.map((one) => ({ value: one.patientId, label: beginWords.another(one.label) })),
        ]}
        value={patientId}
        onChange={(event) => setPatientId(event.currentTarget.value)}
      />
      <TextInput
        label={beginWords.timeZone}
        description={beginWords.timeZoneHelp}
        value={timeZone}
        error={fault}
        onChange={(event) => setTimeZone(event.currentTarget.value)}
      />
      <NativeSelect
        label={beginWords.language}
        data={languages}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      {start.isError && <ErrorNote error={start.error} />}
      <div>
        <Button type="submit" loading={start.isPending}>
          {beginWords.start}
        </Button>
      </div>
    </form>
  );
}

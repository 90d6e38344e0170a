import type { CourseSummary } from '@cryobridge/contract';
import { TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { shortDate } from '../../../format/date.js';
import { limbWord } from '../../../format/labels.js';
import { Card } from '../../../parts/Card.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Icon } from '../../../parts/Icon.js';
import { Loading } from '../../../parts/Loading.js';
import parts from '../../../parts/parts.module.css';
import { Shell } from '../../../parts/Shell.js';
import { useCourses } from '../course-queries.js';
import { personWords } from '../person/person-words.js';
import { useRowKeys } from '../watch/use-row-keys.js';
import { peopleWords } from './people-words.js';
import styles from './people.module.css';

/** Everybody who is followed; those with open alerts first. */
export function PeoplePage() {
  const courses = useCourses();
  // Whoever looks at the list opens somebody next.
  useEffect(() => void import('../person/PersonPage.js').catch(() => {}), []);
  return (
    <Shell title={`${peopleWords.title} · cryobridge`}>
      {courses.isError && <ErrorNote error={courses.error} retry={() => void courses.refetch()} />}
      {courses.isPending && <Loading what={peopleWords.loading} expectedSeconds={1} />}
      {courses.data !== undefined && <People courses={courses.data} />}
    </Shell>
  );
}

function People({ courses }: { readonly courses: readonly CourseSummary[] }) {
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const list = useRowKeys(search);
  const found = useMemo(() => matching(courses, text), [courses, text]);
  return (
    <div className={styles['page']} ref={list}>
      <div className={styles['head']}>
        <h1>{peopleWords.title}</h1>
        <TextInput
          ref={search}
          type="search"
          aria-label={peopleWords.find}
          placeholder={peopleWords.find}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 ? (
        <Card title={peopleWords.title}>
          <p className={parts['quiet']} role="status">
            {courses.length === 0 ? peopleWords.empty : peopleWords.noMatch}
          </p>
        </Card>
      ) : (
        <ul className={styles['rows']} aria-label={peopleWords.caption}>
          {found.map((course) => (
            <PersonRow key={course.patientId} course={course} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PersonRow({ course }: { readonly course: CourseSummary }) {
  const { label, day, lastReportOn, openAlerts, ended } = course;
  return (
    <li className={styles['row']} data-row tabIndex={-1} aria-label={label}>
      <Link to={`/courses/${encodeURIComponent(course.patientId)}`} data-open>
        {label}
      </Link>
      <span>{limbOf(course)}</span>
      <span>{day === null ? '' : personWords.day(day)}</span>
      <span>
        {lastReportOn === null ? personWords.noReport : personWords.lastReport(shortDate(lastReportOn))}
      </span>
      <span className={openAlerts > 0 ? styles['alerts'] : parts['quiet']}>
        {openAlerts > 0 && <Icon name="warn" size={16} />}
        {ended !== null
          ? (personWords.ended[ended] ?? ended)
          : openAlerts > 0
            ? peopleWords.alerts(openAlerts)
            : peopleWords.followed}
      </span>
    </li>
  );
}

function limbOf({ side, level }: CourseSummary): string {
  return limbWord(side, level);
}

function matching(courses: readonly CourseSummary[], text: string): readonly CourseSummary[] {
  const wanted = text.trim().toLocaleLowerCase();
  return courses
    .filter((course) =>
      [course.label, limbOf(course), course.ended ?? ''].some((part) =>
        part.toLocaleLowerCase().includes(wanted),
      ),
    )
    .toSorted((a, b) => b.openAlerts - a.openAlerts || a.label.localeCompare(b.label));
}

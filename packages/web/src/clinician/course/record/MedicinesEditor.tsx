import type { CourseView } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { between } from '../../../format/between.js';
import { Card } from '../../../parts/Card.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import parts from '../../../parts/parts.module.css';
import { courseApi } from '../course-api.js';
import { useCourseChange } from '../course-queries.js';
import { MedicineForm } from './MedicineForm.js';
import { recordWords } from './record-words.js';
import styles from './record.module.css';

interface Props {
  readonly course: CourseView;
  readonly today: string;
}

const words = recordWords.medicines;

/** What is prescribed for home; stopping keeps it in the record. */
export function MedicinesEditor({ course, today }: Props) {
  const stop = useCourseChange(course.patientId, (id: string) =>
    courseApi.stopMedicine(course.patientId, id),
  );
  return (
    <Card title={words.title}>
      {course.medicines.length === 0 && <p className={parts['quiet']}>{words.none}</p>}
      <ul className={styles['list']}>
        {course.medicines.map(({ id, text, instruction, active }) => (
          <li key={id}>
            <div>
              <strong>{text}</strong>
              <p className={parts['quiet']}>
                {active ? instruction : `${instruction}${between}${words.stopped}`}
              </p>
            </div>
            {active && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={words.stopOf(text)}
                loading={stop.isPending && stop.variables === id}
                onClick={() => window.confirm(words.sure(text)) && stop.mutate(id)}
              >
                {words.stop}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {stop.isError && <ErrorNote error={stop.error} />}
      <details className={parts['details']}>
        <summary>{words.add}</summary>
        <MedicineForm patientId={course.patientId} today={today} />
      </details>
    </Card>
  );
}

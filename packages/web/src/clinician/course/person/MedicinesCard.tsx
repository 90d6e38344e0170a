import type { CourseView } from '@cryobridge/contract';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { personWords } from './person-words.js';
import styles from './person.module.css';

/** What is prescribed for home, as the patient reads it. */
export function MedicinesCard({ course }: { readonly course: CourseView }) {
  const active = course.medicines.filter((medicine) => medicine.active);
  return (
    <Card title={personWords.medicines.title}>
      {active.length === 0 && <p className={parts['quiet']}>{personWords.medicines.none}</p>}
      <ul className={styles['medicines']}>
        {active.map(({ id, text, instruction }) => (
          <li key={id}>
            <strong>{text}</strong>
            <span className={parts['quiet']}>{instruction}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

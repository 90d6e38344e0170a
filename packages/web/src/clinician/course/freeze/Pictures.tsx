import type { FreezeView } from '@cryobridge/contract';
import { Card } from '../../../parts/Card.js';
import { dayWords } from '../day/day-words.js';
import { comparisonWords } from './freeze-words.js';
import styles from './freeze.module.css';

const ours = 'DocumentReference/';

/** Pictures that were sent with the freeze, to be seen; others by their reference, as they are kept elsewhere. */
export function Pictures({ view: { freeze, patientId } }: { readonly view: FreezeView }) {
  const sent = freeze.images.filter((image) => image.startsWith(ours));
  const elsewhere = freeze.images.filter((image) => !image.startsWith(ours));
  const course = `/api/courses/${encodeURIComponent(patientId)}/freezes/${freeze.id}/images`;
  return (
    <Card title={comparisonWords.images}>
      <ul className={styles['pictures']}>
        {sent.map((image, n) => {
          const path = `${course}/${encodeURIComponent(image.slice(ours.length))}`;
          return (
            <li key={image}>
              <a href={path} target="_blank" rel="noreferrer">
                <img src={path} alt={dayWords.imageAlt(n + 1, sent.length)} loading="lazy" />
              </a>
            </li>
          );
        })}
      </ul>
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map((image) => (
            <li key={image}>{image}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

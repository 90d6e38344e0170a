import { useEffect, useState } from 'react';
import styles from './parts.module.css';
import { partsWords } from './parts-words.js';

/** Progress towards an expected duration; it slows down rather than claim to be done. */
export function Loading({
  what,
  expectedSeconds = 4,
}: {
  readonly what: string;
  readonly expectedSeconds?: number;
}) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 0.25), 250);
    return () => clearInterval(timer);
  }, []);
  const share = 1 - Math.exp(-seconds / expectedSeconds);
  return (
    <div className={styles['loading']} role="status">
      <p>{what}</p>
      <div className={styles['bar']} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className={styles['small']}>
        {seconds > expectedSeconds * 2
          ? partsWords.loading.takingLongerThanUsual
          : partsWords.loading.usuallyTakesUnderSeconds(expectedSeconds + 1)}
      </p>
    </div>
  );
}

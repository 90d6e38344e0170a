import { useEffect, useState } from 'react';
import styles from './parts.module.css';

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
          ? 'Taking longer than usual; still working.'
          : `Usually takes under ${expectedSeconds + 1} seconds.`}
      </p>
    </div>
  );
}

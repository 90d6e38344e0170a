import type { ClockReading } from '@cryobridge/course';
import { useEffect, useState } from 'react';

/** Each load of the page has a monotonic clock of its own. */
const run = crypto.randomUUID();

export function readClocks(): ClockReading {
  return { wallMs: Date.now(), monotonicMs: performance.now(), run };
}

const tickMs = 200;

/** The clocks, read again and again while `ticking`, and at once when the page is looked at again. */
export function useReading(ticking: boolean): ClockReading {
  const [reading, setReading] = useState(readClocks);
  useEffect(() => {
    const read = () => setReading(readClocks());
    read();
    if (!ticking) return;
    const timer = window.setInterval(read, tickMs);
    document.addEventListener('visibilitychange', read);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [ticking]);
  return reading;
}

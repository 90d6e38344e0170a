import { rolled } from '@cryobridge/course';
import { useEffect } from 'react';
import type { DayRecord } from './day-record.js';
import { readClocks } from './reading.js';
import type { OpenDay } from './use-day.js';
import { useWakeLock } from './use-wake-lock.js';

const everyMs = 5000;

/** While a clock runs: the screen stays on, and the reading is kept, so that a crash costs the clocks nothing. */
export function useKeepRunning({ change }: Pick<OpenDay, 'change'>, isRunning: boolean): void {
  useWakeLock(isRunning);
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(() => change(keepReading), everyMs);
    return () => window.clearInterval(timer);
  }, [isRunning, change]);
}

function keepReading(day: DayRecord): DayRecord {
  const now = readClocks();
  return {
    ...day,
    runs: day.runs.map((run) => (run.clock.since === null ? run : { ...run, clock: rolled(run.clock, now) })),
  };
}

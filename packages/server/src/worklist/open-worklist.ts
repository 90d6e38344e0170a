import type { Worklist } from '@cryobridge/contract';
import type pg from 'pg';
import type { Asked } from '../records/asked.js';
import { makeAllNotedRows, makeNotedRows, noteOldRows } from './make-rows.js';
import { readWorklist } from './read-worklist.js';

export interface WorklistOptions {
  readonly pool: pg.Pool;
  /** The clock; tests set it. */
  readonly now?: () => Date;
  /** How often it looks whether somebody was noted. */
  readonly everyMs?: number;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

export interface OpenWorklist {
  /** What the caller just did is in it: rows that were noted are made before it is read. */
  read(asked: Asked): Promise<Worklist>;
  close(): Promise<void>;
}

/** Keeps the rows of the worklist ready; any number of servers may do so on one database. */
export function openWorklist({
  pool,
  now = () => new Date(),
  everyMs = 1_000,
  trouble,
}: WorklistOptions): OpenWorklist {
  let closed = false;
  let underWay: Promise<void> | null = null;
  const keep = (first: () => Promise<void>) => {
    if (closed || underWay !== null) return;
    underWay = first()
      .then(() => makeAllNotedRows(pool, () => closed))
      .catch(() => trouble('the worklist could not be brought up to date; it tries again'))
      .finally(() => {
        underWay = null;
      });
  };
  const timer = setInterval(keep, everyMs, async () => {}).unref();
  keep(() => noteOldRows(pool));
  return {
    async read({ caller }) {
      await makeNotedRows(pool);
      return readWorklist(pool, caller, now());
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await underWay;
    },
  };
}

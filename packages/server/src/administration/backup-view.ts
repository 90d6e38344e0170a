import type { BackupDone, BackupGoal, BackupStanding, BackupView } from '@cryobridge/contract';
import type pg from 'pg';
import type { Kept } from './signed-versions.js';
import { lastUpkeep } from './upkeep-store.js';

/** Nobody's standard: a start that the administrator replaces by the place's own, signed. */
export const assumedBackupGoal: BackupGoal = { madeWithinHours: 24, checkedWithinDays: 30 };

export type BackupFacts = Pick<BackupDone, 'file' | 'bytes' | 'rows' | 'trouble'>;

const hourMs = 3_600_000;

/** A failure after the last success is told before its age. */
export function standing(
  { last, good }: { readonly last: BackupDone | null; readonly good: BackupDone | null },
  { oldestHours, now }: { readonly oldestHours: number; readonly now: Date },
): BackupStanding {
  if (last === null) return 'unknown';
  if (!last.succeeded || good === null) return 'failed';
  return now.getTime() - Date.parse(good.at) > oldestHours * hourMs ? 'too-old' : 'in-goal';
}

export async function backupView(
  pool: Pick<pg.Pool, 'query'>,
  kept: Kept<BackupGoal> | null,
  now: Date,
): Promise<BackupView> {
  const goal = kept?.content ?? assumedBackupGoal;
  const lastMade = await lastUpkeep<BackupFacts>(pool, 'backup-made');
  const lastChecked = await lastUpkeep<BackupFacts>(pool, 'backup-checked');
  const made = await lastUpkeep<BackupFacts>(pool, 'backup-made', { succeeded: true });
  const checked = await lastUpkeep<BackupFacts>(pool, 'backup-checked', { succeeded: true });
  return {
    lastMade,
    lastChecked,
    made,
    checked,
    goal,
    goalVersion: kept?.version ?? 0,
    goalSignedBy: kept?.signedBy ?? null,
    goalSignedAt: kept?.signedAt ?? null,
    madeStanding: standing({ last: lastMade, good: made }, { oldestHours: goal.madeWithinHours, now }),
    checkedStanding: standing(
      { last: lastChecked, good: checked },
      { oldestHours: goal.checkedWithinDays * 24, now },
    ),
  };
}

import type { BackupDone } from '@cryobridge/contract';
import { describe, expect, it } from 'vitest';
import { standing } from './backup-view.js';

const done = (at: string, succeeded = true): BackupDone => ({
  at,
  by: 'ops',
  succeeded,
  file: 'x.backup',
  bytes: 1,
  rows: 1,
  trouble: null,
});
const now = new Date('2026-11-29T12:00:00Z');
const goal = { oldestHours: 24, now };

describe('the standing of backups', () => {
  it('is in the goal to the last moment of it', () => {
    const [edge, late] = [done('2026-11-28T12:00:00.000Z'), done('2026-11-28T11:59:59.999Z')];
    expect(standing({ last: edge, good: edge }, goal)).toBe('in-goal');
    expect(standing({ last: late, good: late }, goal)).toBe('too-old');
  });

  it('is unknown when nobody has told, and failed after a failure, however fresh the one before', () => {
    const fresh = done('2026-11-29T11:00:00Z');
    const failure = done('2026-11-29T11:30:00Z', false);
    expect(standing({ last: null, good: null }, goal)).toBe('unknown');
    expect(standing({ last: failure, good: fresh }, goal)).toBe('failed');
    expect(standing({ last: failure, good: null }, goal)).toBe('failed');
  });
});

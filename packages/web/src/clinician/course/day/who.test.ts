import { describe, expect, it } from 'vitest';
import { isStillIn } from './who.js';

const minute = 60_000;
const user = { id: 'u', name: 'Dr O', role: 'operator', patientId: null } as const;
const who = { user, saidMs: 1_000_000_000, usedMs: 1_000_000_000 };
const after = (minutes: number) => who.saidMs + minutes * minute;

describe('who may work without the server', () => {
  it('is in for an hour without use, and for twelve with it', () => {
    expect(isStillIn(who, after(60))).toBe(true);
    expect(isStillIn(who, after(61))).toBe(false);
    const used = { ...who, usedMs: after(11.5 * 60) };
    expect(isStillIn(used, after(12 * 60))).toBe(true);
    expect(isStillIn(used, after(12 * 60 + 1))).toBe(false);
  });

  it('is not in by a clock that was set back', () => {
    expect(isStillIn(who, after(-1))).toBe(false);
  });
});

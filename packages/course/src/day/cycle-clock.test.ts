import { describe, expect, it } from 'vitest';
import {
  type ClockReading,
  abort,
  clockDeviations,
  cyclesRun,
  elapsedMs,
  endPhase,
  explain,
  extend,
  newClock,
  pause,
  positionAt,
  rolled,
  run,
  unexplainedMs,
} from './cycle-clock.js';

/** Both clocks after so many seconds; `wallOff` is how far the wall clock was set meanwhile. */
const at = (seconds: number, { wallOff = 0, page = 'a' } = {}): ClockReading => ({
  wallMs: 1_000_000 + (seconds + wallOff) * 1000,
  monotonicMs: 5000 + seconds * 1000,
  run: page,
});
const fresh = newClock({ cycles: 3, freezeSeconds: 120, thawSeconds: 60 });
const going = run(fresh, at(0));

describe('the clock of one placement', () => {
  it('goes through freeze and thaw of each cycle by itself, and ends', () => {
    expect(positionAt(fresh, at(0))).toEqual({ kind: 'ready' });
    expect(positionAt(going, at(1))).toMatchObject({
      kind: 'running',
      phase: 'freeze',
      cycle: 1,
      leftMs: 119_000,
    });
    expect(positionAt(going, at(119.9))).toMatchObject({ phase: 'freeze', cycle: 1 });
    expect(positionAt(going, at(120))).toMatchObject({ phase: 'thaw', cycle: 1, leftMs: 60_000 });
    expect(positionAt(going, at(180))).toMatchObject({ phase: 'freeze', cycle: 2 });
    expect(positionAt(going, at(539.9))).toMatchObject({ phase: 'thaw', cycle: 3 });
    expect(positionAt(going, at(540))).toEqual({ kind: 'done' });
    expect(cyclesRun(going, at(540))).toEqual(Array(3).fill({ freezeSeconds: 120, thawSeconds: 60 }));
    expect(clockDeviations(going, at(540))).toEqual([]);
  });

  it('stands still in a pause, and starting twice is starting once', () => {
    const paused = pause(going, at(30));
    expect(positionAt(paused, at(500))).toMatchObject({ kind: 'paused', leftMs: 90_000 });
    expect(pause(paused, at(600))).toBe(paused);
    const again = run(paused, at(500));
    expect(positionAt(again, at(510))).toMatchObject({ kind: 'running', leftMs: 80_000 });
    expect(run(again, at(600))).toBe(again);
    expect(again.pauses).toBe(1);
  });

  it('is longer, or shorter, by one tap in the phase that is on, and says so', () => {
    const longer = extend(going, at(100), 30);
    expect(positionAt(longer, at(149))).toMatchObject({ phase: 'freeze', leftMs: 1000 });
    expect(clockDeviations(longer, at(1000))).toEqual(['longer-freeze']);
    const shorter = endPhase(going, at(90));
    expect(positionAt(shorter, at(91))).toMatchObject({ phase: 'thaw', cycle: 1 });
    expect(cyclesRun(shorter, at(1000))[0]).toEqual({ freezeSeconds: 90, thawSeconds: 60 });
    expect(clockDeviations(shorter, at(1000))).toEqual(['shorter-freeze']);
    expect(extend(fresh, at(0), 30)).toBe(fresh);
    expect(endPhase(going, at(541))).toBe(going);
  });

  it('keeps what ran when it is stopped for good', () => {
    const stopped = abort(going, at(200));
    expect(positionAt(stopped, at(900))).toEqual({ kind: 'aborted' });
    expect(cyclesRun(stopped, at(900))).toEqual([
      { freezeSeconds: 120, thawSeconds: 60 },
      { freezeSeconds: 20, thawSeconds: 0 },
    ]);
    expect(clockDeviations(stopped, at(900))).toEqual(['fewer-cycles', 'shorter-freeze']);
    expect(run(stopped, at(901))).toBe(stopped);
    expect(cyclesRun(abort(fresh, at(1)), at(2))).toEqual([]);
  });

  it.each([3600, -3600])(
    'does not follow a wall clock that is set by %i s, and tells the difference',
    (wallOff) => {
      expect(elapsedMs(going, at(60, { wallOff }))).toBe(60_000);
      expect(unexplainedMs(going, at(60, { wallOff }))).toBe(wallOff * 1000);
      const kept = rolled(going, at(60, { wallOff }));
      expect(elapsedMs(kept, at(70, { wallOff }))).toBe(70_000);
      expect(unexplainedMs(kept, at(70, { wallOff }))).toBe(wallOff * 1000);
      const set = explain(kept, at(70, { wallOff }), 'set');
      expect([elapsedMs(set, at(71, { wallOff })), unexplainedMs(set, at(71, { wallOff }))]).toEqual([
        71_000, 0,
      ]);
    },
  );

  it('counts a sleep of the device once a person says that it slept', () => {
    const slept = { wallMs: at(100).wallMs, monotonicMs: at(40).monotonicMs, run: 'a' };
    expect(elapsedMs(going, slept)).toBe(40_000);
    expect(unexplainedMs(going, slept)).toBe(60_000);
    expect(elapsedMs(explain(going, slept, 'slept'), slept)).toBe(100_000);
    expect(unexplainedMs(going, at(40, { wallOff: 1.9 }))).toBe(0);
  });

  it('goes on by the wall clock when the page was loaded anew, and never backwards', () => {
    const anew = { wallMs: at(130).wallMs, monotonicMs: 3, run: 'b' };
    expect(positionAt(going, anew)).toMatchObject({ phase: 'thaw', cycle: 1, leftMs: 50_000 });
    const back = { wallMs: at(-500).wallMs, monotonicMs: 3, run: 'b' };
    expect(elapsedMs(going, back)).toBe(0);
    expect(unexplainedMs(going, back)).toBe(-500_000);
    const saved = rolled(going, at(100));
    expect(elapsedMs(saved, back)).toBe(100_000);
  });
});

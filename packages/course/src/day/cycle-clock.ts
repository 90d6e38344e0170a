/**
 * The clock of one placement: freeze and thaw in turn. It holds what was tapped and when, and everything on screen is
 * computed from that and a reading of the clocks, so that a tab in the background or a page loaded anew loses nothing.
 *
 * Within one run of the page the monotonic clock counts, because the wall clock may be set meanwhile. Where both
 * disagree the difference is kept and shown: a device that slept stops the one, a clock that was set moves the other,
 * and only the person at the console knows which it was.
 */
export interface ClockReading {
  readonly wallMs: number;
  readonly monotonicMs: number;
  /** Names the run of the page in which `monotonicMs` counts. */
  readonly run: string;
}

export type Phase = 'freeze' | 'thaw';

export interface ClockStep {
  readonly phase: Phase;
  readonly cycle: number;
  readonly plannedSeconds: number;
  /** As it is run: extended or ended early. */
  readonly seconds: number;
}

export interface CycleClock {
  readonly steps: readonly ClockStep[];
  /** What had run when `since` was read. */
  readonly countedMs: number;
  /** Null: it does not run. */
  readonly since: ClockReading | null;
  /** Wall clock minus counted time, as far as nobody has said what it was. */
  readonly unexplainedMs: number;
  readonly pauses: number;
  readonly aborted: boolean;
}

export type ClockPosition =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'running' | 'paused';
      readonly step: number;
      readonly phase: Phase;
      readonly cycle: number;
      readonly leftMs: number;
      readonly passedMs: number;
    }
  | { readonly kind: 'done' | 'aborted' };

const msPerSecond = 1000;
/** Less than this between the two clocks is rounding and scheduling. */
const jumpToleranceMs = 2000;

export function newClock({
  cycles,
  freezeSeconds,
  thawSeconds,
}: {
  readonly cycles: number;
  readonly freezeSeconds: number;
  readonly thawSeconds: number;
}): CycleClock {
  const steps = Array.from({ length: cycles }, (_, n): readonly ClockStep[] => [
    { phase: 'freeze', cycle: n + 1, plannedSeconds: freezeSeconds, seconds: freezeSeconds },
    { phase: 'thaw', cycle: n + 1, plannedSeconds: thawSeconds, seconds: thawSeconds },
  ]).flat();
  return { steps, countedMs: 0, since: null, unexplainedMs: 0, pauses: 0, aborted: false };
}

export function elapsedMs(clock: CycleClock, now: ClockReading): number {
  return clock.countedMs + passed(clock.since, now).countedMs;
}

export function positionAt(clock: CycleClock, now: ClockReading): ClockPosition {
  if (clock.aborted) return { kind: 'aborted' };
  const elapsed = elapsedMs(clock, now);
  if (elapsed === 0 && clock.since === null) return { kind: 'ready' };
  let before = 0;
  for (const [step, { phase, cycle, seconds }] of clock.steps.entries()) {
    const length = seconds * msPerSecond;
    if (elapsed < before + length)
      return {
        kind: clock.since === null ? 'paused' : 'running',
        step,
        phase,
        cycle,
        leftMs: before + length - elapsed,
        passedMs: elapsed - before,
      };
    before += length;
  }
  return { kind: 'done' };
}

/** Wall minus counted time, ms; 0 where both agree. */
export function unexplainedMs(clock: CycleClock, now: ClockReading): number {
  return clock.unexplainedMs + passed(clock.since, now).jumpMs;
}

/** Starts it, or goes on after a pause. */
export function run(clock: CycleClock, now: ClockReading): CycleClock {
  if (clock.since !== null || isOver(clock, now)) return clock;
  return { ...clock, since: now };
}

export function pause(clock: CycleClock, now: ClockReading): CycleClock {
  if (positionAt(clock, now).kind !== 'running') return clock;
  return { ...rolled(clock, now), since: null, pauses: clock.pauses + 1 };
}

/** Takes the reading in, so that what a later change of the clocks can spoil is only what follows. */
export function rolled(clock: CycleClock, now: ClockReading): CycleClock {
  if (clock.since === null) return clock;
  const { countedMs, jumpMs } = passed(clock.since, now);
  return {
    ...clock,
    countedMs: clock.countedMs + countedMs,
    unexplainedMs: clock.unexplainedMs + jumpMs,
    since: now,
  };
}

/** Longer by so many seconds, in the phase that is on. */
export function extend(clock: CycleClock, now: ClockReading, bySeconds: number): CycleClock {
  const at = positionAt(clock, now);
  if (at.kind !== 'running' && at.kind !== 'paused') return clock;
  return withStep(clock, at.step, (step) => ({ ...step, seconds: step.seconds + bySeconds }));
}

/** The phase that is on ends now; the next one begins. */
export function endPhase(clock: CycleClock, now: ClockReading): CycleClock {
  const at = positionAt(clock, now);
  if (at.kind !== 'running' && at.kind !== 'paused') return clock;
  return withStep(clock, at.step, (step) => ({ ...step, seconds: at.passedMs / msPerSecond }));
}

export function abort(clock: CycleClock, now: ClockReading): CycleClock {
  if (isOver(clock, now)) return clock;
  return { ...rolled(clock, now), since: null, aborted: true };
}

/** The person says what the difference was: `slept` counts it as time that ran, `set` leaves it out. */
export function explain(clock: CycleClock, now: ClockReading, what: 'slept' | 'set'): CycleClock {
  const next = rolled(clock, now);
  const counted = what === 'slept' ? Math.max(0, next.countedMs + next.unexplainedMs) : next.countedMs;
  return { ...next, countedMs: counted, unexplainedMs: 0 };
}

/** Cycles as they ran, whole seconds; a thaw that was not waited for is 0. Nothing ran: none. */
export function cyclesRun(
  clock: CycleClock,
  now: ClockReading,
): readonly { readonly freezeSeconds: number; readonly thawSeconds: number }[] {
  let left = elapsedMs(clock, now);
  const seconds = clock.steps.map((step) => {
    const ran = Math.min(left, step.seconds * msPerSecond);
    left -= ran;
    return Math.round(ran / msPerSecond);
  });
  return clock.steps.flatMap(({ phase }, n) =>
    phase === 'freeze' && (seconds[n] ?? 0) > 0
      ? [{ freezeSeconds: seconds[n] ?? 0, thawSeconds: seconds[n + 1] ?? 0 }]
      : [],
  );
}

export type ClockDeviation = 'fewer-cycles' | 'shorter-freeze' | 'longer-freeze';

/** How what ran differs from what was planned, by the clock alone. */
export function clockDeviations(clock: CycleClock, now: ClockReading): readonly ClockDeviation[] {
  const planned = clock.steps.filter(({ phase }) => phase === 'freeze');
  const done = cyclesRun(clock, now);
  const off = done.map(({ freezeSeconds }, n) => freezeSeconds - (planned[n]?.plannedSeconds ?? 0));
  return [
    ...(done.length < planned.length ? (['fewer-cycles'] as const) : []),
    ...(off.some((each) => each < 0) ? (['shorter-freeze'] as const) : []),
    ...(off.some((each) => each > 0) ? (['longer-freeze'] as const) : []),
  ];
}

function isOver(clock: CycleClock, now: ClockReading): boolean {
  const { kind } = positionAt(clock, now);
  return kind === 'done' || kind === 'aborted';
}

function withStep(clock: CycleClock, at: number, change: (step: ClockStep) => ClockStep): CycleClock {
  return { ...clock, steps: clock.steps.map((step, n) => (n === at ? change(step) : step)) };
}

/** A page loaded anew has only the wall clock; one that runs backwards counts nothing. */
function passed(
  since: ClockReading | null,
  now: ClockReading,
): { readonly countedMs: number; readonly jumpMs: number } {
  if (since === null) return { countedMs: 0, jumpMs: 0 };
  const wall = now.wallMs - since.wallMs;
  const counted = Math.max(0, since.run === now.run ? now.monotonicMs - since.monotonicMs : wall);
  const jump = wall - counted;
  return { countedMs: counted, jumpMs: Math.abs(jump) > jumpToleranceMs ? jump : 0 };
}

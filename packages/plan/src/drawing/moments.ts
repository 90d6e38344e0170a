import type { IceShape } from '../plan.js';

/** One picture of the procedure: which pass is running and which frame of its ice is shown. */
export interface Moment {
  /** 0-based index into the dose's placements, in their order. */
  readonly pass: number;
  readonly frame: number;
  readonly timeSeconds: number;
  readonly phase: 'freeze' | 'thaw';
  readonly cycle: number;
}

/** Every picture over all passes: the deep pass with all its cycles, then the next. */
export function momentsOf(passCount: number, shape: Pick<IceShape, 'frames'>): readonly Moment[] {
  return Array.from({ length: passCount }, (_, pass) =>
    shape.frames.map(({ timeSeconds, phase, cycle }, frame) => ({ pass, frame, timeSeconds, phase, cycle })),
  ).flat();
}

/** Where a freeze or a thaw ends: the pictures worth stopping at. */
export function keyMoments(moments: readonly Moment[]): readonly number[] {
  return moments.flatMap((moment, index) => {
    const next = moments[index + 1];
    const ends = next === undefined || next.pass !== moment.pass || next.phase !== moment.phase;
    return ends ? [index] : [];
  });
}

/** The picture to open with and to print: the end of the last freeze. */
export function lastFreeze(moments: readonly Moment[]): number {
  return Math.max(
    0,
    moments.findLastIndex((moment) => moment.phase === 'freeze'),
  );
}

/** Stretches of freeze and thaw for the track below the slider. */
export interface Stretch {
  readonly pass: number;
  readonly phase: 'freeze' | 'thaw';
  readonly from: number;
  readonly to: number;
}

export function stretchesOf(moments: readonly Moment[]): readonly Stretch[] {
  const ends = keyMoments(moments);
  return ends.map((to, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const moment = moments[to];
    return { pass: moment?.pass ?? 0, phase: moment?.phase ?? 'freeze', from, to };
  });
}

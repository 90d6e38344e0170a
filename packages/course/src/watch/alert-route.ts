import type { IsoInstant } from '@cryobridge/plan';
import type { Alert, Urgency } from './alert.js';
import { dueFrom } from './alert-clock.js';
import { isStaffed, nextEdgeAt } from './staffed-hours.js';
import type { Rung, Shift, WatchSettings } from './watch-settings.js';

type Routing = Pick<WatchSettings, 'ladders' | 'shifts' | 'staffed' | 'clocks'>;

/** The shift that it is, by the hospital's clock. Null: none; the usual ladders hold. */
export function shiftAt({ shifts = [], staffed }: Routing, at: IsoInstant): Shift | null {
  const { timeZone } = staffed;
  return shifts.find(({ week }) => isStaffed({ timeZone, week }, at)) ?? null;
}

/** Every rung of every ladder, at whatever hours it holds. */
export function allRungs({ ladders, shifts = [] }: Pick<Routing, 'ladders' | 'shifts'>): readonly Rung[] {
  return [...Object.values(ladders), ...shifts.flatMap((shift) => Object.values(shift.ladders))].flat();
}

/** Who is reached then, first rung first. */
export function ladderAt(settings: Routing, urgency: Urgency, at: IsoInstant): readonly Rung[] {
  return shiftAt(settings, at)?.ladders[urgency] ?? settings.ladders[urgency];
}

/** When others may have to be reached because the hours change. Null: never. */
export function nextShiftChangeAt({ shifts = [], staffed }: Routing, at: IsoInstant): IsoInstant | null {
  const { timeZone } = staffed;
  const edges = shifts.flatMap(({ week }) => nextEdgeAt({ timeZone, week }, at) ?? []);
  return edges.toSorted()[0] ?? null;
}

export function ownerOf({ role, name, accountId }: Rung): Alert['owner'] {
  return accountId === undefined
    ? { kind: 'role', id: role, name }
    : { kind: 'account', id: accountId, name };
}

const nobody: Rung = { role: 'nobody', name: 'nobody' };

/** A rung, or the last where the ladder is shorter. */
export function rungOf(ladder: readonly Rung[], rung: number): Rung {
  return ladder[Math.min(rung, ladder.length - 1)] ?? nobody;
}

export interface RouteStep {
  readonly rung: Rung;
  readonly at: IsoInstant;
  /** Name of the shift that it is then; null: none. */
  readonly shift: string | null;
}

/** Who is reached when, from a moment on, if nobody ever takes it: as alerts go, whatever hours come meanwhile. */
export function routeFrom(
  settings: Routing,
  { urgency, from }: { readonly urgency: Urgency; readonly from: IsoInstant },
): readonly RouteStep[] {
  const steps: RouteStep[] = [];
  let at = new Date(from).toISOString();
  for (let n = 0; n === 0 || n < ladderAt(settings, urgency, at).length; n += 1) {
    const rung = rungOf(ladderAt(settings, urgency, at), n);
    steps.push({ rung, at, shift: shiftAt(settings, at)?.name ?? null });
    at = dueFrom(settings, { urgency, from: at, until: 'taken', ...minutesOf(rung) });
  }
  return steps;
}

export function minutesOf({ takeMinutes }: Rung): { readonly takeMinutes?: number } {
  return takeMinutes === undefined ? {} : { takeMinutes };
}

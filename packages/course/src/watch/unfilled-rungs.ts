import type { Rung, WatchSettings } from './watch-settings.js';

export interface OnStaff {
  readonly id: string;
  readonly role: string;
}

export interface UnfilledRung {
  /** Such as `ladders.soon.1` or `shifts.0.ladders.today.0`. */
  readonly field: string;
  readonly name: string;
}

/** Rungs that nobody of the staff fills: a person who is no longer here, or a role that nobody has. */
export function unfilledRungs(
  { ladders, shifts = [] }: Pick<WatchSettings, 'ladders' | 'shifts'>,
  staff: readonly OnStaff[],
): readonly UnfilledRung[] {
  const fills = ({ role, accountId }: Rung) =>
    staff.some((one) => (accountId === undefined ? one.role === role : one.id === accountId));
  const among = (named: Readonly<Record<string, readonly Rung[] | undefined>>, field: string) =>
    Object.entries(named).flatMap(([urgency, rungs = []]) =>
      rungs.flatMap((rung, n) =>
        fills(rung) ? [] : [{ field: `${field}.${urgency}.${n}`, name: rung.name }],
      ),
    );
  return [
    ...among(ladders, 'ladders'),
    ...shifts.flatMap((shift, n) => among(shift.ladders, `shifts.${n}.ladders`)),
  ];
}

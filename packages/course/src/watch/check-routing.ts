import { minutesOfDay } from './staffed-hours.js';
import type { Rung, Shift, StaffedSpan, WatchSettings } from './watch-settings.js';

export interface SettingsFault {
  /** Such as `thresholds.acuteDays` or `staffed.week.2.until`. */
  readonly field: string;
  readonly message: string;
}

/** What keeps ladders and shifts from being used: an alert must always reach somebody. */
export function routingFaults({
  ladders,
  shifts = [],
}: Pick<WatchSettings, 'ladders' | 'shifts'>): readonly SettingsFault[] {
  return [
    ...ladderFaults(ladders, 'ladders'),
    ...shifts.flatMap((shift, n) => [
      ...shiftFaults(shift, `shifts.${n}`),
      ...(shifts.slice(0, n).some(({ name }) => same(name, shift.name))
        ? [{ field: `shifts.${n}.name`, message: 'is the name of another shift' }]
        : []),
      ...shift.week.flatMap((span, i) =>
        [...shifts.slice(0, n).flatMap(({ week }) => week), ...shift.week.slice(0, i)].some((earlier) =>
          overlaps(span, earlier),
        )
          ? [{ field: `shifts.${n}.week.${i}`, message: 'overlaps other hours' }]
          : [],
      ),
    ]),
  ];
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

function shiftFaults({ name, week, ladders }: Shift, field: string): readonly SettingsFault[] {
  return [
    ...(name.trim() === '' ? [{ field: `${field}.name`, message: 'must be given' }] : []),
    ...(week.length === 0 ? [{ field: `${field}.week`, message: 'must name some hours' }] : []),
    ...week.flatMap((span, i) => spanFaults(span, `${field}.week.${i}`)),
    ...ladderFaults(ladders, `${field}.ladders`),
  ];
}

function ladderFaults(
  ladders: Readonly<Record<string, readonly Rung[] | undefined>>,
  field: string,
): readonly SettingsFault[] {
  return Object.entries(ladders).flatMap(([urgency, rungs]) => {
    if (rungs === undefined) return [];
    if (rungs.length === 0) return [{ field: `${field}.${urgency}`, message: 'must name somebody' }];
    return rungs.flatMap(({ takeMinutes }, n) =>
      takeMinutes === undefined || (takeMinutes > 0 && Number.isFinite(takeMinutes))
        ? []
        : [{ field: `${field}.${urgency}.${n}.takeMinutes`, message: 'must be above 0' }],
    );
  });
}

export function spanFaults({ from, until }: StaffedSpan, field: string): readonly SettingsFault[] {
  const start = minutesOfDay(from);
  const end = minutesOfDay(until);
  return [
    ...(start === null ? [{ field: `${field}.from`, message: `must be HH:MM, not ${from}` }] : []),
    ...(end === null ? [{ field: `${field}.until`, message: `must be HH:MM, not ${until}` }] : []),
    ...(start !== null && end !== null && end <= start
      ? [{ field: `${field}.until`, message: 'must be later than from' }]
      : []),
  ];
}

export function overlaps(one: StaffedSpan, other: StaffedSpan): boolean {
  return one.day === other.day && one.from < other.until && other.from < one.until;
}

import type { Knowledge } from '@cryobridge/knowledge';
import { isTimeZone } from '../report/day.js';
import { overlaps, routingFaults, type SettingsFault, spanFaults } from './check-routing.js';
import { thresholdClaims, thresholdIds } from './thresholds.js';
import type { WatchSettings } from './watch-settings.js';

export type { SettingsFault } from './check-routing.js';

/** What keeps settings from being used: empty when nothing does. */
export function watchSettingsFaults(
  settings: WatchSettings,
  knowledge: Pick<Knowledge, 'claims'>,
): readonly SettingsFault[] {
  return [
    ...thresholdFaults(settings, knowledge),
    ...orderFaults(settings),
    ...lifeFaults(settings),
    ...routingFaults(settings),
    ...staffedFaults(settings),
  ];
}

function thresholdFaults({ thresholds }: WatchSettings, { claims }: Pick<Knowledge, 'claims'>) {
  return thresholdIds.flatMap((id): SettingsFault[] => {
    const field = `thresholds.${id}`;
    const claim = claims[thresholdClaims[id]];
    const value = thresholds[id];
    const [low, high] = claim?.range ?? (claim?.unit === 'poss' ? [1, 4] : [0, Number.MAX_SAFE_INTEGER]);
    if (!Number.isFinite(value)) return [{ field, message: 'must be a number' }];
    if (value < low || value > high) return [{ field, message: `must lie between ${low} and ${high}` }];
    if (claim?.unit !== 'count' || Number.isInteger(value)) return [];
    return [{ field, message: 'must be a whole number' }];
  });
}

function orderFaults({ thresholds: t }: WatchSettings): SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (t.sedationStopPoss < t.sedationActPoss)
    faults.push({
      field: 'thresholds.sedationStopPoss',
      message: 'must not lie below thresholds.sedationActPoss',
    });
  if (t.severePainNrs <= t.tolerablePainNrs)
    faults.push({
      field: 'thresholds.severePainNrs',
      message: 'must lie above thresholds.tolerablePainNrs',
    });
  if (t.breakthroughWithinDays < t.breakthroughReports)
    faults.push({
      field: 'thresholds.breakthroughWithinDays',
      message: 'must not be shorter than thresholds.breakthroughReports',
    });
  return faults;
}

function lifeFaults(settings: WatchSettings): SettingsFault[] {
  const clocks = Object.entries(settings.clocks).flatMap(([urgency, clock]) =>
    (['takeMinutes', 'closeMinutes'] as const)
      .filter((part) => !(clock[part] > 0) || !Number.isFinite(clock[part]))
      .map((part) => ({ field: `clocks.${urgency}.${part}`, message: 'must be above 0' })),
  );
  const emergency =
    settings.clocks.emergency.counts === 'always'
      ? []
      : [
          {
            field: 'clocks.emergency.counts',
            message: 'must be always: an emergency does not wait for staff',
          },
        ];
  const alerts = Object.entries(settings.alerts).flatMap(([kind, alert]) => [
    ...(alert.quietHours >= 0
      ? []
      : [{ field: `alerts.${kind}.quietHours`, message: 'must not be below 0' }]),
    ...(alert.lapsesAfterQuietDays === null || alert.lapsesAfterQuietDays >= 1
      ? []
      : [{ field: `alerts.${kind}.lapsesAfterQuietDays`, message: 'must be 1 or more, or never' }]),
  ]);
  return [...clocks, ...emergency, ...alerts];
}

function staffedFaults({ staffed }: WatchSettings): SettingsFault[] {
  const zone = isTimeZone(staffed.timeZone)
    ? []
    : [{ field: 'staffed.timeZone', message: `is no time zone: ${staffed.timeZone}` }];
  if (staffed.week.length === 0) return [...zone, { field: 'staffed.week', message: 'must name some hours' }];
  return [
    ...zone,
    ...staffed.week.flatMap((span, i) => spanFaults(span, `staffed.week.${i}`)),
    ...staffed.week.flatMap((span, i) =>
      staffed.week.slice(0, i).some((earlier) => overlaps(span, earlier))
        ? [{ field: `staffed.week.${i}`, message: 'overlaps other hours of its day' }]
        : [],
    ),
  ];
}

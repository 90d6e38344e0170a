import type { IsoInstant } from '@cryobridge/plan';
import type { Report, ReportAnswers } from '../report/report.js';

/** The newest answer, if it is young enough to go by. */
export type Fresh =
  { readonly state: 'told'; readonly value: number } | { readonly state: 'missing' | 'stale' };

interface Asked {
  readonly now: IsoInstant;
  readonly hours: number;
}

/** Pain now, else the worst of the day: the higher of residual limb and phantom. */
export function newestPain(reports: readonly Report[], asked: Asked): Fresh {
  return newest(reports, asked, ({ residualLimbPain, phantomPain, limbToBeRemovedPain }) => {
    const scores = [residualLimbPain, phantomPain, limbToBeRemovedPain].flatMap(
      (each) => each?.now ?? each?.worst ?? [],
    );
    return scores.length === 0 ? null : Math.max(...scores);
  });
}

const steps = ['none', 'slight', 'sleepy', 'hard-to-wake'] as const;

/** As steps of the Pasero scale, 1 to 4; slow or hard breathing is its last step. */
export function newestSedation(reports: readonly Report[], asked: Asked): Fresh {
  return newest(reports, asked, ({ drowsiness, breathing }) => {
    if (breathing === 'slow-or-hard') return steps.length;
    return drowsiness === undefined ? null : steps.indexOf(drowsiness) + 1;
  });
}

/** By when it was written, or received where the device's clock runs ahead. */
function newest(
  reports: readonly Report[],
  { now, hours }: Asked,
  valueOf: (answers: ReportAnswers) => number | null,
): Fresh {
  const nowMs = Date.parse(now);
  const found = reports.flatMap(({ answers, writtenAt, receivedAt }) => {
    const value = valueOf(answers);
    const written = Date.parse(writtenAt);
    const atMs = written <= nowMs ? written : Date.parse(receivedAt ?? now);
    return value === null ? [] : [{ value, atMs }];
  });
  const [last] = found.sort((a, b) => b.atMs - a.atMs);
  if (last === undefined) return { state: 'missing' };
  return nowMs - last.atMs > hours * 3_600_000 ? { state: 'stale' } : { state: 'told', value: last.value };
}

import type { OwnReport } from '@cryobridge/contract';
import { dayNumber } from '@cryobridge/course/report';

const fields = ['limbToBeRemovedPain', 'residualLimbPain', 'phantomPain'] as const;
export type PainField = (typeof fields)[number];

export interface PainPoint {
  readonly day: string;
  /** Days since the first report shown. */
  readonly dayIndex: number;
  readonly worst: number;
}

export interface PainLine {
  readonly field: PainField;
  /** Oldest first. */
  readonly points: readonly PainPoint[];
}

/** The worst pain of each day and place. Of several reports for one day the one that came last counts. */
export function painLines(reports: readonly OwnReport[]): readonly PainLine[] {
  const inOrder = [...reports].sort(
    (a, b) => a.forDate.localeCompare(b.forDate) || a.receivedAt.localeCompare(b.receivedAt),
  );
  const first = inOrder[0]?.forDate;
  if (first === undefined) return [];
  return fields.flatMap((field): readonly PainLine[] => {
    const byDay = new Map<string, number>();
    for (const { forDate, answers } of inOrder) {
      const worst = answers[field]?.worst;
      if (worst !== undefined) byDay.set(forDate, worst);
    }
    const points = [...byDay].map(([day, worst]) => ({ day, dayIndex: dayNumber(first, day), worst }));
    return points.length === 0 ? [] : [{ field, points }];
  });
}

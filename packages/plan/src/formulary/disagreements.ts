import type { Knowledge } from '@cryobridge/knowledge';
import type { FormularyEntry } from './formulary.js';
import { boundsOf } from './looser.js';

/** What must not be more than what. */
const order: readonly (readonly [less: string, more: string])[] = [
  ['singleDoseLowMg', 'singleDoseMaxMg'],
  ['singleDoseMaxMg', 'dayMaxMg'],
  ['singleDoseMg', 'dayMaxMg'],
  ['reducedSingleDoseMg', 'reducedDayMaxMg'],
  ['shortestIntervalHours', 'longestIntervalHours'],
  ['infusionUsualMgPerKgPerH', 'infusionMaxMgPerKgPerH'],
  ['bolusMg', 'fourHourMaxMg'],
];

export interface Disagreement {
  readonly name: string;
  readonly message: string;
}

/** Values of one drug that do not go together, where a local one is among them. */
export function disagreements(
  { claims: ids }: Pick<Knowledge['drugs'][string], 'claims'>,
  { values }: Pick<FormularyEntry, 'values'>,
  { claims }: Pick<Knowledge, 'claims'>,
): readonly Disagreement[] {
  const highest = (name: string): number | null => {
    const id = ids[name];
    const value = values[name]?.value ?? (id === undefined ? null : claims[id]?.value) ?? null;
    return boundsOf(value)?.[1] ?? null;
  };
  const local = (...names: readonly string[]) => names.find((name) => values[name] !== undefined);
  const pairs = order.flatMap(([less, more]) => {
    const [low, high, at] = [highest(less), highest(more), local(less, more)];
    if (low === null || high === null || at === undefined || low <= high) return [];
    return [
      at === less
        ? { name: less, message: `is more than ${more}, which is ${high}` }
        : { name: more, message: `is less than ${less}, which is ${low}` },
    ];
  });
  const [mgPerMl, mlPerH, mostMgPerH] = ['catheterMgPerMl', 'catheterMlPerH', 'catheterMaxMgPerH'].map(
    highest,
  );
  const at = local('catheterMgPerMl', 'catheterMlPerH', 'catheterMaxMgPerH');
  const rate = (mgPerMl ?? 0) * (mlPerH ?? 0);
  if (at === undefined || mostMgPerH == null || rate <= mostMgPerH) return pairs;
  const message = `gives ${rate} mg/h by catheter, above catheterMaxMgPerH, which is ${mostMgPerH}`;
  return [...pairs, { name: at, message }];
}

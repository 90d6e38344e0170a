import type { Report, TakenDose } from '../report/report.js';

/** What all reports of one day say was taken. */
export interface ToldDoses {
  /** False: no report of the day tells; that is not the same as none taken. */
  readonly told: boolean;
  readonly doses: readonly TakenDose[];
  /** How many reports tell. */
  readonly reports: number;
}

/**
 * Several reports of a day: a dose with its time counts once however often it is told; of doses without a
 * time the report that tells the most of a medicine counts.
 */
export function toldDoses(reports: readonly Report[]): ToldDoses {
  const lists = reports.flatMap(({ answers }) => (answers.doses === undefined ? [] : [answers.doses]));
  const [first, ...more] = lists;
  if (first === undefined) return { told: false, doses: [], reports: 0 };
  if (more.length === 0) return { told: true, doses: first.filter(({ count }) => count > 0), reports: 1 };
  const all = lists.map((list) => list.filter(({ count }) => count > 0));
  const timed = new Map(
    all
      .flat()
      .flatMap((dose) => (dose.at === null ? [] : [[`${medicineKey(dose)} ${Date.parse(dose.at)}`, dose]])),
  );
  return { told: true, doses: [...timed.values(), ...mostUntimed(all)], reports: lists.length };
}

function mostUntimed(lists: readonly (readonly TakenDose[])[]): TakenDose[] {
  const best = new Map<string, readonly TakenDose[]>();
  for (const list of lists) {
    const untimed = list.filter(({ at }) => at === null);
    for (const key of new Set(untimed.map(medicineKey))) {
      const own = untimed.filter((dose) => medicineKey(dose) === key);
      if (countOf(own) > countOf(best.get(key) ?? [])) best.set(key, own);
    }
  }
  return [...best.values()].flat();
}

/** Doses of one medicine in one unit, whoever named it. */
export function medicineKey({ medicine, text, unit }: TakenDose): string {
  return `${medicine ?? `?${text.trim().toLowerCase()}`} ${unit.trim().toLowerCase()}`;
}

export function countOf(doses: readonly TakenDose[]): number {
  return doses.reduce((sum, { count }) => sum + count, 0);
}

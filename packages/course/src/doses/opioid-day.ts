import type { IsoDate, Statement } from '@cryobridge/plan';

/** One day of one opioid series, in oral morphine equivalents by the table that its `OpioidSeries` names. */
export interface OpioidDay {
  readonly on: IsoDate;
  /** Null: not known; `unknowns` say why. Never zero for want of a report. */
  readonly mme: number | null;
  /** What could be converted: a floor where `mme` is null. */
  readonly convertedMme: number;
  /** `facts.medicine` names the medicine, where it is about one. */
  readonly unknowns: readonly Statement[];
  readonly notes: readonly Statement[];
}

export interface OpioidSeries {
  /** Label of the factor table, such as `CDC 2022`. */
  readonly table: string;
  /** The most that the orders of the day allow. */
  readonly prescribed: readonly OpioidDay[];
  readonly dispensed: readonly OpioidDay[];
  readonly taken: readonly OpioidDay[];
}

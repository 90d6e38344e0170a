import type { IsoDate } from '@cryobridge/plan';
import { answerUnits, highestAnswer, type AnswerTable } from './answer-chances.js';
import type { CoverPrior } from './cover-prior.js';
import type { DayEvidence, DayPain } from './day-evidence.js';
import type { LevelGrid } from './level-grid.js';
import {
  acuteLeft,
  forecastSeries,
  painLevel,
  returnedShare,
  type ForecastSeries,
  type ReportModel,
} from './report-model.js';

/**
 * What is believed about one freeze of one person. Not a cloud of samples: for every cell of possible covers
 * and every possible level of the person's pain it holds the log likelihood of what was told, exactly, so
 * that nothing degenerates. Whole numbers add up the same in every order.
 */
export interface CoverBelief {
  readonly prior: CoverPrior;
  readonly freezeDate: IsoDate;
  /** Day of the operation after the freeze; before it a stump has no pain. Null: no recent operation. */
  readonly surgeryDay: number | null;
  /** By day; what was told of it last. */
  readonly evidence: ReadonlyMap<number, DayEvidence>;
  /** Log likelihood in units of 1/4096: cell by cell, the levels of one cell side by side. Cell 0 is "did not work". */
  readonly units: Readonly<Record<ForecastSeries, Int32Array>>;
}

export interface BeliefStart {
  readonly freezeDate: IsoDate;
  readonly surgeryDay: number | null;
}

/** Before any report. A freeze that is made again starts a belief of its own. */
export function coverBelief(prior: CoverPrior, start: BeliefStart): CoverBelief {
  const [residual, phantom] = forecastSeries;
  const cellCount = prior.covers.cellWeights.length + 1;
  const none = (series: ForecastSeries) => new Int32Array(cellCount * prior.levels[series].levels.length);
  return {
    prior,
    ...start,
    evidence: new Map(),
    units: { [residual]: none(residual), [phantom]: none(phantom) },
  };
}

/**
 * The belief once this is known of a day. Bayes' rule, exact for the model: likelihood of the new evidence in,
 * that of what was believed of the same day out. So the same evidence twice, in any order, or corrected later
 * ends in the same belief, bit for bit. What is absent is no evidence.
 */
export function updateBelief(belief: CoverBelief, evidence: DayEvidence): CoverBelief {
  const before = belief.evidence.get(evidence.day);
  const changed = forecastSeries.filter((series) => !samePain(before?.[series], evidence[series]));
  if (changed.length === 0) return belief;
  const told = new Map(belief.evidence).set(evidence.day, evidence);
  const units = { ...belief.units };
  for (const series of changed) {
    const pains = { out: before?.[series], in: evidence[series] };
    units[series] = withDay(belief, { series, day: evidence.day, pains });
  }
  return { ...belief, evidence: told, units };
}

function samePain(one: DayPain | undefined, other: DayPain | undefined): boolean {
  return one?.worst === other?.worst && one?.average === other?.average;
}

interface DayChange {
  readonly series: ForecastSeries;
  readonly day: number;
  readonly pains: { readonly out: DayPain | undefined; readonly in: DayPain | undefined };
}

/** Shares of returned pain are told apart by sixteenths. */
export const returnSteps = 16;

function withDay({ prior, surgeryDay, units }: CoverBelief, { series, day, pains }: DayChange): Int32Array {
  const before = units[series];
  const acute = acuteLeftOn(prior.model, day, surgeryDay);
  if (acute === null) return before;
  const grid = prior.levels[series];
  const rows = dayRows(prior.model, grid, { acute, pains });
  const after = new Int32Array(before);
  const width = grid.levels.length;
  const cells = after.length / width;
  for (let cell = 0; cell < cells; cell++) {
    const row = returnStep(prior, cell, day) * width;
    const at = cell * width;
    for (let j = 0; j < width; j++) after[at + j] = (after[at + j] ?? 0) + (rows[row + j] ?? 0);
  }
  return after;
}

/** Share of the wound's pain left; null before the operation, when there is no stump. */
export function acuteLeftOn(model: ReportModel, day: number, surgeryDay: number | null): number | null {
  if (surgeryDay === null) return 0;
  return day < surgeryDay ? null : acuteLeft(day - surgeryDay, model);
}

/** How much is back in a cell on a day, in steps. Cell 0 never had cover. */
export function returnStep({ covers, model }: CoverPrior, cell: number, day: number): number {
  if (cell === 0) return returnSteps;
  return Math.round(returnSteps * returnedShare(covers.cellEndDays[cell - 1] ?? [], day, model));
}

/** For each step of return and each level: what the day adds to the log likelihood. */
function dayRows(
  model: ReportModel,
  { levels }: LevelGrid,
  { acute, pains }: { readonly acute: number; readonly pains: DayChange['pains'] },
): Int32Array {
  const [added, taken] = [toldOf(model, pains.in), toldOf(model, pains.out)];
  const rows = new Int32Array((returnSteps + 1) * levels.length);
  let at = 0;
  for (let step = 0; step <= returnSteps; step++) {
    for (const level of levels) {
      const levelNrs = painLevel(level, step / returnSteps, acute);
      rows[at] = unitsOf(added, levelNrs) - unitsOf(taken, levelNrs);
      at += 1;
    }
  }
  return rows;
}

interface Told {
  readonly table: AnswerTable;
  readonly answer: number;
}

function unitsOf(told: Told | null, levelNrs: number): number {
  return told === null ? 0 : answerUnits(told.table, told.answer, levelNrs);
}

/** The worst says it; the average, of which it is a share, adds nothing to it and counts only alone. */
function toldOf({ worst, average }: ReportModel, pain: DayPain | undefined): Told | null {
  if (pain?.worst !== undefined) return { table: worst, answer: whole(pain.worst) };
  if (pain?.average !== undefined) return { table: average, answer: whole(pain.average) };
  return null;
}

function whole(answer: number): number {
  return Math.min(highestAnswer, Math.max(0, Math.round(answer)));
}

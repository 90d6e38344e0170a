import type {
  DrawnPoint,
  ExploredChance,
  ExploredChances,
  ExploredChoice,
  ExploredFigures,
  Placement,
} from '@cryobridge/plan';
import { celsius, chance, number, percent, withUnit } from '../format/number.js';
import type { ChanceState } from './use-explored.js';

/** `1.2 mm to the right and 5.3 mm deeper than the middle of the nerve`. */
export function placeWords({ xMm, yMm }: DrawnPoint): string {
  const x = `${withUnit(Math.abs(xMm), 'mm', 1)} to the ${xMm < 0 ? 'left' : 'right'}`;
  const y = `${withUnit(Math.abs(yMm), 'mm', 1)} ${yMm < 0 ? 'shallower' : 'deeper'}`;
  return `${x} and ${y} than the middle of the nerve`;
}

/** `placement 2 (superficial)`; with one alone, `probe`. */
export function placementWords(placements: readonly Placement[], at: number): string {
  const placement = placements[at];
  return placement === undefined || placements.length < 2
    ? 'probe'
    : `placement ${at + 1} (${placement.where})`;
}

/** What is seen, for those who do not see it; told again after every change. */
export function exploredSentence(of: {
  readonly figures: ExploredFigures;
  readonly chance: ChanceState;
  readonly planned: readonly { readonly thresholdC: number; readonly fraction: number }[];
  readonly cycles: number;
  readonly freezeSeconds: number;
}): string {
  const { figures, planned, cycles, freezeSeconds } = of;
  const freezes = `${freezeCount(cycles)} of ${freezeSeconds} s`;
  const covered = figures.coverage
    .toSorted((a, b) => b.thresholdC - a.thresholdC)
    .map(({ thresholdC, fraction }) => {
      const plan = planned.find((one) => one.thresholdC === thresholdC);
      const beside = plan === undefined ? '' : ` (plan ${percent(plan.fraction)})`;
      return `${percent(fraction)} below ${celsius(thresholdC)}${beside}`;
    });
  const { nearMm, farMm } = figures.iceMargin;
  const ice = `Visible ice ends ${edge(nearMm)} on the side of the skin and ${edge(farMm)} on the deep side.`;
  const likely =
    of.chance.kind === 'known' ? ` Chance of full cover ${chanceWords(of.chance.found.chances)}.` : '';
  return `Explored, not planned: ${freezes}. Of the section, ${covered.join(', ')}. ${ice}${likely}`;
}

/** At the warmest threshold, which the goal is judged by. */
function goalOf(chances: readonly ExploredChance[]): ExploredChance | undefined {
  return chances.toSorted((a, b) => b.thresholdC - a.thresholdC)[0];
}

export function chanceWords(chances: readonly ExploredChance[]): string {
  const goal = goalOf(chances);
  return goal === undefined ? 'not known' : chance(goal.chance);
}

/** `0.73 (0.55 to 0.86)`: with what sampling leaves open. */
export function chanceWithInterval(chances: readonly ExploredChance[]): string {
  const goal = goalOf(chances);
  if (goal === undefined) return 'not known';
  const { low, high } = goal.interval;
  return `${chance(goal.chance)} (${chance(low)} to ${chance(high)})`;
}

function freezeCount(cycles: number): string {
  return cycles === 1 ? 'one freeze' : `${cycles} freezes`;
}

/** `2 freezes of 95 s, typical blood flow`. */
export function doseWords({ cycles, freezeSeconds, perfusion }: ExploredChoice): string {
  return `${freezeCount(cycles)} of ${withUnit(freezeSeconds, 's')}, ${perfusion} blood flow`;
}

const intervalMeans =
  'In brackets: where it may lie by sampling alone, 19 times of 20; what is assumed may move it further.';

/** What a chance was computed for, and what moves it most. */
export function chanceNote(
  { sensitivity }: ExploredChances,
  of: { readonly choice: ExploredChoice; readonly placement: Placement | undefined },
): { readonly computedFor: string; readonly matters: string | null } {
  const where = of.placement === undefined ? '' : `, probe ${placeWords(of.placement)}`;
  const [most, next] = sensitivity.toSorted((a, b) => b.share - a.share);
  const also = next === undefined || next.share === 0 ? '' : `, then ${next.input}, ${percent(next.share)}`;
  return {
    computedFor: `Computed for ${doseWords(of.choice)}${where}. ${intervalMeans}`,
    matters:
      most === undefined || most.share === 0
        ? null
        : `What matters most: ${most.input}, ${percent(most.share)} of the spread (${most.basis})${also}.`,
  };
}

function edge(mm: number): string {
  return `${number(Math.abs(mm), 1)}\u00a0mm ${mm < 0 ? 'inside' : 'past'} the nerve’s edge`;
}

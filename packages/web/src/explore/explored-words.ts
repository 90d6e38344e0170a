import type { DrawnPoint, ExploredChance, ExploredFigures, Placement } from '@cryobridge/plan';
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
  const freezes = `${cycles === 1 ? 'one freeze' : `${cycles} freezes`} of ${freezeSeconds} s`;
  const covered = figures.coverage
    .toSorted((a, b) => b.thresholdC - a.thresholdC)
    .map(({ thresholdC, fraction }) => {
      const plan = planned.find((one) => one.thresholdC === thresholdC);
      const beside = plan === undefined ? '' : ` (plan ${percent(plan.fraction)})`;
      return `${percent(fraction)} below ${celsius(thresholdC)}${beside}`;
    });
  const { nearMm, farMm } = figures.iceMargin;
  const ice = `Visible ice ends ${edge(nearMm)} on the side of the skin and ${edge(farMm)} on the deep side.`;
  const likely = of.chance.kind === 'known' ? ` Chance of full cover ${chanceWords(of.chance.chances)}.` : '';
  return `Explored, not planned: ${freezes}. Of the section, ${covered.join(', ')}. ${ice}${likely}`;
}

/** At the warmest threshold, which the goal is judged by. */
export function chanceWords(chances: readonly ExploredChance[]): string {
  const [goal] = chances.toSorted((a, b) => b.thresholdC - a.thresholdC);
  return goal === undefined ? 'not known' : chance(goal.chance);
}

function edge(mm: number): string {
  return `${number(Math.abs(mm), 1)}\u00a0mm ${mm < 0 ? 'inside' : 'past'} the nerve’s edge`;
}

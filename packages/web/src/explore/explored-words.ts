import type {
  DrawnPoint,
  ExploredChance,
  ExploredChances,
  ExploredChoice,
  ExploredFigures,
  Placement,
} from '@cryobridge/plan';
import { celsius, chance, number, percent, withUnit } from '../format/number.js';
import { term } from '../parts/sentence.js';
import { planWords } from '../clinician/plan/plan-words.js';
import { doseTexts } from '../clinician/plan/dose-words.js';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';
import type { ChanceState } from './use-explored.js';

const freezes = (cycles: number) => (cycles === 1 ? 'one freeze' : `${number(cycles)} freezes`);

const english = {
  /** Towards the right and the deep is positive. */
  place: (xMm: number, yMm: number) =>
    `${withUnit(Math.abs(xMm), 'mm', 1)} to the ${xMm < 0 ? 'left' : 'right'} and ${withUnit(Math.abs(yMm), 'mm', 1)} ${yMm < 0 ? 'shallower' : 'deeper'} than the middle of the nerve`,
  probe: 'probe',
  placement: (n: number, where: string) => `placement ${number(n)} (${where})`,
  freezes: (cycles: number, seconds: string) => `${freezes(cycles)} of ${seconds}`,
  dose: (freezes: string, flow: 'low' | 'typical' | 'high') => `${freezes}, ${flow} blood flow`,
  below: (share: string, threshold: string) => `${share} below ${threshold}`,
  belowPlanned: (share: string, threshold: string, planned: string) =>
    `${share} below ${threshold} (plan ${planned})`,
  /** How far visible ice reaches past the nerve; negative: it ends inside. */
  ice: (nearMm: number, farMm: number) =>
    `Visible ice ends ${edge(nearMm)} on the side of the skin and ${edge(farMm)} on the deep side.`,
  chance: (chance: string) => `Chance of full cover ${chance}.`,
  explored: (freezes: string, covered: string) =>
    `Explored, not planned: ${freezes}. Of the section, ${covered}.`,
  notKnown: 'not known',
  interval: (chance: string, low: string, high: string) => `${chance} (${low} to ${high})`,
  computedFor: (dose: string) => `Computed for ${dose}.`,
  computedForPlace: (dose: string, place: string) => `Computed for ${dose}, probe ${place}.`,
  intervalMeans:
    'In brackets: where it may lie by sampling alone, 19 times of 20; what is assumed may move it further.',
  matters: (input: string, share: string, basis: string) =>
    `What matters most: ${input}, ${share} of the spread (${basis})`,
  mattersAlone: (most: string) => `${most}.`,
  mattersThen: (most: string, next: string) => `${most}, then ${next}.`,
  next: (input: string, share: string) => `${input}, ${share}`,
};

function edge(mm: number): string {
  return `${withUnit(Math.abs(mm), 'mm', 1)} ${mm < 0 ? 'inside' : 'past'} the nerve’s edge`;
}

export type ExploredWords = Widened<typeof english>;
const exploredWords: ExploredWords = inLanguage('explored', english);

/** `1.2 mm to the right and 5.3 mm deeper than the middle of the nerve`. */
export function placeWords({ xMm, yMm }: DrawnPoint): string {
  return exploredWords.place(xMm, yMm);
}

/** `placement 2 (superficial)`; with one alone, `probe`. */
export function placementWords(placements: readonly Placement[], at: number): string {
  const placement = placements[at];
  return placement === undefined || placements.length < 2
    ? exploredWords.probe
    : exploredWords.placement(at + 1, doseTexts.sides[placement.where]);
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
  const covered = figures.coverage
    .toSorted((a, b) => b.thresholdC - a.thresholdC)
    .map(({ thresholdC, fraction }) => {
      const plan = planned.find((one) => one.thresholdC === thresholdC);
      const below = [percent(fraction), celsius(thresholdC)] as const;
      return plan === undefined
        ? exploredWords.below(...below)
        : exploredWords.belowPlanned(...below, percent(plan.fraction));
    });
  const { nearMm, farMm } = figures.iceMargin;
  return [
    exploredWords.explored(exploredWords.freezes(cycles, withUnit(freezeSeconds, 's')), listed(covered)),
    exploredWords.ice(nearMm, farMm),
    ...(of.chance.kind === 'known' ? [exploredWords.chance(chanceWords(of.chance.found.chances))] : []),
  ].join(' ');
}

function listed([first = '', ...rest]: readonly string[]): string {
  return rest.reduce((said, next) => doseTexts.list(said, next), first);
}

/** At the warmest threshold, which the goal is judged by. */
function goalOf(chances: readonly ExploredChance[]): ExploredChance | undefined {
  return chances.toSorted((a, b) => b.thresholdC - a.thresholdC)[0];
}

export function chanceWords(chances: readonly ExploredChance[]): string {
  const goal = goalOf(chances);
  return goal === undefined ? exploredWords.notKnown : chance(goal.chance);
}

/** `0.73 (0.55 to 0.86)`: with what sampling leaves open. */
export function chanceWithInterval(chances: readonly ExploredChance[]): string {
  const goal = goalOf(chances);
  if (goal === undefined) return exploredWords.notKnown;
  const { low, high } = goal.interval;
  return exploredWords.interval(chance(goal.chance), chance(low), chance(high));
}

/** `2 freezes of 95 s, typical blood flow`. */
export function doseWords({ cycles, freezeSeconds, perfusion }: ExploredChoice): string {
  return exploredWords.dose(exploredWords.freezes(cycles, withUnit(freezeSeconds, 's')), perfusion);
}

/** What a chance was computed for, and what moves it most. */
export function chanceNote(
  { sensitivity }: ExploredChances,
  of: { readonly choice: ExploredChoice; readonly placement: Placement | undefined },
): { readonly computedFor: string; readonly matters: string | null } {
  const dose = doseWords(of.choice);
  const computed =
    of.placement === undefined
      ? exploredWords.computedFor(dose)
      : exploredWords.computedForPlace(dose, placeWords(of.placement));
  return {
    computedFor: `${computed} ${exploredWords.intervalMeans}`,
    matters: mattersWords(sensitivity.toSorted((a, b) => b.share - a.share)),
  };
}

function mattersWords([most, next]: ExploredChances['sensitivity']): string | null {
  if (most === undefined || most.share === 0) return null;
  const basis = planWords.spread.basis[most.basis];
  const first = exploredWords.matters(term(most.input), percent(most.share), basis);
  if (next === undefined || next.share === 0) return exploredWords.mattersAlone(first);
  return exploredWords.mattersThen(first, exploredWords.next(term(next.input), percent(next.share)));
}

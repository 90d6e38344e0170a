import type { ProbeId } from '@cryobridge/knowledge';
import type { Plan, Target, TargetDose } from '@cryobridge/plan';
import { type PaperBlock, type PaperItem, item } from './paper.js';
import type { PlanPaperWords } from './plan-words/plan-paper-words.js';
import type { Telling } from './telling.js';

export interface DoseParts {
  readonly plan: Plan;
  readonly words: PlanPaperWords;
  readonly tell: Telling;
  /** What the knowledge calls a probe, in English. */
  readonly probeLabel: (probe: ProbeId) => string;
}

/** One row for each nerve: dose, chance and what it assumes. */
export function doseTable(parts: DoseParts): PaperBlock {
  const { words, plan } = parts;
  const { dose } = words;
  return {
    kind: 'table',
    head: [dose.nerve, dose.dose, dose.chance, dose.rests],
    shares: [1.25, 1.35, 0.95, 2.1],
    rows: plan.doses.map((each) => [
      nerveText(parts, each),
      doseText(parts, each),
      chanceText(parts, each),
      restsText(parts, each),
    ]),
  };
}

function nerveText({ plan, words, tell }: DoseParts, { nerveSite }: TargetDose): string {
  const target = plan.targets.find((each) => each.nerveSite === nerveSite);
  if (target === undefined) return nerveSite;
  return target.status === 'target'
    ? tell.term(target.label)
    : `${tell.term(target.label)} (${words.statuses[target.status]})`;
}

/** Places, cycles, seconds, and the minutes they take. */
export function doseText(
  { words, tell }: Pick<DoseParts, 'words' | 'tell'>,
  { dose }: Pick<TargetDose, 'dose'>,
): string {
  const { placements, cycles, freezeSeconds, thawSeconds, totalMinutes } = dose;
  const facts = { placements: placements.length, cycles, seconds: freezeSeconds, thaw: thawSeconds };
  const what = tell.fill(placements.length === 1 ? words.dose.once : words.dose.more, facts);
  return `${what} · ${tell.fill(words.dose.minutes, { minutes: totalMinutes })}`;
}

function chanceText({ words, tell }: DoseParts, { coverage, goalChance, outcome }: TargetDose): string {
  const chance = tell.fill(words.dose.goal, { chance: coverage[0]?.chance ?? 0, goal: goalChance });
  const how = words.outcomes[outcome];
  return how === '' ? chance : `${chance}: ${how}`;
}

const mostInputs = 2;

function restsText(parts: DoseParts, dose: TargetDose): string {
  const { words, tell } = parts;
  const { section, sensitivity } = dose;
  const size = section.from === 'person' ? words.dose.sizeMeasured : words.dose.sizeTypical;
  const inputs = sensitivity
    .filter(({ share }) => share > 0)
    .slice(0, mostInputs)
    .map(({ input, basis }) => `${words.inputs[input] ?? input} (${words.bases[basis]})`);
  return tell.list([
    tell.fill(size, { area: section.areaMm2, depth: section.depthMm }),
    ...(inputs.length === 0 ? [] : [tell.fill(words.dose.unsureOf, { inputs: tell.list(inputs) })]),
    ...betterText(parts, dose),
  ]);
}

/** The dose that would reach the goal, where the planned one does not. */
function betterText(
  { words, tell, probeLabel }: DoseParts,
  { whatWouldReachGoal }: TargetDose,
): readonly string[] {
  const [best] = whatWouldReachGoal;
  if (best === undefined) return [];
  const probe = tell.term(probeLabel(best.probe));
  return [tell.fill(words.dose.better, { probe, chance: best.chance })];
}

/** What a sheet must say of the nerves beside their doses: notes of targets, and nerves that are never frozen. */
export function nerveNotes({ plan, words, tell }: Omit<DoseParts, 'probeLabel'>): readonly PaperItem[] {
  const told = new Set(plan.decision.reasons.map(({ id }) => id));
  const never = plan.neverTargets.filter(({ reason }) => !told.has(reason.id));
  const undosed = plan.targets.filter(
    (target: Target) => !plan.doses.some(({ nerveSite }) => nerveSite === target.nerveSite),
  );
  return [
    ...never.map(({ reason }) => tell.item(reason, { sign: words.dose.never })),
    ...undosed.map(({ label }) => item(`${tell.term(label)}: ${words.dose.noDoses}`)),
    ...plan.targets.flatMap(({ notes }) => notes.map((note) => tell.item(note, { worth: 3 }))),
    ...(plan.totalMinutes === null
      ? []
      : [item(tell.fill(words.dose.minutesInAll, { minutes: plan.totalMinutes }), { worth: 3 })]),
  ];
}

import type { Plan, Target, TargetDose } from '@cryobridge/plan';
import { plainTable } from '../plain-table.js';
import { type Setting, note, notes, percent } from './notes.js';

/** Which nerves, with what dose, and what that reaches. */
export function dosesText(plan: Plan, setting: Setting): string | null {
  if (plan.targets.length === 0) return null;
  const { layout } = setting;
  const total = plan.totalMinutes === null ? undefined : `${plan.totalMinutes} min in all`;
  return [
    layout.heading('Targets and dose', total),
    plan.doses.length === 0 ? null : doseTable(plan, setting),
    ...plan.targets.map((target) => targetText(target, plan, setting)),
    ...neverToldYet(plan).map(({ reason }) => note(reason, setting, '  never: ')),
  ]
    .filter((part) => part !== null)
    .join('\n');
}

/** Without those that stand among the reasons above already. */
function neverToldYet({ neverTargets, decision: { reasons } }: Plan): Plan['neverTargets'] {
  return neverTargets.filter(({ reason }) => !reasons.some(({ id }) => id === reason.id));
}

function doseTable({ doses, targets }: Plan, { layout }: Setting): string {
  const thresholds = doses[0]?.coverage.map(({ thresholdC }) => thresholdC) ?? [];
  const rows = doses.map(({ nerveSite, dose, coverage, outcome, goalChance }) => [
    targets.find((target) => target.nerveSite === nerveSite)?.label ?? nerveSite,
    String(dose.placements.length),
    `${dose.cycles} × ${dose.freezeSeconds}/${dose.thawSeconds} s`,
    ...coverage.map(({ fraction }) => percent(fraction)),
    `${(coverage[0]?.chance ?? 0).toFixed(2)}${outcome === 'reaches-goal' ? '' : ` < ${goalChance}`}`,
    String(dose.totalMinutes),
  ]);
  return plainTable({
    head: ['nerve', 'places', 'freeze/thaw', ...thresholds.map((limit) => `${limit} °C`), 'chance', 'min'],
    align: ['left', ...Array.from({ length: 5 + thresholds.length }, () => 'right' as const)],
    rows,
    widths: [layout.columns - 46 - 8 * thresholds.length],
  });
}

function targetText(target: Target, { doses }: Plan, setting: Setting): string {
  const { layout } = setting;
  const status =
    target.status === 'target' ? target.carries : `${target.carries}, ${target.status.replace('-', ' ')}`;
  const dose = doses.find(({ nerveSite }) => nerveSite === target.nerveSite);
  return [
    `${layout.colours.bold(`  ${target.label}`)}${layout.colours.dim(`  ${target.side}, ${status}`)}`,
    ...(dose === undefined ? [] : doseText(dose, setting)),
    ...notes(target.notes, setting),
  ].join('\n');
}

function doseText(dose: TargetDose, setting: Setting): readonly string[] {
  const { layout } = setting;
  const line = (text: string) => layout.hang(text, { first: '  · ', rest: '    ' });
  const { section, coverage, margins, iceMargin } = dose;
  const lethal = coverage[0];
  const outcome = {
    'reaches-goal': 'Reaches the goal',
    'below-goal': 'Below the goal',
    'cannot-cover': 'This probe cannot cover it',
  }[dose.outcome];
  const limits = [
    `skin ${margins.skinC} °C (limit ${margins.skinLimitC})`,
    margins.arteryC === null ? null : `artery ${margins.arteryC} °C`,
    margins.neighbourNerveC === null ? null : `neighbour nerve ${margins.neighbourNerveC} °C`,
  ].filter((part) => part !== null);
  return [
    line(
      `Nerve ${section.widthMm} × ${section.heightMm} mm (${section.areaMm2} mm²), ${section.depthMm} mm deep, ${section.from === 'person' ? 'measured' : 'typical'}. Probe ${dose.dose.probe.replace('probe:', '')}, ${placesText(dose)}.`,
    ),
    line(
      `${outcome}: chance ${lethal?.chance.toFixed(2) ?? '?'} of ${dose.goalChance} that ${dose.neededLengthMm} mm are covered at ${lethal?.thresholdC ?? '?'} °C; expected ${lethal?.lengthMm ?? '?'} mm. In the nerve ${dose.coldestInNerveC} to ${dose.warmestInNerveC} °C.`,
    ),
    ...dose.whatWouldReachGoal.map((option) =>
      line(
        `Would do better: ${option.placements.length} places, ${option.cycles} × ${option.freezeSeconds}/${option.thawSeconds} s with ${option.probe.replace('probe:', '')}, chance ${option.chance.toFixed(2)}, ${option.totalMinutes} min.`,
      ),
    ),
    line(`Coldest beside it: ${limits.join(', ')}.`),
    line(iceText(iceMargin)),
    ...notes(dose.guidance, setting),
    ...notes(dose.notes, setting),
  ];
}

function placesText({ dose: { placements } }: TargetDose): string {
  const places = placements.map(
    ({ where, alongMm }) => `${where}${alongMm === 0 ? '' : ` (${alongMm} mm along)`}`,
  );
  return `${placements.length === 1 ? 'one place' : `${placements.length} places in this order`}: ${places.join(', ')}`;
}

function iceText({ nearMm, farMm, hidden }: TargetDose['iceMargin']): string {
  switch (hidden) {
    case 'none':
      return `Look for ice past the nerve after the first freeze: ${nearMm} mm on the near side, ${farMm} mm on the far side.`;
    case 'far-side':
      return `Look for ice ${nearMm} mm past the nerve on the near side after the first freeze; ice shadow hides the far side.`;
    case 'near-side':
      return `Look for ice ${farMm} mm past the nerve on the far side after the first freeze; the near side is hidden.`;
  }
}

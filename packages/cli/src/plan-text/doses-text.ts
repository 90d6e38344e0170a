import {
  type DoseOption,
  type Plan,
  type Statement,
  type Target,
  type TargetDose,
  say,
} from '@cryobridge/plan';
import { plainTable } from '../plain-table.js';
import { uncertaintyLines } from './uncertainty-lines.js';
import { type Setting, note, notes, number } from './notes.js';

/** Which nerves, with what dose, and what that reaches. */
export function dosesText(plan: Plan, setting: Setting): string | null {
  if (plan.targets.length === 0) return null;
  const { layout } = setting;
  const common = [...saidAtEveryNerve(plan).values()];
  const total = plan.totalMinutes === null ? undefined : `${plan.totalMinutes} min in all`;
  return [
    layout.heading('Targets and dose', total),
    plan.doses.length === 0 ? null : doseTable(plan, setting),
    ...(common.length === 0 ? [] : [layout.colours.bold('  Every nerve'), ...notes(common, setting)]),
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
  const thresholds = doses[0]?.coverage.map(({ thresholdC }) => number(thresholdC)) ?? [];
  const rows = doses.map(({ nerveSite, dose, coverage, outcome, goalChance }) => [
    shortLabel(targets.find((target) => target.nerveSite === nerveSite)?.label ?? nerveSite),
    `${dose.placements.length} × ${dose.cycles} × ${dose.freezeSeconds}/${dose.thawSeconds} s`,
    `${coverage.map(({ fraction }) => Math.round(fraction * 100)).join('/')} %`,
    `${(coverage[0]?.chance ?? 0).toFixed(2)}${outcome === 'reaches-goal' ? '' : ` < ${goalChance}`}`,
    String(dose.totalMinutes),
  ]);
  const head = ['nerve', 'places × cycles', `${thresholds.join('/')} °C`, 'chance', 'min'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const taken = widths.slice(1).reduce((sum, width) => sum + width + 2, 2);
  return plainTable({
    head,
    align: ['left', 'right', 'right', 'right', 'right'],
    rows,
    widths: [Math.min(widths[0] ?? 0, layout.columns - taken)],
  });
}

/** The table's head says that these are nerves. */
const shortLabel = (label: string) => label.replace(' nerve', '');

function targetText(target: Target, plan: Plan, setting: Setting): string {
  const { layout } = setting;
  const status =
    target.status === 'target' ? target.carries : `${target.carries}, ${target.status.replace('-', ' ')}`;
  const dose = plan.doses.find(({ nerveSite }) => nerveSite === target.nerveSite);
  return [
    `${layout.colours.bold(`  ${target.label}`)}${layout.colours.dim(`  ${target.side}, ${status}`)}`,
    ...(dose === undefined ? [] : doseText(dose, plan, setting)),
    ...notes(target.notes, setting),
  ].join('\n');
}

function doseText(dose: TargetDose, plan: Plan, setting: Setting): readonly string[] {
  const { section, margins, besideArtery } = dose;
  const [lethal] = dose.coverage;
  const line = (text: string) => setting.layout.hang(text, { first: '  · ', rest: '    ' });
  const beside = [
    `skin ${number(margins.skinC)} °C (limit ${number(margins.skinLimitC)})`,
    margins.arteryC === null
      ? null
      : `artery ${number(margins.arteryC)} °C${besideArtery === null ? ' as if it were tissue' : ''}`,
    margins.neighbourNerveC === null ? null : `neighbour nerve ${number(margins.neighbourNerveC)} °C`,
  ].filter((part) => part !== null);
  const common = saidAtEveryNerve(plan);
  const own = [...dose.guidance, ...dose.notes].filter((statement) => !common.has(say(statement)));
  return [
    line(
      `${section.widthMm} × ${section.heightMm} mm wide and high, ${section.depthMm} mm deep, ${section.from === 'person' ? 'measured' : 'typical'}. Coldest in the nerve ${number(dose.coldestInNerveC)} °C, warmest of the needed ${dose.neededLengthMm} mm ${number(dose.warmestInNerveC)} °C; beside it ${beside.join(', ')}.`,
    ),
    ...(lethal === undefined || lethal.medianBelowSeconds === 0
      ? []
      : [
          line(
            `Half of what reached ${number(lethal.thresholdC)} °C stayed below it for ${lethal.medianBelowSeconds} s or longer.`,
          ),
        ]),
    ...(besideArtery === null ? [] : [line(arteryText(besideArtery))]),
    ...uncertaintyLines(dose).map(line),
    ...notes(own, setting),
    ...dose.whatWouldReachGoal.map((option) => line(betterText(option))),
  ];
}

function arteryText({ artery, coverage, wallC }: NonNullable<TargetDose['besideArtery']>): string {
  const thresholds = coverage.map(({ thresholdC }) => number(thresholdC)).join('/');
  const shares = coverage.map(({ fraction }) => Math.round(fraction * 100)).join('/');
  return `With the warmth of the ${artery}: ${shares} % of the section at ${thresholds} °C, whole section over ${coverage[0]?.lengthMm ?? 0} mm; its wall ${number(wallC)} °C.`;
}

function betterText({
  probe,
  placements,
  cycles,
  freezeSeconds,
  thawSeconds,
  chance,
  totalMinutes,
}: DoseOption): string {
  const places = placements.length === 1 ? 'one place' : `${placements.length} places`;
  return `Would do better: ${probe.replace('probe:', '')}, ${places}, ${cycles} × ${freezeSeconds}/${thawSeconds} s: chance ${chance.toFixed(2)}, ${totalMinutes} min.`;
}

/** Sentences that every dose repeats word for word stand once, above the nerves. */
function saidAtEveryNerve({ doses }: Plan): ReadonlyMap<string, Statement> {
  const [first, ...others] = doses.map(
    ({ guidance, notes: remarks }) => new Map([...guidance, ...remarks].map((each) => [say(each), each])),
  );
  if (first === undefined || others.length === 0) return new Map();
  return new Map([...first].filter(([text]) => others.every((other) => other.has(text))));
}

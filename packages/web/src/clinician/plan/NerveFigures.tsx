import { claimsOf } from '../../parts/claims-of.js';
import type { Plan, TargetDose } from '@cryobridge/plan';
import { lethalThresholdC } from '@cryobridge/plan/drawing';
import { celsius, number, percent, withUnit } from '../../format/number.js';
import { Rows, type Row } from '../../parts/Rows.js';
import { SourceButton } from '../../parts/SourceButton.js';
import { CoverageTable } from './CoverageTable.js';
import parts from '../../parts/parts.module.css';
import styles from './plan.module.css';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
}

/** Numbers beside the picture: how much of the nerve, how cold, and what else gets cold. */
export function NerveFigures({ plan, dose }: Props) {
  const lethalC = lethalThresholdC(dose);
  const goal = dose.coverage.find((one) => one.thresholdC === lethalC);
  return (
    <div>
      <p className={styles['big']}>{goal === undefined ? 'unknown' : percent(goal.fraction)}</p>
      <p className={styles['bigNote']}>
        {`of its cross-section below ${celsius(lethalC)}`}
        {goal !== undefined && `; whole section over ${withUnit(goal.lengthMm, 'mm', 1)} of its length`}
      </p>
      <CoverageTable dose={dose} />
      <Rows rows={figureRows(dose)} />
      <p className={parts['small']}>
        {`Nerve ${number(dose.section.widthMm, 1)} × ${number(dose.section.heightMm, 1)} mm, ${number(dose.section.depthMm)} mm deep: ${
          dose.section.from === 'person'
            ? 'measured in this person'
            : 'typical size, not measured in this person'
        }.`}
        <SourceButton
          claims={plan.claims
            .filter((claim) => claim.id.startsWith(claimsOf(dose.nerveSite)))
            .map((claim) => claim.id)}
          about="size and depth of this nerve"
        />
      </p>
    </div>
  );
}

/** What got how cold besides the section itself. */
export function figureRows(dose: TargetDose): readonly Row[] {
  const { margins, coldestInNerveC, warmestInNerveC, besideArtery } = dose;
  const lethalC = lethalThresholdC(dose);
  const lethal = dose.coverage.find(({ thresholdC }) => thresholdC === lethalC);
  const beside = besideArtery?.coverage.find(({ thresholdC }) => thresholdC === lethalC);
  return [
    ...(beside === undefined
      ? []
      : [
          {
            label: `below ${celsius(lethalC)} beside the warm artery`,
            value: percent(beside.fraction),
            tone: besideArtery?.uncovers === true ? ('bad' as const) : undefined,
          },
        ]),
    ...(lethal === undefined || !(lethal.medianBelowSeconds > 0)
      ? []
      : [
          {
            label: `time below ${celsius(lethalC)} (median)`,
            value: withUnit(lethal.medianBelowSeconds, 's'),
          },
        ]),
    { label: 'coldest in nerve', value: celsius(coldestInNerveC) },
    { label: 'warmest in nerve', value: celsius(warmestInNerveC) },
    {
      label: 'skin',
      value: celsius(margins.skinC),
      tone: margins.skinC < margins.skinLimitC ? 'bad' : undefined,
    },
    {
      label: besideArtery === null && margins.arteryC !== null ? 'artery wall, as tissue' : 'artery wall',
      value: margins.arteryC === null ? 'not known' : celsius(margins.arteryC),
    },
    {
      label: 'nearby nerve',
      value: margins.neighbourNerveC === null ? 'not known' : celsius(margins.neighbourNerveC),
    },
  ];
}

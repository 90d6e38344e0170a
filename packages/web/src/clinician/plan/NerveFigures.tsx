import { claimsOf } from '../../parts/claims-of.js';
import type { Plan, TargetDose } from '@cryobridge/plan';
import { lethalThresholdC } from '@cryobridge/plan/drawing';
import { celsius, percent, withUnit } from '../../format/number.js';
import { Rows, type Row } from '../../parts/Rows.js';
import { SourceButton } from '../../parts/SourceButton.js';
import { CoverageTable } from './CoverageTable.js';
import parts from '../../parts/parts.module.css';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

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
      <p className={styles['big']}>
        {goal === undefined ? planWords.nerveFigures.unknown : percent(goal.fraction)}
      </p>
      <p className={styles['bigNote']}>
        {planWords.nerveFigures.ofItsCrossSection(celsius(lethalC))}
        {goal !== undefined && planWords.nerveFigures.wholeSectionOverOf(withUnit(goal.lengthMm, 'mm', 1))}
      </p>
      <CoverageTable dose={dose} />
      <Rows rows={figureRows(dose)} />
      <p className={parts['small']}>
        {planWords.nerveFigures[dose.section.from === 'person' ? 'measured' : 'typical'](
          planWords.nerveFigures.nerve(dose.section),
        )}
        <SourceButton
          claims={plan.claims
            .filter((claim) => claim.id.startsWith(claimsOf(dose.nerveSite)))
            .map((claim) => claim.id)}
          about={planWords.nerveFigures.sizeAndDepthOf}
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
            label: planWords.nerveFigures.belowBesideTheWarm(celsius(lethalC)),
            value: percent(beside.fraction),
            tone: besideArtery?.uncovers === true ? ('bad' as const) : undefined,
          },
        ]),
    ...(lethal === undefined || !(lethal.medianBelowSeconds > 0)
      ? []
      : [
          {
            label: planWords.nerveFigures.timeBelowMedian(celsius(lethalC)),
            value: withUnit(lethal.medianBelowSeconds, 's'),
          },
        ]),
    { label: planWords.nerveFigures.coldestInNerve, value: celsius(coldestInNerveC) },
    { label: planWords.nerveFigures.warmestInNerve, value: celsius(warmestInNerveC) },
    {
      label: planWords.nerveFigures.skin,
      value: celsius(margins.skinC),
      tone: margins.skinC < margins.skinLimitC ? 'bad' : undefined,
    },
    {
      label:
        besideArtery === null && margins.arteryC !== null
          ? planWords.nerveFigures.arteryWallAsTissue
          : planWords.nerveFigures.arteryWall,
      value: margins.arteryC === null ? planWords.nerveFigures.notKnown : celsius(margins.arteryC),
    },
    {
      label: planWords.nerveFigures.nearbyNerve,
      value:
        margins.neighbourNerveC === null ? planWords.nerveFigures.notKnown : celsius(margins.neighbourNerveC),
    },
  ];
}

import type { TargetDose } from '@cryobridge/plan';
import { lethalThresholdC } from '@cryobridge/plan/drawing';
import { chance, number } from '../../format/number.js';
import { doseWords } from './dose-words.js';
import { useProbeLabel } from './use-probe-label.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** The answer to "how sure": chance against goal, what would reach it, and the ice to look for. */
export function DoseAnswer({ dose }: { readonly dose: TargetDose }) {
  const labelOf = useProbeLabel();
  const goal = dose.coverage.find((one) => one.thresholdC === lethalThresholdC(dose));
  return (
    <div className={styles['answerBox']} data-tone={dose.outcome === 'reaches-goal' ? 'calm' : 'warn'}>
      <p>
        <strong>{`${outcomeWords(dose)} ${goal === undefined ? '' : planWords.doseAnswer.chanceGoal(chance(goal.chance), chance(dose.goalChance))}`}</strong>
      </p>
      <p>{marginWords(dose)}</p>
      {dose.outcome !== 'reaches-goal' && (
        <p>
          {dose.whatWouldReachGoal.length === 0
            ? planWords.doseAnswer.noDoseThatWas
            : planWords.doseAnswer.whatWould(
                dose.whatWouldReachGoal
                  .map((option) =>
                    planWords.doseAnswer.option(
                      doseWords(option, labelOf(option.probe)),
                      chance(option.chance),
                      number(option.totalMinutes),
                    ),
                  )
                  .join(planWords.doseAnswer.or),
              )}
        </p>
      )}
    </div>
  );
}

export function outcomeWords(dose: TargetDose): string {
  switch (dose.outcome) {
    case 'reaches-goal':
      return planWords.doseAnswer.thisDoseReachesThe;
    case 'below-goal':
      return planWords.doseAnswer.bestPracticableDoseIt;
    case 'cannot-cover':
      return planWords.doseAnswer.thisProbeCannotCover;
  }
}

/** The sentence an operator can act on. */
export function marginWords({ iceMargin: { hidden, nearMm, farMm } }: TargetDose): string {
  switch (hidden) {
    case 'none':
      return planWords.doseAnswer.lookForIce(nearMm, farMm);
    case 'far-side':
      return planWords.doseAnswer.farIsHidden(nearMm, farMm);
    case 'near-side':
      return planWords.doseAnswer.nearIsHidden(nearMm, farMm);
  }
}

import type { TargetDose } from '@cryobridge/plan';
import { lethalThresholdC } from '@cryobridge/plan/drawing';
import { chance, number } from '../../format/number.js';
import { doseWords } from './dose-words.js';
import { useProbeLabel } from './use-probe-label.js';
import styles from './plan.module.css';

/** The answer to "how sure": chance against goal, what would reach it, and the ice to look for. */
export function DoseAnswer({ dose }: { readonly dose: TargetDose }) {
  const labelOf = useProbeLabel();
  const goal = dose.coverage.find((one) => one.thresholdC === lethalThresholdC(dose));
  return (
    <div className={styles['answerBox']} data-tone={dose.outcome === 'reaches-goal' ? 'calm' : 'warn'}>
      <p>
        <strong>{`${outcomeWords(dose)} ${goal === undefined ? '' : `Chance ${chance(goal.chance)}, goal ${chance(dose.goalChance)}.`}`}</strong>
      </p>
      <p>{marginWords(dose)}</p>
      {dose.outcome !== 'reaches-goal' && (
        <p>
          {dose.whatWouldReachGoal.length === 0
            ? 'No dose that was tried reaches the goal.'
            : `What would: ${dose.whatWouldReachGoal.map((option) => `${doseWords(option, labelOf(option.probe))} (${chance(option.chance)}, ${number(option.totalMinutes)} min)`).join('; or ')}.`}
        </p>
      )}
    </div>
  );
}

export function outcomeWords(dose: TargetDose): string {
  switch (dose.outcome) {
    case 'reaches-goal':
      return 'This dose reaches the goal.';
    case 'below-goal':
      return 'Best practicable dose; it stays below the goal.';
    case 'cannot-cover':
      return 'This probe cannot cover this nerve; the best practicable dose is shown.';
  }
}

/** The sentence an operator can act on. */
export function marginWords({ iceMargin }: TargetDose): string {
  const near = edgeWords(iceMargin.nearMm, 'near');
  const far = edgeWords(iceMargin.farMm, 'far');
  const when = 'At the end of the first freeze';
  switch (iceMargin.hidden) {
    case 'none':
      return `${when} look for ice ${near} of the nerve and ${far}.`;
    case 'far-side':
      return `${when} look for ice ${near} of the nerve. Its far edge is hidden in the ice’s shadow (computed: ${far}).`;
    case 'near-side':
      return `${when} look for ice ${far} of the nerve. Its near edge is hidden in the ice’s shadow (computed: ${near}).`;
  }
}

function edgeWords(marginMm: number, edge: 'near' | 'far'): string {
  return `${number(Math.abs(marginMm), 1)} mm ${marginMm < 0 ? 'short of' : 'past'} the ${edge} edge`;
}

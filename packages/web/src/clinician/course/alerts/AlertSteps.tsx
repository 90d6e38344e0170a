import type { AlertStep } from '@cryobridge/course';
import { between } from '../../../format/between.js';
import { instant } from '../../../format/date.js';
import { capital } from '../../../format/labels.js';
import parts from '../../../parts/parts.module.css';
import { alertWords } from './alert-words.js';
import styles from './alerts.module.css';

/** Everything that happened to an alert, one click away. */
export function AlertSteps({ steps }: { readonly steps: readonly AlertStep[] }) {
  if (steps.length < 2) return null;
  return (
    <details className={parts['details']}>
      <summary>{alertWords.history(steps.length)}</summary>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={`${step.at}${index}`}>
            <span>{`${capital(alertWords.steps[step.step])}${between}${step.by}${step.reason === null ? '' : `: ${step.reason}`}`}</span>
            <time dateTime={step.at}>{instant(step.at)}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}
